package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Cue;
import nl.techniekwijzer.language.Grams;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Section.Shape;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Topics;

/**
 * What somebody has, lacks or fears, asked of a trade: colour blindness, heights, a driving licence, a bad back. Of all that a trade asks
 * only the sentences on just that are an answer, with what is known of it in general. The cues stand in {@code conditions.txt}.
 * Thread-safe.
 */
final class Conditions {
    private static final List<Cue> CUES = Cue.read(Conditions.class, "conditions.txt");
    private static final String ASKED = ":asked:";

    /** Who asks the way into a trade is told that, whatever they say of themselves beside it. */
    private static final Pattern WAY = Pattern.compile(
            "\\b(?:welke?|wat voor) (?:[\\w-]+ )?(?:opleiding\\w*|studie|studies|cursus|school)\\b|\\bhoe word(?:t)? (?:ik|je|hij|ze)\\b");

    private static final Set<String> OF_ONESELF =
            Set.of("HEIGHT", "BODY", "HEAVY", "EYES", "HEALTH", "DRAWING", "MATHS", "RECKON", "DANGER", "NIGHT");

    /** Pay, cost, place and difference are asked for themselves, whatever is told beside them. */
    private static final Set<Intent> OTHERWISE = EnumSet.of(
            Intent.INFO,
            Intent.LOON,
            Intent.KOSTEN,
            Intent.WAAR,
            Intent.VERSCHIL,
            Intent.CIJFERS,
            Intent.BEGRIP,
            Intent.WERKDAG);

    /** Where a trade tells what it asks, the surest first. */
    private static final List<Aspect> TOLD = List.of(Aspect.EISEN, Aspect.PAST, Aspect.WAT);

    /** What hurts or frightens is only told with what the work asks: elsewhere the same words mean something else. */
    private static final Set<String> OF_DEMANDS = Set.of("HEIGHT", "DANGER", "BODY", "HEAVY", "EYES", "HEALTH");

    /** Of general sentences only those on just that. */
    private static final Set<String> NARROW = Set.of("EARLY");

    /** Where nothing is known of it the rest that the trade asks is no answer. */
    private static final Set<String> ELSE_UNKNOWN = Set.of("known", "any");

    private static final int MOST = 3;
    private static final int IN_GENERAL = 4;
    /** In general, when the trade itself tells of it. */
    private static final int BESIDE = 2;

    private final Knowledge knowledge;
    private final Topics topics;
    private final PassageIndex index;

    Conditions(Knowledge knowledge, Topics topics, PassageIndex index) {
        this.knowledge = knowledge;
        this.topics = topics;
        this.index = index;
    }

    /**
     * A block of the cue file that fits a question.
     *
     * @param name what it is about
     * @param when of what it must be asked
     * @param sections what tells of it in general
     */
    private record Condition(String name, String when, List<String> sections) {
        static Condition of(Cue cue) {
            String[] head = cue.name().split(":", 4);
            return new Condition(head[0], head[2], head[3].isEmpty() ? List.of() : List.of(head[3].split("\\|")));
        }
    }

