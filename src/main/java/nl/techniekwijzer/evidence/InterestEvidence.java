package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/** "Wat past bij mij?": opleidingen and beroepen to explore that match the interests named; never a verdict. Thread-safe. */
final class InterestEvidence {
    private static final String FOR_PUPILS = "profielen/profiel-kiezen";
    private static final String FOR_ADULTS = "omscholen/overstappen-naar-techniek";
    private static final String FOR_PARENTS = "ouders/mijn-kind-weet-het-niet";
    private static final int SUGGESTIONS = 4;
    private static final int DEPTH = 80;
    /** A page need not share every interest. */
    private static final double ENOUGH = 0.25;
    /** What is liked stands in what it is; chosen by reading the suggestions for thirty likings, as is the next. */
    private static final double ABOUT = 2;
    /** How much the number of schools weighs, on a logarithmic scale. */
    private static final double COMMON = 0.1;

    private final Knowledge knowledge;
    private final PassageIndex index;
    private final Topics topics;

    InterestEvidence(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.topics = topics;
        this.knowledge = knowledge;
        this.index = index;
    }

    Optional<Selection> select(Question question) {
        if (question.intent() != Intent.INTERESSE) {
            return Optional.empty();
        }
        Optional<Selection> open = ofProfile(question);
        if (open.isPresent()) {
            return open;
        }
        Dislikes dislikes = Dislikes.of(question);
        List<String> interests = Stream.concat(
                        question.interests().stream()
                                .filter(word -> !dislikes.words().contains(word)),
                        dislikes.instead().stream())
                .distinct()
                .toList();
        Suitable suitable = Suitable.to(question);
        List<Finding> findings = interests.isEmpty() ? List.of() : suggestions(interests, dislikes, suitable);
        if (findings.isEmpty() && question.namesThing()) {
            return Optional.empty(); // "Wil nu iets in de installatie": what is named says more than how to choose.
        }
        if (findings.isEmpty()) {
            String start = switch (question.audience().orElse(Audience.LEERLING)) {
                case OUDER -> FOR_PARENTS;
                case ZIJINSTROMER -> FOR_ADULTS;
                default -> FOR_PUPILS;
            };
            return knowledge.page(start).map(page -> new Evidence(Shape.TEXT, List.of(first(page)), "interests"));
        }
        return Optional.of(new Evidence(Shape.SUGGESTIONS, findings, ""));
    }

    /** "Havo 4 met N&G, iets met bouw": which studies that profile opens. */
    private Optional<Selection> ofProfile(Question question) {
        boolean trade = question.topics().stream()
                .anyMatch(topic -> topic.ids().getFirst().startsWith("beroepen/")); // Says more of what is liked.
        if (trade || question.of(Kind.PROFIEL).isEmpty() || question.from().isEmpty()) {
            return Optional.empty();
        }
        String own = "profielen/" + question.from().get() + "-";
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .filter(id -> id.startsWith(own))
                .flatMap(id -> knowledge.page(id).stream())
                .flatMap(page -> page.about(Aspect.TOELATING).stream()
                        .limit(1)
                        .map(section -> new Finding(page, section, section.units())))
                .findFirst()
                .map(finding -> new Evidence(Shape.TEXT, List.of(finding), ""));
    }

    /** What most people mean first, then what the search finds beside that. */
    private List<Finding> suggestions(List<String> interests, Dislikes dislikes, Suitable suitable) {
        List<Page> common = several(Likings.of(interests).stream()
                .flatMap(id -> knowledge.page(id).stream())
                .filter(page -> suitable.isFor(page) && !dislikes.isIn(page))
                .toList());
        List<Finding> findings = new ArrayList<>(common.stream()
                .map(page -> suitable.learning(page).orElseGet(() -> telling(page, interests)))
                .toList());
        explore(interests, dislikes, suitable).stream()
                .filter(more -> findings.size() < SUGGESTIONS
                        && findings.stream().noneMatch(f -> isSame(f.page(), more.page())))
                .forEach(findings::add);
        return findings;
    }

