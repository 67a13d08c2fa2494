package nl.techniekwijzer.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.techniekwijzer.tables.Csv.Line;
import nl.techniekwijzer.tables.Csv.Malformed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader of tables reads every text as another reader does, and refuses the same ones. */
class CsvTest {
    @Test
    void a_cell_may_hold_commas_quotation_marks_and_line_ends() throws Malformed {
        assertThat(Csv.lines("a,\"b, \"\"c\"\"\nd\" , e \r\n\nf"))
                .containsExactly(
                        new Line(2, List.of("a", "b, \"c\"\nd", "e")),
                        new Line(3, List.of("")),
                        new Line(4, List.of("f")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "\"a\"b,c", "\""})
    void a_quotation_mark_must_be_closed_at_the_end_of_its_cell(String text) {
        assertThatThrownBy(() -> Csv.lines(text)).isInstanceOf(Malformed.class).hasMessageContaining("line 1");
    }

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("knowledge"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_table_is_read_as_another_reader_reads_it(Path table) throws IOException, Malformed {
        String text = Files.readString(table);

        assertThat(cells(text)).isEqualTo(cellsByAnother(text)).hasSizeGreaterThan(1);
    }

    @Test
    void random_texts_are_read_as_another_reader_reads_them() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("kop,kop\n");
            random.ints(random.nextInt(14), 0, SIGNS.length()).forEach(sign -> text.append(SIGNS.charAt(sign)));
            List<List<String>> other;
            try {
                other = cellsByAnother(text.toString());
            } catch (UncheckedIOException | IOException e) {
                assertThatThrownBy(() -> Csv.lines(text.toString()))
                        .as("%s", text)
                        .isInstanceOf(Malformed.class);
                continue;
            }
            try {
                assertThat(cells(text.toString())).as("%s", text).isEqualTo(other);
                read++;
            } catch (Malformed e) {
                assertThat(text.toString()).as("refused by us alone").contains("\"");
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }

    private static final String SIGNS = "ab,,,\"\"\n ";

    private static List<List<String>> cells(String text) throws Malformed {
        return Csv.lines(text).stream().map(Line::cells).toList();
    }

    private static List<List<String>> cellsByAnother(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setTrim(true).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(row.toList()));
            return rows;
        }
    }
}