    /** What is known of the condition that the question names; empty when it names none, or nothing is known of it. */
    Optional<Selection> select(Question question) {
        if (OTHERWISE.contains(question.intent())) {
            return Optional.empty();
        }
        String folded = question.folded();
        Grams grams = question.grams();
        boolean way = WAY.matcher(folded).find();
        for (Cue cue : CUES) {
            if (cue.name().contains(ASKED) && cue.isIn(folded, grams)) {
                Condition condition = Condition.of(cue);
                boolean beside = way && OF_ONESELF.contains(condition.name());
                Optional<Selection> told = beside ? Optional.empty() : selection(condition, question);
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Selection> selection(Condition condition, Question question) {
        List<Finding> findings = findings(condition, question);
        if (!findings.isEmpty()) {
            return Optional.of(new Evidence(Selection.Shape.TEXT, findings, ""));
        }
        return ELSE_UNKNOWN.contains(condition.when())
                ? trade(question).map(page -> new NoEvidence(Reason.NOT_KNOWN, "", List.of(), List.of(page)))
                : Optional.empty();
    }

    private List<Finding> findings(Condition condition, Question question) {
        Optional<Page> trade = trade(question);
        if (trade.isEmpty()) {
            return switch (condition.when()) {
                case "any" -> general(condition, question, Optional.empty(), false);
                case "which" -> trades(condition);
                default -> List.of();
            };
        }
        boolean route = condition.when().equals("route");
        List<Finding> own = route ? way(trade.get(), question) : told(trade.get(), condition.name());
        List<Finding> findings = new ArrayList<>(own);
        List<Finding> general = general(condition, question, trade, !own.isEmpty());
        boolean first = !route
                && general.stream().anyMatch(f -> f.units().getFirst().text().startsWith("Ja"));
        findings.addAll(first ? 0 : findings.size(), general);
        return route && own.isEmpty() ? List.of() : findings;
    }

    /** The beroep that is named, else the opleiding; a theme is many of them. */
    private Optional<Page> trade(Question question) {
        List<Page> named = topics.of(question);
        return Stream.of(PageType.BEROEPEN, PageType.OPLEIDINGEN)
                .flatMap(type -> named.stream().filter(page -> page.type() == type))
                .filter(page -> !page.links().containsKey("thema"))
                .findFirst();
    }

    /** What the page of the trade says of it. */
    private static List<Finding> told(Page trade, String name) {
        List<Finding> findings = new ArrayList<>();
        int left = MOST;
        for (Aspect aspect : OF_DEMANDS.contains(name) ? List.of(Aspect.EISEN) : TOLD) {
            for (Section section : trade.about(aspect)) {
                List<Unit> units = said(section, name).stream().limit(left).toList();
                if (!units.isEmpty() && !section.fromTable() && (findings.isEmpty() || aspect == Aspect.EISEN)) {
                    findings.add(new Finding(trade, section, units));
                    left -= units.size();
                }
            }
        }
        return findings;
    }

    private static List<Unit> said(Section section, String name) {
        return section.units().stream().filter(unit -> says(name, unit)).toList();
    }

    private static boolean says(String name, Unit unit) {
        String folded = Words.fold(unit.text());
        Grams grams = Grams.of(folded);
        return CUES.stream().anyMatch(cue -> cue.name().equals(name + ":said") && cue.isIn(folded, grams));
    }

    /** How an adult gets into the trade. */
    private static List<Finding> way(Page trade, Question question) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        return !adult
                ? List.of()
                : trade.about(Aspect.ROUTE).stream()
                        .limit(1)
                        .map(section -> new Finding(
                                trade,
                                section,
                                section.units().stream().limit(MOST).toList()))
                        .toList();
    }

    /** The trades that ask for it, one sentence of each. */
    private List<Finding> trades(Condition condition) {
        return knowledge.pages().stream()
                .filter(page -> page.type() == PageType.BEROEPEN)
                .flatMap(page -> page.about(Aspect.EISEN).stream()
                        .flatMap(section -> said(section, condition.name()).stream()
                                .limit(1)
                                .map(unit -> new Finding(page, section, List.of(unit))))
                        .limit(1))
                .limit(IN_GENERAL)
                .toList();
    }

    private List<Finding> general(Condition condition, Question question, Optional<Page> trade, boolean told) {
        String audience =
                question.audience().map(a -> a.name().toLowerCase(Locale.ROOT)).orElse("");
        List<Finding> findings = new ArrayList<>();
        for (String section : condition.sections()) {
            boolean beside = section.startsWith("+");
            int at = section.indexOf('@');
            String who = section.substring(beside ? 1 : 0, at);
            boolean first = beside || !told && findings.isEmpty();
            if (first && (who.equals("ieder") || who.equals(audience))) {
                finding(section.substring(at + 1), question, trade, told ? BESIDE : IN_GENERAL)
                        .map(finding -> narrowed(finding, condition.name()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(String address, Question question, Optional<Page> trade, int limit) {
        int at = address.indexOf('#');
        return knowledge
                .page(address.substring(0, at))
                .flatMap(page -> page.section(address.substring(at + 1))
                        .map(section -> new Finding(page, section, fitting(section, question, trade, limit)))
                        .filter(finding -> !finding.units().isEmpty()));
    }

    private static Finding narrowed(Finding finding, String name) {
        List<Unit> said =
                finding.units().stream().filter(unit -> says(name, unit)).toList();
        return NARROW.contains(name) && !said.isEmpty() ? finding.with(said) : finding;
    }

    /** Of a list by trade only the line on the one that is named. */
    private List<Unit> fitting(Section section, Question question, Optional<Page> trade, int limit) {
        boolean list = section.blocks().stream().allMatch(block -> block.shape() == Shape.BULLETS);
        if (!list || trade.isEmpty()) {
            return section.units().stream().limit(limit).toList();
        }
        Asked named = index.ask(Stream.concat(
                        Stream.of(Words.phrase(trade.get().title()).split(" ")),
                        question.topics().stream().flatMap(topic -> topic.words().stream()))
                .toList());
        return section.units().stream()
                .filter(unit -> index.coverage(named, unit.text()) > 0)
                .limit(1)
                .toList();
    }
}
