package nl.techniekwijzer.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Vocabulary.Abbreviation;
import nl.techniekwijzer.knowledge.Vocabulary.Synonym;
import nl.techniekwijzer.language.WordFilter;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Place;

/** Fills the {@link Lexicon} from pages, tables and vocabulary. */
public final class LexiconBuilder {
    private static final Set<String> ORDINARY_PLACES = Set.of(
            "houten", "huizen", "leiden", "best", "buren", "rug", "ens", "gieten", "heel", "laren", "lent", "made",
            "rijen", "bergen");

    private final WordFilter dutch;
    private final Knowledge knowledge;
    private final Lexicon lexicon = new Lexicon();

    public LexiconBuilder(Knowledge knowledge, WordFilter dutch) {
        this.dutch = dutch;
        this.knowledge = knowledge;
    }

    /** All names, longest first to be found. */
    public Lexicon build() {
        FixedNames.LEVELS.forEach((id, names) -> names.forEach(name -> lexicon.add(name, Kind.OPLEIDINGSNIVEAU, id)));
        for (int level = 1; level <= 4; level++) {
            for (String pattern : List.of(
                    "niveau %d",
                    "mbo %d", "mbo-%d", "mbo%d", "mbo niveau %d", "mbo-niveau %d", "niv %d", "nivo %d", "niveau-%d")) {
                lexicon.add(pattern.formatted(level), Kind.MBO_NIVEAU, String.valueOf(level));
                for (String below : List.of("onder ", "lager dan ", "minder dan ")) {
                    lexicon.add(below + pattern.formatted(level + 1), Kind.MBO_NIVEAU, String.valueOf(level));
                }
            }
        }
        FixedNames.PROFILES.forEach((id, names) -> names.forEach(name -> lexicon.add(name, Kind.PROFIEL, id)));
        FixedNames.SUBJECTS.forEach((id, names) -> names.forEach(name -> lexicon.add(name, Kind.VAK, id)));
        FixedNames.LEERWEGEN.forEach((id, names) -> names.forEach(name -> lexicon.add(name, Kind.LEERWEG, id)));
        places();
        pages();
        codes();
        vocabulary();
        return lexicon;
    }

    /** A single ordinary word in lower case, such as houten, leiden or rug, is hardly ever the town or the school. */
    private boolean isOrdinary(String name) {
        String phrase = Words.phrase(name);
        return phrase.indexOf(' ') < 0
                && (ORDINARY_PLACES.contains(phrase)
                        || phrase.length() <= 4
                                && dutch.contains(phrase)
                                && !name.equals(name.toUpperCase(Locale.ROOT)));
    }

    private void landsdelen(Tables tables) {
        tables.landsdelen().forEach(l -> {
            lexicon.add("landsdeel " + l.name(), Kind.LANDSDEEL, l.name());
            FixedNames.LANDSDELEN
                    .getOrDefault(l.name(), List.of())
                    .forEach(name -> lexicon.add(name, Kind.LANDSDEEL, l.name()));
            lexicon.add(l.province(), Kind.PROVINCIE, l.province());
            lexicon.add("provincie " + l.province(), Kind.PROVINCIE, l.province());
        });
    }

