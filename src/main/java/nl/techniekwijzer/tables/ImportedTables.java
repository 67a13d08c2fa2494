package nl.techniekwijzer.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.techniekwijzer.tables.CsvTable.Row;
import nl.techniekwijzer.tables.Imports.Address;
import nl.techniekwijzer.tables.Imports.Intake;
import nl.techniekwijzer.tables.Imports.PathStep;
import nl.techniekwijzer.tables.Imports.Taken;
import nl.techniekwijzer.tables.Tables.Figure;
import nl.techniekwijzer.tables.Tables.Listing;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Wage;

/**
 * Reads what {@code import} wrote. A file that is not there was never imported, which is no fault; a bad row is one, as in every table.
 * Not thread-safe.
 */
public final class ImportedTables {
    /** Columns that every imported table ends with. */
    public static final List<String> ORIGIN = List.of("bron", "adres", "peildatum", "geimporteerd");

    /** Columns of the tables with offers. */
    public static final List<String> OFFERS =
            columns("instelling,code,opleiding,eigennaam,niveau,vorm,plaats,gemeente,website,status,sinds");

    /** Columns of the table with addresses. */
    public static final List<String> ADDRESSES = columns("instelling,naam,plaats,postcode,gemeente,website,kvk");

    /** Columns of the table with development paths. */
    public static final List<String> PATHS =
            columns("branche,functie,specialisatie,code,opleiding,niveau,vorm,slim,ingang,einde");

    /** Columns of the table with numbers of students. */
    public static final List<String> INTAKE = columns("instelling,code,vorm,jaar,studenten,minstens");

    /** Columns of the tables that a map describes. */
    public static final List<String> FIGURES = columns("soort,id,pagina,onderwerp,gebied,waarde,eenheid,jaar,zin");

    /** How the name of a table that a map describes begins. */
    public static final String MAPPED = "tabel-";

    private final Path folder;
    private final Problems problems;
    private final CsvTable csv;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Wage> wages = new ArrayList<>();

    ImportedTables(Path folder, Sources sources, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.csv = new CsvTable(folder, "import/", sources, problems);
    }

    private static List<String> columns(String names) {
        List<String> all = new ArrayList<>(Arrays.asList(names.split(",")));
        all.addAll(ORIGIN);
        return List.copyOf(all);
    }

    Imports read() throws IOException {
        List<Offer> offers = new ArrayList<>();
        List<PathStep> paths = new ArrayList<>();
        List<Intake> intake = new ArrayList<>();
        List<Address> addresses = new ArrayList<>();
        for (String name : names()) {
            switch (name) {
                case "mbo-aanbod.csv", "ho-aanbod.csv", "rio.csv" ->
                    offers.addAll(csv.read(name, OFFERS, r -> offer(name, r)));
                case "ontwikkelpaden.csv" -> paths.addAll(csv.read(name, PATHS, r -> path(name, r)));
                case "instroom.csv" -> intake.addAll(csv.read(name, INTAKE, r -> intake(name, r)));
                case "adressen.csv" -> addresses.addAll(csv.read(name, ADDRESSES, r -> address(name, r)));
                default -> mapped(name);
            }
        }
        return new Imports(
                List.copyOf(offers),
                List.copyOf(paths),
                List.copyOf(intake),
                List.copyOf(addresses),
                List.copyOf(figures),
                List.copyOf(wages),
                List.copyOf(taken.values()));
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void mapped(String name) throws IOException {
        if (!name.startsWith(MAPPED) || !name.endsWith(".csv")) {
            problems.add(
                    "import/" + name,
                    0,
                    "Dit bestand is niet door import geschreven.",
                    "Haal het weg; in de map import schrijft alleen het programma.");
            return;
        }
        csv.read(name, FIGURES, r -> {
            Provenance from = origin(name, r);
            String id = r.required("id");
            String page = r.required("pagina");
            String subject = r.required("onderwerp");
            String sentence = r.required("zin");
            String year = r.required("jaar");
            String value = r.text("waarde");
            String unit = r.text("eenheid");
            boolean wage = r.oneOf("soort", Set.of("cijfer", "loon")).equals("loon");
            return wage
                    ? wages.add(new Wage(id, page, subject, "loon", "", "", value, "", unit, year, sentence, from, ""))
                    : figures.add(
                            new Figure(id, page, subject, r.text("gebied"), value, unit, year, sentence, from, ""));
        });
    }

    private Offer offer(String file, Row r) {
        String name = r.required("opleiding");
        String own = r.text("eigennaam");
        boolean ended = r.oneOf("status", Set.of("aangeboden", "gestopt")).equals("gestopt");
        return new Offer(
                r.required("instelling"),
                r.list("code"),
                name,
                r.oneOf("niveau", Set.of("1", "2", "3", "4", "ad", "hbo", "wo")),
                r.list("vorm"),
                r.text("plaats"),
                OfferKind.REGISTER,
                origin(file, r),
                own.isEmpty() ? "" : "De school noemt " + name + " zelf " + own + ".",
                new Listing(r.text("gemeente"), r.text("website"), ended ? r.required("sinds") : ""));
    }

    private PathStep path(String file, Row r) {
        return new PathStep(
                r.required("branche"),
                r.required("functie"),
                r.text("specialisatie"),
                r.required("code"),
                r.required("opleiding"),
                r.text("niveau"),
                r.text("vorm"),
                r.oneOf("slim", Set.of("ja", "nee", "onbekend")),
                r.text("ingang"),
                r.text("einde"),
                origin(file, r));
    }

    private Intake intake(String file, Row r) {
        return new Intake(
                r.required("instelling"),
                r.required("code"),
                r.required("vorm"),
                r.required("jaar"),
                r.number("studenten"),
                r.oneOf("minstens", Set.of("ja", "nee")).equals("ja"),
                origin(file, r));
    }

    private Address address(String file, Row r) {
        return new Address(
                r.required("instelling"),
                r.required("naam"),
                r.required("plaats"),
                r.text("postcode"),
                r.text("gemeente"),
                r.text("website"),
                r.text("kvk"),
                origin(file, r));
    }

    private Provenance origin(String file, Row r) {
        Provenance from = r.imported();
        Taken row = new Taken(file, from.source(), r.required("adres"), from.date(), from.imported(), 1);
        taken.merge(
                file,
                row,
                (a, b) -> new Taken(
                        file,
                        a.source(),
                        a.address(),
                        a.date().compareTo(b.date()) < 0 ? a.date() : b.date(),
                        a.imported().compareTo(b.imported()) > 0 ? a.imported() : b.imported(),
                        a.rows() + 1));
        return from;
    }
}
