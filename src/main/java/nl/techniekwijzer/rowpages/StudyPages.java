package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.rows.AdmissionSummary;
import nl.techniekwijzer.rows.AdmissionWording;
import nl.techniekwijzer.rows.EndedOffers;
import nl.techniekwijzer.rows.Geography;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.OfferWording;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.rows.Wording;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Provenance;
import nl.techniekwijzer.tables.Source;
import nl.techniekwijzer.tables.Sources;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.AdmissionRule;
import nl.techniekwijzer.tables.Tables.Institution;
import nl.techniekwijzer.tables.Tables.Offer;
import nl.techniekwijzer.tables.Tables.Study;
import org.jspecify.annotations.Nullable;

/** Makes a page for each hbo and wo study: who is admitted, and which institutions offer it. Not thread-safe. */
public final class StudyPages {
    private final Tables tables;
    private final Geography geography;
    private final RowPages pages;
    private final Sources sources;
    private final Map<String, Institution> institutions = new HashMap<>();

    public StudyPages(Tables tables, Sources sources, Geography geography, RowPages pages) {
        this.tables = tables;
        this.sources = sources;
        this.geography = geography;
        this.pages = pages;
        tables.institutions().forEach(i -> institutions.put(i.id(), i));
    }

    /** Adds a page for each study of hbo and wo. */
    public void addAll() {
        Map<String, List<Offer>> offers = offersByStudy(tables.offers());
        Map<String, List<Offer>> ended = offersByStudy(tables.ended());
        for (Study study : tables.studies()) {
            List<Section> sections = new ArrayList<>();
            for (String from : List.of("havo", "vwo", "mbo-4")) {
                sections.addAll(admission(study, from));
                if (!from.equals("mbo-4")) {
                    sections.addAll(AdmissionSummary.of(
                            study.name() + " (" + study.level() + ")",
                            from,
                            tables.admission().stream()
                                    .filter(r -> isOf(r, study, from))
                                    .toList()));
                }
            }
            String title = study.name() + " (" + study.level() + ")";
            sections.addAll(schools(title, offers(study, offers), study));
            sections.addAll(EndedOffers.of(title, offers(study, ended), institutions));
            pages.add(outline(study.level(), study.name(), study.searchNames()), sections);
        }
        // What is left has no row in the admission tables: associate degrees and newer names.
        tables.studies().forEach(study -> offers.remove(key(study.level(), study.name())));
        offers.forEach((key, own) -> {
            Offer first = own.getFirst();
            pages.add(
                    outline(first.level(), first.name(), List.of()),
                    schools(title(first.level(), first.name()), own, null));
        });
    }

    /**
     * The offers under the study's own name, then those under another name that the register knows: Eindhoven and Twente have
     * Werktuigbouwkunde as Mechanical Engineering. A school that has the own name as well is not repeated.
     */
    private static List<Offer> offers(Study study, Map<String, List<Offer>> offers) {
        List<Offer> all = new ArrayList<>(offers.getOrDefault(key(study.level(), study.name()), List.of()));
        Set<String> schools = new HashSet<>();
        all.forEach(o -> schools.add(o.institution()));
        for (String other : study.searchNames()) {
            offers.getOrDefault(key(study.level(), other), List.of()).stream()
                    .filter(o -> !schools.contains(o.institution()))
                    .forEach(all::add);
        }
        return all;
    }

    private static String title(String level, String name) {
        return level.equals("ad") ? "Associate degree " + name : name + " (" + level + ")";
    }

    private static Outline outline(String level, String name, List<String> searchNames) {
        List<String> names = new ArrayList<>(List.of(name, name + " " + level, level + " " + name));
        names.addAll(searchNames);
        return new Outline(
                "opleidingen/" + level + "-" + Wording.slug(name),
                title(level, name),
                names,
                Map.of("studie", name, "niveau", level));
    }

    private static String key(String level, String name) {
        return level + "/" + Wording.slug(name);
    }

    private Map<String, List<Offer>> offersByStudy(List<Offer> all) {
        Map<String, List<Offer>> offers = new TreeMap<>();
        for (Offer offer : all) {
            if (Set.of("ad", "hbo", "wo").contains(offer.level()) && institutions.containsKey(offer.institution())) {
                offers.computeIfAbsent(key(offer.level(), offer.name()), k -> new ArrayList<>())
                        .add(offer);
            }
        }
        return offers;
    }

    private List<Section> admission(Study study, String from) {
        String name = study.name() + " (" + study.level() + ")";
        String with = from.equals("mbo-4") ? "mbo niveau 4" : from;
        RowSection section =
                new RowSection("toelating-" + from, "Kun je met " + with + " naar " + name + "?", Aspect.TOELATING);
        tables.admission().stream().filter(r -> isOf(r, study, from)).forEach(rule -> {
            Set<String> keys =
                    new HashSet<>(Set.of(Keys.from(from), Keys.profile(rule.profile()), Keys.rule(rule.rule())));
            boolean remark = !rule.note().isBlank() && !rule.status().equals("oud") && !from.equals("mbo-4");
            if (remark) {
                keys.add(Keys.note(rule.note()));
                section.note(rule.note(), rule.provenance(), Keys.note(rule.note()));
            }
            section.row(AdmissionWording.rule(rule, name), rule.provenance(), keys);
            if (!rule.advice().isBlank() && !from.equals("mbo-4")) {
                Set<String> adviceKeys = Set.of(Keys.from(from), Keys.profile(rule.profile()), Keys.ADVICE);
                section.row(AdmissionWording.advice(rule, name), editors(rule.provenance()), adviceKeys);
            }
        });
        return section.sections();
    }

    private static boolean isOf(AdmissionRule rule, Study study, String from) {
        return rule.study().equals(study.name())
                && rule.level().equals(study.level())
                && rule.from().equals(from);
    }

    private Provenance editors(Provenance rule) {
        Source source = sources.find(Source.EDITORS).orElse(rule.source());
        return new Provenance(source, source.date(), Certainty.REDACTIE);
    }

    private List<Section> schools(String name, List<Offer> offers, @Nullable Study study) {
        Map<String, List<Offer>> groups = new LinkedHashMap<>();
        for (Offer offer : offers) {
            groups.computeIfAbsent(
                            offer.kind()
                                    + offer.institution()
                                    + (offer.provenance().isImported()
                                            ? ""
                                            : offer.place().toLowerCase(Locale.ROOT)),
                            k -> new ArrayList<>())
                    .add(offer);
        }
        RowSection section = new RowSection("scholen", "Waar kun je " + name + " studeren?", Aspect.WAAR);
        for (List<Offer> group : groups.values().stream()
                .flatMap(own -> OfferGroups.of(own, geography).stream())
                .toList()) {
            Institution school = institutions.get(group.getFirst().institution());
            if (school != null) {
                Set<String> keys = new HashSet<>(OfferWording.places(school, group, geography));
                keys.add(Keys.institution(school.id()));
                keys.add(Keys.offer(group.getFirst().kind()));
                group.forEach(o -> o.forms().forEach(f -> keys.add(Keys.form(f))));
                if (study != null && !study.note().isBlank()) {
                    keys.add(Keys.note(study.note()));
                }
                section.row(OfferWording.ho(school, group), group.getFirst().provenance(), keys);
            }
        }
        if (study != null && !study.note().isBlank()) {
            section.note(study.note(), study.provenance(), Keys.note(study.note()));
        }
        return section.sections();
    }
}
