package nl.techniekwijzer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question names: places, subjects, levels, and what it says it has not. */
class NamedThingsTest {
    private static Understander understander;

    @BeforeAll
    static void load() {
        understander = new Understander(RealService.knowledge(), WordFilter.load());
    }

    @ParameterizedTest
    @CsvSource({
        "Heb ik wiskunde B nodig voor werktuigbouwkunde?, VAK, wiskunde B",
        "Mag ik met natuurkunde naar Bouwkunde?, VAK, natuurkunde",
        "Kan ik met N&G naar elektrotechniek?, PROFIEL, N&G",
        "kan ik met natuur en gezondheid naar elektrotechniek, PROFIEL, N&G",
        "mag ik met mavo naar mbo 4?, OPLEIDINGSNIVEAU, vmbo-tl",
        "ik zit op de 4havo, OPLEIDINGSNIVEAU, havo",
        "wat leer je op niveau 3 van timmeren, MBO_NIVEAU, 3",
        "kan ik lasser worden met de bbl, LEERWEG, bbl",
        "welke techniek heeft het Deltion College, SCHOOL, 25PJ",
        "mbo scholen in Friesland, REGIO, AM02",
        "mbo scholen in Drenthe, PROVINCIE, Drenthe"
    })
    void a_thing_is_known_by_any_of_its_names(String text, Kind kind, String id) {
        assertThat(ids(text, kind)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Kan ik zonder wiskunde B naar werktuigbouwkunde?, VAK, wiskunde B",
        "Ik heb geen natuurkunde maar wil bouwkunde doen, VAK, natuurkunde",
        "Ik heb geen diploma maar wil toch de bouw in, OPLEIDINGSNIVEAU, geen-diploma"
    })
    void what_someone_has_not_is_named_all_the_same(String text, Kind kind, String id) {
        assertThat(read(text).of(kind)).extracting(Entity::id).containsExactly(id);
    }

    @Test
    void a_denied_subject_is_marked() {
        assertThat(read("Kan ik zonder wiskunde B naar werktuigbouwkunde?").of(Kind.VAK))
                .allMatch(Entity::negated);
        assertThat(read("Kan ik met wiskunde B naar werktuigbouwkunde?").of(Kind.VAK))
                .noneMatch(Entity::negated);
    }

    @Test
    void the_region_of_the_form_counts_only_when_the_question_names_no_place() {
        assertThat(places("waar kan ik metselen leren")).containsExactly("Zwolle");
        assertThat(places("waar kan ik metselen leren in Enschede")).containsExactly("Enschede");
    }

    private static List<String> places(String question) {
        Turn turn = new Turn(question, Optional.empty(), "Zwolle", "", List.of());
        return understander.understand(turn).question().of(Kind.GEMEENTE).stream()
                .map(Entity::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat moet ik doen om lasser te worden",
                "ik wil een huis bouwen",
                "ik wil later huizen bouwen",
                "ik werk graag met hout",
                "ik wil houten meubels maken",
                "welke opleidingen leiden op tot programmeur",
                "is metaal gieten een beroep",
                "wat past het best bij mij",
                "is stukadoren slecht voor je rug",
                "krijg ik huiswerk op het mbo",
                "wat zeggen mijn buren over techniek",
                "I want to become an electrician"
            })
    void an_ordinary_word_is_no_place_and_no_school(String text) {
        assertThat(understander.understand(Turn.of(text)).question().entities())
                .noneMatch(entity -> entity.isPlace() || entity.kind() == Kind.SCHOOL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    waar kan ik lassen leren in Best           | Best
                    technische opleiding in Houten             | Houten
                    ik woon in Huizen en zoek een bbl plek     | Huizen
                    waar kan ik in Leiden techniek studeren    | Leiden
                    is er in Ommen een mbo school              | Ommen
                    waar leer ik timmeren bij Assen            | Assen
                    wat kan ik leren in den bosch              | 's-Hertogenbosch
                    techniek in den haag                       | 's-Gravenhage
                    """)
    void a_place_is_known_behind_a_word_of_place(String text, String municipality) {
        assertThat(ids(text, Kind.GEMEENTE)).containsExactly(municipality);
    }

    private static List<String> ids(String text, Kind kind) {
        return understander.understand(Turn.of(text)).question().of(kind).stream()
                .map(Entity::id)
                .toList();
    }

    private static Question read(String text) {
        return understander.understand(Turn.of(text)).question();
    }
}
