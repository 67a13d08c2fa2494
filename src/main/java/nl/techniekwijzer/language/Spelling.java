package nl.techniekwijzer.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Repairs a word that nothing knows into the nearest word that is known. Immutable and thread-safe.
 *
 * <p>Candidates come from a deletion index (symmetric delete, after Wolf Garbe's SymSpell): a word and a misspelling of it within
 * two edits share a form from which at most two letters were deleted. Only the first letters are indexed, and only the hash of a form is
 * kept, so that a million words still fit; what is found is checked by its real distance. Distance is optimal string alignment, in which
 * swapping two neighbours counts once.
 */
public final class Spelling {
    /** Shorter words have too many neighbours to guess. */
    public static final int MIN_LENGTH = 5;
    /** From this length on two edits are allowed; below it one. */
    private static final int TWO_EDITS_FROM = 8;
    /** Letters that are indexed; more would make the index larger, fewer would give more candidates to check. */
    private static final int PREFIX = 7;

    private final Map<String, Integer> frequency;
    private final KnownWords known;
    private final String[] words;
    /** Sorted: the hash of a deletion in the upper half, the number of the word that it comes from in the lower. */
    private final long[] deletions;

    /** Knows the given folded words; a higher frequency wins among equally near ones. */
    public Spelling(Map<String, Integer> frequency) {
        this.frequency = Map.copyOf(frequency);
        this.known = new KnownWords(this.frequency.keySet());
        this.words = this.frequency.keySet().stream()
                .filter(word -> word.length() >= MIN_LENGTH - 1 && isLetters(word))
                .sorted()
                .toArray(String[]::new);
        long[] all = new long[words.length * 8];
        int size = 0;
        for (int i = 0; i < words.length; i++) {
            for (int hash : deletions(words[i], editsFor(words[i]))) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, size * 2);
                }
                all[size++] = key(hash) | i;
            }
        }
        this.deletions = Arrays.copyOf(all, size);
        Arrays.parallelSort(deletions);
    }

    private static long key(int hash) {
        return (long) hash << 32;
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static int editsFor(String word) {
        return word.length() >= TWO_EDITS_FROM ? 2 : 1;
    }

    /** Whether this folded word is one of the known words. */
    public boolean knows(String form) {
        return frequency.containsKey(form);
    }

    /** The known words. */
    public KnownWords words() {
        return known;
    }

    /** The nearest known word, when there is one near enough; ties go to the more frequent, then to the alphabet. */
    public Optional<String> repair(String form) {
        if (form.length() == MIN_LENGTH - 1 && isLetters(form)) {
            return swapped(form);
        }
        if (form.length() < MIN_LENGTH || !isLetters(form)) {
            return Optional.empty();
        }
        int allowed = editsFor(form);
        String best = null;
        int bestDistance = allowed + 1;
        for (int number : candidates(form, allowed)) {
            String candidate = words[number];
            if (Math.abs(candidate.length() - form.length()) > allowed) {
                continue;
            }
            int distance = distance(form, candidate);
            if (distance < bestDistance || distance == bestDistance && best != null && better(candidate, best, form)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Numbers of the words that share a deletion with the form; some only share its hash. */
    private Set<Integer> candidates(String form, int edits) {
        Set<Integer> numbers = new HashSet<>();
        for (int hash : deletions(form, edits)) {
            long key = key(hash);
            int found = Arrays.binarySearch(deletions, key);
            int at = found >= 0 ? found : -found - 1;
            while (at < deletions.length && (deletions[at] & 0xffffffff00000000L) == key) {
                numbers.add((int) deletions[at++]);
            }
        }
        return numbers;
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

    /** The distinct hashes of the first letters of a word, as they are and with one to {@code edits} of them left out; at most two. */
    private static int[] deletions(String word, int edits) {
        int length = Math.min(word.length(), PREFIX);
        int[] hashes = new int[1 + length + length * (length - 1) / 2];
        int size = add(hashes, 0, hash(word, length, -1, -1));
        for (int first = 0; first < length; first++) {
            size = add(hashes, size, hash(word, length, first, first));
            for (int second = first + 1; edits > 1 && second < length; second++) {
                size = add(hashes, size, hash(word, length, first, second));
            }
        }
        return Arrays.copyOf(hashes, size);
    }

    /** Of the first letters without those at two places. */
    private static int hash(String word, int length, int first, int second) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            if (i != first && i != second) {
                hash = 31 * hash + word.charAt(i);
            }
        }
        return hash;
    }

    /** Adds the hash unless it is there, and returns how many there are then. */
    private static int add(int[] hashes, int size, int hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return size;
            }
        }
        hashes[size] = hash;
        return size + 1;
    }

    /** Optimal string alignment distance: insert, delete, replace, swap neighbours; each costs one. */
    public static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
            }
        }
        return row[b.length()];
    }
}
