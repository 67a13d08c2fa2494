package nl.techniekwijzer.offers;

import static org.assertj.core.api.Assertions.assertThat;

import nl.techniekwijzer.RealService;
import nl.techniekwijzer.chat.Answering;
import nl.techniekwijzer.chat.Listener;
import nl.techniekwijzer.question.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something can be learned, as people ask it: with their own place, with a level, with the everyday name of a trade. */
class PlacesAskedTest {
    private static final Answering ANSWERING = RealService.app().answering();

    private static String answer(String question) {
        return ANSWERING.answer(Turn.of(question), Listener.NONE).answer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kan ik bij gilde in venlo elektromonteur worden | Gilde Opleidingen heeft een vestiging in de gemeente Venlo",
                "wil elektro doen bbl, woon in hardenberg | Alfa-college heeft een vestiging in de gemeente Hardenberg",
                "waar kan ik in winschoten lasser leren | Noorderpoort heeft een vestiging in de gemeente Oldambt",
                "waar kan ik in winschoten lasser leren | Winschoten horen bij de gemeente Oldambt"
            })
    void a_school_of_another_town_is_said_to_have_a_location_in_the_asked_one(String question, String says) {
        assertThat(answer(question)).contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Heeft Gilde ook een locatie in Venlo zelf? | Ja.",
                "zit de HAN ook in Nijmegen? | Ja.",
                "is er een rijn ijssel in nijmegen | Ja.",
                "heeft deltion ook een school in kampen? | In die plaats ken ik geen vestiging van deze school.",
                "heeft het graafschap college een locatie in Groenlo | In de gemeente van die plaats wel."
            })
    void whether_a_school_is_in_a_place_is_answered_first(String question, String first) {
        assertThat(answer(question)).startsWith(first);
    }

    @Test
    void where_a_school_is_lists_its_places_and_not_what_it_teaches() {
        assertThat(answer("waar zit noorderpoort allemaal"))
                .contains("Stadskanaal en Veendam")
                .doesNotContain("gaf in 2019");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kan je in emmen hbo techniek doen en welke studies dan | Technische Informatica en Werktuigbouwkunde aan",
                "hbo in venlo zelf | HAS green academy biedt in Venlo als hbo-bachelor",
                "welke mbo opleidingen techniek zijn er in doetinchem | Graafschap College (Doetinchem) gaf in 2019 ",
                "mbo niveau 2 techniek in Harderwijk welke opleidingen | SOMA College (Harderwijk) gaf in 2019 op niveau 2",
                "welke studies heeft fontys in venlo | Fontys Hogeschool biedt in Venlo als associate degree",
                "Welke technische hbo-opleidingen zijn er in Groningen? | Hanzehogeschool Groningen heeft in Groningen een erkenning voor",
                "ik woon in winterswijk en wil hbo doen, wat kan ik daar studeren | in een buurregio wel"
            })
    void a_place_and_a_level_list_what_there_is_by_school(String question, String says) {
        assertThat(answer(question)).contains(says).contains("Alle opleidingen die ik ken, staan bij [");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elektra niveau 4 in Amersfoort | Technicus elektrotechnische | niveau 2",
                "elektro mbo 4 waar in eindhoven | niveau 4 | niveau 2",
                "welke school in brabant heeft nivo 4 voor autos | Yonder (Tilburg) gaf in 2019 Technisch specialist | SintLucas",
                "mbo werktuigbouwkunde in de buurt van Tiel | ROC Rivor | ken ik geen school",
                "waar kan ik mbo bouwkunde doen in den haag | ROC Mondriaan | Haagse Hogeschool",
                "kan ze bij aventus ook installatietechniek doen | Monteur werktuigkundige installaties | weet ik niet",
                "ict deeltijd op de NHL in leeuwarden | HBO-ICT (bachelor, voltijd en deeltijd) | weet ik niet"
            })
    void a_level_or_field_finds_the_opleiding_that_has_it(String question, String says, String not) {
        assertThat(answer(question)).contains(says).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make it work, ook in leeuwarden? | in een paar regio's aangeboden | Firda",
                "stap budget in limburg | gestopt | Gilde",
                "evc in groningen | EVC | Noorderpoort"
            })
    void a_scheme_in_a_place_is_not_answered_with_schools(String question, String says, String not) {
        assertThat(answer(question)).contains(says).doesNotContain(not);
    }

    @Test
    void schools_that_teach_under_one_name_are_both_named_with_it() {
        assertThat(answer("elektromonteur in rotterdam, welke school"))
                .contains("Albeda geeft techniek in Techniek College Rotterdam")
                .contains("Zadkine geeft techniek in Techniek College Rotterdam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hbo werktuigbouwkunde alkmaar | Werktuigbouwkunde staat in het register tot en met 31 augustus 2027",
                "waar kan ze bouwkunde doen dichtbij haarlem? | Bouwkunde staat in het register tot en met 31 augustus 2027",
                "hbo techniek in alkmaar, welke studies | in het register tot en met 31 augustus 2027"
            })
    void what_ends_is_said_to_end(String question, String says) {
        assertThat(answer(question)).contains(says);
    }

    @Test
    void what_is_like_it_in_the_own_region_is_named_where_the_very_thing_is_not() {
        assertThat(answer("Welke school in Zeeland heeft een opleiding scheepsbouw?"))
                .startsWith("In deze regio zelf ken ik geen school met precies deze opleiding; in een buurregio wel.")
                .contains("Scalda (Terneuzen)");
    }

    @Test
    void an_opleiding_without_a_school_is_not_answered_with_all_schools() {
        assertThat(answer("waar kan ik smid worden in Arnhem"))
                .startsWith("Een school met precies deze opleiding ken ik niet.")
                .contains("productietechniek");
        assertThat(answer("waar kan ik bewegingswetenschappen studeren in Arnhem"))
                .startsWith("Dat weet ik niet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wat doet een monteur koudetechniek | koelmonteur",
                "hoe word ik tuinman | Groen, grond",
                "welke opleiding is machinist bij de ns | Railvervoer",
                "hoe word ik taxichauffeur | Personenvervoer"
            })
    void everyday_names_are_understood(String question, String says) {
        assertThat(answer(question)).containsIgnoringCase(says);
    }
}