    /** The sentence on what it is or whom it suits that speaks most of what is liked. */
    private Finding telling(Page page, List<String> interests) {
        Asked asked = index.ask(interests);
        return Stream.of(Aspect.WAT, Aspect.PAST)
                .flatMap(aspect -> page.about(aspect).stream())
                .flatMap(section ->
                        section.units().stream().limit(1).map(unit -> new Finding(page, section, List.of(unit))))
                .max(Comparator.comparingDouble((Finding f) ->
                                index.coverage(asked, f.units().getFirst().text()))
                        .thenComparing(f -> f.section().aspect() == Aspect.WAT))
                .orElseGet(() -> finding(page, page.sections().getFirst()));
    }

    private boolean isSame(Page one, Page other) {
        return one.equals(other)
                || topics.educations(other).contains(one)
                || topics.educations(one).contains(other);
    }

    /** The pages whose sections say most about these interests together; each with its sentence that fits best. */
    private List<Finding> explore(List<String> interests, Dislikes dislikes, Suitable suitable) {
        Asked asked = index.ask(interests);
        Map<Page, Double> scores = new LinkedHashMap<>();
        Map<Page, Section> best = new HashMap<>();
        for (Hit hit : index.search(String.join(" ", interests), DEPTH)) {
            Page page = hit.passage().page();
            Section section = hit.passage().section();
            boolean toExplore = page.type() == PageType.OPLEIDINGEN || page.type() == PageType.BEROEPEN;
            if (!toExplore || section.fromTable() || index.coverage(asked, hit.passage()) < ENOUGH) {
                continue;
            }
            scores.merge(page, hit.score(), Double::sum);
            if (section.aspect() == Aspect.PAST || section.aspect() == Aspect.WAT) {
                best.putIfAbsent(page, section);
            }
        }
        scores.replaceAll((page, score) -> isAbout(page, asked) ? score * ABOUT * common(page) : score);
        List<Page> ordered = scores.entrySet().stream()
                .filter(entry -> best.containsKey(entry.getKey()) && !dislikes.isIn(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Page, Double> entry) -> !suitable.isFor(entry.getKey()))
                        .thenComparing(
                                Map.Entry.<Page, Double>comparingByValue().reversed())
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
        return several(ordered).stream()
                .map(page -> suitable.learning(page)
                        .orElseGet(() -> finding(
                                page, best.getOrDefault(page, page.sections().getFirst()))))
                .toList();
    }

    /** What many schools teach is what most people mean, so it stands before what only a few do. */
    private double common(Page page) {
        int schools = Stream.concat(Stream.of(page), topics.educations(page).stream())
                .flatMap(p -> p.section("scholen").stream())
                .mapToInt(section -> section.units().size())
                .max()
                .orElse(0);
        return 1 + COMMON * Math.log1p(schools);
    }

    /** Whether what it is called and what one does there is what is liked, rather than something that comes with it. */
    private boolean isAbout(Page page, Asked asked) {
        String told = page.about(Aspect.WAT).stream()
                .limit(1)
                .map(section -> section.units().getFirst().text())
                .collect(Collectors.joining());
        return index.coverage(asked, page.title() + " " + String.join(" ", page.names()) + " " + told) >= ENOUGH;
    }

    /** The first few that lead in different directions: not a trade and the opleiding to it. */
    private List<Page> several(List<Page> ordered) {
        List<Page> chosen = new ArrayList<>();
        for (Page page : ordered) {
            boolean same = chosen.stream().anyMatch(other -> isSame(other, page));
            if (!same && chosen.size() < SUGGESTIONS) {
                chosen.add(page);
            }
        }
        return chosen;
    }

    private static Finding finding(Page page, Section section) {
        return new Finding(page, section, List.of(section.units().getFirst()));
    }

    private static Finding first(Page page) {
        Section section = page.sections().getFirst();
        return new Finding(
                page,
                section,
                section.units().subList(0, Math.min(4, section.units().size())));
    }
}
