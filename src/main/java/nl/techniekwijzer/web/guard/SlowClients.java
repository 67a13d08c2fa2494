package nl.techniekwijzer.web.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;

/**
 * Closes connections on which nothing useful happens: silent ones, and ones that send the head of a request a byte at a time. A request
 * that has begun is the {@link Gate}'s. Thread-safe.
 */
final class SlowClients implements Connection.Listener {
    private static final int MOST_CONNECTIONS = 4096;
    private static final long SILENT_MILLIS = 30_000;

    private final Server server;
    private final long headSeconds;
    /** What each connection had received in whole requests, and when that last grew. */
    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();

    private record Progress(long requests, long since) {}

    SlowClients(Server server, long headSeconds) {
        this.server = server;
        this.headSeconds = headSeconds;
    }

    /** Sets the limits on this server before it starts. */
    static void limit(Server server, long headSeconds) {
        SlowClients slow = new SlowClients(server, headSeconds);
        for (var connector : server.getConnectors()) {
            if (connector instanceof AbstractConnector network) {
                network.setIdleTimeout(SILENT_MILLIS);
                network.addBean(slow);
            }
        }
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.addEventListener(new org.eclipse.jetty.util.component.LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(org.eclipse.jetty.util.component.LifeCycle event) {
                slow.lookAgain();
            }
        });
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Progress(0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void lookAgain() {
        if (server.isRunning()) {
            server.getScheduler().schedule(this::look, Math.max(1, headSeconds / 4), TimeUnit.SECONDS);
        }
    }

    private void look() {
        long now = System.nanoTime();
        open.forEach((connection, progress) -> {
            long requests = connection.getMessagesIn() + connection.getMessagesOut();
            boolean busy = connection.getMessagesIn() != connection.getMessagesOut();
            if (requests != progress.requests() || busy) {
                open.replace(connection, new Progress(requests, now));
            } else if (now - progress.since() > TimeUnit.SECONDS.toNanos(headSeconds)) {
                connection.getEndPoint().close();
            }
        });
        lookAgain();
    }
}
