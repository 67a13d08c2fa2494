package nl.techniekwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.techniekwijzer.insight.Feedback;
import nl.techniekwijzer.insight.Insight;
import nl.techniekwijzer.insight.Insight.Kept;
import nl.techniekwijzer.insight.StoreOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The DPIA and the entry for the Algoritmeregister state facts of the service: those between two marks are made from the service itself.
 * {@code -Dgolden=write} writes them anew.
 */
class PrivacyPapersTest {
    private static final String BEGIN =
            "<!-- Feiten uit de dienst zelf, geschreven met mvn test -Dtest=PrivacyPapersTest -Dgolden=write -->\n";
    private static final String END = "<!-- Einde van de feiten -->\n";
    private static final String TOKEN = "geheim-van-de-redactie";

    @TempDir
    private Path folder;

    @Test
    void the_dpia_says_what_is_kept_and_how_long() throws Exception {
        TrustSettings plain = trust(Map.of());
        TrustSettings edited = trust(Map.of("TW_EDITOR_TOKEN", TOKEN));
        TrustSettings off = trust(Map.of("TW_EDITOR_TOKEN", TOKEN, "TW_STORE", "false"));
        List<String> rows = new ArrayList<>();
        rows.add(row("Bewaard zonder redactie", yesNo(plain.store().on())));
        rows.add(row(
                "Bewaard met een redactie (`TW_EDITOR_TOKEN`)",
                yesNo(edited.store().on())));
        rows.add(row("Bewaard met `TW_STORE=false`", yesNo(off.store().on())));
        rows.add(row("Bewaartermijn, tenzij anders ingesteld", edited.store().retentionDays() + " dagen"));
        rows.add(
                row("Taalmodel, tenzij ingesteld", Settings.from(Map.of()).llm().isOn() ? "aan" : "uit"));
        rows.add(row(
                "Logregel per verzoek, tenzij ingesteld", yesNo(plain.guard().accessLog())));
        columns()
                .forEach((table, columns) ->
                        rows.add(row("Bewaarde velden in `" + table + "`", "`" + String.join("`, `", columns) + "`")));

        holds(Path.of("docs/dpia.md"), rows);
    }

    @Test
    void the_register_says_what_the_answers_come_from() throws IOException {
        List<String> rows = List.of(
                row(
                        "Openbare bronnen met naam en uitgever",
                        atLeast(RealService.knowledge().sources().all().size())),
                row(
                        "Pagina's in de kennisbank",
                        atLeast(RealService.knowledge().pages().size())),
                row(
                        "Zinnen en tabelrijen die elk apart genoemd kunnen worden",
                        atLeast(RealService.knowledge().passages().size())),
                row("Taalmodel, tenzij ingesteld", Settings.from(Map.of()).llm().isOn() ? "aan" : "uit"));

        holds(Path.of("docs/algoritmeregister.md"), rows);
    }

    private static TrustSettings trust(Map<String, String> environment) {
        return TrustSettings.from(environment, new ArrayList<>());
    }

    private static String row(String what, String fact) {
        return "| " + what + " | " + fact + " |";
    }

    private static String yesNo(boolean yes) {
        return yes ? "ja" : "nee";
    }

    /** Rounded down, so that a page more is no other fact. */
    private static String atLeast(int number) {
        return number < 100
                ? "minder dan 100"
                : String.format(Locale.forLanguageTag("nl"), "ten minste %,d", number / 100 * 100);
    }

    /** What the tables of a store in use have, by the name of the table. */
    private Map<String, List<String>> columns() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("w.db");
        try (Insight insight = new Insight(new StoreOptions(true, url, 90), text -> text, Clock.systemUTC())) {
            assertThat(insight.keep(new Feedback("a", "b", List.of(), Feedback.Verdict.FOUT, Optional.empty())))
                    .isEqualTo(Kept.YES);
        }
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection store = DriverManager.getConnection(url);
                ResultSet all = store.getMetaData().getColumns(null, null, "%", "%")) {
            while (all.next()) {
                if (!all.getString("TABLE_NAME").matches("schema_history.*|sqlite_.*")) {
                    columns.computeIfAbsent(all.getString("TABLE_NAME"), name -> new ArrayList<>())
                            .add(all.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static void holds(Path file, List<String> rows) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(BEGIN, END);
        String facts = BEGIN + "\n| feit | waarde |\n|---|---|\n" + String.join("\n", rows) + "\n\n" + END;
        String renewed =
                text.substring(0, text.indexOf(BEGIN)) + facts + text.substring(text.indexOf(END) + END.length());
        if (Golden.isWriting()) {
            Files.writeString(file, renewed);
        }
        assertThat(Files.readString(file)).isEqualTo(renewed);
    }
}
