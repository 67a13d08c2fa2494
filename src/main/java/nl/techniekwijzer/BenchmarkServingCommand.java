package nl.techniekwijzer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.techniekwijzer.benchmark.Load;
import nl.techniekwijzer.benchmark.ServerProcess;
import nl.techniekwijzer.evaluation.EvaluationCase;
import nl.techniekwijzer.evaluation.EvaluationSet;
import nl.techniekwijzer.web.ConstantServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark-serving}: start, memory, answers a second and how long they take, of the whole service in a process of its own. */
@Command(
        name = "benchmark-serving",
        mixinStandardHelpOptions = true,
        description = "Measures this program as a service: start, memory, answers a second.")
final class BenchmarkServingCommand implements Callable<Integer> {
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    /** Nobody is held back, nothing is stored. */
    private static final Map<String, String> KEEPING = Map.of("TW_RATE_PER_MINUTE", "0", "TW_STORE", "false");
    /** As {@link #KEEPING}, and every answer is worked out. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TW_RATE_PER_MINUTE", "0", "TW_STORE", "false", "TW_KEPT_ANSWERS", "0");

    /** So many questions are asked again and again of a service that keeps answers; it keeps more. */
    private static final int REPEATED = 100;

    @Option(
            names = "--set",
            paramLabel = "FILE",
            description = "Whose first questions are asked; evaluation/ unless told.")
    private Path set = Path.of("evaluation");

    @Option(names = "--seconds", paramLabel = "N", description = "How long each load lasts; 10 unless told.")
    private int seconds = 10;

    @Option(names = "--starts", paramLabel = "N", description = "How often it is started; 5 unless told.")
    private int starts = 5;

    @Option(
            names = "--clients",
            paramLabel = "N",
            split = ",",
            description = "Requests in flight, one row each; 1,4,16,64 unless told.")
    private List<Integer> clients = List.of(1, 4, 16, 64);

    @Option(names = "--rate", paramLabel = "N", description = "Requests a second at fixed moments; 200 unless told.")
    private int rate = 200;

