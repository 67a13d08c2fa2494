package nl.techniekwijzer.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Readability;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Problems;
import nl.techniekwijzer.tables.Tables;

/** Checks what only shows when everything is loaded: references, repeated text, plain Dutch, years beside figures. */
final class Validator {
    /** DESIGN asks a mean of at most 15 words a sentence over a page. */
    private static final double MAX_WORDS = 15;
    /** Below this a text is hard for readers at B1. */
    private static final double MIN_FLESCH_DOUMA = 55;

    private static final Pattern AMOUNT =
            Pattern.compile("\\d ?(?:procent|euro|miljoen|miljard|vacatures)\\b|€ ?\\d|\\d ?%");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final String HREF = "href=";
    private static final Pattern LINK = Pattern.compile("href=\"/kennis/([^\"#]+)");

    private final Knowledge knowledge;
    private final Problems problems;
    private final Map<String, Set<String>> linkable;

    Validator(Knowledge knowledge, Problems problems) {
        this.knowledge = knowledge;
        this.problems = problems;
        linkable = linkable(knowledge.tables());
    }

    void check() {
        Map<String, String> texts = new HashMap<>();
        for (Page page : knowledge.pages()) {
            references(page);
            List<Section> authored =
                    page.sections().stream().filter(s -> !s.fromTable()).toList();
            for (Section section : authored) {
                section(page, section, texts);
            }
            if (!authored.isEmpty()) {
                readability(page, authored);
            }
        }
        tables();
    }

    private static String file(Page page) {
        return "pages/" + page.id() + ".md";
    }

    private void references(Page page) {
        for (String id : page.related()) {
            if (knowledge.page(id).isEmpty()) {
                problems.add(
                        file(page),
                        1,
                        "De verwante pagina '" + id + "' bestaat niet.",
                        "Verbeter het id of haal het weg uit related.");
            }
        }
        linkable.forEach((link, values) -> known(page, link, values));
    }

    /** What a page may be linked to in the tables, by the name of the link. */
    private static Map<String, Set<String>> linkable(Tables t) {
        Set<String> studies = t.offers().stream()
                .map(Tables.Offer::name)
                .collect(Collectors.toSet()); // Associate degrees are only there.
        t.studies().forEach(study -> studies.add(study.name()));
        return Map.of(
                "dossier", t.dossiers().stream().map(Tables.Dossier::code).collect(Collectors.toSet()),
                "beroep", t.occupations().stream().map(Tables.Occupation::name).collect(Collectors.toSet()),
                "studie", studies);
    }

    private void known(Page page, String link, Set<String> values) {
        String value = page.links().get(link);
        boolean authored = page.sections().stream().anyMatch(s -> !s.fromTable());
        if (authored && value != null && !values.contains(value)) {
            problems.add(
                    file(page),
                    1,
                    "De koppeling " + link + ": " + value + " staat niet in de tabel.",
                    "Neem de waarde precies over uit knowledge/data.");
        }
    }

    private void section(Page page, Section section, Map<String, String> texts) {
        if (!section.heading().contains("?")) {
            problems.add(
                    file(page),
                    0,
                    "De kop '" + section.heading() + "' is geen vraag.",
                    "Schrijf de kop als een vraag van een bezoeker.");
        }
        String text = section.units().stream().map(Unit::text).collect(Collectors.joining(" "));
        String before = texts.put(text, page.id() + "#" + section.anchor());
        if (before != null) {
            problems.add(
                    file(page),
                    0,
                    "De sectie '" + section.heading() + "' heeft dezelfde tekst als " + before + ".",
                    "Schrijf per pagina een eigen antwoord, of link naar de ander.");
        }
        for (Unit unit : section.units()) {
            if (hasFigure(unit.text())
                    && AMOUNT.matcher(unit.text()).find()
                    && !YEAR.matcher(unit.text()).find()) {
                problems.add(
                        file(page),
                        0,
                        "Een cijfer zonder jaar: '" + unit.text() + "'",
                        "Noem het jaar in dezelfde zin.");
            }
            Matcher link = LINK.matcher(unit.html());
            while (unit.html().contains(HREF) && link.find()) {
                if (knowledge.page(link.group(1)).isEmpty()) {
                    problems.add(
                            file(page),
                            0,
                            "De link naar '" + link.group(1) + "' gaat nergens heen.",
                            "Verbeter het id of haal de link weg.");
                }
            }
        }
    }

    /** Whether there is anything to look at: most sentences are without figures. */
    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private void readability(Page page, List<Section> authored) {
        List<String> sentences = authored.stream()
                .flatMap(s -> s.units().stream())
                .map(Unit::text)
                .toList();
        Readability measured = Readability.of(sentences);
        if (measured.wordsPerSentence() > MAX_WORDS) {
            problems.add(
                    file(page),
                    0,
                    String.format("Gemiddeld %.1f woorden per zin.", measured.wordsPerSentence()),
                    "Maak kortere zinnen; hoogstens 15 gemiddeld.");
        }
        if (measured.fleschDouma() < MIN_FLESCH_DOUMA) {
            problems.add(
                    file(page),
                    0,
                    String.format("De tekst is moeilijk (Flesch-Douma %.0f).", measured.fleschDouma()),
                    "Gebruik kortere woorden en zinnen; minstens 55.");
        }
    }

    private void tables() {
        Tables t = knowledge.tables();
        Set<String> dossiers = t.dossiers().stream().map(Tables.Dossier::code).collect(Collectors.toSet());
        Set<String> schools =
                t.institutions().stream().map(Tables.Institution::id).collect(Collectors.toSet());
        Set<String> regions = t.regions().stream().map(Tables.Region::code).collect(Collectors.toSet());
        Set<String> towns =
                t.municipalities().stream().map(Tables.Municipality::name).collect(Collectors.toSet());
        Set<String> crebos = new HashSet<>();
        t.qualifications().forEach(q -> {
            row(dossiers.contains(q.dossier()), "kwalificaties.csv", q.crebo(), "dossier " + q.dossier());
            row(crebos.add(q.crebo()), "kwalificaties.csv", q.crebo(), "eigen, unieke crebo");
        });
        t.offers()
                .forEach(o -> row(
                        schools.contains(o.institution()), "aanbod.csv", o.name(), "instelling " + o.institution()));
        t.municipalities()
                .forEach(m -> row(regions.contains(m.region()), "gemeenten.csv", m.name(), "regio " + m.region()));
        t.places()
                .forEach(p -> row(
                        towns.contains(p.municipality()), "plaatsen.csv", p.name(), "gemeente " + p.municipality()));
        t.occupationQualifications()
                .forEach(o ->
                        row(crebos.contains(o.crebo()), "beroep_opleiding.csv", o.occupation(), "crebo " + o.crebo()));
        t.figures()
                .forEach(f -> row(knowledge.page(f.page()).isPresent(), "cijfers.csv", f.id(), "pagina " + f.page()));
        t.wages().forEach(w -> row(knowledge.page(w.page()).isPresent(), "lonen.csv", w.id(), "pagina " + w.page()));
    }

    private void row(boolean good, String table, String row, String refersTo) {
        if (!good) {
            problems.add(
                    "data/" + table,
                    0,
                    "De rij '" + row + "' verwijst naar " + refersTo + ", die er niet is.",
                    "Verbeter de verwijzing of voeg de ontbrekende rij toe.");
        }
    }
}
