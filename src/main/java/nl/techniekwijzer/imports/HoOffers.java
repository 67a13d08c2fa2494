package nl.techniekwijzer.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.imports.OfferRows.Offer;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.tables.ImportedTables;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Institution;

/** DUO's HO Opleidingsoverzicht: associate degrees and bachelors in technology, where and in which form. Stateless. */
final class HoOffers implements OpenData {
    /** Parts of a study and ways into one, which have the code of the study itself. */
    private static final Pattern PART =
            Pattern.compile("(?i)\\bminor\\b|schakel|pre-?master|educatieve module|bijvak|\\bmodule\\b");

    @Override
    public String name() {
        return "ho-aanbod";
    }

    @Override
    public String source() {
        return "duo-ho-aanbod";
    }

    @Override
    public List<String> addresses() {
        return List.of("https://onderwijsdata.duo.nl/dataset/7c0686f4-b5c2-418e-8e44-7be0057d8084/resource/"
                + "ffffa7ad-e6a2-4ba7-9fc2-a09df4128555/download/ho_opleidingsoverzicht.csv");
    }

    @Override
    public List<String> columns() {
        return ImportedTables.OFFERS;
    }

    @Override
    public List<String> key() {
        return OfferRows.KEY;
    }

    @Override
    public ImportTable read(List<Work.Input> files, Work work) throws IOException {
        OfferRows rows = new OfferRows(work.origin());
        Studies studies = new Studies(work.knowledge().tables());
        for (Work.Input input : files) {
            SourceTable table = SourceTable.open(input.file(), input.name())
                    .require(
                            "ONDERWIJSBESTUUR_NAAM",
                            "ONDERWIJSAANBIEDERID",
                            "ONDERWIJSAANBIEDER_NAAM",
                            "OPLEIDINGSEENHEIDCODE",
                            "ERKENDEOPLEIDINGSCODE",
                            "VARIANT_VAN",
                            "NAAM_LANG",
                            "EINDDATUM",
                            "NIVEAU",
                            "EIGENNAAM",
                            "VORM",
                            "AANGEBODEN_OPLEIDING_EINDDATUM",
                            "LAATSTE_INSTROOMDATUM",
                            "WEBSITE",
                            "ONDERWIJSLOCATIEPLAATS");
            Map<String, String> codes = codes(table);
            table.read(row -> row(row, codes, studies, work, rows), work.progress());
        }
        return rows.table();
    }

    /** A variant has the unit of its main study rather than a code of its own. */
    private static Map<String, String> codes(SourceTable table) throws IOException {
        Map<String, String> codes = new HashMap<>();
        table.read(
                row -> {
                    if (!row.get("ERKENDEOPLEIDINGSCODE").isEmpty()) {
                        codes.put(row.get("OPLEIDINGSEENHEIDCODE"), Cells.code(row.get("ERKENDEOPLEIDINGSCODE")));
                    }
                },
                line -> {});
        return codes;
    }

    private static void row(
            SourceTable.Row row, Map<String, String> codes, Studies studies, Work work, OfferRows rows) {
        if (row.get("ONDERWIJSAANBIEDERID").isEmpty()) {
            return; // Recognised, and offered nowhere: no offer.
        }
        Aside aside = work.aside();
        Optional<String> level = level(row.get("NIVEAU"));
        if (level.isEmpty()
                || PART.matcher(row.get("EIGENNAAM") + " " + row.get("NAAM_LANG"))
                        .find()) {
            aside.add(Reason.ANDER_NIVEAU, row.get("NIVEAU") + " " + row.get("NAAM_LANG"), row.line());
            return;
        }
        String own = Cells.code(row.get("ERKENDEOPLEIDINGSCODE"));
        String code = own.isEmpty() ? codes.getOrDefault(row.get("VARIANT_VAN"), row.get("VARIANT_VAN")) : own;
        Optional<String> name = studies.name(level.get(), code, row.get("NAAM_LANG"));
        if (name.isEmpty()) {
            aside.add(Reason.BUITEN_VAKGEBIED, code + " " + row.get("NAAM_LANG"), row.line());
            return;
        }
        Optional<Institution> school = work.schools()
                .byName(row.get("ONDERWIJSAANBIEDER_NAAM"))
                .or(() -> work.schools().byName(row.get("ONDERWIJSBESTUUR_NAAM")));
        if (school.isEmpty()) {
            aside.add(Reason.ONBEKENDE_SCHOOL, row.get("ONDERWIJSAANBIEDER_NAAM"), row.line());
            return;
        }
        offer(row, code, name.get(), level.get(), school.get(), work, rows);
    }