    private void places() {
        Tables tables = knowledge.tables();
        Set<String> common = knowledge.vocabulary().stopWords();
        landsdelen(tables);
        tables.regions().forEach(r -> {
            lexicon.add(r.name(), Kind.REGIO, r.code());
            r.searchNames().forEach(name -> lexicon.add(name, Kind.REGIO, r.code()));
        });
        Set<String> ambiguous = tables.places().stream()
                .filter(Place::ambiguous)
                .map(p -> Words.phrase(p.name()))
                .collect(Collectors.toSet());
        tables.municipalities().stream()
                .filter(m -> !ambiguous.contains(Words.phrase(m.name())) && !isOrdinary(m.name()))
                .forEach(m -> lexicon.add(m.name(), Kind.GEMEENTE, m.name()));
        tables.places().stream()
                .filter(p -> !common.contains(Words.phrase(p.name())))
                .forEach(p -> {
                    // An ambiguous name counts only behind a word of place: "in Best", "bij Houten".
                    List<String> before = p.ambiguous() || isOrdinary(p.name())
                            ? List.of("in ", "bij ", "te ", "uit ", "buurt van ", "omgeving ", "regio ")
                            : List.of("");
                    before.forEach(prefix -> {
                        lexicon.add(prefix + p.name(), Kind.GEMEENTE, p.municipality());
                        p.searchNames().forEach(name -> lexicon.add(prefix + name, Kind.GEMEENTE, p.municipality()));
                    });
                });
        tables.institutions().stream()
                .filter(i -> i.active() || !i.mergedInto().isEmpty())
                .forEach(i -> {
                    String id = i.active() ? i.id() : i.mergedInto();
                    lexicon.add(i.name(), Kind.SCHOOL, id);
                    i.searchNames().stream()
                            .filter(name -> !isOrdinary(name))
                            .forEach(name -> lexicon.add(name, Kind.SCHOOL, id));
                });
    }

    /** Names that are ordinary words by themselves; with another word behind them they are found all the same. */
    private static final Set<String> ORDINARY = Set.of(
            "stap",
            "slim",
            "oom",
            "mat",
            "ad",
            "met",
            "tu",
            "leer",
            "doen",
            "werken",
            "opleiding",
            "school",
            "beroep",
            "studie",
            "start",
            "les",
            "pro");

    private void pages() {
        for (Page page : knowledge.pages()) {
            if (page.links().containsKey("instelling")
                    || page.id().startsWith("regio/") && page.links().containsKey("regio")) {
                continue; // Known as school or region already.
            }
            lexicon.add(page.title(), Kind.PAGE, page.id());
            lexicon.add(page.title().replaceFirst("\\s*\\([^()]*\\)$", ""), Kind.PAGE, page.id());
            page.names().stream()
                    .filter(name -> !ORDINARY.contains(Words.phrase(name)))
                    .forEach(name -> lexicon.add(name, Kind.PAGE, page.id()));
        }
    }

    /** People who have a code in hand ask for it: it means the page of its dossier. */
    private void codes() {
        Map<String, String> pageOf = new HashMap<>();
        knowledge.pages().forEach(page -> pageOf.put(page.links().getOrDefault("dossier", ""), page.id()));
        knowledge.tables().qualifications().forEach(q -> {
            String page = pageOf.get(q.dossier());
            if (page != null) {
                lexicon.add(q.crebo(), Kind.PAGE, page);
                lexicon.add("crebo " + q.crebo(), Kind.PAGE, page);
            }
        });
    }

    private void vocabulary() {
        Map<String, String> byTitle = new HashMap<>();
        knowledge.pages().forEach(page -> byTitle.putIfAbsent(Words.phrase(page.title()), page.id()));
        for (Page page : knowledge.pages()) { // A title wins over what another page is tied to.
            List.of("beroep", "studie")
                    .forEach(link -> byTitle.putIfAbsent(
                            Words.phrase(page.links().getOrDefault(link, page.title())), page.id()));
        }
        for (Synonym synonym : knowledge.vocabulary().synonyms()) {
            synonym(synonym.term(), synonym.target(), byTitle);
        }
        for (Abbreviation abbreviation : knowledge.vocabulary().abbreviations()) {
            if (abbreviation.always()) {
                synonym(abbreviation.shortForm(), abbreviation.meaning(), byTitle);
            }
        }
    }

    /** The term gets the meaning that its target has: a page, or whatever the target already stands for. */
    private void synonym(String term, String target, Map<String, String> byTitle) {
        if (ORDINARY.contains(Words.phrase(term))) {
            return;
        }
        String phrase = Words.phrase(target);
        String page = byTitle.get(phrase);
        if (page != null) {
            lexicon.add(term, Kind.PAGE, page);
            return;
        }
        Map.copyOf(lexicon.lookup(phrase))
                .forEach((kind, ids) -> List.copyOf(ids).forEach(id -> lexicon.add(term, kind, id)));
    }
}
