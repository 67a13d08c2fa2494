package nl.techniekwijzer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.tables.ImportedTables;
import nl.techniekwijzer.tables.Tables.Qualification;

/** DUO's Sectorale Ontwikkelpaden: what a branch has for a function, and whether an employer can get SLIM subsidy. Stateless. */
final class DevelopmentPaths implements OpenData {

    @Override
    public String name() {
        return "ontwikkelpaden";
    }

    @Override
    public String source() {
        return "duo-ontwikkelpaden";
    }

    @Override
    public List<String> addresses() {
        return List.of("https://onderwijsdata.duo.nl/dataset/c30f0f1a-410d-4b4b-ada7-0aee9db56289/resource/"
                + "f5884514-3a92-401b-aebf-063c619c6e22/download/sectorale_ontwikkelpaden.csv");
    }

    @Override
    public List<String> columns() {
        return ImportedTables.PATHS;
    }

    @Override
    public List<String> key() {
        return List.of("branche", "functie", "specialisatie", "code", "niveau", "vorm");
    }

    @Override
    public ImportTable read(List<Work.Input> files, Work work) throws IOException {
        Map<String, List<String>> known = known(work);
        List<List<String>> rows = new ArrayList<>();
        for (Work.Input input : files) {
            SourceTable.open(input.file(), input.name())
                    .require(
                            "INGANGSDATUM_ONTWIKKELPAD",
                            "EINDDATUM_ONTWIKKELPAD",
                            "BRANCHE_NAAM",
                            "FUNCTIE_TITEL",
                            "SPECIALISATIE_TITEL",
                            "ERKENDEOPLEIDINGSCODE",
                            "LEERWEG",
                            "VORM",
                            "SUBSIDIABEL_SLIMREGELING")
                    .read(row -> step(row, known, work).ifPresent(rows::add), work.progress());
        }
        return new ImportTable(columns(), key(), rows);
    }

    /** Name and level of every code that we have. */
    private static Map<String, List<String>> known(Work work) {
        Map<String, List<String>> known = new HashMap<>();
        work.knowledge().tables().offers().stream()
                .filter(o -> o.level().length() > 1)
                .forEach(o -> o.codes().forEach(code -> known.put(code, List.of(o.name(), o.level()))));
        for (Qualification q : work.knowledge().tables().qualifications()) {
            known.put(q.crebo(), List.of(q.name(), String.valueOf(q.level())));
        }
        return known;
    }

    private static Optional<List<String>> step(SourceTable.Row row, Map<String, List<String>> known, Work work) {
        String code = Cells.code(row.get("ERKENDEOPLEIDINGSCODE"));
        List<String> programme = known.get(code);
        String branch = row.get("BRANCHE_NAAM");
        String function = row.get("FUNCTIE_TITEL");
        if (programme == null || branch.isEmpty() || function.isEmpty()) {
            work.aside().add(Reason.BUITEN_VAKGEBIED, (code + " " + branch).strip(), row.line());
            return Optional.empty();
        }
        String begin = work.day(row, "INGANGSDATUM_ONTWIKKELPAD").orElse("");
        String end = work.day(row, "EINDDATUM_ONTWIKKELPAD").orElse("");
        boolean over = !end.isEmpty() && end.compareTo(work.origin().date()) <= 0;
        if (over || begin.compareTo(work.origin().date()) > 0) {
            work.aside().add(over ? Reason.VERLOPEN : Reason.NOG_NIET, branch + ": " + function, row.line());
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(List.of(
                branch,
                function,
                row.get("SPECIALISATIE_TITEL"),
                code,
                programme.getFirst(),
                programme.getLast(),
                form(row),
                subsidy(row, work),
                begin,
                end));
        cells.addAll(work.origin().cells());
        return Optional.of(cells);
    }

    /** Leerweg in mbo, form in higher education; empty when the path leaves it open. */
    private static String form(SourceTable.Row row) {
        return Stream.of(row.get("LEERWEG"), row.get("VORM"))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> MboOffers.form(cell).orElse(cell.toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    private static String subsidy(SourceTable.Row row, Work work) {
        String value = row.get("SUBSIDIABEL_SLIMREGELING").toUpperCase(Locale.ROOT);
        return switch (value) {
            case "JA", "J", "TRUE", "WAAR", "1" -> "ja";
            case "NEE", "N", "FALSE", "ONWAAR", "0", "" -> "nee";
            default -> {
                work.aside().add(Reason.ONBEKENDE_WAARDE, "SUBSIDIABEL_SLIMREGELING " + value, row.line());
                yield "onbekend";
            }
        };
    }
}
