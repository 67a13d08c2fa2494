package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Catalogued;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Schools;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.tables.Tables.OfferKind;

/** Two or three opleidingen, beroepen or profielen side by side. Immutable and thread-safe. */
public final class Comparisons {
    /** More columns do not fit a screen, and nobody weighs more than three things at once. */
    public static final int MOST = 3;

    private static final Map<Aspect, String> PROGRAMME = new LinkedHashMap<>();
    private static final Map<Aspect, String> PROFILE = new LinkedHashMap<>();
    private static final Map<Aspect, String> TRADE = new LinkedHashMap<>();

    static {
        PROGRAMME.put(Aspect.WAT, "Wat is het?");
        PROGRAMME.put(Aspect.LEREN, "Wat leer je?");
        PROGRAMME.put(Aspect.PAST, "Bij wie past het?");
        PROGRAMME.put(Aspect.DUUR, "Hoe lang duurt het?");
        PROGRAMME.put(Aspect.TOELATING, "Wie mag erheen?");
        PROGRAMME.put(Aspect.VERVOLG, "Hoe kun je verder?");
        PROFILE.put(Aspect.WAT, "Wat is het?");
        PROFILE.put(Aspect.VAKKEN, "Welke vakken heb je?");
        PROFILE.put(Aspect.TOELATING, "Waar kun je ermee heen?");
        PROFILE.put(Aspect.TIP, "Wat is het advies?");
        TRADE.put(Aspect.WAT, "Wat doe je?");
        TRADE.put(Aspect.WERKDAG, "Hoe ziet een dag eruit?");
        TRADE.put(Aspect.EISEN, "Wat vraagt het werk?");
        TRADE.put(Aspect.OPLEIDING, "Met welke opleiding?");
        TRADE.put(Aspect.LOON, "Wat verdien je?");
        TRADE.put(Aspect.KANS, "Is er werk?");
    }

    private static final int SENTENCES = 3;

    private final Knowledge knowledge;
    private final Catalogue catalogue;

    Comparisons(Knowledge knowledge, Catalogue catalogue) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
    }

    /**
     * A row of the comparison.
     *
     * @param label what is compared
     * @param cells what each says, in the order of the subjects; an empty cell means that the knowledge base does not say it
     */
    public record Row(String label, List<List<Fact>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A fact of a few words, such as the levels; {@code values} in the order of the subjects. */
    public record Brief(String label, List<String> values) {
        public Brief {
            values = List.copyOf(values);
        }
    }

    /** Subjects of one kind with what can be said of each. */
    public record Comparison(List<Page> subjects, List<Brief> briefs, List<Row> rows) {
        public Comparison {
            subjects = List.copyOf(subjects);
            briefs = List.copyOf(briefs);
            rows = List.copyOf(rows);
        }
    }

    /** The page that an id of an address names: {@code mechatronica}, {@code opleidingen/mechatronica}, {@code profielen/pie}. */
    public Optional<Page> subject(String id) {
        return Stream.of(id, "opleidingen/" + id, "beroepen/" + id, "profielen/" + id)
                .flatMap(candidate -> knowledge.page(candidate).stream())
                .filter(page -> page.type() == PageType.OPLEIDINGEN
                        || page.type() == PageType.BEROEPEN
                        || page.type() == PageType.PROFIELEN)
                .findFirst();
    }

    /** What these pages say beside each other; rows that none of them has are left out. */
    public Comparison of(List<Page> subjects) {
        List<Row> rows = new ArrayList<>();
        aspects(subjects).forEach((aspect, label) -> {
            List<List<Fact>> cells = subjects.stream()
                    .map(page -> Fact.about(page, aspect, SENTENCES))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(label, cells));
            }
        });
        return new Comparison(subjects, briefs(subjects), rows);
    }

    private static Map<Aspect, String> aspects(List<Page> subjects) {
        Map<Aspect, String> aspects = new LinkedHashMap<>();
        for (Page page : subjects) {
            switch (page.type()) {
                case PROFIELEN -> PROFILE.forEach(aspects::putIfAbsent);
                case BEROEPEN -> TRADE.forEach(aspects::putIfAbsent);
                default -> PROGRAMME.forEach(aspects::putIfAbsent);
            }
        }
        return aspects;
    }

    private List<Brief> briefs(List<Page> subjects) {
        List<Optional<Programme>> programmes =
                subjects.stream().map(page -> catalogue.ofPage(page.id())).toList();
        if (programmes.stream().allMatch(Optional::isEmpty)) {
            return List.of();
        }
        return Stream.of(
                        brief("Soort", programmes, p -> p.kind().label()),
                        brief("Niveau", programmes, p -> Catalogued.levels(p.levels())),
                        brief("Leerweg of vorm", programmes, p -> String.join(", ", p.forms())),
                        brief("Thema of sector", programmes, Programme::theme),
                        brief("Scholen in onze lijst", programmes, Comparisons::schools))
                .filter(brief -> brief.values().stream().anyMatch(value -> !value.isEmpty()))
                .toList();
    }

    private static Brief brief(String label, List<Optional<Programme>> programmes, Function<Programme, String> value) {
        return new Brief(
                label, programmes.stream().map(p -> p.map(value).orElse("")).toList());
    }

    /** {@code 3 bevestigd, 40 in 2019}: never one number for what is sure and what is not. */
    private static String schools(Programme programme) {
        return Schools.counts(programme).entrySet().stream()
                .map(entry -> entry.getValue() + " " + word(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String word(OfferKind kind) {
        return switch (kind) {
            case BEVESTIGD -> "bevestigd";
            case REGISTER -> "in het register";
            case PAGINA -> "genoemd op een webpagina";
            case ERKEND -> "alleen erkend";
            case IN_2019 -> "in 2019 (vraag of het nog kan)";
        };
    }
}
