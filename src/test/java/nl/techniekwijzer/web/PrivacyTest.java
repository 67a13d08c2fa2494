package nl.techniekwijzer.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing of a question ever reaches a log, also not when a request fails. */
class PrivacyTest {
    private static final String SECRET = "kwikstaartje";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        LiveServer.get("/healthz"); // What the start logs is of no concern here.
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
    }

    @Test
    void nothing_that_a_user_sends_is_logged() {
        String question = "Ik heet " + SECRET + ", wat doe je bij Mechatronica?";
        LiveServer.ask(question);
        LiveServer.stream(question);
        LiveServer.page("/?vraag=" + LiveServer.encode(question) + "&regio=" + SECRET);
        LiveServer.post("/", "application/x-www-form-urlencoded", "vraag=" + LiveServer.encode(question));
        LiveServer.get("/api/search?q=" + SECRET);
        LiveServer.chat("{\"question\": \"" + SECRET);
        LiveServer.chat(LiveServer.write(Map.of("question", "x", "audience", SECRET)));
        LiveServer.chat(LiveServer.write(Map.of("question", SECRET.repeat(200))));
        LiveServer.chat(LiveServer.write(Map.of("question", "x", "history", List.of(SECRET))));
        LiveServer.get("/" + SECRET);

        assertThat(lines()).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void what_is_logged_would_have_been_seen() {
        LoggerFactory.getLogger("nl.techniekwijzer.web").info("a line with {}", SECRET);

        assertThat(lines()).anyMatch(line -> line.contains(SECRET));
    }

    private List<String> lines() {
        return List.copyOf(logged.list).stream()
                .map(event ->
                        event.getFormattedMessage() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }
}
