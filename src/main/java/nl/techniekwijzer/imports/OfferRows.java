package nl.techniekwijzer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.imports.Aside.Reason;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.tables.ImportedTables;

/**
 * Collects offers into one table. The same programme at the same place in the same form is one row, however often the publisher has it.
 * What the table before had and this one has not, has ended; it stays in the table, so that its page can explain it. Not thread-safe.
 */
final class OfferRows {
    static final List<String> KEY = List.of("instelling", "code", "niveau", "vorm", "plaats", "gemeente");
    private static final String OFFERED = "aangeboden";
    private static final String ENDED = "gestopt";

    private final Work.Origin origin;
    private final Map<String, List<String>> rows = new HashMap<>();

    OfferRows(Work.Origin origin) {
        this.origin = origin;
    }

    /** An offer as the register has it; {@code own} is the school's own name for it. */
    record Offer(
            String school,
            String code,
            String name,
            String own,
            String level,
            String form,
            String place,
            String municipality,
            String website) {}

    /** Adds an offer of now. */
    void offered(Offer offer) {
        add(offer, OFFERED, "");
    }

    /** Adds an offer that is over since this day. */
    void ended(Offer offer, String since) {
        add(offer, ENDED, since);
    }

    private void add(Offer o, String status, String since) {
        String own = adds(o.own(), o.name()) ? o.own() : "";
        List<String> row = new ArrayList<>(List.of(
                o.school(), o.code(), o.name(), own, o.level(), o.form(), o.place(), o.municipality(), o.website()));
        row.add(status);
        row.add(since);
        row.addAll(origin.cells());
        String key = String.join("\t", o.school(), o.code(), o.level(), o.form(), o.place(), o.municipality());
        rows.merge(key, row, OfferRows::better);
    }

    /** Offered goes before ended; of two that are both, the first in order, so that the order of the file does not matter. */
    private static List<String> better(List<String> a, List<String> b) {
        boolean first = a.contains(OFFERED);
        if (first != b.contains(OFFERED)) {
            return first ? a : b;
        }
        return String.join("\t", a).compareTo(String.join("\t", b)) <= 0 ? a : b;
    }

    /** Whether the school's own name says something else than the name that we use. */
    private static boolean adds(String own, String name) {
        String plain = Words.phrase(own.replaceFirst("^(?:B|Ad|M|Bachelor|Associate degree) ", ""));
        return !plain.isEmpty() && !plain.contains(Words.phrase(name)) && own.length() < 80;
    }

    /** The table; a row without a place says nothing beside one of the same offer with a place. */
    ImportTable table() {
        Set<String> placed = new HashSet<>();
        rows.forEach((key, row) -> {
            if (!isPlaceless(key) && row.contains(OFFERED)) {
                placed.add(anywhere(key));
            }
        });
        return new ImportTable(
                ImportedTables.OFFERS,
                KEY,
                rows.entrySet().stream()
                        .filter(row -> !isPlaceless(row.getKey()) || !placed.contains(anywhere(row.getKey())))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static boolean isPlaceless(String key) {
        return key.endsWith("\t\t");
    }

    /** School, code, level and form. */
    private static String anywhere(String key) {
        return String.join("\t", List.of(key.split("\t", -1)).subList(0, 4));
    }

    /**
     * With what ended since the table before.
     *
     * @param before the table that this one takes the place of
     * @param aside gets the schools that are not in it at all any more: then a name changed more likely than everything ended
     */
    static ImportTable withEnded(ImportTable now, Optional<ImportTable> before, Work.Origin origin, Aside aside) {
        if (before.isEmpty()) {
            return now;
        }
        Set<String> present = new HashSet<>();
        Set<String> schools = new HashSet<>();
        now.rows().forEach(row -> {
            present.add(now.key(row));
            schools.add(now.cell(row, "instelling"));
        });
        List<List<String>> ended = new ArrayList<>();
        for (List<String> row : before.get().rows()) {
            if (present.contains(now.key(row))) {
                continue;
            }
            if (!schools.contains(now.cell(row, "instelling"))) {
                aside.add(Reason.SCHOOL_WEG, now.cell(row, "instelling"), 0);
            } else if (now.cell(row, "status").equals(ENDED)) {
                ended.add(row);
            } else {
                List<String> over = new ArrayList<>(row);
                over.set(now.columns().indexOf("status"), ENDED);
                over.set(now.columns().indexOf("sinds"), origin.date());
                for (int i = 0; i < origin.cells().size(); i++) {
                    over.set(
                            now.columns().size() - origin.cells().size() + i,
                            origin.cells().get(i));
                }
                ended.add(over);
            }
        }
        return now.and(ended);
    }

    /** How many rows of a table are offered now. */
    static long offered(ImportTable table) {
        return table.rows().stream()
                .filter(row -> !table.columns().contains("status")
                        || table.cell(row, "status").equals(OFFERED))
                .count();
    }
}
