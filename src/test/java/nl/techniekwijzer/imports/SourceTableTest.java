package nl.techniekwijzer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which publishers write a table, and the ways in which a file is none. */
class SourceTableTest {
    private static final String TABLE = "NAAM;PLAATS\nCafé Désiré;'s-Hertogenbosch\n";

    @TempDir
    private Path folder;

    private List<String> read(String text, Charset charset, String... columns) throws IOException {
        return read(text.getBytes(charset), columns);
    }

    private List<String> read(byte[] bytes, String... columns) throws IOException {
        Path file = Files.write(folder.resolve("bestand.csv"), bytes);
        List<String> rows = new ArrayList<>();
        SourceTable.open(file, "bestand.csv")
                .require(columns)
                .read(
                        row -> rows.add(String.join(
                                "|", List.of(columns).stream().map(row::get).toList())),
                        line -> {});
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void letters_with_accents_are_read_in_both_encodings(String charset) throws IOException {
        assertThat(read(TABLE, Charset.forName(charset), "NAAM", "PLAATS"))
                .containsExactly("Café Désiré|'s-Hertogenbosch");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        assertThat(read("\uFEFF" + TABLE, StandardCharsets.UTF_8, "NAAM")).containsExactly("Café Désiré");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void the_separator_is_found(char separator) throws IOException {
        String table = "A;B;C\n1;2;3\n".replace(';', separator);

        assertThat(read(table, StandardCharsets.UTF_8, "A", "C")).containsExactly("1|3");
    }

    @Test
    void a_separator_within_quotes_does_not_count() throws IOException {
        assertThat(read("\"NAAM; LANG, ER, KORT\";B\n\"x;y\";2\n", StandardCharsets.UTF_8, "B"))
                .containsExactly("2");
    }

    @Test
    void a_cell_may_have_line_ends_and_quotes_and_is_read_on_one_line() throws IOException {
        assertThat(read("A,B\n\"eerste\nregel, \"\"tweede\"\"\",2\r\nx,3\n", StandardCharsets.UTF_8, "A", "B"))
                .containsExactly("eerste regel, \"tweede\"|2", "x|3");
    }

    @Test
    void cells_may_be_quoted_and_have_space_of_any_kind_around_them() throws IOException {
        assertThat(read("\"a\"; \"B\" \n \u00a0x\u00a0y ; \"z\" \n", StandardCharsets.UTF_8, "A", "B"))
                .containsExactly("x y|z");
    }

    @Test
    void empty_cells_at_the_end_and_rows_of_separators_only_are_what_spreadsheets_leave() throws IOException {
        assertThat(read("A;B;;\n1;2;;\n;;;\n3;4\n5;6;;;;\n\n", StandardCharsets.UTF_8, "A", "B"))
                .containsExactly("1|2", "3|4", "5|6");
    }

    @Test
    void a_cell_more_than_the_head_has_is_refused_when_something_is_in_it() {
        assertThatThrownBy(() -> read("A;B\n1;2;x\n", StandardCharsets.UTF_8, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("3 cellen en de kop 2");
    }

    @Test
    void columns_may_stand_in_any_order_and_capitals() throws IOException {
        assertThat(read("plaats naam,Kvk-Nummer\nUtrecht,12\n", StandardCharsets.UTF_8, "KVK_NUMMER", "PLAATS NAAM"))
                .containsExactly("12|Utrecht");
    }

    @Test
    void a_renamed_column_is_named_with_the_columns_that_are_there() {
        assertThatThrownBy(() -> read("NAAM,WOONPLAATS\na,b\n", StandardCharsets.UTF_8, "NAAM", "PLAATS"))
                .isInstanceOf(ImportFault.class)
                .hasMessage("In bestand.csv ontbreekt de kolom PLAATS. Gevonden: NAAM, WOONPLAATS."
                        + " Is een kolom hernoemd? Kijk in docs/actueel-houden.md wat je dan doet.");
    }

    @Test
    void a_row_that_was_cut_off_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("A,B,C\n1,2,3\n4,5", StandardCharsets.UTF_8, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("regel 3")
                .hasMessageContaining("2 cellen en de kop 3");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused() {
        assertThatThrownBy(() -> read("A,B\n1,2\n3,\"vier\n", StandardCharsets.UTF_8, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("rond rij 3");
    }

    @Test
    void a_quote_that_is_never_closed_in_a_large_file_does_not_fill_the_memory() {
        String table = "A,B\n1,\"" + "een rij zonder eind\n".repeat(200_000);

        assertThatThrownBy(() -> read(table, StandardCharsets.UTF_8, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("aanhalingsteken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>|webpagina",
                "  <html>Onderhoud|webpagina",
                "PK\u0003\u0004xlsx|Excelbestand",
                "%PDF-1.7|pdf",
                "{\"error\": \"not found\"}|JSON"
            })
    void what_is_no_table_is_called_what_it_is(String text, String what) {
        assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining(what);
    }

    @Test
    void an_empty_file_is_called_empty() {
        assertThatThrownBy(() -> read("", StandardCharsets.UTF_8, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("leeg");
    }

    @Test
    void utf_16_is_refused_by_name() {
        assertThatThrownBy(() -> read("\uFEFFA,B\n1,2\n", StandardCharsets.UTF_16LE, "A"))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("UTF-16");
    }
}
