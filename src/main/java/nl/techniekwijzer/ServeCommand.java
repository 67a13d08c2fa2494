package nl.techniekwijzer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.insight.Scrubber;
import nl.techniekwijzer.tables.Freshness;
import nl.techniekwijzer.web.WebServer;
import nl.techniekwijzer.web.guard.EditorAccess;
import nl.techniekwijzer.web.guard.Safeguards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the web service. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the chat on http://localhost:PORT until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    /** Not an exit code: the service goes on after the command line is done. */
    static final int RUNNING = -1;

    @Option(names = "--port", description = "Port to serve on; 0 picks a free one. Default: TW_PORT or 7070.")
    private @Nullable Integer port;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Folder with the knowledge base. Default: TW_KNOWLEDGE or ./knowledge.")
    private @Nullable String knowledge;

    @Option(
            names = "--import-daily",
            description = "Renew the tables from official open data every morning; needs a knowledge folder on disk.")
    private boolean importDaily;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        Settings.unknown(System.getenv())
                .forEach(name -> spec.commandLine()
                        .getErr()
                        .println("Ignored: there is no setting " + name + ". Known: "
                                + String.join(", ", Settings.NAMES) + "."));
        String folder = knowledge == null ? settings.knowledge() : knowledge;
        CurrentEdition current = new CurrentEdition(App.load(
                        folder,
                        Freshness.of(settings.importMaxDays()),
                        settings.embedding().open(),
                        settings.llm().open())
                .edition());
        Insight insight = new Insight(
                settings.trust().store(),
                new Scrubber(new FieldWords(current)),
                Clock.system(ZoneId.of("Europe/Amsterdam")));
        WebServer server = server(current, settings, insight);
        PrintWriter out = spec.commandLine().getOut();
        int bound = start(server, port == null ? settings.port() : port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, insight), "stop"));
        if (settings.watch()) {
            App.folder(folder).ifPresent(path -> watch(path, current));
        }
        if (importDaily) {
            daily(folder, settings);
        }
        out.println("Techniekwijzer is ready on http://localhost:" + bound);
        out.flush();
        return RUNNING;
    }

    private static WebServer server(CurrentEdition current, Settings settings, Insight insight) {
        TrustSettings trust = settings.trust();
        Safeguards safeguards = new Safeguards(trust.guard(), insight, current);
        Optional<EditorAccess> editors = Optional.of(trust.editorToken())
                .filter(token -> !token.isEmpty())
                .map(token -> new EditorAccess(token, Clock.system(ZoneId.of("Europe/Amsterdam")), safeguards));
        return new WebServer(current, settings.web(), safeguards, editors);
    }

    /** What is under way is answered first, and then written. */
    private static void stop(WebServer server, Insight insight) {
        server.stop();
        insight.close();
    }

    private static void watch(Path folder, CurrentEdition current) {
        KnowledgeWatch watch = new KnowledgeWatch(folder, current, KnowledgeWatch.PAUSE_MILLIS);
        watch.start();
        Runtime.getRuntime().addShutdownHook(new Thread(watch::close, "stop-watching"));
    }

    private static void daily(String folder, Settings settings) {
        Path path = App.folder(folder)
                .filter(any -> settings.watch())
                .orElseThrow(() -> new IllegalStateException(
                        "--import-daily needs a knowledge folder on disk that is watched: name it with --knowledge and leave"
                                + " TW_WATCH true"));
        DailyImport daily = new DailyImport(path);
        daily.start();
        Runtime.getRuntime().addShutdownHook(new Thread(daily::close, "stop-importing"));
    }

    private static int start(WebServer server, int port) {
        try {
            return server.start(port);
        } catch (io.javalin.util.JavalinException e) {
            throw new IllegalStateException(
                    "port " + port + " cannot be used; stop the other program or choose one with --port", e);
        }
    }
}
