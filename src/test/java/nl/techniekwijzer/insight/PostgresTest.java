package nl.techniekwijzer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.techniekwijzer.insight.Insight.Kept;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same store in a real PostgreSQL, shared by two replicas. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class PostgresTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void a_replicas_that_start_together_make_the_tables_once_and_see_each_others_entries() {
        try (Insight one = open(Clock.systemUTC());
                Insight two = open(Clock.systemUTC())) {
            CompletableFuture<Kept> first =
                    CompletableFuture.supplyAsync(() -> one.keep(InsightTest.wrong("een drone")));
            CompletableFuture<Kept> second =
                    CompletableFuture.supplyAsync(() -> two.keep(InsightTest.wrong("twee drones")));

            assertThat(first.join()).isEqualTo(Kept.YES);
            assertThat(second.join()).isEqualTo(Kept.YES);
            assertThat(one.missed()).hasSize(2).isEqualTo(two.missed());
            assertThat(one.pages()).hasSize(2);
            one.done(one.missed().stream().map(Missed::id).toList());
            assertThat(two.missed()).isEmpty();
        }
    }

    @Test
    void b_old_entries_are_deleted_whoever_wrote_them() {
        try (Insight now = open(Clock.systemUTC());
                Insight later = open(Clock.fixed(Instant.now().plusSeconds(200 * 86_400L), ZoneOffset.UTC))) {
            now.keep(InsightTest.wrong("een drone"));
            later.clean();

            assertThat(now.missed()).isEmpty();
        }
    }

    @Test
    void c_strange_text_is_kept() {
        try (Insight insight = open(Clock.systemUTC())) {
            String strange = "a\u0000b \ud83d\ude00 '; DROP TABLE missed; -- \ud800";

            assertThat(insight.keep(InsightTest.wrong(strange))).isEqualTo(Kept.YES);
            assertThat(insight.missed()).extracting(Missed::question).anyMatch(q -> q.contains("DROP TABLE"));
        }
    }

    @Test
    void d_many_at_once_are_all_kept() {
        try (Insight insight = open(Clock.systemUTC())) {
            int before = insight.missed().size();
            IntStream.range(0, 200).parallel().forEach(i -> insight.keep(InsightTest.wrong("drone " + i)));

            assertThat(insight.missed()).hasSize(before + 200);
        }
    }

    @Test
    void e_a_database_that_went_away_refuses_feedback() throws IOException {
        EmbeddedPostgres gone = EmbeddedPostgres.builder().start();
        String url = gone.getJdbcUrl("postgres", "postgres");
        try (Insight insight = new Insight(new StoreOptions(true, url, 90), text -> text, Clock.systemUTC())) {
            assertThat(insight.keep(InsightTest.wrong("een"))).isEqualTo(Kept.YES);
            gone.close();
            assertThat(insight.keep(InsightTest.wrong("twee"))).isEqualTo(Kept.FAILED);
            assertThat(insight.errors()).isPositive();
        }
    }

    private static Insight open(Clock clock) {
        return new Insight(
                new StoreOptions(true, postgres.getJdbcUrl("postgres", "postgres"), 90),
                new Scrubber(w -> false),
                clock);
    }
}
