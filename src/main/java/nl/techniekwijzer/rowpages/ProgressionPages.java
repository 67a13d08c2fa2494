package nl.techniekwijzer.rowpages;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Progression;

/** Puts the rules for going on from one level to another on one page, a section for each level to start from. Not thread-safe. */
public final class ProgressionPages {
    /** The page with all rules. */
    static final String ID = "profielen/doorstroomregels";

    private final Tables tables;
    private final RowPages pages;

    public ProgressionPages(Tables tables, RowPages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    /** Adds where each level leads on to. */
    public void addAll() {
        Map<String, RowSection> byFrom = new LinkedHashMap<>();
        for (Progression rule : tables.progression()) {
            String first = rule.from().isEmpty() ? "iedereen" : rule.from().getFirst();
            Set<String> keys = new HashSet<>(Set.of("kracht:" + rule.force()));
            rule.from().forEach(from -> keys.add(Keys.from(from)));
            rule.to().forEach(to -> keys.add(Keys.to(to)));
            RowSection section = byFrom.computeIfAbsent(
                    first,
                    f -> new RowSection(
                            "vanaf-" + Wording.slug(f).replace("-", ""),
                            "Waar mag je naartoe vanaf " + named(f) + "?",
                            Aspect.VERVOLG));
            String note = Keys.note(rule.sentence());
            keys.add(note);
            section.row(rule.sentence(), rule.provenance(), keys);
            if (!rule.note().isBlank()) {
                section.note(rule.note(), rule.provenance(), note);
            }
        }
        List<Section> sections =
                byFrom.values().stream().flatMap(s -> s.sections().stream()).toList();
        pages.add(
                new Outline(
                        ID,
                        "Doorstroomregels",
                        List.of("doorstroomregels", "doorstroomregeling", "doorstroom regels"),
                        Map.of()),
                sections);
    }

    private static String named(String code) {
        return switch (code) {
            case "geen-diploma" -> "een plek zonder diploma";
            case "havo-3" -> "havo 3";
            case "vwo-3" -> "vwo 3";
            case "hbo-p" -> "een hbo-propedeuse";
            case "ad" -> "een associate degree";
            default -> code.startsWith("mbo-") ? code.replace("mbo-", "mbo niveau ") : code.replace("-", " ");
        };
    }
}
