package nl.techniekwijzer.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nl.techniekwijzer.Golden;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.answer.Quoted;
import nl.techniekwijzer.answer.Sentence;
import nl.techniekwijzer.answer.Sentence.Cited;
import nl.techniekwijzer.answer.Sentence.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well the check tells supported sentences from others, on labelled pairs; the table stands in {@code docs/grounding.md}. To make
 * it anew after a change of the check or the pairs: {@code mvn test -Dtest=GroundingPairsTest -Dgolden=write}.
 */
class GroundingPairsTest {
    private static final String DERIVED_ON = "pairs.tsv";
    private static final String REPORTED_ON = "pairs-report.tsv";
    private static final Path DOCUMENT = Path.of("docs/grounding.md");
    private static final String TABLES = "<!-- tables: made by GroundingPairsTest -->\n";

    private final GroundingCheck check = new GroundingCheck();

    private record Pair(boolean supported, String kind, String claim, String cited) {}

    /** How many pairs of a kind there are and how many were judged rightly. */
    private record Count(int all, int right) {
        Count plus(boolean wasRight) {
            return new Count(all + 1, right + (wasRight ? 1 : 0));
        }

        double share() {
            return all == 0 ? 1 : (double) right / all;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DERIVED_ON, REPORTED_ON})
    void nearly_all_unsupported_sentences_are_found_and_few_supported_ones_lost(String file) {
        assertThat(total(check, pairs(file), false).share())
                .as("recall of unsupported")
                .isGreaterThanOrEqualTo(0.95);
        assertThat(total(check, pairs(file), true).share())
                .as("supported that pass")
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void no_kind_of_fault_is_missed() {
        Map<String, Count> kinds = byKind(pairs(DERIVED_ON), false);

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(15);
        assertThat(kinds)
                .allSatisfy((kind, count) -> assertThat(count.share()).as(kind).isGreaterThanOrEqualTo(0.8));
    }

    @Test
    void the_pairs_are_many_and_the_reported_ones_are_others() {
        List<Pair> derived = pairs(DERIVED_ON);
        Set<String> cited = derived.stream().map(Pair::cited).collect(Collectors.toSet());

        assertThat(derived).hasSizeGreaterThanOrEqualTo(1000).doesNotHaveDuplicates();
        assertThat(pairs(REPORTED_ON))
                .hasSizeGreaterThanOrEqualTo(300)
                .doesNotHaveDuplicates()
                .noneMatch(pair -> cited.contains(pair.cited()));
    }

    @Test
    void each_unit_of_the_knowledge_base_may_be_quoted() {
        assertThat(RealService.knowledge().pages())
                .allSatisfy(page -> page.sections()
                        .forEach(section -> section.units()
                                .forEach(unit -> assertThat(check.check(new Sentence(
                                                unit.text(),
                                                List.of(new Cited(page, section, unit)),
                                                Form.CONTINUE,
                                                "")))
                                        .as(unit.text())
                                        .isEqualTo(new Verdict.Supported()))));
    }

    @Test
    void the_document_tells_how_well_it_goes() throws IOException {
        String text = Files.readString(DOCUMENT);
        String head = text.substring(0, text.indexOf(TABLES) + TABLES.length());
        String now = head + table() + "\n" + curve();
        if (Golden.isWriting()) {
            Files.writeString(DOCUMENT, now);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(now);
    }

    private String table() {
        List<Pair> derived = pairs(DERIVED_ON);
        List<Pair> reported = pairs(REPORTED_ON);
        StringBuilder table =
                new StringBuilder("| pairs | derived on | right | reported on | right |\n|---|---|---|---|---|\n");
        for (boolean supported : List.of(true, false)) {
            Map<String, Count> ours = byKind(derived, supported);
            Map<String, Count> others = byKind(reported, supported);
            ours.forEach((kind, count) -> row(table, kind, count, others.getOrDefault(kind, new Count(0, 0))));
            row(
                    table,
                    supported ? "**all supported**" : "**all unsupported (recall)**",
                    total(check, derived, supported),
                    total(check, reported, supported));
        }
        table.append(String.format(
                Locale.ROOT,
                "| **precision of unsupported** | | %.3f | | %.3f |%n",
                precision(derived),
                precision(reported)));
        return table.toString();
    }

    private static void row(StringBuilder table, String kind, Count ours, Count others) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %d | %s |%n",
                kind,
                ours.all(),
                ours.share(),
                others.all(),
                others.all() == 0 ? "" : String.format(Locale.ROOT, "%.3f", others.share())));
    }

    private double precision(List<Pair> pairs) {
        int found = total(check, pairs, false).right();
        Count supported = total(check, pairs, true);
        return (double) found / (found + supported.all() - supported.right());
    }

    private static String curve() {
        StringBuilder table = new StringBuilder(
                "| share of new words allowed | recall of unsupported | supported refused |\n|---|---|---|\n");
        DoubleStream.of(0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5).forEach(share -> {
            GroundingCheck other = new GroundingCheck(share);
            table.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %.3f | %.3f |%n",
                    share,
                    total(other, pairs(DERIVED_ON), false).share(),
                    1 - total(other, pairs(DERIVED_ON), true).share()));
        });
        return table.toString();
    }

    private static Count total(GroundingCheck check, List<Pair> pairs, boolean supported) {
        Count count = new Count(0, 0);
        for (Pair pair : pairs) {
            count = pair.supported() == supported ? count.plus(isRight(check, pair)) : count;
        }
        return count;
    }

    private Map<String, Count> byKind(List<Pair> pairs, boolean supported) {
        Map<String, Count> kinds = new TreeMap<>();
        pairs.stream()
                .filter(pair -> pair.supported() == supported)
                .forEach(pair -> kinds.merge(
                        pair.kind(),
                        new Count(0, 0).plus(isRight(check, pair)),
                        (a, b) -> new Count(a.all() + b.all(), a.right() + b.right())));
        return kinds;
    }

    private static boolean isRight(GroundingCheck check, Pair pair) {
        Sentence sentence =
                new Sentence(pair.claim(), List.of(Quoted.cited("wat-1", pair.cited())), Form.PARAGRAPH, "");
        return check.check(sentence).isSupported() == pair.supported();
    }

    private static List<Pair> pairs(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/grounding", file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Pair(cells[0].equals("supported"), cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
