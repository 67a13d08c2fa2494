package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** "En verdient hij dan al iets?": pay while still at school, which is not the wage of the trade. Thread-safe. */
final class PayWhileLearning {
    private static final Pattern PAY = Pattern.compile(
            "\\b(?:verdien\\w*|krijgt?|krijgen|betaald|betaalt|loon|salaris|geld|vergoeding|stagevergoeding)\\b");
    /** "Al" and the like: before the diploma. */
    private static final Pattern STILL_LEARNING =
            Pattern.compile("\\b(?:al(?! (?:snel|gauw|die|dat|het|met|jaren))|alvast|intussen|ondertussen|tijdens"
                    + "|terwijl|zolang|in die tijd|al die tijd|aan het leren|in opleiding)\\b"
                    + "|\\b(?:naast|onder) (?:school|de opleiding|het leren)\\b|\\bonder schooltijd\\b"
                    + "|\\bals (?:leerling|student|scholier|stagiair\\w*)\\b|\\bstage\\w*\\b");

    private static final Pattern RECEIVES = Pattern.compile("\\bkrijgt? (?:ik|je|hij|ze|zij|mijn \\w+) "
            + "(?:dan |ook |er |wel |eigenlijk |nog |gewoon |daar |elke maand )*(?:loon|geld|salaris|betaald)\\W*$");
    /** Once there is a diploma. */
    private static final Pattern AFTERWARDS = Pattern.compile(
            "\\b(?:na|erna|daarna|straks|later|starter|beginnend\\w*|afgestudeerd|diploma|werkende|vakantie\\w*|bijbaan\\w*)\\b");
    /** Speaks of what was just talked of: "krijg je daar geld voor?". */
    private static final Pattern FOR_THAT = Pattern.compile("\\b(?:daar|daarvoor|ervoor|dat|die|er|dan)\\b");

    /** Allowances are another matter, and so is the least that one may get. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "minimum|minimaal|studiefinanciering|stufi|beurs|kinderbijslag|uitkering|\\bww\\b|bijstand|subsidie");

    private static final Set<Intent> MONEY = Set.of(Intent.LOON, Intent.KOSTEN, Intent.ALGEMEEN);

    private static final String ADULTS = "omscholen/loon-tijdens-bbl";
    private static final String PARENTS = "ouders/bol-of-bbl-voor-mijn-kind";
    private static final String PUPILS = "begrippen/verdienen-tijdens-opleiding";

    private final Knowledge knowledge;
    private final PayAtAge amounts;

    PayWhileLearning(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.amounts = new PayAtAge(knowledge);
    }

    Optional<Selection> select(Question question) {
        if (!isAsked(question)) {
            return Optional.empty();
        }
        List<Finding> findings = isStage(question) ? List.of() : amounts.of(question);
        return findings.isEmpty()
                ? finding(question).map(f -> new Evidence(Shape.TEXT, List.of(f), ""))
                : Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    private static boolean isAsked(Question question) {
        String folded = question.folded();
        if (!isOnPay(question, folded)) {
            return false;
        }
        boolean ofStage = question.followUp()
                && isOnStage(question)
                && FOR_THAT.matcher(folded).find();
        boolean receives = question.audience()
                        .filter(a -> a == Audience.OUDER || a == Audience.LEERLING)
                        .isPresent()
                && RECEIVES.matcher(folded).find();
        return ofStage || receives || STILL_LEARNING.matcher(folded).find() || PayAtAge.isAsked(question);
    }

    private static boolean isOnPay(Question question, String folded) {
        boolean kept = question.followUp() && question.intent() == Intent.LOON; // "Ik bedoel tijdens de opleiding."
        return MONEY.contains(question.intent())
                && (kept || PAY.matcher(folded).find())
                && !AFTERWARDS.matcher(folded).find()
                && !OTHERWISE.matcher(folded).find();
    }

    private static boolean isStage(Question question) {
        return isOnStage(question) || question.folded().contains("stage");
    }

    private static boolean isOnStage(Question question) {
        return question.topics().stream().map(Entity::id).anyMatch(id -> id.contains("stage"));
    }

    private Optional<Finding> finding(Question question) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        boolean bbl = question.first(Kind.LEERWEG).filter("bbl"::equals).isPresent();
        if (isStage(question)) {
            boolean higher = question.target()
                    .filter(t -> t.equals("hbo") || t.equals("ad"))
                    .isPresent();
            return section("begrippen/stage", "krijg-je-geld-voor-je-stage-op-het-" + (higher ? "hbo" : "mbo"));
        }
        if (adult) {
            return section(ADULTS, "krijg-ik-loon-tijdens-de-bbl");
        }
        return parent
                ? section(PARENTS, bbl ? "wat-verdient-je-kind-in-de-bbl" : "wat-is-het-verschil-in-geld")
                : section(PUPILS, "verdien-je-al-geld-tijdens-een-mbo-opleiding");
    }

    private Optional<Finding> section(String page, String anchor) {
        return knowledge.page(page).flatMap(p -> p.section(anchor).map(s -> new Finding(p, s, s.units())));
    }
}
