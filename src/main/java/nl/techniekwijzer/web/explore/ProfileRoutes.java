package nl.techniekwijzer.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.techniekwijzer.catalogue.Fact;
import nl.techniekwijzer.guide.Guide;
import nl.techniekwijzer.guide.ProfileCheck;
import nl.techniekwijzer.guide.ProfileCheck.Judged;
import nl.techniekwijzer.guide.ProfileCheck.Verdict;
import nl.techniekwijzer.guide.ProfileCheck.WhatIf;
import nl.techniekwijzer.guide.ProfileChoice;
import nl.techniekwijzer.guide.VmboCheck;
import nl.techniekwijzer.guide.VmboCheck.Outlook;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.web.explore.part.Address;
import nl.techniekwijzer.web.explore.part.ExploreViews.Option;
import nl.techniekwijzer.web.explore.part.Params;
import org.jspecify.annotations.Nullable;

/** {@code /profielkeuze}: what a profile with subjects leaves open. All of it stands in the address. Thread-safe. */
public final class ProfileRoutes implements Explore.Routes {
    private static final String PATH = "/profielkeuze";
    private static final Map<String, String> LEVELS = new LinkedHashMap<>();
    /** Codes of vmbo profiles that do not speak for themselves. */
    private static final Map<String, String> VMBO_PROFILES = Map.of(
            "BWI", "BWI (bouwen, wonen en interieur)",
            "PIE", "PIE (produceren, installeren en energie)",
            "M&T", "M&T (mobiliteit en transport)",
            "MVI", "MVI (media, vormgeving en ICT)",
            "MaT", "MaT (maritiem en techniek)",
            "D&P", "D&P (dienstverlening en producten)",
            "E&O", "E&O (economie en ondernemen)",
            "HBR", "HBR (horeca, bakkerij en recreatie)",
            "Z&W", "Z&W (zorg en welzijn)",
            "GROEN", "Groen");

    static {
        LEVELS.put("havo", "Havo");
        LEVELS.put("vwo", "Vwo");
        VmboCheck.LEERWEGEN.forEach((code, label) -> LEVELS.put(code, "Vmbo " + label));
    }

    private final Explore explore;

