package nl.techniekwijzer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands before two replicas and shares requests out: nginx as in {@code deploy/nginx.conf}, or as little as does the same. */
interface Front extends AutoCloseable {
    int port();

    @Override
    void close();

    /**
     * The replicas in turn; one that refuses a connection, or ends it before it sent anything, is passed over, and so is its 503.
     *
     * @param replicas their ports
     */
    static Front roundRobin(List<Integer> replicas) throws IOException {
        return new RoundRobin(replicas);
    }

    /** The file that we ship, without TLS and on other ports. */
    static Front nginx(Path program, Path folder, List<Integer> replicas) throws IOException {
        return new Nginx(program, folder, replicas);
    }

    /** Where nginx is: {@code -Dnginx=FILE}, or where a package puts it. */
    static Optional<Path> nginxProgram() {
        return Optional.of(Path.of(System.getProperty("nginx", "/usr/sbin/nginx")))
                .filter(Files::isExecutable);
    }

    /** See {@link #roundRobin}. */
    final class RoundRobin implements Front {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicInteger turn = new AtomicInteger();
        private final List<Integer> replicas;
        private final HttpServer server;

        private RoundRobin(List<Integer> replicas) throws IOException {
            this.replicas = replicas;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::pass);
            server.start();
        }

        @Override
        public int port() {
            return server.getAddress().getPort();
        }

        private void pass(HttpExchange exchange) throws IOException {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                HttpResponse<InputStream> response = ask(exchange, body);
                exchange.getResponseHeaders()
                        .set(
                                "Content-Type",
                                response.headers().firstValue("Content-Type").orElse("text/plain"));
                exchange.sendResponseHeaders(response.statusCode(), response.statusCode() == 204 ? -1 : 0);
                try (InputStream in = response.body();
                        OutputStream out = exchange.getResponseBody()) {
                    byte[] buffer = new byte[8192];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        out.write(buffer, 0, n);
                        out.flush();
                    }
                } catch (IOException e) {
                    // What has begun cannot be given to another replica: the client sees an answer without its end.
                    throw new Error("the replica went away", e);
                }
            }
        }

        private HttpResponse<InputStream> ask(HttpExchange exchange, byte[] body) throws IOException {
            IOException last = new IOException("no replica");
            int first = turn.getAndIncrement();
            for (int attempt = 0; attempt < replicas.size(); attempt++) {
                int replica = replicas.get(Math.floorMod(first + attempt, replicas.size()));
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + replica + exchange.getRequestURI()))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
                for (String name : List.of("Content-Type", "Accept", "Authorization")) {
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                            .ifPresent(value -> request.header(name, value));
                }
                try {
                    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
                    if (response.statusCode() != 503 || attempt == replicas.size() - 1) {
                        return response;
                    }
                } catch (IOException e) {
                    last = e;
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            throw last;
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
            client.shutdownNow();
        }
    }

    /** See {@link #nginx}. */
    final class Nginx implements Front {
        private final Process process;
        private final int port;

        private Nginx(Path program, Path folder, List<Integer> replicas) throws IOException {
            this.port = Replica.freePort();
            Path file = folder.resolve("nginx.conf");
            String site = Files.readString(Path.of("deploy/nginx.conf"))
                    .replace("127.0.0.1:7071", "127.0.0.1:" + replicas.get(0))
                    .replace("127.0.0.1:7072", "127.0.0.1:" + replicas.get(1))
                    .replaceAll("listen 443 ssl[^;]*;", "listen 127.0.0.1:" + port + ";")
                    .replace("/var/log/nginx/techniekwijzer.log", folder + "/site.log")
                    .replaceAll("(?m)^ *(?:ssl_certificate\\w*|http2) .*;$", "");
            Files.writeString(
                    file,
                    ("daemon off; pid FOLDER/pid; error_log FOLDER/error.log; events {} http {\n"
                                    + "client_body_temp_path FOLDER; proxy_temp_path FOLDER; fastcgi_temp_path FOLDER;\n"
                                    + "uwsgi_temp_path FOLDER; scgi_temp_path FOLDER;\n" + site + "\n}\n")
                            .replace("FOLDER", folder.toString()));
            this.process = new ProcessBuilder(program.toString(), "-e", folder + "/error.log", "-c", file.toString())
                    .inheritIO()
                    .start();
            awaitReady();
        }

        private void awaitReady() throws IOException {
            for (int i = 0; i < 100 && process.isAlive(); i++) {
                try {
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return;
                } catch (IOException e) {
                    try {
                        TimeUnit.MILLISECONDS.sleep(100);
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                }
            }
            throw new IOException("nginx did not start");
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
