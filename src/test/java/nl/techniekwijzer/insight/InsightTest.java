package nl.techniekwijzer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.insight.Feedback.Reason;
import nl.techniekwijzer.insight.Feedback.Verdict;
import nl.techniekwijzer.insight.Insight.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in SQLite: what is kept, what never is, and what happens when it fails. */
class InsightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private Insight insight = Insight.off();

    @AfterEach
    void close() {
        insight.close();
    }

    @Test
    void wrong_feedback_is_kept_with_its_scrubbed_question() {
        open();

        assertThat(insight.keep(wrong("Waar leert Daan drones bouwen?"))).isEqualTo(Kept.YES);

        assertThat(insight.missed()).singleElement().satisfies(missed -> {
            assertThat(missed.day()).isEqualTo(TODAY);
            assertThat(missed.question()).isEqualTo("Waar leert [naam] drones bouwen?");
            assertThat(missed.reason()).isEqualTo("fout:verouderd");
            assertThat(missed.indexVersion()).isEqualTo("0123abcd");
        });
        assertThat(insight.pages())
                .containsExactly(
                        new PageVerdicts("begrippen/bbl", 0, 1, "verouderd 1"),
                        new PageVerdicts("begrippen/bol", 0, 1, "verouderd 1"));
    }

    @Test
    void right_feedback_is_counted_and_its_question_is_not_kept() throws IOException {
        open();
        insight.keep(new Feedback(
                "0123abcd", "Wat is een kwikstaart?", List.of("begrippen/bbl"), Verdict.GOED, Optional.empty()));

        assertThat(insight.missed()).isEmpty();
        assertThat(insight.pages()).containsExactly(new PageVerdicts("begrippen/bbl", 1, 0, ""));
        insight.close();
        assertThat(onDisk()).doesNotContain("kwikstaart");
    }

    @Test
    void an_unanswered_question_is_on_the_list_soon() {
        open();
        insight.missed("Is er een opleiding voor dronebouwer?", "0123abcd");
        waitForOne();

        assertThat(insight.missed()).extracting(Missed::reason).containsExactly("geen-antwoord");
    }

    @Test
    void what_is_switched_off_keeps_nothing_and_makes_no_file() {
        insight = new Insight(new StoreOptions(false, url(), 90), new Scrubber(w -> false), clock);
        insight.missed("Is er een opleiding voor dronebouwer?", "x");

        assertThat(insight.keep(wrong("x"))).isEqualTo(Kept.OFF);
        assertThat(insight.missed()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_is_opened_before_there_is_something_to_keep() {
        open();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void after_its_time_an_entry_is_gone_also_from_the_file() throws IOException {
        open();
        insight.keep(wrong("Waar leer ik kwikstaarten tellen?"));
        clock.forward(Duration.ofDays(89));
        insight.clean();
        assertThat(insight.missed()).hasSize(1);

        clock.forward(Duration.ofDays(1));
        insight.clean();

        assertThat(insight.missed()).isEmpty();
        assertThat(insight.pages()).isEmpty();
        insight.close();
        assertThat(onDisk()).doesNotContain("kwikstaarten");
    }

    @Test
    void a_clock_that_jumps_back_loses_nothing() {
        open();
        clock.forward(Duration.ofDays(-4000));
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        insight.clean();

        assertThat(insight.missed()).hasSize(1);
        assertThat(insight.errors()).isZero();
    }

    @Test
    void a_clock_that_jumps_ahead_and_is_set_right_deletes_nothing() {
        open();
        SteadyClock steady = new SteadyClock(clock);
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        clock.forward(Duration.ofDays(4000));
        insight.cleanIf(steady);
        clock.forward(Duration.ofDays(-4000));
        insight.cleanIf(steady);
        insight.cleanIf(steady);

        assertThat(insight.missed()).hasSize(1);
    }

    @Test
    void a_clock_that_stays_ahead_is_believed_in_the_end() {
        open();
        SteadyClock steady = new SteadyClock(clock);
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        clock.forward(Duration.ofDays(90));
        insight.cleanIf(steady);
        assertThat(insight.missed()).hasSize(1);
        insight.cleanIf(steady);

        assertThat(insight.missed()).isEmpty();
    }

    @Test
    void what_was_written_while_the_clock_was_ahead_stays_no_longer_than_the_rest() {
        open();
        clock.forward(Duration.ofDays(4000));
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        clock.forward(Duration.ofDays(-4000));
        insight.clean();

        assertThat(insight.missed()).extracting(Missed::day).containsExactly(TODAY);
    }

    @Test
    void a_scrubber_that_breaks_down_stops_nothing_but_that_entry() {
        insight = new Insight(
                new StoreOptions(true, url(), 90),
                text -> {
                    if (text.equals("diep")) {
                        throw new StackOverflowError();
                    }
                    return text;
                },
                clock);

        assertThat(insight.keep(wrong("diep"))).isEqualTo(Kept.FAILED);
        assertThat(insight.keep(wrong("een drone"))).isEqualTo(Kept.YES);
    }

    @Test
    void editors_take_questions_off_the_list() {
        open();
        insight.keep(wrong("een drone"));
        insight.keep(wrong("twee drones"));
        insight.done(List.of(insight.missed().getFirst().id(), "no-such-id"));

        assertThat(insight.missed()).hasSize(1);
    }

    @Test
    void what_is_kept_is_there_after_a_restart() {
        open();
        insight.keep(wrong("Waar leer ik drones bouwen?"));
        insight.close();
        open();

        assertThat(insight.missed()).hasSize(1);
    }

    @Test
    void a_corrupt_store_refuses_feedback_and_disturbs_nothing_else() throws IOException {
        Files.writeString(folder.resolve("w.db"), "this is no database".repeat(1000));
        open();

        assertThat(insight.keep(wrong("x"))).isEqualTo(Kept.FAILED);
        insight.missed("een drone", "x");
        assertThatThrownBy(insight::missed).isInstanceOf(StoreUnavailable.class).hasMessageNotContaining("drone");
        assertThat(insight.errors()).isPositive();
    }

    @Test
    void a_folder_that_cannot_be_made_refuses_feedback() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        insight = new Insight(
                new StoreOptions(true, "jdbc:sqlite:" + folder.resolve("file/w.db"), 90), text -> text, clock);

        assertThat(insight.keep(wrong("x"))).isEqualTo(Kept.FAILED);
    }

    @Test
    void a_full_disk_refuses_feedback_and_what_was_confirmed_stays() {
        insight = new Insight(new StoreOptions(true, url() + "?max_page_count=40", 90), text -> text, clock);
        int confirmed = 0;
        Kept last = insight.keep(wrong("een"));
        while (last == Kept.YES && confirmed < 5000) {
            confirmed++;
            last = insight.keep(wrong("lange vraag ".repeat(30) + confirmed));
        }

        assertThat(last).isEqualTo(Kept.FAILED);
        assertThat(insight.errors()).isPositive();
        assertThat(insight.missed()).hasSize(confirmed);
    }

    @Test
    void a_locked_store_refuses_feedback_and_takes_it_again_when_free() throws SQLException {
        open();
        insight.keep(wrong("voor het slot"));
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(insight.keep(wrong("tijdens het slot"))).isEqualTo(Kept.FAILED);
            statement.execute("COMMIT");
        }

        assertThat(insight.keep(wrong("na het slot"))).isEqualTo(Kept.YES);
        assertThat(insight.missed()).hasSize(2);
    }

    private void open() {
        insight = new Insight(new StoreOptions(true, url(), 90), new Scrubber(w -> false), clock);
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("w.db");
    }

    private void waitForOne() {
        for (int i = 0; i < 100 && insight.missed().isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    static Feedback wrong(String question) {
        return new Feedback(
                "0123abcd",
                question,
                List.of("begrippen/bbl", "begrippen/bol", "begrippen/bbl"),
                Verdict.FOUT,
                Optional.of(Reason.VEROUDERD));
    }

    /** Noon of one day until it is moved. */
    private static final class MovingClock extends Clock {
        private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
