package nl.techniekwijzer.rowpages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.rows.AdmissionWording;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.rows.RowPages;
import nl.techniekwijzer.rows.RowPages.Outline;
import nl.techniekwijzer.rows.RowSection;
import nl.techniekwijzer.tables.Tables;
import nl.techniekwijzer.tables.Tables.AdmissionRule;
import nl.techniekwijzer.tables.Tables.Study;

/**
 * Puts on the page of each havo and vwo profile which technical studies the rules leave open to it, one row for all studies with
 * the same rule: open, open with a subject, or to be checked. Not thread-safe.
 */
public final class OpenStudies {
    /** More names than this nobody reads; the studies that most schools offer go first. */
    private static final int MAX_NAMES = 6;
    /** Rules that were changed or that sources differ on are told at the study itself. */
    private static final Set<String> CERTAIN = Set.of("bevestigd", "oud");

    private static final Map<String, String> SLUGS = Map.of(
            "N&T", "natuur-en-techniek",
            "N&G", "natuur-en-gezondheid",
            "E&M", "economie-en-maatschappij",
            "C&M", "cultuur-en-maatschappij");

    private final Tables tables;
    private final RowPages pages;
    private final Map<String, Study> technical = new HashMap<>();
    private final Map<String, Integer> offers = new HashMap<>();

    public OpenStudies(Tables tables, RowPages pages) {
        this.tables = tables;
        this.pages = pages;
        tables.studies().stream()
                .filter(s -> s.sector().startsWith("Techniek"))
                .forEach(s -> technical.put(key(s.level(), s.name()), s));
        tables.offers().forEach(o -> offers.merge(key(o.level(), o.name()), 1, Integer::sum));
    }

    /** Adds to each profile the studies that it opens. */
    public void addAll() {
        for (String from : List.of("havo", "vwo")) {
            SLUGS.keySet().stream().sorted().forEach(profile -> add(from, profile));
        }
    }

    private void add(String from, String profile) {
        Map<List<String>, List<AdmissionRule>> groups = new LinkedHashMap<>();
        tables.admission().stream()
                .filter(r -> r.from().equals(from) && r.profile().equals(profile))
                .filter(r -> CERTAIN.contains(r.status()) && technical.containsKey(key(r.level(), r.study())))
                .forEach(r ->
                        groups.computeIfAbsent(group(r), g -> new ArrayList<>()).add(r));
        String with = from + " en " + profile;
        RowSection section = new RowSection(
                "open-studies",
                "Welke technische studies kunnen volgens de regels met " + with + "?",
                Aspect.TOELATING);
        groups.values().stream()
                .sorted(Comparator.comparingInt((List<AdmissionRule> g) -> -g.size()))
                .forEach(group -> {
                    AdmissionRule first = group.getFirst();
                    Set<String> keys = new HashSet<>(Set.of(
                            Keys.from(from),
                            Keys.profile(profile),
                            Keys.rule(first.rule()),
                            Keys.requirement(first.requirement()),
                            Keys.to(first.level())));
                    section.row(AdmissionWording.studies(first, names(group), rest(group)), first.provenance(), keys);
                });
        pages.add(
                new Outline("profielen/" + from + "-" + SLUGS.get(profile), with, List.of(), Map.of()),
                section.sections());
    }

    private static List<String> group(AdmissionRule rule) {
        return List.of(
                rule.level(),
                rule.rule(),
                rule.requirement(),
                rule.status(),
                rule.provenance().source().id(),
                rule.provenance().date());
    }

    private List<String> names(List<AdmissionRule> group) {
        return group.stream()
                .map(r -> key(r.level(), r.study()))
                .sorted(Comparator.comparingInt((String key) -> -offers.getOrDefault(key, 0))
                        .thenComparing(key -> key))
                .limit(MAX_NAMES)
                .map(key -> key.substring(key.indexOf('/') + 1))
                .toList();
    }

    private static int rest(List<AdmissionRule> group) {
        return Math.max(0, group.size() - MAX_NAMES);
    }

    private static String key(String level, String name) {
        return level + "/" + name;
    }
}
