package nl.techniekwijzer.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Qualification;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Made-up files with the columns of the publishers: made by hand and by a seeded generator, because no real file may be had while building.
 * Names of schools, programmes and places are ours; which school offers what is invented.
 */
public final class SampleFiles {
    static final List<String> MBO = columns("OPLEIDINGSEENHEIDCODE,OPLEIDINGSEENHEID_TYPE,WAARDEDOCUMENTSOORT,"
            + "OPLEIDINGSEENHEID_NIVEAU,OPLEIDINGSEENHEID_NAAM,OPLEIDINGSEENHEID_INTERNATIONALE_NAAM_ENGELS,STUDIELAST,"
            + "STUDIELASTEENHEID,ERKENDEOPLEIDINGSCODE,ERKENDEOPLEIDINGSTYPE,ERKENDEOPLEIDINGSSTELSEL,KWALIFICATIEDOSSIER,"
            + "DOMEIN,ONDERWIJSAANBIEDERID,NAAM,ONDERWIJSBESTUURID,KVK_NUMMER,ONDERWIJSLOCATIECODE,STRAATNAAM,HUISNUMMER,"
            + "HUISNUMMERTOEVOEGING,POSTCODE,PLAATSNAAM,AANGEBODEN_OPLEIDINGCODE,AANGEBODEN_OPLEIDING_TYPE,"
            + "AFWIJKENDE_OPLEIDINGSDUUROMVANG,AFWIJKENDE_OPLEIDINGSDUUREENHEID,EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL,LEERTRAJECT,"
            + "MBONIVEAU,VOERTAAL,EIGENNAAM,WEBSITE");
    static final List<String> HO = columns("ONDERWIJSBESTUURID,ONDERWIJSBESTUUR_NAAM,ONDERWIJSAANBIEDERID,"
            + "ONDERWIJSAANBIEDER_NAAM,SOORT,OPLEIDINGSEENHEIDCODE,ERKENDEOPLEIDINGSCODE,VARIANT_VAN,ERKENNER,NAAM_LANG,"
            + "INTERNATIONALE_NAAM,BEGINDATUM,EINDDATUM,NIVEAU,GRAAD,STUDIELAST,EQF,ISCED,NLQF,WAARDEDOCUMENTSOORT,PENVOERDER,"
            + "EIGENNAAM,EIGENNAAM_DUITS,EIGENNAAM_ENGELS,VORM,VOERTAAL,AANGEBODEN_OPLEIDING_BEGINDATUM,"
            + "AANGEBODEN_OPLEIDING_EINDDATUM,EERSTE_INSTROOMDATUM,LAATSTE_INSTROOMDATUM,WEBSITE,SAMENWERKEND_MET,"
            + "BUITENLANDSEPARTNER,DEFICIENTIE,EISEN_WERKZAAMHEDEN,PROPEDEUTISCHE_FASE,STUDIEKEUZECHECK,VERSNELD_TRAJECT,"
            + "AANGEBODEN_OPLEIDINGCODE,EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL,ONDERWIJSLOCATIECODE,ONDERWIJSLOCATIESTRAAT,"
            + "ONDERWIJSLOCATIEPLAATS,OMSCHRIJVING");
    static final List<String> PATHS =
            columns("INGANGSDATUM_ONTWIKKELPAD,EINDDATUM_ONTWIKKELPAD,BRANCHE_NAAM,FUNCTIE_TITEL,"
                    + "SPECIALISATIE_TITEL,TYPE_OPLEIDING,ERKENDEOPLEIDINGSCODE,OPLEIDINGSSTELSEL,LEERWEG,VORM,OPLEIDINGSEENHEIDCODE,"
                    + "OPLEIDER_KVK_NUMMER,SUBSIDIABEL_SLIMREGELING");
    static final List<String> INTAKE =
            columns("VOOROPLEIDING VO,VOOROPLEIDING MBO,INDICATIE KLEINE OPLEIDING,INSTELLINGSCODE,"
                    + "INSTELLINGSNAAM,HOOFDGROEP CODE,HOOFDGROEP NAAM,NIVEAU,LEERWEG,BEROEPSOPLEIDING CODE,BEROEPSOPLEIDING NAAM,"
                    + "TOTAAL MBO,INSTROOM MBO,INSTROOM OPLEIDING");
    /** Of the boards the catalogue lists the columns; those of the institutions are as DUO had them in other years. */
    static final List<String> INSTITUTIONS = columns("PROVINCIE,BEVOEGD GEZAG NUMMER,INSTELLINGSCODE,INSTELLINGSNAAM,"
            + "STRAATNAAM,HUISNUMMER-TOEVOEGING,POSTCODE,PLAATSNAAM,GEMEENTENUMMER,GEMEENTENAAM,DENOMINATIE,TELEFOONNUMMER,"
            + "INTERNETADRES");

