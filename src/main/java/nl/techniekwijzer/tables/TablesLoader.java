package nl.techniekwijzer.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.tables.CsvTable.Row;
import nl.techniekwijzer.tables.Imports.Address;
import nl.techniekwijzer.tables.Tables.Dossier;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Landsdeel;
import nl.techniekwijzer.tables.Tables.Listing;
import nl.techniekwijzer.tables.Tables.Municipality;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Place;
import nl.techniekwijzer.tables.Tables.PostcodeRange;
import nl.techniekwijzer.tables.Tables.Qualification;
import nl.techniekwijzer.tables.Tables.Region;

/** Reads all tables of {@code knowledge/data}; with {@link RuleTables} and {@link WorkTables} the only place that knows their columns. */
public final class TablesLoader {
    private static final Set<String> YES_NO = Set.of("ja", "nee", "");

    private final CsvTable csv;

    private TablesLoader(CsvTable csv) {
        this.csv = csv;
    }

    /**
     * Reads every table below {@code folder}; bad rows go to {@code problems} and are left out.
     *
     * @param imports the folder with what was imported; need not be there
     * @throws IOException when a table is there but cannot be read
     */
    public static Tables load(Path folder, Path imports, Sources sources, Problems problems) throws IOException {
        CsvTable csv = new CsvTable(folder.resolve("data"), "data/", sources, problems);
        TablesLoader loader = new TablesLoader(csv);
        RuleTables rules = new RuleTables(csv);
        WorkTables work = new WorkTables(csv);
        Imports imported = new ImportedTables(imports, sources, problems).read();
        CurrentOffers offers = CurrentOffers.of(loader.offers(), imported.offers());
        return new Tables(
                loader.qualifications(),
                loader.dossiers(),
                reachable(loader.institutions(), imported.addresses()),
                loader.regions(),
                loader.municipalities(),
                loader.places(),
                loader.landsdelen(),
                offers.current(),
                rules.studies(),
                rules.admission(),
                rules.progression(),
                rules.profileSubjects(),
                work.occupations(),
                work.occupationQualifications(),
                work.occupationStudies(),
                work.schemes(),
                joined(work.figures(), imported.figures()),
                joined(work.wages(), imported.wages()),
                loader.postcodes(),
                offers.ended(),
                imported);
    }

    /** Institutions with the website that the register has, where the editors have none. */
    private static List<Institution> reachable(List<Institution> institutions, List<Address> addresses) {
        Map<String, String> sites = new HashMap<>();
        addresses.forEach(a -> sites.put(a.institution(), a.website()));
        return institutions.stream()
                .map(i -> i.website().isEmpty() ? i.withWebsite(sites.getOrDefault(i.id(), "")) : i)
                .toList();
    }

    private static <T> List<T> joined(List<T> own, List<T> imported) {
        return Stream.concat(own.stream(), imported.stream()).toList();
    }

    /** The named columns and the four that every table ends with. */
    static List<String> columns(String names) {
        List<String> all = new ArrayList<>(Arrays.asList(names.split(",")));
        all.addAll(List.of("bron", "peildatum", "zekerheid", "opmerking"));
        return all;
    }