    ProfileRoutes(Explore explore) {
        this.explore = explore;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::page);
    }

    /** The studies of one level with the same verdict. */
    public record Block(Verdict verdict, List<Judged> studies) {
        public Block {
            studies = List.copyOf(studies);
        }
    }

    /** The blocks of hbo or wo; {@code near} are studies close to technology. */
    public record Level(String code, String title, List<Block> technical, List<Block> near) {
        public Level {
            technical = List.copyOf(technical);
            near = List.copyOf(near);
        }
    }

    /** What a subject more changes, with the address that takes it in. */
    public record Gain(WhatIf what, String url) {}

    /**
     * The page in all its states: nothing chosen, a level, a level and profile.
     *
     * @param choice the choice in words, such as {@code havo met N&G, met natuurkunde}; empty when not complete
     * @param fixed what is in the profile by itself
     * @param gains what one subject more would change
     * @param added what the subject that was tried changes; null when none was tried
     * @param vmbo what follows on vmbo; null for havo and vwo
     * @param rules how to read all this, quoted from the knowledge base
     */
    public record View(
            List<Option> levels,
            List<Option> profiles,
            List<Option> subjects,
            String level,
            String choice,
            List<Fact> fixed,
            List<Level> results,
            List<Gain> gains,
            @Nullable WhatIf added,
            String withAdded,
            String withoutAdded,
            @Nullable Outlook vmbo,
            List<Fact> rules,
            List<String> notices) {
        public View {
            levels = List.copyOf(levels);
            profiles = List.copyOf(profiles);
            subjects = List.copyOf(subjects);
            fixed = List.copyOf(fixed);
            results = List.copyOf(results);
            gains = List.copyOf(gains);
            rules = List.copyOf(rules);
            notices = List.copyOf(notices);
        }

        /** How many technical studies have this verdict. */
        public long count(Verdict verdict) {
            return results.stream()
                    .flatMap(l -> l.technical().stream())
                    .filter(b -> b.verdict() == verdict)
                    .mapToLong(b -> b.studies().size())
                    .sum();
        }
    }

    private void page(Context ctx) {
        Guide guide = explore.guide();
        Params params = new Params(ctx);
        String level = params.oneOf("niveau", "niveau", LEVELS.keySet());
        boolean vmbo = level.startsWith("vmbo");
        List<String> profiles = level.isEmpty()
                ? List.of()
                : vmbo ? VmboCheck.profiles(guide.knowledge(), level) : ProfileCheck.PROFILES;
        String profile = params.text("profiel");
        if (!profiles.contains(profile)) {
            if (!profile.isEmpty() && !level.isEmpty()) {
                params.note("Dit profiel hoort niet bij dit niveau. Kies hieronder een ander profiel.");
            }
            profile = "";
        }
        if (vmbo || profile.isEmpty()) {
            explore.html(ctx, "profielkeuze", start(guide, params, level, profiles, profile));
            return;
        }
        explore.html(ctx, "profielkeuze", check(guide, params, level, profile));
    }

    private static View start(Guide guide, Params params, String level, List<String> profiles, String profile) {
        Outlook outlook = profile.isEmpty() ? null : VmboCheck.of(guide.knowledge(), guide.catalogue(), level, profile);
        String choice = profile.isEmpty() ? "" : LEVELS.get(level) + " met " + word(profile);
        return new View(
                levels(level),
                options(profiles, profile),
                List.of(),
                level,
                choice,
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                "",
                outlook,
                List.of(),
                params.notices());
    }

    private static View check(Guide guide, Params params, String level, String profile) {
        ProfileCheck check = guide.profiles();
        ProfileChoice bare = new ProfileChoice(level, profile, Set.of());
        List<String> choosable = check.choosable(bare);
        Set<String> held = held(params, choosable, check.known(bare));
        String tried = params.text("erbij");
        if (!choosable.contains(tried) || held.contains(tried)) {
            tried = "";
        }
        ProfileChoice choice = new ProfileChoice(level, profile, held);
        Address here =
                Address.of(PATH).with("niveau", level).with("profiel", profile).with("vakken", String.join(",", held));
        WhatIf added = tried.isEmpty() ? null : check.whatIf(choice, tried);
        List<Gain> gains = check.whatIfs(choice).stream()
                .map(what -> new Gain(what, here.with("erbij", what.subject()) + "#verschil"))
                .toList();
        Set<String> more = new TreeSet<>(held);
        more.add(tried);
        return new View(
                levels(level),
                options(ProfileCheck.PROFILES, profile),
                choosable.stream().map(s -> new Option(s, s, held.contains(s))).toList(),
                level,
                level + " met " + profile + (held.isEmpty() ? "" : ", met " + String.join(", ", held)),
                check.subjects(choice).provenance(),
                results(check.check(choice)),
                gains,
                added,
                tried.isEmpty()
                        ? ""
                        : here.with("vakken", String.join(",", more)).toString(),
                here.toString(),
                null,
                rules(guide, level),
                params.notices());
    }

    /** The subjects in the address that matter; those that nobody knows are noted. */
    private static Set<String> held(Params params, List<String> choosable, Set<String> known) {
        Set<String> held = new TreeSet<>();
        for (String subject : params.values("vakken")) {
            if (choosable.contains(subject)) {
                held.add(subject);
            } else if (!known.contains(subject)) {
                params.note("Een vak in het adres kennen wij niet. Dat hebben we weggelaten.");
            }
        }
        return held;
    }

    private static List<Level> results(List<Judged> judged) {
        List<Level> levels = new ArrayList<>();
        Map<String, String> titles = Map.of("hbo", "Hbo", "wo", "Universiteit");
        for (String code : List.of("hbo", "wo")) {
            List<Judged> own =
                    judged.stream().filter(j -> j.level().equals(code)).toList();
            if (!own.isEmpty()) {
                levels.add(new Level(
                        code,
                        titles.getOrDefault(code, code),
                        blocks(own.stream().filter(Judged::technical).toList()),
                        blocks(own.stream().filter(j -> !j.technical()).toList())));
            }
        }
        return levels;
    }

    private static List<Block> blocks(List<Judged> judged) {
        List<Block> blocks = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<Judged> own =
                    judged.stream().filter(j -> j.verdict() == verdict).toList();
            if (!own.isEmpty()) {
                blocks.add(new Block(verdict, own));
            }
        }
        return blocks;
    }

    /** How far the rules reach, and that the school decides; quoted. */
    private static List<Fact> rules(Guide guide, String level) {
        List<Fact> rules = new ArrayList<>();
        List<String> pages = level.equals("vwo")
                ? List.of("profielen/van-vwo-naar-technische-universiteit", "profielen/toelating-hbo-techniek")
                : List.of("profielen/toelating-hbo-techniek");
        for (String id : pages) {
            guide.knowledge().page(id).ifPresent(page -> {
                units(page)
                        .filter(u -> u.text().contains("sinds 2022")
                                && u.provenance().date().compareTo("2022") >= 0)
                        .limit(1)
                        .forEach(u -> rules.add(Fact.of(page, u)));
                page.about(Aspect.HULP).stream()
                        .limit(1)
                        .flatMap(s -> s.units().stream())
                        .limit(1)
                        .forEach(u -> rules.add(Fact.of(page, u)));
            });
        }
        return rules;
    }

    private static Stream<Unit> units(Page page) {
        return page.sections().stream().flatMap(s -> s.units().stream());
    }

    private static List<Option> levels(String chosen) {
        return LEVELS.entrySet().stream()
                .map(e -> new Option(e.getKey(), e.getValue(), e.getKey().equals(chosen)))
                .toList();
    }

    private static List<Option> options(List<String> profiles, String chosen) {
        return profiles.stream()
                .map(p -> new Option(p, word(p), p.equals(chosen)))
                .toList();
    }

    private static String word(String profile) {
        return switch (profile) {
            case "N&T" -> "N&T (natuur en techniek)";
            case "N&G" -> "N&G (natuur en gezondheid)";
            case "E&M" -> "E&M (economie en maatschappij)";
            case "C&M" -> "C&M (cultuur en maatschappij)";
            default -> VMBO_PROFILES.getOrDefault(profile, profile.replace("TL-", "Tl "));
        };
    }
}
