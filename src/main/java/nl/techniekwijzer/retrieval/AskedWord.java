package nl.techniekwijzer.retrieval;

import java.util.List;

/** A word of a question: its stem and then the stems of its parts, with their numbers, and how rare it is. Immutable and thread-safe. */
final class AskedWord {
    final double weight;
    private final List<String> stems;
    private final int[] numbers;

    AskedWord(List<String> stems, StemNumbers numbers) {
        this.stems = stems;
        this.numbers = stems.stream().mapToInt(numbers::of).toArray();
        this.weight = numbers.rarity(stems.getFirst());
    }

    /** How many parts it has. */
    int parts() {
        return numbers.length - 1;
    }

    /** Whether its stem is in one of both. */
    boolean isIn(StemSet text, StemSet more) {
        return isIn(0, text, more);
    }

    /** How many of its parts are in one of both. */
    int partsIn(StemSet text, StemSet more) {
        int found = 0;
        for (int part = 1; part < numbers.length; part++) {
            found += isIn(part, text, more) ? 1 : 0;
        }
        return found;
    }

    private boolean isIn(int form, StemSet text, StemSet more) {
        return text.has(stems.get(form), numbers[form]) || more.has(stems.get(form), numbers[form]);
    }
}
