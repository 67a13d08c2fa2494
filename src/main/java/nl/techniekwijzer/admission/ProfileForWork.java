package nl.techniekwijzer.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/**
 * "Welk profiel past bij sleutelen?": on the vmbo the profiles that lead to what is named or tell most of it, on havo and vwo those that
 * lead to technology. Thread-safe.
 */
public final class ProfileForWork {
    private static final Pattern WHICH =
            Pattern.compile("\\b(?:welke?|wat voor) (?:vmbo[- ])?(?:profiel|profielen)\\b|\\bprofiel past\\b");

    private static final Pattern PROFILE =
            Pattern.compile("profielen/vmbo-(?:pie|bwi|mobiliteit-en-transport|mvi|maritiem-en-techniek)");
    private static final int PROFILES = 2;
    /** So much of what somebody likes must be in what a profile teaches. */
    private static final double ENOUGH = 0.3;
    /** A second profile must tell nearly as much of it. */
    private static final double NEARLY = 0.8;

    private static final String WHICH_PROFILE = "profielen/welk-profiel-voor-techniek";

    private final Knowledge knowledge;
    private final List<Page> profiles;
    private final Topics topics;
    private final PassageIndex index;

    public ProfileForWork(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.profiles = knowledge.pages().stream()
                .filter(page -> PROFILE.matcher(page.id()).matches())
                .toList();
        this.knowledge = knowledge;
        this.topics = topics;
        this.index = index;
    }

    /** Which profiles lead to the work or theme that the question names; empty when it asks no profile. */
    public Optional<Selection> select(Question question) {
        String from = question.from().orElse("");
        String folded = question.folded();
        boolean which =
                WHICH.matcher(folded).find() || question.intent() == Intent.INTERESSE && folded.contains("profiel");
        if (which && (from.equals("havo") || from.equals("vwo"))) {
            return question.of(Kind.PROFIEL).isEmpty() && !question.namesThing() ? ofHavo(from) : Optional.empty();
        }
        if (!which || !from.startsWith("vmbo")) {
            return Optional.empty();
        }
        Set<String> named = topics.of(question).stream()
                .flatMap(page -> Stream.concat(Stream.of(page), topics.educations(page).stream()))
                .map(Page::id)
                .collect(Collectors.toSet());
        List<Page> leading = profiles.stream()
                .filter(page -> page.related().stream().anyMatch(named::contains))
                .toList();
        List<Finding> findings = (leading.isEmpty() ? telling(question.interests()) : leading)
                .stream()
                        .limit(PROFILES)
                        .flatMap(page -> page.about(Aspect.WAT).stream()
                                .limit(1)
                                .map(section -> new Finding(
                                        page, section, List.of(section.units().getFirst()))))
                        .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.SUGGESTIONS, findings, ""));
    }

    /** Which profiles lead to technology from this school: what is said of it, and of no other. */
    private Optional<Selection> ofHavo(String from) {
        return knowledge.page(WHICH_PROFILE).map(page -> {
            Section section = page.sections().getFirst();
            List<Unit> units = section.units().stream()
                    .filter(unit -> unit.text().contains(from) || !unit.text().contains("vmbo"))
                    .toList();
            return new Evidence(Shape.TEXT, List.of(new Finding(page, section, units)), "");
        });
    }

    /** The profiles whose pages speak most of these interests. */
    private List<Page> telling(List<String> interests) {
        if (interests.isEmpty()) {
            return List.of();
        }
        Asked asked = index.ask(interests);
        double best = profiles.stream()
                .mapToDouble(page -> coverage(asked, page))
                .max()
                .orElse(0);
        return profiles.stream()
                .filter(page -> coverage(asked, page) >= Math.max(ENOUGH, NEARLY * best))
                .sorted(Comparator.comparingDouble((Page page) -> -coverage(asked, page))
                        .thenComparing(Page::id))
                .toList();
    }

    private double coverage(Asked asked, Page page) {
        return index.coverage(
                asked,
                page.sections().stream()
                        .flatMap(section -> section.units().stream())
                        .map(Unit::text)
                        .collect(Collectors.joining(" ")));
    }
}
