package nl.techniekwijzer.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
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

    /** Asks for an amount, which differs with the age. */
    private static final Pattern HOW_MUCH =
            Pattern.compile("\\b(?:hoe ?veel|wat (?:krijg\\w*|verdien\\w*|betaal\\w*)|per (?:uur|week|maand)|loon)\\b");

    private static final Set<String> LEARNING =
            Set.of("begrippen/bbl", "begrippen/leerbaan", "begrippen/erkend-leerbedrijf");

    private static final Pattern ONE_AGE = Pattern.compile("\\b(?:met|van) (\\d\\d) jaar\\b", Pattern.CASE_INSENSITIVE);

    private static final int GROWN_UP = 21;
    private static final int YOUNG = 18;

    /** Allowances are another matter, and so is the least that one may get. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "minimum|minimaal|studiefinanciering|stufi|beurs|kinderbijslag|uitkering|\\bww\\b|bijstand|subsidie");

    private static final Set<Intent> MONEY = Set.of(Intent.LOON, Intent.KOSTEN, Intent.ALGEMEEN);

    private static final String ADULTS = "omscholen/loon-tijdens-bbl";
    private static final String PARENTS = "ouders/bol-of-bbl-voor-mijn-kind";
    private static final String LEAST = "arbeidsmarkt/minimumloon";
    private static final String PUPILS = "begrippen/verdienen-tijdens-opleiding";

    private final Knowledge knowledge;

    PayWhileLearning(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Optional<Selection> select(Question question) {
        if (!isAsked(question)) {
            return Optional.empty();
        }
        return finding(question)
                .map(f -> new Evidence(
                        Shape.TEXT, Stream.concat(Stream.of(f), more(f)).toList(), ""));
    }

    /** The least that one may get is often not what one gets. */
    private Stream<Finding> more(Finding amount) {
        return amount.page().id().equals(LEAST)
                ? section("begrippen/jeugdloon", "verdien-je-altijd-maar-het-minimum").stream()
                : Stream.empty();
    }

    private static boolean isAsked(Question question) {
        String folded = Words.fold(question.corrected());
        boolean kept = question.followUp() && question.intent() == Intent.LOON; // "Ik bedoel tijdens de opleiding."
        if (!MONEY.contains(question.intent())
                || !kept && !PAY.matcher(folded).find()
                || AFTERWARDS.matcher(folded).find()
                || OTHERWISE.matcher(folded).find()) {
            return false;
        }
        boolean ofStage = question.followUp()
                && isOnStage(question)
                && FOR_THAT.matcher(folded).find();
        boolean receives = question.audience()
                        .filter(a -> a == Audience.OUDER || a == Audience.LEERLING)
                        .isPresent()
                && RECEIVES.matcher(folded).find();
        return ofStage || receives || STILL_LEARNING.matcher(folded).find() || asksAtAge(question);
    }

    /** "Hoeveel krijg ik dan in de bbl?", asked by or for somebody of whom the age is known. */
    private static boolean asksAtAge(Question question) {
        return question.intent() == Intent.LOON && question.asker().age() > 0 && isInBbl(question);
    }

    private static boolean isInBbl(Question question) {
        return question.first(Kind.LEERWEG).filter("bbl"::equals).isPresent()
                || question.topics().stream().map(Entity::id).anyMatch(LEARNING::contains);
    }

    /** The section with the amounts for this age; empty when the age or the amount is not asked or the way to learn has no pay. */
    private Optional<Finding> amount(Question question, boolean parent) {
        int age = question.asker().age();
        String folded = Words.fold(question.corrected());
        boolean bol = question.first(Kind.LEERWEG).filter("bol"::equals).isPresent();
        if (age == 0
                || bol
                || question.intent() != Intent.LOON && !HOW_MUCH.matcher(folded).find()) {
            return Optional.empty();
        }
        if (age >= GROWN_UP) {
            return section(ADULTS, "wat-verdien-ik-in-de-bbl-als-ik-21-of-ouder-ben");
        }
        Optional<Finding> young = parent
                ? section(PARENTS, "wat-verdient-je-kind-in-de-bbl")
                : age >= YOUNG
                        ? section(ADULTS, "wat-verdien-ik-in-de-bbl-als-ik-18-19-of-20-ben")
                        : section(LEAST, "hoe-hoog-is-het-minimumjeugdloon");
        return young.map(f -> ofAge(f, age));
    }

    /** Without the lines on another age. */
    private static Finding ofAge(Finding list, int age) {
        return new Finding(
                list.page(),
                list.section(),
                list.units().stream()
                        .filter(unit -> ONE_AGE.matcher(unit.text())
                                .results()
                                .allMatch(found -> found.group(1).equals(String.valueOf(age))))
                        .toList());
    }

    private static boolean isOnStage(Question question) {
        return question.topics().stream().map(Entity::id).anyMatch(id -> id.contains("stage"));
    }

    private Optional<Finding> finding(Question question) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        boolean parent = question.audience().filter(a -> a == Audience.OUDER).isPresent();
        boolean bbl = question.first(Kind.LEERWEG).filter("bbl"::equals).isPresent();
        if (isOnStage(question) || Words.fold(question.corrected()).contains("stage")) {
            boolean higher = question.target()
                    .filter(t -> t.equals("hbo") || t.equals("ad"))
                    .isPresent();
            return section("begrippen/stage", "krijg-je-geld-voor-je-stage-op-het-" + (higher ? "hbo" : "mbo"));
        }
        Optional<Finding> amount = amount(question, parent);
        if (amount.isPresent()) {
            return amount;
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
