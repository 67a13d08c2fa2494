package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Figure;
import nl.techniekwijzer.tables.Tables.Occupation;
import nl.techniekwijzer.tables.Tables.Qualification;
import nl.techniekwijzer.tables.Tables.Scheme;
import nl.techniekwijzer.tables.Tables.Wage;

/** Puts beroepen, schemes, figures and wages on their pages. Not thread-safe. */
public final class WorkPages {
    private final Tables tables;
    private final RowPages pages;

    public WorkPages(Tables tables, RowPages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    /** Adds figures, wages and routes to the pages about work. */
    public void addAll() {
        tables.occupations().forEach(this::occupation);
        tables.schemes().stream()
                .collect(Collectors.groupingBy(Scheme::slug, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::schemes);
        Map<String, RowSection> figures = new HashMap<>();
        for (Figure figure : tables.figures()) {
            row(
                    figures,
                    figure.page(),
                    "cijfers-uit-de-tabel",
                    "Welke cijfers zijn er, en van welk jaar?",
                    figure.sentence(),
                    figure.note(),
                    figure.provenance());
        }
        for (Wage wage : tables.wages()) {
            row(
                    figures,
                    wage.page(),
                    "lonen-uit-de-tabel",
                    "Welke loonbedragen zijn er, en van welk jaar?",
                    wage.sentence(),
                    wage.note(),
                    wage.provenance());
        }
        figures.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String id = entry.getKey();
            String title = Wording.capital(id.substring(id.indexOf('/') + 1).replace('-', ' '));
            pages.add(
                    new Outline(id, title, List.of(), Map.of()),
                    entry.getValue().sections());
        });
    }

    private static void row(
            Map<String, RowSection> sections,
            String page,
            String anchor,
            String heading,
            String sentence,
            String note,
            Provenance from) {
        RowSection section = sections.computeIfAbsent(page, p -> new RowSection(anchor, heading, Aspect.CIJFERS));
        String key = Keys.note(note);
        section.row(sentence, from, note.isBlank() ? Set.of() : Set.of(key));
        if (!note.isBlank()) {
            section.note(note, from, key);
        }
    }

    private void occupation(Occupation occupation) {
        Optional<Page> authored = pages.linked("beroep", occupation.name());
        String id = authored.map(Page::id).orElse("beroepen/" + occupation.slug());
        List<Section> sections = new ArrayList<>();
        String name = occupation.name();
        if (authored.map(p -> p.about(Aspect.WAT)).orElse(List.of()).isEmpty()) {
            sections.addAll(new RowSection("wat", "Wat doe je als " + lower(name) + "?", Aspect.WAT)
                    .row(occupation.what(), occupation.provenance(), Set.of())
                    .sections());
        }
        if (authored.map(p -> p.about(Aspect.OPLEIDING)).orElse(List.of()).isEmpty()) {
            sections.addAll(educations(occupation));
        }
        pages.add(new Outline(id, name, occupation.searchNames(), Map.of("beroep", name)), sections);
    }

    private List<Section> educations(Occupation occupation) {
        Map<String, Qualification> byCrebo = new HashMap<>();
        tables.qualifications().forEach(q -> byCrebo.put(q.crebo(), q));
        RowSection section = new RowSection(
                "opleiding", "Welke opleiding past bij het beroep " + lower(occupation.name()) + "?", Aspect.OPLEIDING);
        tables.occupationQualifications().stream()
                .filter(row -> row.occupation().equals(occupation.name()))
                .forEach(row -> {
                    Qualification q = byCrebo.get(row.crebo());
                    if (q != null) {
                        String how = row.relation().equals("hoofdroute")
                                ? "leidt op tot dit beroep"
                                : "is een mogelijke route naar dit beroep";
                        String text = "De mbo-opleiding " + q.name() + " (niveau " + q.level() + ", crebo " + q.crebo()
                                + ") " + how.replace("dit beroep", "het werk van " + lower(occupation.name())) + ".";
                        section.row(text, row.provenance(), Set.of(Keys.level(q.level()), Keys.code(q.crebo())));
                    }
                });
        tables.occupationStudies().stream()
                .filter(row -> row.occupation().equals(occupation.name()))
                .forEach(row -> section.row(
                        "De studie " + row.study() + " (" + row.level() + ") is een mogelijke route naar het werk van "
                                + lower(occupation.name()) + ".",
                        row.provenance(),
                        Set.of("niveau:" + row.level())));
        return section.sections();
    }

    private static String lower(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A written page on schemes shows how they stand, as dated rows; schemes without one get a page of their own. */
    private void schemes(String slug, List<Scheme> schemes) {
        String id = "omscholen/" + slug;
        if (!pages.has(id)) {
            schemes.forEach(scheme -> scheme(id, scheme));
            return;
        }
        String of = schemes.size() == 1 ? schemes.getFirst().name() : "deze regelingen en afspraken";
        RowSection states = new RowSection("stand", "Hoe staat het in 2026 met " + of + "?", Aspect.CIJFERS);
        schemes.forEach(scheme -> states.row(scheme.statusSentence(), scheme.provenance(), Set.of()));
        pages.add(new Outline(id, schemes.getFirst().name(), List.of(), Map.of()), states.sections());
    }

    private void scheme(String id, Scheme scheme) {
        RowSection what = new RowSection("wat", "Wat is " + scheme.name() + "?", Aspect.WAT)
                .row(scheme.what(), scheme.provenance(), Set.of());
        RowSection state = new RowSection("status", "Bestaat " + scheme.name() + " nog in 2026?", Aspect.OVERIG)
                .row(scheme.statusSentence(), scheme.provenance(), Set.of());
        List<Section> sections = new ArrayList<>(what.sections());
        sections.addAll(state.sections());
        if (!scheme.conditions().isBlank()) {
            sections.addAll(
                    new RowSection("voorwaarden", "Wat zijn de voorwaarden van " + scheme.name() + "?", Aspect.EISEN)
                            .row(scheme.conditions(), scheme.provenance(), Set.of())
                            .sections());
        }
        if (!scheme.costs().isBlank()) {
            sections.addAll(
                    new RowSection("kosten", "Wat kost " + scheme.name() + " en wie betaalt dat?", Aspect.KOSTEN)
                            .row(scheme.costs(), scheme.provenance(), Set.of())
                            .sections());
        }
        pages.add(new Outline(id, scheme.name(), scheme.searchNames(), Map.of()), sections);
    }
}
