package nl.techniekwijzer.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.techniekwijzer.catalogue.Catalogue;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.catalogue.Programme;
import nl.techniekwijzer.catalogue.Programme.Kind;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.tables.Tables.Dossier;

/** Which mbo opleidingen follow on a leerweg and profile of the vmbo: by right for the level, by content for the profile. Pure. */
public final class VmboCheck {
    private static final String RULES = "profielen/doorstroomregels";
    private static final String TO_MBO = "naar:mbo-";

    /** The leerwegen, as the rules call them. */
    public static final Map<String, String> LEERWEGEN = leerwegen();

    private VmboCheck() {}

    /**
     * An mbo opleiding after the vmbo.
     *
     * @param programme the opleiding
     * @param levels its levels that the diploma gives a right to
     * @param fits whether the editors tie it to the profile
     */
    public record Next(Programme programme, List<String> levels, boolean fits) {
        public Next {
            levels = List.copyOf(levels);
        }
    }

    /**
     * What follows on a leerweg and profile.
     *
     * @param next opleidingen with a level that the diploma gives a right to, those that fit the profile first
     * @param rules the rules on levels and subjects, with their sources
     * @param source source and date of what fits a profile
     */
    public record Outlook(List<Next> next, List<Fact> rules, String source) {
        public Outlook {
            next = List.copyOf(next);
            rules = List.copyOf(rules);
        }
    }

    /** The profiles that this leerweg has opleidingen for, as the tables call them. */
    public static List<String> profiles(Knowledge knowledge, String leerweg) {
        boolean theory = leerweg.equals("vmbo-tl");
        Set<String> profiles = new TreeSet<>();
        knowledge.tables().profileSubjects().stream()
                .filter(row -> row.level().equals(theory ? "vmbo-tl" : "vmbo"))
                .map(row -> row.profile())
                .filter(profile -> !profile.equals("alle"))
                .forEach(profiles::add);
        return List.copyOf(profiles);
    }

    /** What follows on this leerweg and profile. */
    public static Outlook of(Knowledge knowledge, Catalogue catalogue, String leerweg, String profile) {
        List<Unit> units = units(knowledge, leerweg);
        Set<String> levels = new TreeSet<>();
        units.stream()
                .filter(u -> starts(u) == 1)
                .flatMap(u -> u.keys().stream())
                .filter(k -> k.startsWith(TO_MBO))
                .forEach(k -> levels.add(k.substring(TO_MBO.length() - "mbo-".length())));
        List<Fact> rules = knowledge.page(RULES).stream()
                .flatMap(page -> units.stream().map(u -> Fact.of(page, u)))
                .toList();
        Map<String, Dossier> dossiers = new HashMap<>();
        knowledge.tables().dossiers().forEach(d -> dossiers.put(d.code(), d));
        List<Next> next = new ArrayList<>();
        List<Next> others = new ArrayList<>();
        for (Programme programme : catalogue.programmes()) {
            List<String> own =
                    programme.levels().stream().filter(levels::contains).toList();
            Dossier dossier = dossiers.get(programme.page().links().getOrDefault("dossier", ""));
            if (programme.kind() == Kind.MBO && !own.isEmpty() && dossier != null) {
                boolean fits = dossier.vmboProfiles().contains(profile);
                (fits ? next : others).add(new Next(programme, own, fits));
            }
        }
        next.addAll(others);
        String source = dossiers.values().stream()
                .findFirst()
                .map(d -> Fact.source(d.provenance()))
                .orElse("");
        return new Outlook(next, rules, source);
    }

    /** The rules in force from this leerweg to the mbo that are not about nearly everybody. */
    private static List<Unit> units(Knowledge knowledge, String leerweg) {
        return knowledge.page(RULES).stream()
                .flatMap(page -> page.sections().stream())
                .flatMap(s -> s.units().stream())
                .filter(u -> u.has(Keys.from(leerweg)) && !u.has(Keys.NOTE) && u.has("kracht:wettelijk"))
                .filter(u -> u.keys().stream().anyMatch(k -> k.startsWith(TO_MBO)))
                .filter(u -> starts(u) <= 2)
                .toList();
    }

    private static long starts(Unit unit) {
        return unit.keys().stream().filter(k -> k.startsWith("van:")).count();
    }

    /** In this order. */
    private static Map<String, String> leerwegen() {
        Map<String, String> leerwegen = new LinkedHashMap<>();
        leerwegen.put("vmbo-bb", "Basis (bb)");
        leerwegen.put("vmbo-kb", "Kader (kb)");
        leerwegen.put("vmbo-gl", "Gemengd (gl)");
        leerwegen.put("vmbo-tl", "Theoretisch (tl, mavo)");
        return Collections.unmodifiableMap(leerwegen);
    }
}