    @Option(
            names = "--only-rate",
            description = "Only the load at fixed moments, after ten seconds of it to warm up: for minutes or hours.")
    private boolean onlyRate;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            description =
                    "Options of the virtual machine that is measured, with spaces between; -XX:+UseSerialGC unless told.")
    private String options = "-XX:+UseSerialGC";

    @Option(
            names = "--constant",
            hidden = true,
            description = "Serves a constant answer of so many bytes: the yardstick.")
    private int constant;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (constant > 0) {
            out.println("ready on http://localhost:" + new ConstantServer(constant).start());
            out.flush();
            return ServeCommand.RUNNING;
        }
        List<String> bodies = bodies();
        out.printf(
                "%s, Java %s, %d processors, options: %s%n%n",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                options);
        if (!onlyRate) {
            starts(bodies, out);
        }
        try (ServerProcess service = serve()) {
            if (onlyRate) {
                hold(service, bodies, out);
            } else {
                load(service, bodies, out);
            }
        }
        return 0;
    }

    /** Both kinds of answer in turn, at fixed moments, in one row each of a table. */
    private void hold(ServerProcess service, List<String> bodies, PrintWriter out) throws InterruptedException {
        String chat = service.url() + "/api/chat";
        try (Load json = Load.posting(chat, bodies, JSON);
                Load events = Load.posting(chat, bodies, EVENTS)) {
            json.open(rate, WARM_UP);
            heading(out);
            row("chat, JSON", rate + "/s", service, () -> json.open(rate, during()), out);
            row("chat, events", rate + "/s", service, () -> events.open(rate, during()), out);
        }
    }

    private static void heading(PrintWriter out) {
        out.println(
                "| request | clients | answers/s | p50 ms | p99 ms | p99.9 ms | errors | processor ms of the server an answer "
                        + "| RSS MB |");
        out.println("|---|---|---|---|---|---|---|---|---|");
    }

    /** The first question of each conversation, as the form would send it. */
    private List<String> bodies() {
        ObjectMapper json = new ObjectMapper();
        List<String> bodies = new ArrayList<>();
        for (EvaluationCase asked : EvaluationSet.load(set)) {
            bodies.add(json.createObjectNode()
                    .put("question", asked.turns().getFirst().ask())
                    .toString());
        }
        return bodies;
    }

    private ServerProcess serve() {
        return ServerProcess.start(command("serve", "--port", "0"), ENVIRONMENT);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(Arrays.asList(options.trim().split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void starts(List<String> bodies, PrintWriter out) throws InterruptedException {
        double[] ready = new double[starts];
        double[] processor = new double[starts];
        double[] idle = new double[starts];
        for (int i = 0; i < starts; i++) {
            long start = System.nanoTime();
            try (ServerProcess service = serve();
                    Load one = Load.posting(service.url() + "/api/chat", bodies.subList(0, 1), JSON)) {
                one.open(1, Duration.ofSeconds(1));
                ready[i] = (System.nanoTime() - start) / 1e9;
                processor[i] = service.cpuSeconds();
                idle[i] = service.rssMb();
            }
        }
        out.println("| | median | lowest | highest |\n|---|---|---|---|");
        spread("start to first answer over HTTP, s", ready, out);
        spread("processor time until then, s", processor, out);
        spread("memory (RSS) after it, MB", idle, out);
        out.println();
        out.flush();
    }

    private static void spread(String what, double[] values, PrintWriter out) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private void load(ServerProcess service, List<String> bodies, PrintWriter out) throws InterruptedException {
        String chat = service.url() + "/api/chat";
        int bytes;
        try (Load json = Load.posting(chat, bodies, JSON)) {
            bytes = (int)
                    json.closed(clients.getLast(), Duration.ofSeconds(seconds)).meanBytes(); // Warms up.
        }
        heading(out);
        try (Load json = Load.posting(chat, bodies, JSON);
                Load events = Load.posting(chat, bodies, EVENTS)) {
            for (int each : clients) {
                row("chat, JSON", Integer.toString(each), service, () -> json.closed(each, during()), out);
            }
            for (int each : clients) {
                row("chat, events", Integer.toString(each), service, () -> events.closed(each, during()), out);
            }
            row("chat, JSON", rate + "/s", service, () -> json.open(rate, during()), out);
        }
        again(bodies.subList(0, Math.min(REPEATED, bodies.size())), out);
        List<String> command = command("benchmark-serving", "--constant", Integer.toString(bytes));
        try (ServerProcess yardstick = ServerProcess.start(command, ENVIRONMENT);
                Load constant = Load.getting(yardstick.url() + "/")) {
            constant.closed(clients.getLast(), during());
            for (int each : clients) {
                row(
                        "constant JSON of " + bytes + " bytes",
                        Integer.toString(each),
                        yardstick,
                        () -> constant.closed(each, during()),
                        out);
            }
        }
    }

    /** The same questions over and over, of a service that keeps answers as it usually does. */
    private void again(List<String> bodies, PrintWriter out) throws InterruptedException {
        try (ServerProcess service = ServerProcess.start(command("serve", "--port", "0"), KEEPING);
                Load json = Load.posting(service.url() + "/api/chat", bodies, JSON);
                Load events = Load.posting(service.url() + "/api/chat", bodies, EVENTS)) {
            json.closed(clients.getLast(), during());
            events.closed(clients.getLast(), during());
            for (int each : clients) {
                row(
                        "chat, JSON, asked before",
                        Integer.toString(each),
                        service,
                        () -> json.closed(each, during()),
                        out);
            }
            for (int each : clients) {
                row(
                        "chat, events, asked before",
                        Integer.toString(each),
                        service,
                        () -> events.closed(each, during()),
                        out);
            }
        }
    }

    private Duration during() {
        return Duration.ofSeconds(seconds);
    }

    /** A load to run. */
    private interface Run {
        Load.Result go() throws InterruptedException;
    }

    private void row(String what, String clients, ServerProcess server, Run run, PrintWriter out)
            throws InterruptedException {
        double before = server.cpuSeconds();
        Load.Result result = run.go();
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.2f | %.2f | %.2f | %d | %.3f | %.0f |%n",
                what,
                clients,
                result.perSecond(),
                result.latency().p50Millis(),
                result.latency().p99Millis(),
                result.latency().p999Millis(),
                result.errors(),
                (server.cpuSeconds() - before) * 1e3 / result.answers(),
                server.rssMb());
        out.flush();
    }
}
