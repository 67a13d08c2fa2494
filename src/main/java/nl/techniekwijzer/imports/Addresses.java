package nl.techniekwijzer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.tables.ImportedTables;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Municipality;

/**
 * DUO's addresses of institutions in mbo and higher education, with the number in the trade register of their boards, by which other files
 * name a school. Stateless.
 */
final class Addresses implements OpenData {
    private static final String MBO =
            "https://onderwijsdata.duo.nl/dataset/1bafae09-10e4-47b5-a54e-1c01f5776a60/resource/";
    private static final String HO =
            "https://onderwijsdata.duo.nl/dataset/37051cda-b681-43eb-a385-efa18e99cdd2/resource/";
    private static final String BOARD = "BEVOEGD GEZAG NUMMER";

    @Override
    public String name() {
        return "adressen";
    }

    @Override
    public String source() {
        return "duo-adressen";
    }

    @Override
    public List<String> addresses() {
        return List.of(
                MBO + "1a946297-a7ca-48d5-9ae8-19ad73bf8176/download/instellingenmbo.csv",
                MBO + "9aedc028-b38b-48d7-a158-7fd360d5fc30/download/besturenmbo.csv",
                HO + "bf1da9c6-c688-4873-91b1-b12c9ac2c132/download/instellingenho.csv",
                HO + "a521ddc2-b8d9-43d5-97df-1e700ee9f8c5/download/besturenho.csv");
    }

    @Override
    public List<String> columns() {
        return ImportedTables.ADDRESSES;
    }

    @Override
    public List<String> key() {
        return List.of("instelling");
    }

    @Override
    public ImportTable read(List<Work.Input> files, Work work) throws IOException {
        Map<String, String> kvkOfBoard = new HashMap<>();
        List<SourceTable> institutions = new ArrayList<>();
        for (Work.Input input : files) {
            SourceTable table = SourceTable.open(input.file(), input.name());
            if (table.has("INSTELLINGSCODE")) {
                institutions.add(table.require(
                        "INSTELLINGSNAAM", BOARD, "POSTCODE", "PLAATSNAAM", "GEMEENTENAAM", "INTERNETADRES"));
            } else {
                table.require(BOARD, "KVK-NUMMER")
                        .read(
                                row -> kvkOfBoard.put(
                                        Cells.number(row.get(BOARD)), Cells.number(row.get("KVK-NUMMER"))),
                                work.progress());
            }
        }
        if (institutions.isEmpty()) {
            throw new ImportFault("In geen van de bestanden staat de kolom INSTELLINGSCODE."
                    + " Geef het bestand met instellingen, en eventueel dat met besturen.");
        }
        List<List<String>> rows = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (SourceTable table : institutions) {
            table.read(
                    row -> institution(row, kvkOfBoard, work).ifPresent(cells -> {
                        found.add(cells.getFirst());
                        rows.add(cells);
                    }),
                    work.progress());
        }
        work.knowledge().tables().institutions().stream()
                .filter(Institution::active)
                .filter(i -> !found.contains(i.id()))
                .forEach(i -> work.aside().add(Reason.NIET_IN_BESTAND, i.id() + " " + i.name(), 0));
        return new ImportTable(columns(), key(), rows);
    }

    private static Optional<List<String>> institution(SourceTable.Row row, Map<String, String> kvkOfBoard, Work work) {
        String name = row.get("INSTELLINGSNAAM");
        Optional<Institution> school = work.schools().byCode(row.get("INSTELLINGSCODE"));
        if (school.isEmpty()) {
            work.aside().add(Reason.ONBEKENDE_SCHOOL, row.get("INSTELLINGSCODE") + " " + name, row.line());
            return Optional.empty();
        }
        Optional<String> municipality = municipality(row.get("GEMEENTENAAM"), work);
        List<String> place = municipality.isPresent()
                ? List.of(placeName(row.get("PLAATSNAAM"), row.get("POSTCODE"), school.get(), work), municipality.get())
                : work.place(
                        row.get("PLAATSNAAM"), row.get("POSTCODE"), row.get("PROVINCIE"), school.get(), row.line());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(List.of(
                school.get().id(),
                school.get().name(),
                place.getFirst(),
                row.get("POSTCODE").replace(" ", "").toUpperCase(Locale.ROOT),
                place.getLast(),
                MboOffers.site(row.get("INTERNETADRES").toLowerCase(Locale.ROOT)),
                kvkOfBoard.getOrDefault(Cells.number(row.get(BOARD)), "")));
        cells.addAll(work.origin().cells());
        return Optional.of(cells);
    }

    /** The gemeente that the row names, if it is one of ours. */
    private static Optional<String> municipality(String name, Work work) {
        Geography geography = work.knowledge().geography();
        return geography
                .municipalityOf(name)
                .filter(found -> work.knowledge().tables().municipalities().stream()
                        .map(Municipality::name)
                        .anyMatch(found::equals));
    }

    /** The place as we write it, or else as the publisher does, with a capital. */
    private static String placeName(String name, String postcode, Institution school, Work work) {
        if (work.places().find(name, postcode, "", school.municipalities()) instanceof Places.Answer.Found found) {
            return found.place();
        }
        return name.isEmpty()
                ? school.place()
                : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
