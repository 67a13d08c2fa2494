package nl.techniekwijzer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.tables.ImportedTables;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Qualification;

/**
 * DUO's Instromende mbo-studenten: how many began a programme at a school in one year. The file has no column with the year, so it must be
 * told. Immutable.
 *
 * @param year that the numbers are of
 */
record StudentIntake(String year) implements OpenData {

    @Override
    public String name() {
        return "instroom";
    }

    @Override
    public String source() {
        return "duo-instroom";
    }

    /** There is a file for each year; it is named on the command line. */
    @Override
    public List<String> addresses() {
        return List.of();
    }

    @Override
    public List<String> columns() {
        return ImportedTables.INTAKE;
    }

    @Override
    public List<String> key() {
        return List.of("instelling", "code", "vorm", "jaar");
    }

    private record Programme(String school, String code, String form) {}

    private record Total(long students, boolean atLeast) {}

    @Override
    public ImportTable read(List<Work.Input> files, Work work) throws IOException {
        Set<String> crebos = new HashSet<>();
        work.knowledge().tables().qualifications().stream()
                .map(Qualification::crebo)
                .forEach(crebos::add);
        Map<Programme, Total> totals = new HashMap<>();
        for (Work.Input input : files) {
            SourceTable.open(input.file(), input.name())
                    .require(
                            "INSTELLINGSCODE",
                            "INSTELLINGSNAAM",
                            "LEERWEG",
                            "BEROEPSOPLEIDING CODE",
                            "BEROEPSOPLEIDING NAAM",
                            "INSTROOM OPLEIDING")
                    .read(row -> count(row, crebos, totals, work), work.progress());
        }
        List<List<String>> rows = new ArrayList<>();
        totals.forEach((programme, total) -> {
            if (total.students() > 0) {
                List<String> cells = new ArrayList<>(List.of(
                        programme.school(),
                        programme.code(),
                        programme.form(),
                        year,
                        String.valueOf(total.students()),
                        total.atLeast() ? "ja" : "nee"));
                cells.addAll(work.origin().cells());
                rows.add(cells);
            }
        });
        return new ImportTable(columns(), key(), rows);
    }

    private static void count(SourceTable.Row row, Set<String> crebos, Map<Programme, Total> totals, Work work) {
        String code = Cells.code(row.get("BEROEPSOPLEIDING CODE"));
        if (!crebos.contains(code)) {
            work.aside().add(Reason.BUITEN_VAKGEBIED, code + " " + row.get("BEROEPSOPLEIDING NAAM"), row.line());
            return;
        }
        Optional<Institution> school = work.schools().byCode(row.get("INSTELLINGSCODE"));
        if (school.isEmpty()) {
            String name = row.get("INSTELLINGSCODE") + " " + row.get("INSTELLINGSNAAM");
            work.aside().add(Reason.ONBEKENDE_SCHOOL, name, row.line());
            return;
        }
        Optional<String> form = MboOffers.form(row.get("LEERWEG"));
        if (form.isEmpty()) {
            work.aside().add(Reason.ONBEKENDE_WAARDE, "leerweg " + row.get("LEERWEG"), row.line());
            return;
        }
        Optional<Total> number = number(row.get("INSTROOM OPLEIDING"));
        if (number.isEmpty()) {
            work.aside().add(Reason.ONBEKENDE_WAARDE, "instroom " + row.get("INSTROOM OPLEIDING"), row.line());
            return;
        }
        totals.merge(
                new Programme(school.get().id(), code, form.get()),
                number.get(),
                (a, b) -> new Total(a.students() + b.students(), a.atLeast() || b.atLeast()));
    }

    /** A number; a hidden small one counts for nothing and makes the sum a minimum. */
    private static Optional<Total> number(String cell) {
        String plain = cell.replace(".", "").replace(" ", "");
        if (plain.matches("\\d{1,9}")) {
            return Optional.of(new Total(Long.parseLong(plain), false));
        }
        boolean hidden = plain.isEmpty() || plain.startsWith("<") || plain.equals("-1");
        return hidden ? Optional.of(new Total(0, true)) : Optional.empty();
    }
}