    private List<Qualification> qualifications() throws IOException {
        return csv.read(
                "kwalificaties.csv",
                columns("crebo,naam,niveau,leerwegen,dossier,domein,thema,soort,duur,status,opvolger"),
                r -> new Qualification(
                        r.required("crebo"),
                        r.required("naam"),
                        level(r),
                        r.list("leerwegen"),
                        r.required("dossier"),
                        r.required("thema"),
                        r.text("soort"),
                        r.text("duur"),
                        r.oneOf("status", Set.of("actueel", "uitlopend", "onzeker")),
                        r.list("opvolger"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    private static int level(Row r) {
        String value = r.oneOf("niveau", Set.of("1", "2", "3", "4"));
        return value.length() == 1 && Character.isDigit(value.charAt(0)) ? value.charAt(0) - '0' : 0;
    }

    private List<Dossier> dossiers() throws IOException {
        return csv.read(
                "dossiers.csv",
                columns(
                        "dossier,naam,thema,werktitel,zoekwoorden,vmbo_profielen,interesses,vervolg_dossiers,vervolg_studies"),
                r -> new Dossier(
                        r.required("dossier"),
                        r.required("naam"),
                        r.required("thema"),
                        r.text("werktitel"),
                        r.list("zoekwoorden"),
                        r.list("vmbo_profielen"),
                        r.list("interesses"),
                        r.list("vervolg_dossiers"),
                        r.list("vervolg_studies"),
                        r.provenance()));
    }

    private List<Institution> institutions() throws IOException {
        return csv.read(
                "instellingen.csv",
                columns(
                        "id,naam,zoeknamen,soort,plaats,gemeente,provincie,landsdeel,regio,gemeenten,website,techniek,status,opgegaan_in"),
                r -> new Institution(
                        r.required("id"),
                        r.required("naam"),
                        r.list("zoeknamen"),
                        r.required("soort"),
                        r.text("plaats"),
                        r.text("gemeente"),
                        r.text("regio"),
                        r.list("gemeenten"),
                        r.text("website"),
                        r.text("techniek"),
                        r.oneOf("status", Set.of("actief", "opgegaan")).equals("actief"),
                        r.text("opgegaan_in"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    private List<Region> regions() throws IOException {
        return csv.read(
                "regios.csv",
                columns("code,naam,zoeknamen,centrale_plaats,provincies,landsdelen,buren"),
                r -> new Region(
                        r.required("code"),
                        r.required("naam"),
                        r.list("zoeknamen"),
                        r.required("centrale_plaats"),
                        r.list("provincies"),
                        r.list("landsdelen"),
                        r.list("buren"),
                        r.provenance(),
                        r.text("opmerking")));
    }

    private List<Municipality> municipalities() throws IOException {
        return csv.read(
                "gemeenten.csv",
                columns("gemeente,provincie,regio"),
                r -> new Municipality(
                        r.required("gemeente"), r.required("provincie"), r.required("regio"), r.provenance()));
    }

    private List<Place> places() throws IOException {
        return csv.read(
                "plaatsen.csv",
                columns("plaats,gemeente,zoeknamen,let_op"),
                r -> new Place(
                        r.required("plaats"),
                        r.required("gemeente"),
                        r.list("zoeknamen"),
                        r.oneOf("let_op", YES_NO).equals("ja"),
                        r.provenance()));
    }

    private List<Landsdeel> landsdelen() throws IOException {
        return csv.read(
                "landsdelen.csv",
                columns("landsdeel,provincie"),
                r -> new Landsdeel(r.required("landsdeel"), r.required("provincie"), r.provenance()));
    }

    private List<Offer> offers() throws IOException {
        return csv.read(
                "aanbod.csv",
                columns("instelling,code,opleiding,niveau,vorm,plaats,soort"),
                r -> new Offer(
                        r.required("instelling"),
                        r.list("code"),
                        r.required("opleiding"),
                        r.text("niveau"),
                        r.list("vorm"),
                        r.text("plaats"),
                        offerKind(r),
                        r.provenance(),
                        r.text("opmerking"),
                        Listing.NONE));
    }

    private List<PostcodeRange> postcodes() throws IOException {
        return csv.read(
                "postcodes.csv",
                columns("plaats,gemeente,van,tot"),
                r -> new PostcodeRange(r.required("plaats"), r.required("gemeente"), r.number("van"), r.number("tot")));
    }

    private static OfferKind offerKind(Row r) {
        String value = r.oneOf("soort", Set.of("bevestigd", "register", "pagina", "erkend", "in-2019"));
        return Arrays.stream(OfferKind.values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value))
                .findFirst()
                .orElse(OfferKind.IN_2019);
    }
}