    static final List<String> BOARDS =
            columns("BEVOEGD GEZAG NUMMER,BEVOEGD GEZAG NAAM,STRAATNAAM,HUISNUMMER-TOEVOEGING,"
                    + "POSTCODE,PLAATSNAAM,GEMEENTENUMMER,GEMEENTENAAM,DENOMINATIE,TELEFOONNUMMER,INTERNETADRES,"
                    + "STRAATNAAM CORRESPONDENTIEADRES,HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES,POSTCODE CORRESPONDENTIEADRES,"
                    + "PLAATSNAAM CORRESPONDENTIEADRES,ADMINISTRATIEKANTOORNUMMER,KVK-NUMMER");

    private final Tables tables;
    private final Random random;

    /** Files that name what these tables know. */
    public SampleFiles(Tables tables, long seed) {
        this.tables = tables;
        this.random = new Random(seed);
    }

    private static List<String> columns(String names) {
        return Arrays.asList(names.split(","));
    }

    /** A row of a file by column; the columns that are not named are empty. */
    static Map<String, String> row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    /** One offer of an mbo school. */
    public static Map<String, String> mbo(
            String crebo,
            String name,
            String school,
            String place,
            String postcode,
            String leertraject,
            String website) {
        return row(
                "ERKENDEOPLEIDINGSCODE", crebo,
                "OPLEIDINGSEENHEID_NAAM", name,
                "OPLEIDINGSEENHEID_TYPE", "MBOKWALIFICATIE",
                "KWALIFICATIEDOSSIER", "23360",
                "NAAM", school,
                "PLAATSNAAM", place,
                "POSTCODE", postcode,
                "AANGEBODEN_OPLEIDINGCODE", crebo + school + place + leertraject,
                "LEERTRAJECT", leertraject,
                "EIGENNAAM", name,
                "WEBSITE", website);
    }

    /** One study of a hogeschool. */
    static Map<String, String> ho(String code, String name, String school, String place, String form) {
        return row(
                "ONDERWIJSBESTUUR_NAAM",
                "Stichting " + school,
                "ONDERWIJSAANBIEDERID",
                "113A881",
                "ONDERWIJSAANBIEDER_NAAM",
                school,
                "SOORT",
                "OPLEIDING",
                "OPLEIDINGSEENHEIDCODE",
                "1001O" + code,
                "ERKENDEOPLEIDINGSCODE",
                code,
                "NAAM_LANG",
                name,
                "NIVEAU",
                "HBO-BA",
                "VORM",
                form,
                "ONDERWIJSLOCATIEPLAATS",
                place,
                "WEBSITE",
                "https://school.example/" + code);
    }

    /** Writes a file of the mbo register with commas, in UTF-8. */
    public static Path writeMbo(Path file, List<Map<String, String>> rows) {
        return write(file, MBO, rows.stream(), ',');
    }

