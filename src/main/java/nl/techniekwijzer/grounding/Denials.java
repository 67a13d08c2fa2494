package nl.techniekwijzer.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;

/** What the denials of a text deny: the words with a subject that stand nearest, by denial, in order. */
record Denials(List<Set<String>> scopes) {
    /** Dutch puts what is denied right after "geen" and mostly right before "niet"; two on each side hold it and little else. */
    private static final int REACH = 2;

    static Denials of(String text) {
        List<Set<String>> scopes = new ArrayList<>();
        for (String sentence : Clause.SENTENCE.split(text)) {
            List<Word> words = Words.of(Words.fold(sentence));
            for (int i = 0; i < words.size(); i++) {
                if (Mark.denies(words.get(i).form())) {
                    Set<String> scope = new HashSet<>();
                    reach(words, i, 1, scope);
                    reach(words, i, -1, scope);
                    scopes.add(scope);
                }
            }
        }
        return new Denials(scopes);
    }

    private static void reach(List<Word> words, int from, int step, Set<String> scope) {
        int found = 0;
        for (int i = from + step; i >= 0 && i < words.size() && found < REACH; i += step) {
            String stem = Words.stem(words.get(i).form());
            if (!WordLists.isFree(stem) && !WordLists.isFree(words.get(i).form())) {
                scope.add(stem);
                found++;
            }
        }
    }

    /** Whether every denial here has its own in the source, and every denial there of what is said here is kept. */
    boolean agreeWith(Denials source, Set<String> said) {
        List<Set<String>> open = new ArrayList<>(source.scopes);
        for (Set<String> scope : scopes) {
            int match = best(scope, open);
            if (match < 0) {
                return false;
            }
            open.remove(match);
        }
        return open.stream().noneMatch(scope -> isSaid(scope, said));
    }

    private static int best(Set<String> scope, List<Set<String>> open) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < open.size(); i++) {
            Set<String> other = open.get(i);
            long shared =
                    scope.stream().filter(stem -> WordLists.isIn(other, stem)).count();
            if (shared > most || best < 0 && (scope.isEmpty() || other.isEmpty())) {
                best = i;
                most = shared;
            }
        }
        return best;
    }

    private static boolean isSaid(Set<String> scope, Set<String> said) {
        long found = scope.stream().filter(stem -> WordLists.isIn(said, stem)).count();
        return found * 2 > scope.size();
    }
}
