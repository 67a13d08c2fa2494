package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.Finding;

/**
 * What somebody can choose from where they are: who is on the vmbo looks at the mbo, who is on the vwo at hbo and university. Pure and
 * thread-safe.
 *
 * @param levels the levels of opleidingen that suit; empty when nothing is known
 * @param words how the opleiding asked for is told on the page of a beroep; empty when no opleiding is asked for
 */
record Suitable(Set<String> levels, Optional<Pattern> words) {
    private static final Pattern ASKS_WHAT_TO_LEARN =
            Pattern.compile("\\b(?:welke?|wat voor) (?:[\\w-]+ )?(?:\\w+-)?(?:opleiding(?:en)?|studies?)\\b");

    /** What suits who asks this. */
    static Suitable to(Question question) {
        String from = question.from().orElse("");
        boolean mbo =
                question.first(Kind.OPLEIDINGSNIVEAU).filter("mbo"::equals).isPresent()
                        || question.mboLevel().isPresent();
        Set<String> levels = question.towards()
                .map(Set::of)
                .orElseGet(() -> mbo || from.startsWith("vmbo") ? Set.of("mbo") : above(from));
        boolean learning = question.mboLevel().isPresent()
                || ASKS_WHAT_TO_LEARN.matcher(question.folded()).find();
        String told = question.mboLevel().isPresent()
                ? "niveau " + question.mboLevel().getAsInt()
                : levels.contains("mbo") ? "niveau \\d" : levels.contains("wo") ? "universiteit|hbo" : "hbo";
        return new Suitable(
                levels, learning && !levels.isEmpty() ? Optional.of(Pattern.compile(told)) : Optional.empty());
    }

    private static Set<String> above(String from) {
        return switch (from) {
            case "havo" -> Set.of("hbo", "ad");
            case "vwo" -> Set.of("hbo", "wo");
            default -> Set.of();
        };
    }

    /** Whether the opleiding is of such a level; a beroep always is something to look at. */
    boolean isFor(Page page) {
        String level = page.links().getOrDefault("niveau", page.links().containsKey("dossier") ? "mbo" : "");
        return levels.isEmpty() || level.isEmpty() || levels.contains(level);
    }

    /** The sentence on the page of a beroep that names the opleiding asked for. */
    Optional<Finding> learning(Page page) {
        return page.type() != PageType.BEROEPEN
                ? Optional.empty()
                : words.flatMap(pattern -> page.about(Aspect.OPLEIDING).stream()
                        .flatMap(section -> section.units().stream()
                                .filter(unit -> pattern.matcher(unit.text()).find())
                                .map(unit -> new Finding(page, section, List.of(unit))))
                        .findFirst());
    }
}
