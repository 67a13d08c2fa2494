package nl.techniekwijzer.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a regular expression for the pieces of text that every match of it contains. It reads the part of the language that the cue files
 * and {@code safety.txt} use and refuses the rest, so that nothing is misread. Used once for each; not thread-safe.
 */
final class RegexNeeds {
    /** Where a word begins or ends, in a wording that is still being put together. */
    static final String BOUND = "\0";

    /** More wordings than this are not put together; each part of them is a need of its own then. */
    private static final int MOST = 200;

    private static final Set<String> NOTHING = Set.of("");

    private final String regex;
    private final String edge;
    private int at;

    /**
     * What a piece of the expression matches.
     *
     * @param wordings all that it can match; empty when that cannot be told
     * @param needs if not, what it contains at least: of each set one
     */
    private record Piece(Set<String> wordings, List<Set<String>> needs) {
        static final Piece ANYTHING = new Piece(Set.of(), List.of());

        static Piece of(Set<String> wordings) {
            return new Piece(wordings, List.of());
        }

        boolean isKnown() {
            return !wordings.isEmpty();
        }

        /** Its own wordings where they are known. */
        List<Set<String>> allNeeds() {
            return isKnown() ? useful(wordings).stream().toList() : needs;
        }
    }

    /** @param edge what stands at both ends of each alternative: {@link #BOUND} or nothing */
    RegexNeeds(String regex, String edge) {
        this.regex = regex;
        this.edge = edge;
    }

    /** Per alternative what it needs: of each set one, with any sign that is not of a word as a space. */
    List<List<Set<String>>> alternatives() {
        List<List<Set<String>>> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence(edge).allNeeds());
        } while (passes('|'));
        require(at == regex.length());
        return alternatives;
    }

    /** The pieces up to the next bar or the end of the group, put together as far as they are known. */
    private Piece sequence(String ends) {
        List<Set<String>> needs = new ArrayList<>();
        Set<String> run = Set.of(ends);
        boolean known = true;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Piece piece = repeated(piece());
            if (piece.isKnown() && run.size() * piece.wordings().size() <= MOST) {
                run = joined(run, piece.wordings());
            } else {
                known = false;
                useful(run).ifPresent(needs::add);
                needs.addAll(piece.needs());
                run = piece.isKnown() ? piece.wordings() : NOTHING;
            }
        }
        run = joined(run, Set.of(ends));
        if (known) {
            return Piece.of(run);
        }
        useful(run).ifPresent(needs::add);
        return new Piece(Set.of(), needs);
    }

    private static Set<String> joined(Set<String> starts, Set<String> ends) {
        Set<String> joined = new LinkedHashSet<>();
        for (String start : starts) {
            for (String end : ends) {
                joined.add(start + end);
            }
        }
        return joined;
    }

    /** The wordings as they stand in a text, when each is long enough to be looked for. */
    private static Optional<Set<String>> useful(Set<String> wordings) {
        Set<String> useful = new LinkedHashSet<>();
        for (String wording : wordings) {
            String text = inText(wording);
            if (text.length() < Grams.SIGNS) {
                return Optional.empty();
            }
            useful.add(text);
        }
        return Optional.of(useful);
    }

    /** With a space at a bound, except where the sign beside it is one already. */
    private static String inText(String wording) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < wording.length(); i++) {
            char sign = wording.charAt(i);
            boolean first = i == 0;
            boolean last = i == wording.length() - 1;
            if (!BOUND.equals(String.valueOf(sign))) {
                text.append(Grams.isOfWord(sign) ? sign : ' ');
            } else if (first && !last && Grams.isOfWord(wording.charAt(1))
                    || last && !first && Grams.isOfWord(wording.charAt(i - 1))) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private Piece piece() {
        char sign = regex.charAt(at++);
        return switch (sign) {
            case '(' -> group();
            case '[' -> oneOf();
            case '\\' -> escaped();
            case '.' -> Piece.ANYTHING;
            case '^', '$' -> Piece.of(Set.of(BOUND));
            default -> Piece.of(Set.of(String.valueOf(sign)));
        };
    }

    private Piece escaped() {
        char sign = regex.charAt(at++);
        if (sign == 'b') {
            return Piece.of(Set.of(BOUND));
        }
        require("wWdDsS".indexOf(sign) >= 0 || !Character.isLetterOrDigit(sign));
        return Character.isLetter(sign) ? Piece.ANYTHING : Piece.of(Set.of(String.valueOf(sign)));
    }

    /** Of {@code [iy]} each; more than single signs may be anything. */
    private Piece oneOf() {
        int end = regex.indexOf(']', at + 1);
        String signs = regex.substring(at, end);
        at = end + 1;
        require(signs.indexOf('[') < 0 && !signs.endsWith("\\"));
        int dash = signs.indexOf('-', 1);
        boolean range = dash > 0 && dash < signs.length() - 1;
        if (range || signs.indexOf('\\') >= 0 || signs.startsWith("^")) {
            return Piece.ANYTHING;
        }
        Set<String> each = new LinkedHashSet<>();
        signs.chars().forEach(sign -> each.add(String.valueOf((char) sign)));
        return Piece.of(each);
    }

    private Piece group() {
        boolean looksAround = passes("?=") || passes("?!") || passes("?<=") || passes("?<!");
        require(looksAround || passes("?:") || regex.charAt(at) != '?');
        List<Piece> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence(""));
        } while (passes('|'));
        require(passes(')'));
        return looksAround ? Piece.of(NOTHING) : any(alternatives);
    }

    private static Piece any(List<Piece> alternatives) {
        Set<String> wordings = new LinkedHashSet<>();
        Set<String> need = new LinkedHashSet<>();
        boolean known = true;
        boolean needed = true;
        for (Piece piece : alternatives) {
            known &= piece.isKnown();
            wordings.addAll(piece.wordings());
            Optional<Set<String>> telling = telling(piece.allNeeds());
            telling.ifPresent(need::addAll);
            needed &= telling.isPresent();
        }
        return known ? Piece.of(wordings) : new Piece(Set.of(), needed ? List.of(need) : List.of());
    }

    /** The need that fewest texts have by chance: that of the longest wordings. */
    private static Optional<Set<String>> telling(List<Set<String>> needs) {
        return needs.stream().max(Comparator.comparingInt(RegexNeeds::shortest));
    }

    private static int shortest(Set<String> wordings) {
        return wordings.stream().mapToInt(String::length).min().orElse(0);
    }

    /** What comes of it when it is left out or said again. */
    private Piece repeated(Piece once) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return once;
        }
        boolean none = regex.startsWith("?", at) || regex.startsWith("*", at) || regex.startsWith("{0", at);
        boolean more = !regex.startsWith("?", at);
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (!passes('?')) {
            passes('+');
        }
        if (more) {
            return none ? Piece.ANYTHING : new Piece(Set.of(), once.allNeeds());
        }
        if (!once.isKnown()) {
            return Piece.ANYTHING;
        }
        Set<String> wordings = new LinkedHashSet<>(once.wordings());
        wordings.add("");
        return Piece.of(wordings);
    }

    private boolean passes(char sign) {
        return passes(String.valueOf(sign));
    }

    private boolean passes(String signs) {
        boolean here = regex.startsWith(signs, at);
        at += here ? signs.length() : 0;
        return here;
    }

    private void require(boolean understood) {
        if (!understood) {
            throw new IllegalArgumentException("cannot tell what every match contains, at " + at + ": " + regex);
        }
    }
}
