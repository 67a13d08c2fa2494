package nl.techniekwijzer.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.tables.Tables.Dossier;
import nl.techniekwijzer.tables.Tables.OfferKind;
import nl.techniekwijzer.tables.Tables.Qualification;
import nl.techniekwijzer.tables.Tables.Study;

/** Makes the opleidingen of the catalogue from pages that are tied to a dossier or a study. Pure. */
final class Programmes {
    /** The section with the schools, on the page of every opleiding. */
    static final String SCHOOLS = "scholen";

    private static final String REGION = "regio:";
    private static final String FORM = "vorm:";
    private static final String OFFER = "aanbod:";
    private static final List<String> FORMS = List.of("bol", "bbl", "voltijd", "deeltijd", "duaal");

    private Programmes() {}

    static List<Programme> of(Knowledge knowledge) {
        Map<String, Dossier> dossiers = new HashMap<>();
        knowledge.tables().dossiers().forEach(d -> dossiers.put(d.code(), d));
        Map<String, Study> studies = new HashMap<>();
        knowledge.tables().studies().forEach(s -> studies.put(s.level() + "/" + s.name(), s));
        List<Programme> programmes = new ArrayList<>();
        for (Page page : knowledge.pages()) {
            String dossier = page.links().getOrDefault("dossier", "");
            String level = page.links().getOrDefault("niveau", "");
            if (dossiers.containsKey(dossier)) {
                programmes.add(mbo(knowledge, page, dossiers.get(dossier)));
            } else if (page.links().containsKey("studie")
                    && Set.of("ad", "hbo", "wo").contains(level)) {
                Study study = studies.get(level + "/" + page.links().get("studie"));
                programmes.add(study(page, level, study == null ? "" : study.sector()));
            }
        }
        return programmes;
    }

    private static Programme mbo(Knowledge knowledge, Page page, Dossier dossier) {
        List<Qualification> own = knowledge.tables().qualifications().stream()
                .filter(q -> q.dossier().equals(dossier.code()))
                .sorted(Comparator.comparingInt(Qualification::level).thenComparing(Qualification::name))
                .toList();
        List<String> levels =
                own.stream().map(q -> "mbo-" + q.level()).distinct().toList();
        Set<String> forms = new LinkedHashSet<>();
        own.forEach(q -> forms.addAll(q.leerwegen()));
        Stream<String> names = Stream.concat(
                Stream.of(dossier.name(), dossier.workTitle()),
                Stream.concat(dossier.searchWords().stream(), own.stream().map(Qualification::name)));
        return new Programme(
                Catalogued.slug(page),
                Kind.MBO,
                levels,
                ordered(forms),
                dossier.theme(),
                dossier.interests(),
                regions(page),
                own,
                page,
                words(page, names));
    }

    private static Programme study(Page page, String level, String sector) {
        return new Programme(
                Catalogued.slug(page),
                Kind.valueOf(level.toUpperCase(Locale.ROOT)),
                List.of(level),
                ordered(keys(page, FORM)),
                sector.replace(";", " en "),
                List.of(),
                regions(page),
                List.of(),
                page,
                words(page, Stream.of(level)));
    }

    private static List<String> ordered(Set<String> forms) {
        return FORMS.stream().filter(forms::contains).toList();
    }

    private static Set<String> words(Page page, Stream<String> more) {
        Set<String> words = new HashSet<>(Catalogue.words(page.title()));
        Stream.concat(page.names().stream(), more).forEach(name -> words.addAll(Catalogue.words(name)));
        return words;
    }

    private static List<Unit> schools(Page page) {
        return page.section(SCHOOLS).map(Section::units).orElse(List.of());
    }

    private static Set<String> keys(Page page, String start) {
        Set<String> values = new HashSet<>();
        schools(page)
                .forEach(unit -> unit.keys().stream()
                        .filter(key -> key.startsWith(start))
                        .forEach(key -> values.add(key.substring(start.length()))));
        return values;
    }

    private static Map<String, OfferKind> regions(Page page) {
        Map<String, OfferKind> regions = new TreeMap<>();
        for (Unit unit : schools(page)) {
            OfferKind kind = kind(unit);
            unit.keys().stream()
                    .filter(key -> key.startsWith(REGION))
                    .map(key -> key.substring(REGION.length()))
                    .forEach(code -> regions.merge(code, kind, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        return regions;
    }

    /** How certain the row of a school is; the least when it does not say. */
    static OfferKind kind(Unit unit) {
        return unit.keys().stream()
                .filter(key -> key.startsWith(OFFER))
                .map(key -> OfferKind.valueOf(key.substring(OFFER.length())))
                .findFirst()
                .orElse(OfferKind.IN_2019);
    }
}
