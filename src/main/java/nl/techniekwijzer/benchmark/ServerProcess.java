package nl.techniekwijzer.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service in a process of its own, so that what measures it takes nothing of its memory and can tell its processor time from the
 * server's. Not thread-safe; close it.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready on (http://localhost:\\d+)");
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long STOP_SECONDS = 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Process process;
    private final BufferedReader output;
    private final String url;

    private ServerProcess(Process process, BufferedReader output, String url) {
        this.process = process;
        this.output = output;
        this.url = url;
    }

    /**
     * Starts it and waits until it says where it is ready.
     *
     * @param command a program with its arguments that prints {@code ready on http://localhost:PORT}
     * @param environment variables beside those of this process
     * @throws IllegalStateException when it ends without saying so; the message has what it said
     */
    public static ServerProcess start(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return new ServerProcess(process, output, ready.group(1));
                }
                said.append(line).append(System.lineSeparator());
            }
            throw new IllegalStateException("the service did not start:" + System.lineSeparator() + said);
        } catch (IOException e) {
            throw new UncheckedIOException("the service cannot be started: " + e.getMessage(), e);
        }
    }

    /** Where it serves, without a slash at the end. */
    public String url() {
        return url;
    }

    /** Memory that it holds in RAM, in MB of a million bytes; NaN where the system does not tell. */
    public double rssMb() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            Matcher rss = RSS.matcher(Files.isReadable(status) ? Files.readString(status) : "");
            return rss.find() ? Long.parseLong(rss.group(1)) * 1024 / 1e6 : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time that it took so far, in seconds; NaN where the system does not tell. */
    public double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / NANOS_PER_SECOND)
                .orElse(Double.NaN);
    }

    /** Asks it to stop, waits, and ends it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            output.close();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
