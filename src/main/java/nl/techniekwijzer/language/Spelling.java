package nl.techniekwijzer.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Repairs a word that nothing knows into the nearest word that is known. Immutable and thread-safe.
 *
 * <p>Candidates come from a deletion index (symmetric delete, after Wolf Garbe's SymSpell): a word and a misspelling of it within
 * two edits share a form from which at most two letters were deleted. Distance is optimal string alignment, in which swapping two
 * neighbours counts once.
 */
public final class Spelling {
    /** Shorter words have too many neighbours to guess. */
    public static final int MIN_LENGTH = 5;
    /** From this length on two edits are allowed; below it one. */
    private static final int TWO_EDITS_FROM = 8;

    private final Map<String, Integer> frequency;
    private final Map<String, List<String>> byDeletion = new HashMap<>();

    /** Knows the given words; a higher frequency wins among equally near ones. */
    public Spelling(Map<String, Integer> frequency) {
        this.frequency = Map.copyOf(frequency);
        for (String word : this.frequency.keySet()) {
            if (word.length() >= MIN_LENGTH - 1 && word.chars().allMatch(Character::isLetter)) {
                deletions(word, editsFor(word))
                        .forEach(key -> byDeletion
                                .computeIfAbsent(key, k -> new ArrayList<>(1))
                                .add(word));
            }
        }
    }

    private static int editsFor(String word) {
        return word.length() >= TWO_EDITS_FROM ? 2 : 1;
    }

    /** Whether this folded word is one of the known words. */
    public boolean knows(String form) {
        return frequency.containsKey(form);
    }

    /** The nearest known word, when there is one near enough; ties go to the more frequent, then to the alphabet. */
    public Optional<String> repair(String form) {
        if (form.length() == MIN_LENGTH - 1 && form.chars().allMatch(Character::isLetter)) {
            return swapped(form);
        }
        if (form.length() < MIN_LENGTH || !form.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int allowed = editsFor(form);
        Set<String> candidates = new HashSet<>();
        deletions(form, allowed).forEach(key -> candidates.addAll(byDeletion.getOrDefault(key, List.of())));
        String best = null;
        int bestDistance = allowed + 1;
        for (String candidate : candidates) {
            int distance = distance(form, candidate);
            if (distance < bestDistance || distance == bestDistance && best != null && better(candidate, best, form)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The only repair of a word of four letters: two neighbours swapped, the first letter kept. */
    private Optional<String> swapped(String form) {
        for (int i = 1; i + 1 < form.length(); i++) {
            String other = form.substring(0, i) + form.charAt(i + 1) + form.charAt(i) + form.substring(i + 2);
            if (!other.equals(form) && knows(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** People rarely miss the first letter, so a candidate that keeps it wins. */
    private boolean better(String candidate, String best, String form) {
        boolean keeps = candidate.charAt(0) == form.charAt(0);
        boolean bestKeeps = best.charAt(0) == form.charAt(0);
        if (keeps != bestKeeps) {
            return keeps;
        }
        int byFrequency = Integer.compare(frequency.getOrDefault(candidate, 0), frequency.getOrDefault(best, 0));
        return byFrequency != 0 ? byFrequency > 0 : candidate.compareTo(best) < 0;
    }

    private static Collection<String> deletions(String word, int edits) {
        Set<String> all = new HashSet<>(Set.of(word));
        Set<String> last = all;
        for (int edit = 0; edit < edits; edit++) {
            Set<String> next = new HashSet<>();
            for (String form : last) {
                for (int i = 0; i < form.length(); i++) {
                    next.add(form.substring(0, i) + form.substring(i + 1));
                }
            }
            all.addAll(next);
            last = next;
        }
        return all;
    }

    /** Optimal string alignment distance: insert, delete, replace, swap neighbours; each costs one. */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
            }
        }
        return d[a.length()][b.length()];
    }
}
