package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.NextStep;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/**
 * "Hoe pak ik dat aan?", asked by a pupil or a parent after some talk: the steps to the kind of school it was about. Who wants to switch
 * gets those of the trade or of their situation, which have pages of their own. Thread-safe.
 */
final class FirstSteps {
    private static final String FOR_PARENTS = "ouders/eerste-stappen";
    /** The way to apply is the same for everybody. */
    private static final Pattern APPLIES =
            Pattern.compile("\\b(?:schrij\\w*|meld\\w*|geef|geeft|inschrijven|aanmelden|opgeven)\\b");

    private static final Set<String> HIGHER = Set.of("hbo", "ad", "wo");
    private static final Set<String> LEERBAAN =
            Set.of("begrippen/bbl", "begrippen/leerbaan", "begrippen/erkend-leerbedrijf");

    /** Where one goes. */
    private enum Aim {
        LEERBAAN,
        MBO,
        HBO,
        WO
    }

    private final Knowledge knowledge;
    private final Topics topics;

    FirstSteps(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
    }

    Optional<Selection> select(Question question) {
        boolean switches = question.audience()
                .map(a -> a == Audience.ZIJINSTROMER || a == Audience.DECAAN)
                .orElse(question.from().isEmpty());
        String folded = question.folded();
        List<Page> about = topics.of(question);
        if (!question.followUp()
                || switches && !APPLIES.matcher(folded).find() && !isWithoutSteps(question, about)
                || !NextStep.isAsked(folded)
                || about.stream().anyMatch(FirstSteps::hasOwnSteps)) {
            return Optional.empty();
        }
        if (switches && !APPLIES.matcher(folded).find()) {
            return section("omscholen/overstappen-naar-techniek", "hoe-stap-ik-over-naar-techniek")
                    .map(steps -> with(about, steps));
        }
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        Aim aim = aim(question, about);
        return (parent ? ofParent(aim) : ofPupil(aim, question)).map(steps -> with(about, steps));
    }

    private static Selection with(List<Page> about, Finding steps) {
        List<Finding> findings = new ArrayList<>();
        findings.add(steps);
        about.stream().flatMap(page -> learning(page).stream()).limit(1).forEach(findings::add);
        return new Evidence(Shape.TEXT, findings, "");
    }

    /** Whether an adult asks of a trade whose page has no way in for them. */
    private static boolean isWithoutSteps(Question question, List<Page> about) {
        return question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent()
                && about.stream().allMatch(page -> page.about(Aspect.ROUTE).isEmpty())
                && (about.isEmpty() || about.stream().anyMatch(page -> page.type() == PageType.BEROEPEN));
    }

    /** A scheme, a subject to catch up with: what to do first stands on its own page. */
    private static boolean hasOwnSteps(Page page) {
        boolean matter = page.type() == PageType.OMSCHOLEN || page.type() == PageType.PROFIELEN;
        return matter
                && !page.id().startsWith("profielen/van-")
                && !page.id().startsWith("profielen/vmbo-")
                && !page.about(Aspect.ROUTE).isEmpty();
    }

    /** Which opleiding leads to the trade, in one sentence. */
    private static Optional<Finding> learning(Page page) {
        return page.type() != PageType.BEROEPEN
                ? Optional.empty()
                : page.about(Aspect.OPLEIDING).stream()
                        .findFirst()
                        .map(section ->
                                new Finding(page, section, section.units().subList(0, 1)));
    }

    private static Aim aim(Question question, List<Page> about) {
        String target = question.target().orElse("");
        String from = question.from().orElse("");
        String level = HIGHER.contains(target)
                ? target
                : target.startsWith("mbo") || from.startsWith("vmbo")
                        ? "mbo"
                        : about.stream()
                                .map(page -> page.links()
                                        .getOrDefault("niveau", page.links().containsKey("dossier") ? "mbo" : ""))
                                .filter(l -> !l.isEmpty())
                                .findFirst()
                                .orElse(from.isEmpty() ? "mbo" : "hbo");
        boolean working = question.first(Kind.LEERWEG).filter("bbl"::equals).isPresent()
                || question.topics().stream().map(Entity::id).anyMatch(LEERBAAN::contains);
        return switch (level) {
            case "wo" -> Aim.WO;
            case "hbo", "ad" -> Aim.HBO;
            default -> working ? Aim.LEERBAAN : Aim.MBO;
        };
    }

    private Optional<Finding> ofParent(Aim aim) {
        return switch (aim) {
            case LEERBAAN -> section(FOR_PARENTS, "wat-zijn-de-eerste-stappen-naar-een-leerbaan");
            case MBO -> section(FOR_PARENTS, "wat-zijn-de-eerste-stappen-naar-een-mbo-opleiding");
            case HBO, WO -> section(FOR_PARENTS, "wat-zijn-de-eerste-stappen-naar-het-hbo");
        };
    }

    private Optional<Finding> ofPupil(Aim aim, Question question) {
        boolean afterMbo =
                question.from().filter(from -> from.startsWith("mbo")).isPresent();
        return switch (aim) {
            case LEERBAAN ->
                section("arbeidsmarkt/stage-en-leerbaan-zoeken", "hoe-vind-ik-een-stage-of-leerbaan-in-de-techniek");
            case MBO -> section("profielen/van-vmbo-naar-mbo", "hoe-meld-je-je-aan-voor-het-mbo");
            case HBO ->
                afterMbo
                        ? section("profielen/van-mbo-naar-hbo", "hoe-regel-je-de-stap-naar-het-hbo")
                        : section("profielen/van-havo-naar-hbo-techniek", "hoe-meld-je-je-aan-voor-hbo-techniek");
            case WO -> section("begrippen/aanmelden-hbo-wo", "hoe-gaat-aanmelden-in-studielink");
        };
    }

    private Optional<Finding> section(String page, String anchor) {
        return knowledge.page(page).flatMap(p -> p.section(anchor).map(s -> new Finding(p, s, s.units())));
    }
}
