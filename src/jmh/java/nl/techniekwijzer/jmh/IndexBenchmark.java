package nl.techniekwijzer.jmh;

import java.util.concurrent.TimeUnit;
import nl.techniekwijzer.App;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.retrieval.PassageIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Building the index of the real knowledge base in a warm process, as after an edit of the folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Xmx1g"})
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class IndexBenchmark {
    private Knowledge knowledge;

    /** Loads the knowledge base of the working directory. */
    @Setup(Level.Trial)
    public void load() {
        knowledge = App.knowledge("").knowledge();
    }

    /** All passages analysed and written. */
    @Benchmark
    public PassageIndex indexBuild() {
        return PassageIndex.build(knowledge);
    }
}
