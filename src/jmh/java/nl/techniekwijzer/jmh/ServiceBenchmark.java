package nl.techniekwijzer.jmh;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.App;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.chat.Outcome;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.question.Turn;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of one answer over the real knowledge base, and building its index. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Xmx1g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ServiceBenchmark {
    /** One as typed by the book, one with typing errors. */
    @Param({"Heb ik wiskunde B nodig voor werktuigbouwkunde?", "wat verdien je als elektrisien in de instalatietechniek"
    })
    public String question = "";

    private Knowledge knowledge;
    private App app;
    private PassageIndex index;

    /** Loads the knowledge base of the working directory. */
    @Setup(Level.Trial)
    public void load() {
        knowledge = App.knowledge("").knowledge();
        app = App.of(knowledge);
        index = app.edition().index();
    }

    /** Words, stems and compound parts of the question. */
    @Benchmark
    public Object analysis() {
        return index.tokens(question);
    }

    /** The best passages for the words of the question. */
    @Benchmark
    public List<Hit> search() {
        return index.search(question, Set.of(), 40);
    }

    /** From the question to the checked answer. */
    @Benchmark
    public Outcome answer() {
        return app.answering().answer(Turn.of(question), Listener.NONE);
    }
}
