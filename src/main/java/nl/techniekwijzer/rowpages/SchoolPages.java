package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
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
import nl.techniekwijzer.tables.Tables.Qualification;

/** Makes a page for each active institution: what it is, where, and what it offers or offered. Not thread-safe. */
public final class SchoolPages {
    private final Tables tables;
    private final Geography geography;
    private final RowPages pages;
    private final Map<String, String> themeOf = new TreeMap<>();
    private final ListedOffers listed;

    public SchoolPages(Tables tables, Geography geography, RowPages pages) {
        this.tables = tables;
        this.geography = geography;
        this.pages = pages;
        this.listed = new ListedOffers(tables, geography);
        Map<String, String> dossierTheme = new TreeMap<>();
        for (Dossier dossier : tables.dossiers()) {
            dossierTheme.put(dossier.code(), dossier.theme());
        }
        for (Qualification q : tables.qualifications()) {
            themeOf.put(q.crebo(), dossierTheme.getOrDefault(q.dossier(), q.theme()));
        }
    }

    /** Adds a page for each school. */
    public void addAll() {
        tables.institutions().stream().filter(Institution::active).forEach(this::school);
    }

    private void school(Institution school) {
        List<Section> sections = new ArrayList<>(about(school));
        sections.addAll(SchoolSites.of(school));
        List<Offer> offers = tables.offers().stream()
                .filter(o -> o.institution().equals(school.id()))
                .toList();
        RowSection section = new RowSection(
                "aanbod", "Welke technische opleidingen heeft of had " + school.name() + "?", Aspect.WAAR);
        QualificationPages.byKind(offers)
                .values()
                .forEach(own -> byTheme(own)
                        .forEach((theme, all) ->
                                OfferGroups.of(all, geography).forEach(group -> row(school, theme, group, section))));
        sections.addAll(section.sections());
        sections.addAll(listed.of(school, offers));
        List<Offer> ended = tables.ended().stream()
                .filter(o -> o.institution().equals(school.id()))
                .toList();
        sections.addAll(EndedOffers.of(school.name(), ended, Map.of(school.id(), school)));
        String id = "regio/school-" + Wording.slug(school.name());
        pages.add(new Outline(id, school.name(), school.searchNames(), Map.of("instelling", school.id())), sections);
    }

    private static void row(Institution school, String theme, List<Offer> group, RowSection section) {
        Set<String> keys = new HashSet<>(Set.of(
                Keys.institution(school.id()), Keys.offer(group.getFirst().kind())));
        group.forEach(o -> {
            o.codes().forEach(code -> keys.add(Keys.code(code)));
            o.forms().forEach(form -> keys.add(Keys.form(form)));
            if (o.level().length() == 1) {
                keys.add(Keys.level(o.level().charAt(0) - '0'));
            }
        });
        String label = theme.isEmpty() ? "" : theme + ": ";
        String text = school.isHigherEducation() ? OfferWording.ho(school, group) : OfferWording.mbo(school, group);
        section.row(label + text, group.getFirst().provenance(), keys);
    }

    private Map<String, List<Offer>> byTheme(List<Offer> offers) {
        Map<String, List<Offer>> themes = new TreeMap<>();
        for (Offer offer : offers) {
            String theme = offer.codes().isEmpty()
                    ? ""
                    : themeOf.getOrDefault(offer.codes().getFirst(), "");
            themes.computeIfAbsent(theme, t -> new ArrayList<>()).add(offer);
        }
        return themes;
    }

    private List<Section> about(Institution school) {
        RowSection section =
                new RowSection("over", "Wat voor school is " + school.name() + " en waar zit die?", Aspect.WAT);
        Set<String> keys = Set.of(Keys.institution(school.id()));
        String place = school.place().isEmpty() ? "" : " met de hoofdvestiging in " + school.place();
        section.row(school.name() + " is een " + kind(school) + place + ".", school.provenance(), keys);
        if (school.municipalities().size() > 1) {
            section.row(
                    school.name() + " heeft vestigingen in de gemeenten " + Wording.and(school.municipalities()) + ".",
                    school.provenance(),
                    keys);
        }
        if (!school.website().isEmpty()) {
            section.row(
                    "Open dagen en het actuele aanbod van " + school.name() + " staan op "
                            + school.website().replaceFirst("https?://(www\\.)?", "") + ".",
                    school.provenance(),
                    keys);
        }
        tables.imports().addresses().stream()
                .filter(a -> a.institution().equals(school.id()))
                .forEach(a -> section.row(
                        school.name() + " staat bij " + a.provenance().source().owner() + " met een adres in "
                                + a.place() + ", peildatum "
                                + Wording.date(a.provenance().date()) + ".",
                        a.provenance(),
                        keys));
        if (!school.note().isBlank()) {
            section.row(school.note(), school.provenance(), keys);
        }
        // Who asks for a school by its former name must hear where it went.
        tables.institutions().stream()
                .filter(i -> i.mergedInto().equals(school.id()) && !i.note().isBlank())
                .forEach(i -> section.row(i.note(), i.provenance(), keys));
        return section.sections();
    }

    private static String kind(Institution school) {
        return switch (school.kind()) {
            case "roc" -> "roc (een brede mbo-school)";
            case "vakschool" -> "vakschool in het mbo";
            case "agrarisch" -> "mbo-school voor groen";
            default -> school.kind();
        };
    }
}
