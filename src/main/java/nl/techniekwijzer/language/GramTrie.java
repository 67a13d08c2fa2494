package nl.techniekwijzer.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Wordings of which a text must have one, as the grams that they are made of. Wordings that begin alike share their first grams, so that
 * one look tells for all of them that they are not there. Immutable and thread-safe.
 */
final class GramTrie {
    /** In reading order; one that ends a wording is stored as its complement, below 0. */
    private final int[] grams;
    /** Where to go on when the gram at the same place is not in the text: behind all that begins with it. */
    private final int[] next;
    /** The wording that ends at the same place; empty where none does. */
    private final String[] ends;

    GramTrie(Iterable<String> wordings) {
        List<Wording> sorted = new ArrayList<>();
        wordings.forEach(wording -> sorted.add(new Wording(wording, Grams.in(wording))));
        sorted.sort((a, b) -> Arrays.compare(a.grams, b.grams));
        List<Node> nodes = new ArrayList<>();
        place(sorted, 0, nodes);
        grams = nodes.stream().mapToInt(node -> node.gram).toArray();
        next = nodes.stream().mapToInt(node -> node.next).toArray();
        ends = nodes.stream().map(node -> node.end).toArray(String[]::new);
    }

    private static final class Wording {
        private final String text;
        private final int[] grams;

        Wording(String text, int[] grams) {
            this.text = text;
            this.grams = grams;
        }
    }

    private static final class Node {
        private final int gram;
        private final String end;
        private int next;

        Node(int gram, String end) {
            this.gram = gram;
            this.end = end;
        }
    }

    /** Places wordings that have their first grams, as many as {@code depth}, in common. */
    private static void place(List<Wording> sorted, int depth, List<Node> nodes) {
        int at = 0;
        while (at < sorted.size()) {
            int gram = sorted.get(at).grams[depth];
            int end = at + 1;
            while (end < sorted.size() && sorted.get(end).grams[depth] == gram) {
                end++;
            }
            // What goes on behind a wording needs that wording too.
            boolean ends = sorted.get(at).grams.length == depth + 1;
            Node node = new Node(ends ? ~gram : gram, ends ? sorted.get(at).text : "");
            nodes.add(node);
            if (!ends) {
                place(sorted.subList(at, end), depth + 1, nodes);
            }
            node.next = nodes.size();
            at = end;
        }
    }

    /** Whether one of the wordings is in the text. */
    boolean isAnyIn(Grams text) {
        int at = 0;
        while (at < grams.length) {
            int gram = grams[at];
            if (!text.has(gram < 0 ? ~gram : gram)) {
                at = next[at];
            } else if (gram >= 0) {
                at++;
            } else if (text.hold(ends[at])) {
                return true;
            } else {
                at = next[at];
            }
        }
        return false;
    }

    /** How many grams a text may be looked at for. */
    int size() {
        return grams.length;
    }
}
