package nl.techniekwijzer.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Sentences;
import nl.techniekwijzer.retrieval.TextSearch;
import nl.techniekwijzer.retrieval.TextSearch.CorpusText;

/** How the time of a search grows with the number of texts. Immutable. */
public final class ScaleBenchmark {
    private static final long SEED = 20261121;
    private static final int QUESTIONS = 500;
    private static final int DEPTH = 20;
    /** Each question is timed this often, and its best time counts: the rest is what else the machine was doing. */
    static final int ROUNDS = 5;

    private final List<String> pool;
    private final List<String> questions;

    private ScaleBenchmark(List<String> pool, List<String> questions) {
        this.pool = List.copyOf(pool);
        this.questions = List.copyOf(questions);
    }

    /**
     * What one size gave.
     *
     * @param size number of texts
     * @param buildSeconds to read the corpus, learn its words and index it
     * @param clean of questions without typing errors
     * @param misspelt of the same questions with one or two
     */
    public record Result(int size, double buildSeconds, Latency clean, Latency misspelt) {}

    /**
     * Grows corpora out of the sentences of the knowledge base and asks them its headings, which are questions.
     *
     * @param collections add their texts and their questions
     */
    public static ScaleBenchmark of(Knowledge knowledge, List<BeirCollection> collections) {
        List<String> pool = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        knowledge.passages().forEach(passage -> passage.units().forEach(unit -> pool.add(unit.text())));
        knowledge.pages().stream()
                .flatMap(page -> page.sections().stream())
                .map(Section::heading)
                .distinct()
                .forEach(questions::add);
        for (BeirCollection collection : collections) {
            collection.corpus().forEach(text -> pool.addAll(Sentences.split(text.whole())));
            questions.addAll(collection.queries().values());
        }
        Collections.shuffle(questions, new Random(SEED));
        return new ScaleBenchmark(pool, questions.subList(0, Math.min(QUESTIONS, questions.size())));
    }

    /** Measures a corpus of this many texts, indexed by {@code index}. */
    public Result run(int size, Function<Iterable<CorpusText>, TextSearch> index) {
        long start = System.nanoTime();
        TextSearch search = index.apply(new GrownCorpus(pool, size, SEED));
        double seconds = (System.nanoTime() - start) / 1e9;
        TypingErrors errors = new TypingErrors(SEED);
        return new Result(
                size,
                seconds,
                time(search, questions),
                time(search, questions.stream().map(errors::in).toList()));
    }

    private static Latency time(TextSearch search, List<String> questions) {
        questions.forEach(question -> search.search(question, DEPTH)); // To warm up.
        Long[] best = new Long[questions.size()];
        Arrays.fill(best, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < best.length; i++) {
                long start = System.nanoTime();
                search.search(questions.get(i), DEPTH);
                best[i] = Math.min(best[i], System.nanoTime() - start);
            }
        }
        return Latency.of(List.of(best));
    }
}
