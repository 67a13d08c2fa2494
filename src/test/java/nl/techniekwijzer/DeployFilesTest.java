package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.web.LiveServer;
import org.junit.jupiter.api.Test;

/** The examples in {@code deploy/} name settings and measurements that exist. */
class DeployFilesTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern SETTING = Pattern.compile("\\bTW_[A-Z_]+");
    private static final Pattern MEASUREMENT = Pattern.compile("\\b(?:tw|jvm|process|system)_[a-z_]+");
    private static final Pattern LABEL = Pattern.compile("\\b(?:route|outcome|reason)=\\\\?\"[^\"\\\\]+");

    @Test
    void every_setting_exists() throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY)) {
            for (Path file : files.toList()) {
                assertThat(found(SETTING, Files.readString(file)))
                        .as(file.toString())
                        .isSubsetOf(Settings.NAMES);
            }
        }
    }

    @Test
    void every_measurement_of_the_alerts_and_the_dashboard_exists() throws Exception {
        String alerts = Files.readString(DEPLOY.resolve("alerts.yaml"));
        String dashboard = Files.readString(DEPLOY.resolve("grafana-dashboard.json"));
        assertThat(new YAMLMapper().readTree(alerts).path("groups")).isNotEmpty();
        assertThat(new ObjectMapper().readTree(dashboard).path("panels")).isNotEmpty();

        post("/api/chat", "{\"question\": \"Wie is de burgemeester van Zwolle?\"}");
        post("/api/chat", "{\"question\": \"Wanneer is de open dag van het Deltion College?\"}");
        post("/api/feedback", "{\"id\":\"a1b2c3d4\",\"question\":\"x\",\"pages\":[],\"verdict\":\"goed\"}");
        String measured = send(HttpRequest.newBuilder(LiveServer.address("/metrics")));

        assertThat(found(MEASUREMENT, measured)).containsAll(found(MEASUREMENT, alerts + dashboard));
        assertThat(found(LABEL, measured)).containsAll(found(LABEL, alerts + dashboard));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(each -> each.replace("\\", ""))
                .collect(Collectors.toSet());
    }

    private static void post(String path, String body) throws Exception {
        send(HttpRequest.newBuilder(LiveServer.address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
