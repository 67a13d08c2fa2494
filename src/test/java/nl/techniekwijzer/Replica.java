package nl.techniekwijzer;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One {@code serve} in a process of its own, which can be killed. */
final class Replica implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.port = port;
    }

    /** Starts it on a free port; {@link #awaitReady} waits for it. */
    static Replica start(Map<String, String> settings) throws IOException {
        return start(List.of(), settings);
    }

    /** As {@link #start(Map)}, with at most so many files and connections open. */
    static Replica withFileHandles(int most, Map<String, String> settings) throws IOException {
        return start(List.of("sh", "-c", "ulimit -n " + most + " && exec \"$@\"", "serve"), settings);
    }

    private static Replica start(List<String> before, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        return new Replica(builder.start(), port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Replica awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("ready on")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
                return this;
            }
            said.append(line).append('\n');
        }
        throw new IOException("the replica did not start: " + said);
    }

    /** Files and connections that it has open now; Linux only. */
    int fileHandles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return (int) open.count();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}: it gets no moment to finish anything. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