    private static void offer(
            SourceTable.Row row,
            String code,
            String name,
            String level,
            Institution school,
            Work work,
            OfferRows rows) {
        String form = row.get("VORM").toLowerCase(Locale.ROOT);
        if (!Set.of("voltijd", "deeltijd", "duaal").contains(form)) {
            work.aside().add(Reason.ONBEKENDE_WAARDE, "vorm " + row.get("VORM"), row.line());
            return;
        }
        if (Stream.of("BEGINDATUM", "AANGEBODEN_OPLEIDING_BEGINDATUM")
                .flatMap(column -> work.day(row, column).stream())
                .anyMatch(day -> day.compareTo(work.origin().date()) > 0)) {
            work.aside().add(Reason.NOG_NIET, school.name() + ": " + name, row.line());
            return;
        }
        List<String> place = work.place(row.get("ONDERWIJSLOCATIEPLAATS"), "", school, row.line());
        if (place.isEmpty()) {
            return;
        }
        Offer offer = new Offer(
                school.id(),
                code,
                name,
                row.get("EIGENNAAM"),
                level,
                form,
                place.getFirst(),
                place.getLast(),
                MboOffers.site(row.get("WEBSITE")));
        Optional<String> end = end(row, work);
        if (end.isPresent()) {
            work.aside().add(Reason.VERLOPEN, school.name() + ": " + name, row.line());
            rows.ended(offer, end.get());
        } else {
            rows.offered(offer);
        }
    }

    /** The first of its last days, when that has come. */
    private static Optional<String> end(SourceTable.Row row, Work work) {
        return Stream.of("EINDDATUM", "AANGEBODEN_OPLEIDING_EINDDATUM", "LAATSTE_INSTROOMDATUM")
                .flatMap(column -> work.day(row, column).stream())
                .filter(day -> day.compareTo(work.origin().date()) <= 0)
                .sorted()
                .findFirst();
    }

    private static Optional<String> level(String niveau) {
        return switch (niveau.toUpperCase(Locale.ROOT).replaceAll("[ _-]+", "-")) {
            case "HBO-AD" -> Optional.of("ad");
            case "HBO-BA" -> Optional.of("hbo");
            case "WO-BA" -> Optional.of("wo");
            default -> Optional.empty();
        };
    }

    /** What is technical, by our own tables: a code of an offer of ours, or the name of a technical study. */
    static final class Studies {
        private final Map<String, String> byCode = new HashMap<>();
        private final Map<String, String> byName = new HashMap<>();

        Studies(Tables tables) {
            Set<String> higher = new HashSet<>(Set.of("ad", "hbo", "wo"));
            // What has ended may be offered again.
            Stream.concat(tables.offers().stream(), tables.ended().stream())
                    .filter(o -> higher.contains(o.level()))
                    .forEach(o -> {
                        o.codes().forEach(code -> byCode.putIfAbsent(o.level() + code, o.name()));
                        byName.putIfAbsent(o.level() + Words.phrase(o.name()), o.name());
                    });
            tables.studies().stream()
                    .filter(s -> s.sector().startsWith("Techniek"))
                    .forEach(s -> Stream.concat(Stream.of(s.name()), s.searchNames().stream())
                            .forEach(name -> byName.putIfAbsent(s.level() + Words.phrase(name), s.name())));
        }

        /** The name under which we have it; empty when it is not technical. */
        Optional<String> name(String level, String code, String name) {
            String plain = name.replaceFirst("^(?:B|Ad|Bachelor|Associate degree) ", "");
            return Optional.ofNullable(byCode.get(level + code))
                    .or(() -> Optional.ofNullable(byName.get(level + Words.phrase(plain))));
        }
    }
}
