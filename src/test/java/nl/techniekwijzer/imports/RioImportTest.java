package nl.techniekwijzer.imports;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.imports.Importer.Request;
import nl.techniekwijzer.imports.Importer.Result.Renewed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The RIO API as its specification (LOD, version 2.13.0) has it: arrays, pages of at most a hundred, paths by id. */
class RioImportTest {
    private static final String PROVIDER = "100A123";

    @RegisterExtension
    static final WireMockExtension RIO = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    private Path root;

    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(root);
        json("/erkenningen/25MB/organisatorische-eenheden", """
                [{"id": "100A123", "code": "100A123", "type": "ONDERWIJSAANBIEDER", "naam": "Summa College",
                  "inbedrijfdatum": "2012-08-01"},
                 {"id": "100B999", "code": "100B999", "type": "ONDERWIJSBESTUUR", "naam": "Stichting Summa",
                  "inbedrijfdatum": "2012-08-01"}]""");
        programme("25893");
        programme("25892");
        json("/opleidingen/p25655", """
                {"id": "p25655", "volledigeNaam": "Verzorgende"}""");
        json("/opleidingen/p25655/opleidingserkenning", """
                {"erkendeopleidingscode": "25655", "type": "MBOOPLEIDINGSERKENNING"}""");
    }

    private static void json(String path, String body) {
        RIO.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    private static void programme(String crebo) {
        json("/opleidingen/p" + crebo + "/opleidingserkenning", """
                {"id": "e%s", "erkendeopleidingscode": "%s", "type": "MBOOPLEIDINGSERKENNING", "erkenner": "SBB",
                 "ingangsdatum": "2023-08-01", "opleidingsstelsel": "HKS"}""".formatted(crebo, crebo));
    }

    private static String offer(int n, String crebo, String more) {
        String id = "00000000-0000-0000-0000-%012d".formatted(n);
        json("/aangeboden-opleidingen/" + id + "/opleiding", """
                {"id": "p%s", "type": "MBOKWALIFICATIE", "opleidingseenheidcode": "1001O%s",
                 "volledigeNaam": "naam %s"}""".formatted(crebo, crebo.substring(1), crebo));
        json("/aangeboden-opleidingen/" + id + "/onderwijslocatie", """
                {"id": "101X234", "onderwijslocatiecode": "101X234", "bag-id": "1", "gpsLatitude": 51.4, "gpsLongitude": 5.4,
                 "postcode": "5612AA", "plaatsnaam": "Eindhoven"}""");
        return """
                {"id": "%s", "aangebodenOpleidingcode": "%s", "type": "AANGEBODENMBOOPLEIDING", "startdatum": "2020-08-01",
                 "toelatingseisen": "X", "toegankelijkheid": "Y"%s}""".formatted(id, id, more);
    }

    private static void page(int number, List<String> offers) {
        RIO.stubFor(get(urlPathEqualTo("/aangeboden-opleidingen"))
                .withQueryParam("organisatorischeEenheidcode", equalTo(PROVIDER))
                .withQueryParam("type", equalTo("AANGEBODENMBOOPLEIDING"))
                .withQueryParam("page", equalTo("" + number))
                .withQueryParam("pageSize", equalTo("100"))
                .willReturn(okJson("[" + String.join(",", offers) + "]")));
    }

    private Renewed run() throws IOException {
        return (Renewed) workshop.importer(RIO.baseUrl())
                .run(new Request(
                        "rio",
                        List.of(),
                        List.of(),
                        Optional.of(Workshop.DAY),
                        "",
                        List.of("25MB"),
                        Optional.empty(),
                        false,
                        false));
    }

    @Test
    void the_offers_of_one_school_are_read_page_by_page() throws IOException {
        List<String> full = IntStream.range(0, 100)
                .mapToObj(
                        i -> offer(i, "25893", ", \"leertraject\": \"BBL\", \"website\": \"https://summa.example/tm\""))
                .collect(Collectors.toList());
        page(0, full);
        page(
                1,
                List.of(
                        offer(200, "25892", ", \"leertraject\": \"BOL\""),
                        offer(201, "25655", ", \"leertraject\": \"BOL\"")));
        Renewed done = run();

        assertThat(workshop.rows("rio.csv"))
                .containsExactly(
                        "25MB,25892,Eerste monteur mechatronica,,3,bol,Eindhoven,Eindhoven,,aangeboden,",
                        "25MB,25893,Technicus mechatronica,,4,bbl,Eindhoven,Eindhoven,https://summa.example/tm,aangeboden,");
        assertThat(done.aside().count(Reason.BUITEN_VAKGEBIED)).isEqualTo(1);
        RIO.verify(2, getRequestedFor(urlPathEqualTo("/aangeboden-opleidingen")));
        RIO.verify(1, getRequestedFor(urlPathEqualTo("/opleidingen/p25893/opleidingserkenning")));
    }

    @Test
    void what_has_ended_is_no_offer() throws IOException {
        page(
                0,
                List.of(
                        offer(1, "25893", ", \"leertraject\": \"BBL\""),
                        offer(2, "25892", ", \"leertraject\": \"BOL\", \"laatsteInstroomdatum\": \"2025-09-01\"")));
        run();

        assertThat(workshop.rows("rio.csv"))
                .contains("25MB,25892,Eerste monteur mechatronica,,3,bol,Eindhoven,Eindhoven,,gestopt,2025-09-01");
    }

    @Test
    void lists_in_the_form_of_hal_are_read_as_well() throws IOException {
        String one = offer(1, "25893", ", \"leertraject\": \"BBL\"");
        RIO.stubFor(get(urlPathEqualTo("/aangeboden-opleidingen"))
                .willReturn(okJson("{\"_embedded\": {\"AangebodenOpleidingen\": [" + one + "]}}")));

        assertThat(run().offered()).isEqualTo(1);
    }

    @Test
    void another_school_keeps_its_rows() throws IOException {
        page(0, List.of(offer(1, "25893", ", \"leertraject\": \"BBL\"")));
        run();
        json(
                "/erkenningen/25LJ/organisatorische-eenheden",
                "[{\"id\": \"100A123\", \"type\": \"ONDERWIJSAANBIEDER\"}]");
        workshop.importer(RIO.baseUrl())
                .run(new Request(
                        "rio",
                        List.of(),
                        List.of(),
                        Optional.of(Workshop.DAY),
                        "",
                        List.of("25LJ"),
                        Optional.empty(),
                        false,
                        false));

        assertThat(workshop.rows("rio.csv")).hasSize(2).anyMatch(row -> row.startsWith("25MB"));
    }

    @Test
    void a_register_that_stops_in_the_middle_changes_nothing() throws IOException {
        page(0, List.of(offer(1, "25893", ", \"leertraject\": \"BBL\"")));
        run();
        Map<String, String> before = workshop.served();
        RIO.stubFor(get(urlPathMatching("/opleidingen/.*")).willReturn(status(503)));

        assertThatThrownBy(this::run).isInstanceOf(ImportFault.class).hasMessageContaining("Er is niets veranderd");
        assertThat(workshop.served()).isEqualTo(before);
    }

    @Test
    void a_code_of_no_school_is_refused() {
        assertThatThrownBy(() -> workshop.importer(RIO.baseUrl())
                        .run(new Request(
                                "rio",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                "",
                                List.of("99ZZ"),
                                Optional.empty(),
                                false,
                                false)))
                .isInstanceOf(ImportFault.class)
                .hasMessageContaining("99ZZ");
    }
}
