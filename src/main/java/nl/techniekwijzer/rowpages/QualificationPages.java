package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.BriefRows;
import nl.techniekwijzer.rows.EndedOffers;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.OfferWording;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.Dossier;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Qualification;

/** Puts qualifications and the schools that offer them on the page of their dossier. Not thread-safe. */
public final class QualificationPages {
    private final Tables tables;
    private final Geography geography;
    private final RowPages pages;
    private final Map<String, Institution> institutions = new HashMap<>();
    private final Map<String, Qualification> byCrebo = new HashMap<>();

    public QualificationPages(Tables tables, Geography geography, RowPages pages) {
        this.tables = tables;
        this.geography = geography;
        this.pages = pages;
        tables.institutions().forEach(i -> institutions.put(i.id(), i));
        tables.qualifications().forEach(q -> byCrebo.put(q.crebo(), q));
    }

    /** Adds the qualifications of each dossier, and makes the pages that nobody wrote. */
    public void addAll() {
        Map<String, List<Offer>> offers = offersByDossier(tables.offers());
        Map<String, List<Offer>> ended = offersByDossier(tables.ended());
        for (Dossier dossier : tables.dossiers()) {
            List<Qualification> own = tables.qualifications().stream()
                    .filter(q -> q.dossier().equals(dossier.code()))
                    .sorted(Comparator.comparingInt(Qualification::level).thenComparing(Qualification::crebo))
                    .toList();
            Optional<Page> authored = pages.linked("dossier", dossier.code());
            String id = authored.map(Page::id).orElse("opleidingen/" + Wording.slug(dossier.name()));
            String title = authored.map(Page::title).orElse(dossier.name());
            List<String> names = new ArrayList<>(List.of(dossier.name(), dossier.workTitle()));
            own.forEach(q -> names.add(q.name()));
            names.removeIf(String::isBlank);
            List<Section> sections = new ArrayList<>(durations(title, own));
            sections.addAll(BriefRows.of(title, own));
            sections.addAll(schools(title, offers.getOrDefault(dossier.code(), List.of())));
            sections.addAll(EndedOffers.of(title, ended.getOrDefault(dossier.code(), List.of()), institutions));
            pages.add(new Outline(id, title, names, Map.of("dossier", dossier.code())), sections);
        }
    }

    /** A page for each theme, such as ICT: its opleidingen and the schools that have or had one. */
    public void addThemes() {
        Map<String, List<Offer>> offers = offersByDossier(tables.offers());
        Map<String, List<Dossier>> themes = new TreeMap<>();
        tables.dossiers()
                .forEach(d -> themes.computeIfAbsent(d.theme(), k -> new ArrayList<>())
                        .add(d));
        themes.forEach((theme, dossiers) -> {
            RowSection list =
                    new RowSection("opleidingen", "Welke mbo-opleidingen zijn er in " + theme + "?", Aspect.WAT);
            Set<Offer> all = new LinkedHashSet<>();
            for (Dossier dossier : dossiers) {
                list.row(inTheme(dossier), dossier.provenance(), Set.of("dossier:" + dossier.code()));
                all.addAll(offers.getOrDefault(dossier.code(), List.of()));
            }
            List<Section> sections = new ArrayList<>(list.sections());
            sections.addAll(schools(theme, List.copyOf(all)));
            pages.add(
                    new Outline(
                            "opleidingen/thema-" + Wording.slug(theme),
                            theme,
                            themeNames(theme),
                            Map.of("thema", theme)),
                    sections);
        });
    }

    /** The levels of a dossier, and its diploma where there is one that is called otherwise. */
    private String inTheme(Dossier dossier) {
        List<Qualification> own = tables.qualifications().stream()
                .filter(q -> q.dossier().equals(dossier.code()))
                .toList();
        List<String> levels = own.stream()
                .map(q -> String.valueOf(q.level()))
                .distinct()
                .sorted()
                .toList();
        List<String> diplomas = own.stream()
                .filter(q -> q.status().equals("actueel"))
                .map(Qualification::name)
                .distinct()
                .toList();
        String only = diplomas.size() == 1 && !diplomas.getFirst().equals(dossier.name())
                ? " en geeft het diploma " + diplomas.getFirst()
                : "";
        return "De mbo-opleiding " + dossier.name() + " is er op niveau " + Wording.and(levels) + only + ".";
    }

