package nl.techniekwijzer.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.util.Arrays;

/** The same server with one route that always gives the same JSON: the yardstick of what HTTP alone costs here. */
public final class ConstantServer {
    private final Javalin javalin;

    /** Serves {@code {"answer": "aaa…"}} of so many bytes at {@code /}; at least 20. */
    public ConstantServer(int bytes) {
        byte[] letters = new byte[bytes - "{\"answer\":\"\"}".length()];
        Arrays.fill(letters, (byte) 'a');
        String json = "{\"answer\":\"" + new String(letters, java.nio.charset.StandardCharsets.US_ASCII) + "\"}";
        this.javalin = Javalin.create(config -> {
            WebServer.basics(config, new ObjectMapper());
            config.routes.get("/", ctx -> ctx.contentType("application/json").result(json));
            config.routes.before(WebServer::headers);
        });
    }

    /** Starts on a free port and returns it. */
    public int start() {
        javalin.start(0);
        return javalin.port();
    }
}
