package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Imports.Intake;
import nl.techniekwijzer.tables.Imports.PathStep;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Qualification;

/** Puts imported development paths and numbers of students on pages; nothing when nothing was imported. Not thread-safe. */
public final class ImportedPages {
    /** More schools than this in a list of numbers nobody reads. */
    private static final int MAX_SCHOOLS = 12;

    private final Tables tables;
    private final RowPages pages;
    private final Map<String, Qualification> byCrebo = new HashMap<>();
    private final Map<String, Institution> institutions = new HashMap<>();

    public ImportedPages(Tables tables, RowPages pages) {
        this.tables = tables;
        this.pages = pages;
        tables.qualifications().forEach(q -> byCrebo.put(q.crebo(), q));
        tables.institutions().forEach(i -> institutions.put(i.id(), i));
    }

    /** Adds what was imported to the pages it is about. */
    public void addAll() {
        Map<String, List<PathStep>> branches = new TreeMap<>();
        Map<String, List<PathStep>> dossiers = new TreeMap<>();
        for (PathStep step : tables.imports().paths()) {
            branches.computeIfAbsent(step.branch(), b -> new ArrayList<>()).add(step);
            dossier(step.code())
                    .ifPresent(d ->
                            dossiers.computeIfAbsent(d, k -> new ArrayList<>()).add(step));
        }
        branches.forEach(this::branch);
        dossiers.forEach((dossier, steps) -> onPage(dossier, paths("ontwikkelpaden", dossierTitle(dossier), steps)));
        intake();
    }

    private Optional<String> dossier(String code) {
        return Optional.ofNullable(byCrebo.get(code)).map(Qualification::dossier);
    }

    private String dossierTitle(String dossier) {
        return pages.linked("dossier", dossier).map(page -> page.title()).orElse(dossier);
    }

    private void onPage(String dossier, List<Section> sections) {
        pages.linked("dossier", dossier)
                .ifPresent(page -> pages.add(new Outline(page.id(), page.title(), List.of(), Map.of()), sections));
    }

    private void branch(String branch, List<PathStep> steps) {
        pages.add(
                new Outline(
                        "omscholen/ontwikkelpad-" + Wording.slug(branch),
                        "Ontwikkelpad " + branch,
                        List.of("ontwikkelpad " + branch, "ontwikkelpaden " + branch, "omscholen " + branch),
                        Map.of()),
                paths("stappen", branch, steps));
    }

    /** One row for each function with the programmes that lead to it. */
    private static List<Section> paths(String anchor, String of, List<PathStep> steps) {
        Map<String, List<PathStep>> functions = new TreeMap<>();
        steps.forEach(step -> functions
                .computeIfAbsent(step.branch() + "/" + step.function(), f -> new ArrayList<>())
                .add(step));
        RowSection section =
                new RowSection(anchor, "Welke stappen in een ontwikkelpad zijn er voor " + of + "?", Aspect.ROUTE);
        functions.values().forEach(own -> {
            PathStep first = own.getFirst();
            Provenance from = first.provenance();
            Set<String> keys = new HashSet<>();
            own.forEach(step -> keys.add(Keys.code(step.code())));
            section.row(
                    "In het ontwikkelpad van de branche " + first.branch() + " hoort bij de functie " + first.function()
                            + ": " + Wording.and(programmes(own)) + ", volgens "
                            + from.source().owner() + ", peildatum " + Wording.date(from.date()) + "." + subsidy(own),
                    from,
                    keys);
        });
        return section.sections();
    }

    /** {@code Monteur mechatronica (niveau 2, bbl)}; the leerwegen of one programme together. */
    private static List<String> programmes(List<PathStep> steps) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (PathStep step : steps) {
            String level = step.level().length() == 1 ? "niveau " + step.level() : step.level();
            Set<String> own = forms.computeIfAbsent(step.name() + " (" + level, k -> new TreeSet<>());
            if (!step.form().isEmpty()) {
                own.add(step.form());
            }
        }
        List<String> names = new ArrayList<>();
        forms.forEach((name, own) -> names.add(
                name + (own.isEmpty() ? "" : ", " + Wording.and(List.copyOf(own).reversed())) + ")"));
        return names;
    }

    private static String subsidy(List<PathStep> steps) {
        long with = steps.stream().filter(s -> s.subsidy().equals("ja")).count();
        if (with == 0) {
            return "";
        }
        return with == steps.size()
                ? " Je werkgever kan hiervoor SLIM-subsidie vragen."
                : " Voor een deel ervan kan je werkgever SLIM-subsidie vragen.";
    }

    private void intake() {
        Map<String, List<Intake>> byDossier = new TreeMap<>();
        tables.imports()
                .intake()
                .forEach(row -> dossier(row.code())
                        .ifPresent(d -> byDossier
                                .computeIfAbsent(d, k -> new ArrayList<>())
                                .add(row)));
        byDossier.forEach((dossier, rows) -> onPage(dossier, numbers(dossierTitle(dossier), rows)));
    }

    /** For each programme how many began in the whole country, then at the schools where most did. */
    private List<Section> numbers(String title, List<Intake> rows) {
        RowSection section =
                new RowSection("instroom", "Hoeveel studenten beginnen er met " + title + "?", Aspect.CIJFERS);
        Map<String, List<Intake>> byCode = new TreeMap<>();
        rows.forEach(row ->
                byCode.computeIfAbsent(row.code(), k -> new ArrayList<>()).add(row));
        byCode.forEach((code, own) -> {
            Qualification q = byCrebo.get(code);
            if (q != null) {
                country(q, own, section);
                schools(q, own, section);
            }
        });
        return section.sections();
    }

    private static void country(Qualification q, List<Intake> rows, RowSection section) {
        Intake first = rows.getFirst();
        section.row(
                "In " + first.year() + " begonnen in Nederland " + number(rows) + " met " + q.name() + " (niveau "
                        + q.level() + "), volgens "
                        + first.provenance().source().owner() + ", peildatum "
                        + Wording.date(first.provenance().date()) + ".",
                first.provenance(),
                Set.of(Keys.code(q.crebo()), Keys.level(q.level())));
    }

    private void schools(Qualification q, List<Intake> rows, RowSection section) {
        Map<String, List<Intake>> bySchool = new TreeMap<>();
        rows.forEach(row -> bySchool.computeIfAbsent(row.institution(), k -> new ArrayList<>())
                .add(row));
        bySchool.entrySet().stream()
                .sorted((a, b) -> Integer.compare(total(b.getValue()), total(a.getValue())))
                .limit(MAX_SCHOOLS)
                .forEach(entry -> {
                    Institution school = institutions.get(entry.getKey());
                    if (school != null) {
                        Intake first = entry.getValue().getFirst();
                        section.row(
                                "Bij " + school.name() + " begonnen in " + first.year() + " "
                                        + number(entry.getValue()) + " met " + q.name() + " (niveau " + q.level()
                                        + ").",
                                first.provenance(),
                                Set.of(Keys.code(q.crebo()), Keys.institution(school.id())));
                    }
                });
    }

    private static int total(List<Intake> rows) {
        return rows.stream().mapToInt(Intake::students).sum();
    }

    private static String number(List<Intake> rows) {
        boolean atLeast = rows.stream().anyMatch(Intake::atLeast);
        int total = total(rows);
        return (atLeast ? "minstens " : "") + total + (total == 1 ? " student" : " studenten");
    }
}
