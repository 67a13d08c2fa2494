package nl.techniekwijzer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.tables.Tables.Dossier;

/** What comes before an opleiding, what after it, and what work it leads to. Immutable and thread-safe. */
public final class Routes {
    private static final String RULES = "profielen/doorstroomregels";
    /** A drawing with more boxes in a column cannot be read; the lists below it have them all. */
    private static final int MOST = 6;

    private static final Map<String, String> BEFORE = new LinkedHashMap<>();

    static {
        BEFORE.put("geen-diploma", "Geen diploma");
        BEFORE.put("vmbo-bb", "Vmbo basis");
        BEFORE.put("vmbo-kb", "Vmbo kader");
        BEFORE.put("vmbo-gl", "Vmbo gl");
        BEFORE.put("vmbo-tl", "Vmbo tl (mavo)");
        BEFORE.put("havo-3", "Havo 3, over naar 4");
        BEFORE.put("havo", "Havo");
        BEFORE.put("vwo", "Vwo");
        BEFORE.put("mbo-1", "Mbo niveau 1");
        BEFORE.put("mbo-2", "Mbo niveau 2");
        BEFORE.put("mbo-3", "Mbo niveau 3");
        BEFORE.put("mbo-4", "Mbo niveau 4");
        BEFORE.put("ad", "Associate degree");
        BEFORE.put("hbo-p", "Hbo-propedeuse");
    }

    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Map<String, Programme> ofDossier = new HashMap<>();

    /** The routes of the opleidingen in this catalogue. */
    public Routes(Knowledge knowledge, Catalogue catalogue) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        knowledge.tables().dossiers().forEach(d -> dossiers.put(d.code(), d));
        catalogue.programmes().forEach(p -> ofDossier.put(p.page().links().getOrDefault("dossier", p.slug()), p));
    }

    /**
     * A box of the drawing.
     *
     * @param label short
     * @param url where it leads; empty when nowhere
     */
    public record Stop(String label, String url) {}

    /**
     * The way through an opleiding.
     *
     * @param before diplomas that give access, low to high
     * @param levels the levels within it, low to high
     * @param after what can be studied next
     * @param jobs work that it leads to
     * @param rules the rules that {@code before} rests on, each with its source
     * @param afterSource source and date of {@code after}; empty when that rests on the rules
     */
    public record Route(
            List<Stop> before,
            List<Stop> levels,
            List<Stop> after,
            List<Stop> jobs,
            List<Fact> rules,
            String afterSource) {
        public Route {
            before = List.copyOf(before);
            levels = List.copyOf(levels);
            after = List.copyOf(after);
            jobs = List.copyOf(jobs);
            rules = List.copyOf(rules);
        }

        /** The first of a column, as many as a drawing can show. */
        public static List<Stop> drawn(List<Stop> column) {
            return column.size() <= MOST ? column : column.subList(0, MOST - 1);
        }

        /** How many of a column a drawing leaves out. */
        public static int left(List<Stop> column) {
            return column.size() - drawn(column).size();
        }
    }

    /** The route of this opleiding. */
    public Route of(Programme programme) {
        Map<String, Fact> rules = new TreeMap<>();
        List<Stop> before = new ArrayList<>();
        BEFORE.forEach((code, label) -> {
            List<Fact> own = rules(code, programme);
            if (!own.isEmpty() && !programme.levels().contains(code)) {
                before.add(new Stop(
                        label + reached(code, programme), own.getFirst().url()));
                own.forEach(rule -> rules.put(rule.url(), rule));
            }
        });
        List<Stop> levels = programme.levels().stream()
                .map(level -> new Stop(Catalogued.level(level), ""))
                .toList();
        Dossier dossier = dossiers.get(programme.page().links().getOrDefault("dossier", ""));
        String source = dossier == null ? "" : Fact.source(dossier.provenance());
        return new Route(before, levels, after(programme), jobs(programme), List.copyOf(rules.values()), source);
    }

    /** {@code : niveau 2}, when the diploma does not open all levels of the opleiding. */
    private String reached(String from, Programme programme) {
        List<String> reached = programme.levels().stream()
                .filter(level -> units(from, programme).anyMatch(u -> u.has(Keys.to(level))))
                .map(level -> level.replace("mbo-", ""))
                .toList();
        return reached.size() == programme.levels().size() ? "" : ": niveau " + String.join(", ", reached);
    }

    /** The rules by which this previous education gives a right to one of the levels. */
    private List<Fact> rules(String from, Programme programme) {
        return knowledge.page(RULES).stream()
                .flatMap(page -> units(from, programme).limit(1).map(u -> Fact.of(page, u)))
                .toList();
    }

    private Stream<Unit> units(String from, Programme programme) {
        return knowledge.page(RULES).stream()
                .flatMap(p -> p.sections().stream())
                .flatMap(s -> s.units().stream())
                .filter(u -> u.has(Keys.from(from)) && !u.has(Keys.NOTE))
                .filter(Routes::isWayIn)
                .filter(u -> programme.levels().stream().anyMatch(level -> u.has(Keys.to(level))));
    }

    /** A rule about who may come in, rather than one for everybody or one that does not count any more. */
    private static boolean isWayIn(Unit unit) {
        long levels = unit.keys().stream().filter(k -> k.startsWith("van:")).count();
        return levels <= 2 && (unit.has("kracht:wettelijk") || unit.has("kracht:afspraak"));
    }

    private List<Stop> after(Programme programme) {
        List<Stop> after = new ArrayList<>();
        Dossier dossier = dossiers.get(programme.page().links().getOrDefault("dossier", ""));
        if (dossier != null) {
            dossier.nextDossiers().stream()
                    .map(ofDossier::get)
                    .filter(next -> next != null && !next.equals(programme))
                    .forEach(next -> after.add(new Stop(next.title(), next.url())));
            dossier.nextStudies().forEach(name -> study(name).ifPresent(s -> after.add(new Stop(label(s), s.url()))));
        } else {
            switch (programme.kind()) {
                case AD -> after.add(new Stop("Verwante hbo-studie", "/kennis/" + RULES));
                case HBO -> after.add(new Stop("Master, vaak na een schakelprogramma", "/kennis/" + RULES));
                case WO -> after.add(new Stop("Master aan de universiteit", ""));
                case MBO -> {}
            }
        }
        return after;
    }

    private static String label(Programme study) {
        return study.kind() == Kind.HBO ? "Hbo " + study.title().replace(" (hbo)", "") : study.title();
    }

    private Optional<Programme> study(String name) {
        return catalogue.programmes().stream()
                .filter(p -> p.kind() == Kind.HBO || p.kind() == Kind.AD)
                .filter(p -> name.equals(p.page().links().get("studie")))
                .max(Comparator.comparing(Programme::kind)); // The names are of hbo studies first.
    }

    private List<Stop> jobs(Programme programme) {
        return catalogue.trades().stream()
                .filter(trade ->
                        trade.ways().stream().anyMatch(way -> way.programme().equals(programme)))
                .map(trade -> new Stop(trade.name(), trade.url()))
                .toList();
    }
}
