package nl.techniekwijzer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Download.Stamp;
import nl.techniekwijzer.imports.MboOffers.Programmes;
import nl.techniekwijzer.imports.MboOffers.Programmes.Listed;
import nl.techniekwijzer.tables.Tables.Institution;

/**
 * The RIO register's own API (LOD, version 2): the mbo offer of one institution, page by page. Slower than the file of all offers, and as
 * new as this morning. Each offer's programme and place are asked for once, however many offers share them. Not thread-safe.
 */
final class RioOffers {
    /** Where the register answers. */
    static final String API = "https://lod.onderwijsregistratie.nl/api/rio/v2";
    /** The specification allows no more on a page. */
    private static final int PAGE = 100;
    /** More pages than this for one school is a fault of somebody. */
    private static final int MAX_PAGES = 200;

    private static final JsonMapper JSON = new JsonMapper();

    private final String api;
    private final Download download;
    private final Path scratch;
    private final Work work;
    private final Programmes programmes;
    private final Map<String, JsonNode> seen = new HashMap<>();

    RioOffers(String api, Download download, Path scratch, Work work) {
        this.api = api;
        this.download = download;
        this.scratch = scratch;
        this.work = work;
        this.programmes = new Programmes(work);
    }

    /** Adds the offers of this institution. */
    void read(Institution school, OfferRows rows) throws IOException {
        int found = 0;
        for (JsonNode unit : list("/erkenningen/" + school.id() + "/organisatorische-eenheden")) {
            if (unit.path("type").asText().equals("ONDERWIJSAANBIEDER")) {
                for (JsonNode offer : offers(unit.path("id").asText())) {
                    found++;
                    offer(offer, school, rows);
                }
            }
        }
        work.progress().accept(school.name() + ": " + found + " aangeboden mbo-opleidingen in RIO");
    }

    /** Every page, until one is not full: the register gives no total. */
    private List<JsonNode> offers(String provider) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < MAX_PAGES; page++) {
            List<JsonNode> rows =
                    list("/aangeboden-opleidingen?type=AANGEBODENMBOOPLEIDING&organisatorischeEenheidcode=" + provider
                            + "&datumGeldigOp=" + work.origin().date() + "&page=" + page + "&pageSize=" + PAGE);
            all.addAll(rows);
            if (rows.size() < PAGE) {
                return all;
            }
            work.progress().accept(provider + ": " + all.size() + " opleidingen gelezen");
        }
        throw new ImportFault("RIO blijft bladzijden geven voor " + provider + ". Er is niets veranderd.");
    }

    private void offer(JsonNode offer, Institution school, OfferRows rows) throws IOException {
        String id = offer.path("id").asText();
        JsonNode programme = related(offer, id, "opleiding");
        JsonNode recognition = seen("/opleidingen/" + programme.path("id").asText() + "/opleidingserkenning");
        JsonNode place = related(offer, id, "onderwijslocatie");
        Listed listed = new Listed(
                recognition.path("erkendeopleidingscode").asText(),
                programme.path("volledigeNaam").asText(),
                "",
                offer.path("leertraject").asText(),
                offer.path("eigennaam").asText(),
                offer.path("website").asText(),
                place.path("plaatsnaam").asText(),
                place.path("postcode").asText());
        Optional<OfferRows.Offer> known = programmes.offer(listed, Optional.of(school), school.name(), 0);
        if (known.isEmpty()) {
            return;
        }
        Optional<String> end = Stream.of("einddatum", "laatsteInstroomdatum")
                .map(field -> offer.path(field).asText())
                .filter(day -> !day.isEmpty() && day.compareTo(work.origin().date()) <= 0)
                .sorted()
                .findFirst();
        if (end.isPresent()) {
            rows.ended(known.get(), end.get());
        } else {
            rows.offered(known.get());
        }
    }

    /** What belongs to an offer: by the link that the answer gives, else by the path of the specification. */
    private JsonNode related(JsonNode offer, String id, String what) throws IOException {
        String link = offer.path("_links").path(what).path("href").asText();
        return seen(link.startsWith(api) ? link.substring(api.length()) : "/aangeboden-opleidingen/" + id + "/" + what);
    }

    private JsonNode seen(String path) throws IOException {
        JsonNode known = seen.get(path);
        if (known == null) {
            known = get(path);
            seen.put(path, known);
        }
        return known;
    }

    /** An array, as the specification has it, or the list in {@code _embedded}, as HAL has it. */
    private List<JsonNode> list(String path) throws IOException {
        JsonNode body = get(path);
        JsonNode array = body.isArray()
                ? body
                : body.path("_embedded").elements().hasNext()
                        ? body.path("_embedded").elements().next()
                        : body.path("_embedded");
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private JsonNode get(String path) throws IOException {
        Path answer = scratch.resolve("rio.json");
        URI address = URI.create(api + path);
        download.fetch(address, answer, "application/json", Stamp.NONE);
        try {
            return JSON.readTree(Files.readString(answer));
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new ImportFault(address + " geeft geen geldige JSON. Er is niets veranderd.", e);
        }
    }
}