    /** The words of a theme by which people ask for it: {@code Metaal, elektro en installatietechniek} → metaal, elektro, … */
    private static List<String> themeNames(String theme) {
        List<String> names = new ArrayList<>();
        for (String part : theme.split(", | en |/| \\(")) {
            String word = part.replace(")", "").strip();
            if (word.length() > 2 && !word.equalsIgnoreCase("techniek")) {
                names.addAll(List.of(word, word + " opleidingen", "opleidingen " + word));
            }
        }
        return names;
    }

    private List<Section> durations(String title, List<Qualification> qualifications) {
        RowSection section = new RowSection("duur-en-niveau", "Hoe lang duurt " + title + " per niveau?", Aspect.DUUR);
        for (Qualification q : qualifications) {
            Set<String> keys = new HashSet<>(Set.of(Keys.level(q.level()), Keys.code(q.crebo())));
            q.leerwegen().forEach(leerweg -> keys.add(Keys.form(leerweg)));
            String text = q.name() + " (crebo " + q.crebo() + ", niveau " + q.level() + ", " + Wording.or(q.leerwegen())
                    + ") duurt volgens de wettelijke norm " + Wording.years(q.years()) + "."
                    + (q.note().isEmpty() || q.note().contains("duurt") ? "" : " " + q.note());
            section.row(text, q.provenance(), keys);
        }
        return section.sections();
    }

    private Map<String, List<Offer>> offersByDossier(List<Offer> offers) {
        Map<String, List<Offer>> byDossier = new HashMap<>();
        for (Offer offer : offers) {
            offer.codes().stream()
                    .map(byCrebo::get)
                    .filter(q -> q != null)
                    .map(Qualification::dossier)
                    .distinct()
                    .forEach(dossier -> byDossier
                            .computeIfAbsent(dossier, d -> new ArrayList<>())
                            .add(offer));
        }
        return byDossier;
    }

    /** A row for each school and kind of certainty, where a register tells places by these; most certain first, then by place. */
    private List<Section> schools(String title, List<Offer> offers) {
        Map<String, List<Offer>> groups = new TreeMap<>();
        for (Offer offer : offers) {
            Institution school = institutions.get(offer.institution());
            if (school != null) {
                groups.computeIfAbsent(
                                offer.kind().compareTo(OfferKind.BEVESTIGD) + school.place() + school.id(),
                                k -> new ArrayList<>())
                        .add(offer);
            }
        }
        RowSection section =
                new RowSection("scholen", "Op welke scholen kon of kun je " + title + " leren?", Aspect.WAAR);
        for (List<Offer> own : groups.values()) {
            Offer first = own.getFirst();
            Institution school = institutions.getOrDefault(first.institution(), null);
            if (school != null) {
                for (List<Offer> group : OfferGroups.of(own, geography)) {
                    section.row(OfferWording.mbo(school, group), first.provenance(), keys(school, group));
                }
            }
        }
        return section.sections();
    }

    private static boolean isImported(Offer offer) {
        return offer.provenance().isImported();
    }

    private Set<String> keys(Institution school, List<Offer> group) {
        Set<String> keys = new HashSet<>(Set.of(
                Keys.institution(school.id()), Keys.offer(group.getFirst().kind())));
        OfferWording.places(school, group, geography).forEach(keys::add);
        for (Offer offer : group) {
            offer.codes().forEach(code -> keys.add(Keys.code(code)));
            offer.forms().forEach(form -> keys.add(Keys.form(form)));
            if (offer.level().length() == 1) {
                int level = offer.level().charAt(0) - '0';
                keys.add(Keys.level(level));
                if (isImported(offer)) {
                    offer.forms().forEach(form -> keys.add(Keys.levelAndForm(level, form)));
                }
            }
        }
        return keys;
    }

    /** Offers of one school and one kind of certainty, in a map by kind; used by the school's own page. */
    static Map<OfferKind, List<Offer>> byKind(List<Offer> offers) {
        Map<OfferKind, List<Offer>> byKind = new LinkedHashMap<>();
        for (OfferKind kind : OfferKind.values()) {
            List<Offer> own = offers.stream().filter(o -> o.kind() == kind).toList();
            if (!own.isEmpty()) {
                byKind.put(kind, own);
            }
        }
        return byKind;
    }
}
