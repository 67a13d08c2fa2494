package nl.techniekwijzer.benchmark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;

/**
 * A corpus of any size out of a few sentences, to see how a search grows. Sentences are drawn at random; in each, some words are replaced
 * by other words of the pool, drawn as often as they occur there, and now and then two of them are written as one, so that the vocabulary
 * keeps growing with the corpus as it does in real Dutch. The same pool, size and seed always give the same texts; only their sizes and
 * word frequencies mean something. Immutable; each iteration makes the texts anew, so they never fill the memory.
 */
final class GrownCorpus implements Iterable<CorpusText> {
    private static final int MIN_SENTENCES = 2;
    private static final int MAX_SENTENCES = 4;
    /** Share of the words that are replaced: enough that no two texts are the same. */
    private static final double REPLACED = 0.12;
    /** Share of the words that become a compound that may not have been there before. */
    private static final double JOINED = 0.004;

    private final List<String[]> sentences;
    private final List<String> words;
    private final int size;
    private final long seed;

    /**
     * Cuts the pool into words.
     *
     * @param pool sentences, not empty
     * @param size number of texts
     */
    GrownCorpus(List<String> pool, int size, long seed) {
        this.sentences = pool.stream()
                .map(sentence -> sentence.split(" "))
                .filter(words -> words.length > 1)
                .toList();
        this.words = new ArrayList<>();
        sentences.forEach(sentence -> words.addAll(List.of(sentence)));
        this.size = size;
        this.seed = seed;
    }

    @Override
    public Iterator<CorpusText> iterator() {
        Random random = new Random(seed);
        return new Iterator<>() {
            private int made;

            @Override
            public boolean hasNext() {
                return made < size;
            }

            @Override
            public CorpusText next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                made++;
                return new CorpusText("g" + made, "", text(random));
            }
        };
    }

    private String text(Random random) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(MIN_SENTENCES, MAX_SENTENCES + 1);
        for (int i = 0; i < count; i++) {
            for (String word : sentences.get(random.nextInt(sentences.size()))) {
                double chance = random.nextDouble();
                if (chance < JOINED) {
                    text.append(any(random).replaceAll("\\P{L}+$", "")).append(any(random));
                } else {
                    text.append(chance < JOINED + REPLACED ? any(random) : word);
                }
                text.append(' ');
            }
        }
        return text.toString();
    }

    private String any(Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