    static Path write(Path file, List<String> columns, Stream<Map<String, String>> rows, char separator) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(writer, format)) {
            csv.printRecord(columns);
            for (Map<String, String> row : (Iterable<Map<String, String>>) rows::iterator) {
                csv.printRecord(
                        columns.stream().map(c -> row.getOrDefault(c, "")).toList());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Institution> schools(boolean higher) {
        return tables.institutions().stream()
                .filter(i -> i.active() && i.isHigherEducation() == higher)
                .toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** So many rows of the mbo register: of three rows two technical, with quoted line ends, capitals and unknown places in between. */
    Path mboFile(Path file, int count) {
        List<Institution> schools = schools(false);
        return write(file, MBO, Stream.generate(() -> mboRow(schools)).limit(count), ',');
    }

    private Map<String, String> mboRow(List<Institution> schools) {
        Institution school = any(schools);
        Qualification q = any(tables.qualifications());
        boolean technical = random.nextInt(3) > 0;
        List<String> towns = school.municipalities().isEmpty() ? List.of("Utrecht") : school.municipalities();
        String place = random.nextInt(200) == 0 ? "Nergenshuizen" : any(towns).toUpperCase(java.util.Locale.ROOT);
        Map<String, String> row = mbo(
                technical ? q.crebo() : "25655",
                technical ? q.name() : "Verzorgende \"ig\";\nniveau 3",
                random.nextInt(300) == 0 ? "Roc van Nergens" : school.name(),
                place,
                (1000 + random.nextInt(9000)) + "AB",
                any(List.of("BOL", "BBL", "BOL", "BBL", "EX")),
                "https://www.school.example/opleidingen/" + q.crebo());
        row.put("KWALIFICATIEDOSSIER", technical ? q.dossier() : "23181");
        row.put("STRAATNAAM", "Straat van de heer Désiré".repeat(1 + random.nextInt(3)));
        return row;
    }

    /** The cohorts of the offers in a file of the mbo register. */
    static Path cohorts(Path file, List<String> offers) {
        return write(
                file,
                columns("AANGEBODEN_OPLEIDINGCODE,COHORTCODE,OPLEIDINGSVORM"),
                offers.stream().map(code -> row("AANGEBODEN_OPLEIDINGCODE", code, "OPLEIDINGSVORM", "KLASSIKAAL")),
                ',');
    }

    /** So many rows of the register of higher education. */
    Path hoFile(Path file, int count) {
        List<Institution> schools = schools(true);
        return write(
                file,
                HO,
                Stream.generate(() -> {
                            Institution school = any(schools);
                            Map<String, String> row = random.nextInt(4) == 0
                                    ? ho("34116", "Social Work", school.name(), school.place(), "VOLTIJD")
                                    : hoRow(school);
                            row.put("EIGENNAAM", random.nextInt(10) == 0 ? "B Maakbare \"Wereld\"\nvan morgen" : "");
                            return row;
                        })
                        .limit(count),
                ',');
    }

    private Map<String, String> hoRow(Institution school) {
        Tables.Offer offer = any(tables.offers().stream()
                .filter(o -> o.level().length() > 1 && !o.codes().isEmpty())
                .toList());
        Map<String, String> row = ho(
                offer.codes().getFirst(),
                offer.name(),
                school.name(),
                random.nextInt(20) == 0 ? "" : school.place(),
                any(List.of("VOLTIJD", "DEELTIJD", "DUAAL")));
        row.put("NIVEAU", Map.of("ad", "HBO-AD", "hbo", "HBO-BA", "wo", "WO-BA").get(offer.level()));
        row.put("LAATSTE_INSTROOMDATUM", random.nextInt(30) == 0 ? "2024-09-01" : "");
        return row;
    }

    /** So many rows of the development paths. */
    Path pathsFile(Path file, int count) {
        return write(
                file,
                PATHS,
                Stream.generate(() -> {
                            Qualification q = any(tables.qualifications());
                            return row(
                                    "INGANGSDATUM_ONTWIKKELPAD",
                                    "2025-03-01",
                                    "EINDDATUM_ONTWIKKELPAD",
                                    random.nextInt(10) == 0 ? "2025-12-31" : "",
                                    "BRANCHE_NAAM",
                                    any(List.of("Metaalbewerking", "Bouw & Infra", "Installatietechniek")),
                                    "FUNCTIE_TITEL",
                                    any(List.of("Monteur", "Servicemonteur", "Uitvoerder", "Operator")),
                                    "TYPE_OPLEIDING",
                                    "MBO",
                                    "ERKENDEOPLEIDINGSCODE",
                                    random.nextInt(10) == 0 ? "25655" : q.crebo(),
                                    "LEERWEG",
                                    any(List.of("BBL", "BOL", "")),
                                    "SUBSIDIABEL_SLIMREGELING",
                                    any(List.of("JA", "NEE")));
                        })
                        .limit(count),
                ';');
    }

    /** So many rows of the numbers of students. */
    Path intakeFile(Path file, int count) {
        List<Institution> schools = schools(false).stream()
                .filter(i -> i.id().matches("\\d\\d[A-Z]{2}"))
                .toList();
        return write(
                file,
                INTAKE,
                Stream.generate(() -> {
                            Institution school = any(schools);
                            Qualification q = any(tables.qualifications());
                            return row(
                                    "VOOROPLEIDING VO", any(List.of("VMBO BB", "VMBO KB", "HAVO")),
                                    "INSTELLINGSCODE", school.id(),
                                    "INSTELLINGSNAAM", school.name(),
                                    "NIVEAU", String.valueOf(q.level()),
                                    "LEERWEG", any(List.of("BBL", "BOLVT", "BOLDT", "EX")),
                                    "BEROEPSOPLEIDING CODE", q.crebo(),
                                    "BEROEPSOPLEIDING NAAM", q.name(),
                                    "INSTROOM OPLEIDING", random.nextInt(8) == 0 ? "<5" : "" + random.nextInt(40));
                        })
                        .limit(count),
                ';');
    }

    /** Every institution, and rows of ones that we do not know up to so many. */
    Path institutionsFile(Path file, int count) {
        List<Map<String, String>> rows = new ArrayList<>();
        tables.institutions().stream()
                .filter(Institution::active)
                .forEach(i -> rows.add(row(
                        "BEVOEGD GEZAG NUMMER", "4" + i.id().hashCode(),
                        "INSTELLINGSCODE", i.id(),
                        "INSTELLINGSNAAM", i.name(),
                        "POSTCODE", "5612 AA",
                        "PLAATSNAAM", i.place().toUpperCase(java.util.Locale.ROOT),
                        "GEMEENTENAAM", i.municipality().toUpperCase(java.util.Locale.ROOT),
                        "INTERNETADRES", "WWW." + i.id() + ".EXAMPLE.NL")));
        while (rows.size() < count) {
            rows.add(row(
                    "INSTELLINGSCODE",
                    "9" + rows.size(),
                    "INSTELLINGSNAAM",
                    "Basisschool " + rows.size(),
                    "PLAATSNAAM",
                    "UTRECHT",
                    "GEMEENTENAAM",
                    "UTRECHT"));
        }
        return write(file, INSTITUTIONS, rows.stream(), ';');
    }

    /** The boards of every institution. */
    Path boardsFile(Path file) {
        return write(
                file,
                BOARDS,
                tables.institutions().stream()
                        .map(i -> row(
                                "BEVOEGD GEZAG NUMMER", "4" + i.id().hashCode(), "KVK-NUMMER", "" + i.id().hashCode())),
                ';');
    }
}
