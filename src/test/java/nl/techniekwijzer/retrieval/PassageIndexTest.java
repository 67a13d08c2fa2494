package nl.techniekwijzer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.KnowledgeFolder;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Lucene on a tiny corpus. */
class PassageIndexTest {
    private static PassageIndex index;

    @BeforeAll
    static void build(@TempDir Path folder) {
        index = PassageIndex.build(new KnowledgeFolder(folder)
                .term("bol", "Bol", "Wat is de bol?", "De bol is een leerweg waarbij je veel op school zit.")
                .term("mechatronica", "Mechatronica", "Wat doe je daar?", "Je bouwt machines met elektronica.")
                .term("software", "Software", "Wat leer je?", "Je leert programmeren in C# en in Java.")
                .term("n-t", "Profiel N&T", "Wat is N&T?", "N&T is een profiel met natuurkunde en techniek.")
                .term("vmbo-tl", "Vmbo-tl", "Wat is tl?", "De vmbo-tl heette vroeger mavo.")
                .term("werktuigbouw", "Werktuigbouw", "Wat maak je?", "Werktuigbouwtechniek gaat over grote lijnen.")
                .term("tweeling-b", "Tweeling", "Waarom twee?", "Een gelijkspel tussen broers.")
                .term("tweeling-a", "Tweeling", "Waarom twee?", "Een gelijkspel tussen broers.")
                .load()
                .knowledge());
    }

    @ParameterizedTest
    @CsvSource({
        "mechatronica?, mechatronica",
        "wat is N&T, n-t",
        "vmbo-tl, vmbo-tl",
        "VMBO TL, vmbo-tl",
        "C#, software",
        "c# programmeren!, software",
        "leerwegen, bol",
        "(bol), bol",
        "'\"bol\"', bol",
        "bol/school, bol",
        "bol*, bol",
        "title:mechatronica, mechatronica",
        "-bol +school, bol",
        "bol AND school, bol",
        "mavo\tleerling, vmbo-tl"
    })
    void every_word_is_just_a_word(String query, String slug) {
        assertThat(index.search(query, 3).getFirst().passage().page().id()).isEqualTo("begrippen/" + slug);
    }

    static Stream<String> empty() {
        return Stream.of("", " ", "?", "*", "/", "\"", "[", "&&", "\\", "de het", "xyzzy", "😀", "~~~", "\u0000");
    }

    @ParameterizedTest
    @MethodSource("empty")
    void a_query_without_a_known_word_finds_nothing(String query) {
        assertThat(index.search(query, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bol~2 AND (school OR [a TO z])",
                "\"bol",
                "bol^5",
                "school:",
                "b?l sch*l",
                "{bol}",
                "\\bol\\",
                "!bol || school"
            })
    void query_syntax_means_nothing_and_breaks_nothing(String query) {
        assertThat(index.search(query, 5)).isEqualTo(index.search(query.replaceAll("[^a-zA-Z0-9]", " "), 5));
    }

    @Test
    void a_very_long_question_is_searched_all_the_same() {
        String words = IntStream.range(0, 3000).mapToObj(i -> "woord" + i).collect(Collectors.joining(" ", "bol ", ""));

        assertThat(index.search(words, 1).getFirst().passage().page().id()).isEqualTo("begrippen/bol");
    }

    @Test
    void the_same_question_gives_the_same_hits_in_the_same_order() {
        List<Hit> first = index.search("wat is een leerweg op school", 10);

        assertThat(first).hasSizeGreaterThan(1);
        assertThat(index.search("wat is een leerweg op school", 10)).isEqualTo(first);
    }

    @Test
    void better_hits_come_first() {
        assertThat(index.search("leerweg school programmeren Java", 10))
                .extracting(Hit::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void ties_are_ordered_by_passage_id(int limit) {
        List<Hit> hits = index.search("gelijkspel broers", limit);

        assertThat(hits)
                .extracting(hit -> hit.passage().id())
                .isEqualTo(Stream.of("begrippen/tweeling-a#waarom-twee", "begrippen/tweeling-b#waarom-twee")
                        .limit(limit)
                        .toList());
        assertThat(hits).extracting(Hit::score).containsOnly(hits.getFirst().score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mechatronica machines", "wat is N&T natuurkunde", "vmbo-tl", "werktuigbouwtechniek lijnen"})
    void the_explained_parts_add_up_to_the_score(String query) {
        Hit best = index.search(query, 1).getFirst();
        List<Hit.Part> parts = index.explain(query, Set.of(), best.passage());

        assertThat(parts.stream().mapToDouble(Hit.Part::score).sum()).isCloseTo(best.score(), within(1e-4));
        assertThat(parts).allSatisfy(part -> assertThat(part.terms()).isNotEmpty());
    }

    @Test
    void a_word_in_the_title_counts_beside_one_in_the_text() {
        Hit best = index.search("mechatronica", 1).getFirst();

        assertThat(index.explain("mechatronica machines", Set.of(), best.passage()))
                .extracting(Hit.Part::field)
                .containsExactlyInAnyOrder("text", "word", "title");
    }

    @Test
    void coverage_goes_from_nothing_to_all() {
        Hit best = index.search("mechatronica", 1).getFirst();
        Asked all = index.ask(List.of("machines", "mechatronica"));
        Asked half = index.ask(List.of("machines", "leerweg"));
        Asked none = index.ask(List.of("leerweg"));

        assertThat(index.coverage(all, best.passage())).isEqualTo(1);
        assertThat(index.coverage(half, best.passage())).isBetween(0.2, 0.8);
        assertThat(index.coverage(none, best.passage())).isZero();
        assertThat(index.coverage(index.ask(List.of()), best.passage())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"leerwegen, true", "Machines, true", "programmeren, true", "tovenaar, false", "c#, true"})
    void it_knows_the_words_of_its_passages(String word, boolean known) {
        assertThat(index.knows(word)).isEqualTo(known);
    }
}
