package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Besides;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;
import nl.techniekwijzer.sections.Units;

/**
 * When nothing is known of a subject itself but there is a page on the matter in general: wages without a wage for this beroep. The
 * answer then says that it is general. Thread-safe.
 */
final class GeneralEvidence {
    private static final int UNITS = 3;
    /** The steps of an overview only make sense together. */
    private static final int STEPS = 6;

    private static final Set<String> HIGHER = Set.of("hbo", "wo", "ad");

    /** Who comes from there and names a field asks of its study. */
    private static final Set<String> FOR_HIGHER = Set.of("havo", "vwo");

    private final Knowledge knowledge;
    private final Topics topics;
    private final Subjects subjects;
    private final Units units;
    private final PassageIndex index;
    private final Besides besides;

    GeneralEvidence(Knowledge knowledge, Topics topics, Subjects subjects, PassageIndex index, Besides besides) {
        this.subjects = subjects;
        this.besides = besides;
        this.knowledge = knowledge;
        this.topics = topics;
        this.units = new Units(index);
        this.index = index;
    }

    Optional<Selection> select(Question question) {
        List<Page> about = topics.of(question);
        boolean higher = isHigher(question, about);
        Optional<Page> page =
                sector(question, about).or(() -> page(question, higher).flatMap(knowledge::page));
        boolean overview = question.intent() == Intent.ROUTE;
        boolean level = question.intent() == Intent.KOSTEN
                && (question.first(Kind.OPLEIDINGSNIVEAU).isPresent()
                        || question.followUp() && question.from().isPresent());
        if (page.isEmpty() || about.isEmpty() && !overview && !level) {
            return Optional.empty();
        }
        List<Finding> findings = findings(page.get(), question, overview ? STEPS : UNITS);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        findings.addAll(besides.with(findings, question, about));
        Optional<Page> named = overview
                ? Optional.empty()
                : about.stream()
                        .limit(1)
                        .filter(p -> Topics.isSubject(p) && !p.links().containsKey("thema"))
                        .findFirst();
        return Optional.of(new Evidence(
                Shape.TEXT, findings, named.map(p -> "general:" + p.title()).orElse("")));
    }

    /** Of work for a trade of which nothing is known, its sector says most. */
    private Optional<Page> sector(Question question, List<Page> about) {
        return question.intent() == Intent.KANS
                ? about.stream().flatMap(page -> subjects.sector(page).stream()).findFirst()
                : Optional.empty();
    }

    /** Whether it is about hbo or university rather than the mbo. */
    private static boolean isHigher(Question question, List<Page> about) {
        return question.towards().isPresent()
                || question.from().filter(FOR_HIGHER::contains).isPresent()
                        && about.stream().noneMatch(Topics::isSubject)
                || !about.isEmpty() && HIGHER.contains(about.getFirst().links().getOrDefault("niveau", ""));
    }

    /** The first authored section, and the first one on who can help. */
    private List<Finding> findings(Page page, Question question, int limit) {

        List<Finding> findings = new ArrayList<>();
        for (Section section : page.sections()) {
            boolean asked = question.intent() != Intent.KANS || section.aspect() == Aspect.KANS;
            boolean fits = findings.isEmpty() ? asked : section.aspect() == Aspect.HULP;
            if (findings.size() < 2 && !section.fromTable() && fits) {
                findings.add(new Finding(
                        page, section, units.pick(page, section, question, index.ask(question.terms()), limit)));
            }
        }
        return findings;
    }

    private static Optional<String> page(Question question, boolean higher) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        return switch (question.intent()) {
            case ROUTE ->
                adult || question.audience().isEmpty() && question.from().isEmpty()
                        ? Optional.of("omscholen/overstappen-naar-techniek")
                        : Optional.empty();
            case HULP -> adult ? Optional.of("omscholen/advies-bij-omscholen") : Optional.empty();
            case LOON -> Optional.of("arbeidsmarkt/lonen");
            case KANS -> Optional.of("arbeidsmarkt/kans-op-werk");
            case VAKKEN, LEREN -> higher ? Optional.empty() : Optional.of("begrippen/vakken-op-het-mbo");
            case KOSTEN ->
                higher
                        ? Optional.of("begrippen/collegegeld")
                        : Optional.of(adult ? "omscholen/wie-betaalt-omscholing" : "ouders/wat-kost-een-mbo-opleiding");
            default -> Optional.empty();
        };
    }
}
