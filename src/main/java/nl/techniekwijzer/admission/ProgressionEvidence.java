package nl.techniekwijzer.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** "Mag ik met kader naar niveau 4?": the rules between two levels, when the question names no study. Thread-safe. */
public final class ProgressionEvidence {
    static final String PAGE = "profielen/doorstroomregels";
    /** Pages about levels and routes in general; other pages of profiles and subjects know better than a general rule. */
    private static final Pattern GENERAL =
            Pattern.compile("profielen/(?:vmbo-(?:bb|kb|gl|tl|leerwegen)|van-.*|doorstroomregels|welk-.*)");

    private static final Set<String> HIGHER = Set.of("hbo", "ad", "wo");
    /** Between these schools no profile makes a difference. */
    private static final Set<String> SCHOOLS = Set.of("havo", "vwo");

    private static final Set<Intent> WITHOUT_INTENTS =
            Set.of(Intent.TOELATING, Intent.VERVOLG, Intent.ALGEMEEN, Intent.ROUTE, Intent.INFO, Intent.NIVEAU);
    /** From 21 years on there is a way in without a diploma. */
    private static final Pattern ADULT = Pattern.compile("\\b(?:2[1-9]|[3-6]\\d)\\b");

    private static final int MAX_RULES = 2;
    /** A rule that speaks of more levels than this is about everybody. */
    private static final int SPECIFIC = 6;
    /** So much of what else the question says must be in the rules, or a page knows better. */
    private static final double COVERED = 0.6;

    /** Who is still in havo or vwo has no diploma, but a proof of going over to year 4. */
    private static final Pattern WITHOUT_DIPLOMA = Pattern.compile(
            "blijven? zit|zitten ?blijv|stop|afmak|af te mak|niet (?:ge)?haal"
                    + "|gezakt|zonder diploma|van school|overgang|over naar|(?:havo|vwo) ?[345]\\b|\\b[345] ?(?:havo|vwo)");

    private static final Pattern DIPLOMA = Pattern.compile("diploma|gehaald|geslaagd|afgerond|klaar met|havist");

    /** Words of going on that say nothing about the case. */
    private static final Set<String> GENERAL_WORDS =
            Set.of(("diploma papiertje opleiding opleidingen school mbo hbo wo niveau niveaus vmbo doorstromen "
                            + "doorgroeien doorleren doorstuderen doorgaan verder later daarna rechtstreeks direct meteen gelijk "
                            + "toegelaten toelating technisch technische techniek starten beginnen instromen overstappen overstap "
                            + "nodig mogelijk gehaald halen haal haalt klaar afgerond leerling klas leren stap studeren studie "
                            + "geslaagd afgemaakt binnen nadat want zomaar ben uiteindelijk stop stopt stoppen")
                    .split(" "));

    private static final Pattern AFTERWARDS = Pattern.compile("(?i)\\b(?:daarna|erna|later nog)\\b");

    private final Knowledge knowledge;
    private final PassageIndex index;
    private final EntryEvidence entry;

    public ProgressionEvidence(Knowledge knowledge, PassageIndex index) {
        this.knowledge = knowledge;
        this.index = index;
        this.entry = new EntryEvidence(knowledge);
    }

    /** The rules, when they cover all that the question says. */
    public Optional<Selection> select(Question question) {
        if (goesOnAfterThing(question)) {
            return Optional.empty();
        }
        Optional<Selection> demanded = entry.select(question);
        return demanded.isPresent()
                ? demanded
                : rules(question).filter(evidence -> covers(evidence, question)).map(evidence -> evidence);
    }

    /** "Kan hij daarna nog een niveau hoger?" of an opleiding: from there on, and not from the school of before. */
    private static boolean goesOnAfterThing(Question question) {
        return question.followUp() && AFTERWARDS.matcher(question.corrected()).find() && question.namesThing();
    }

    /** The rules between the levels that the question names, also when it says more; for when no page does better. */
    public Optional<Selection> anyway(Question question) {
        return rules(question).map(evidence -> evidence);
    }

    /** The ways to hbo or wo for who says not to have havo or vwo, also when a study is named: the same for every study. */
    public Optional<Selection> withoutDiploma(Question question) {
        String target = higherTarget(question);
        Page page = knowledge.page(PAGE).orElse(null);
        if (page == null
                || !WITHOUT_INTENTS.contains(question.intent())
                || !lacksDiploma(question)
                || target.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        boolean adult = ADULT.matcher(question.corrected()).find();
        boolean mbo = question.of(Kind.MBO_NIVEAU).stream().noneMatch(Entity::negated);
        for (String start : adult ? List.of("geen-diploma", "mbo-4") : List.of("mbo-4", "geen-diploma")) {
            if (mbo || !start.equals("mbo-4")) {
                rules(page, List.of(start), Optional.of(target))
                        .ifPresent(e -> findings.add(e.findings().getFirst()));
            }
        }
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    /**
     * The rule between the named levels where it is the same for every opleiding: no right of entry, or the proof of going over to year 4.
     */
    public Optional<Selection> sameForAll(Question question) {
        Page page = knowledge.page(PAGE).orElse(null);
        String from = question.from().orElse("");
        boolean asked = question.intent() == Intent.TOELATING || question.intent() == Intent.VERVOLG;
        Optional<String> target = question.target().or(() -> university(question));
        if (page == null || !asked) {
            return Optional.empty();
        }
        if (isProfileToMbo(question)) {
            return rules(page, List.of("havo-3", "havo"), Optional.of("mbo")).map(e -> e);
        }
        return question.namesFrom() && target.isPresent() ? between(page, question, from, target) : Optional.empty();
    }

    private static Optional<Selection> between(Page page, Question question, String from, Optional<String> target) {
        List<String> starts = starts(question, from, target.orElseThrow());
        boolean overToFour = starts.equals(List.of("havo-3")) || starts.equals(List.of("vwo-3"));
        return rules(page, starts, target)
                .filter(e -> overToFour
                        || SCHOOLS.contains(target.orElseThrow())
                        || from.startsWith("mbo") && target.orElseThrow().startsWith("mbo")
                        || e.units().getFirst().has("kracht:geen-recht"))
                .map(e -> e);
    }

    /** "Welke mbo-opleidingen kan ik doen met N&T?": for the mbo the profile of the havo makes no difference. */
    private static boolean isProfileToMbo(Question question) {
        boolean mbo = question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo") && !e.negated());
        return mbo
                && !question.namesThing()
                && question.towards().isEmpty()
                && question.of(Kind.PROFIEL).stream().anyMatch(e -> !e.negated())
                && question.from()
                        .filter(f -> !f.equals("havo") && !f.startsWith("mbo"))
                        .isEmpty();
    }

    /** The level of a named university: "direct naar de TU Delft". */
    private Optional<String> university(Question question) {
        return question.of(Kind.SCHOOL).stream()
                .filter(e -> !e.negated())
                .flatMap(e -> knowledge.tables().institutions().stream().filter(i -> i.id().equals(e.id())))
                .filter(i -> i.kind().equals("universiteit"))
                .findFirst()
                .map(i -> "wo");
    }

    private static boolean lacksDiploma(Question question) {
        return question.from().orElse("").equals("geen-diploma")
                && question.of(Kind.OPLEIDINGSNIVEAU).stream()
                        .anyMatch(e -> e.negated() && (e.id().equals("havo") || e.id().equals("vwo")));
    }

    private static String higherTarget(Question question) {
        return question.target()
                .filter(HIGHER::contains)
                .or(() -> question.topics().stream()
                        .filter(t -> t.id().startsWith("opleidingen/") && t.id().contains("-"))
                        .map(t -> t.id().substring("opleidingen/".length(), t.id().indexOf('-')))
                        .filter(HIGHER::contains)
                        .findFirst())
                .orElse("");
    }

    private Optional<Evidence> rules(Question question) {
        boolean about = question.intent() == Intent.TOELATING
                || question.intent() == Intent.VERVOLG
                || (question.intent() == Intent.NIVEAU || isMove(question))
                        && (question.namesFrom() || goesToMbo(question));
        Optional<String> from = question.from();
        Optional<String> target = question.target();
        boolean named = question.namesFrom() || target.isPresent();
        if (!about || isAboutMore(question) || from.isEmpty() || !named) {
            return Optional.empty();
        }
        Page page = knowledge.page(PAGE).orElse(null);
        Optional<String> aim = target.or(() -> goesOnInTechnology(question, from.get()));
        return page == null ? Optional.empty() : rules(page, starts(question, from.get(), aim.orElse("")), aim);
    }

    /** "Met tl iets in de techniek": from the vmbo that is the mbo, not the havo. */
    private static Optional<String> goesOnInTechnology(Question question, String from) {
        return from.startsWith("vmbo-") && question.folded().contains("techn") ? Optional.of("mbo") : Optional.empty();
    }

    /** "Op welk niveau begint hij dan?", after who is on the havo asked about the mbo. */
    private static boolean goesToMbo(Question question) {
        return question.followUp() && question.target().filter("mbo"::equals).isPresent();
    }

    /** "Hij wil stoppen met havo 4, kan hij naar het mbo?": leaving one level for another. */
    private static boolean isMove(Question question) {
        return question.intent() == Intent.WISSEL && question.target().isPresent();
    }

    /** Whether it names a study, trade, profile or subject, which the rules between levels say nothing about. */
    static boolean isAboutMore(Question question) {
        boolean topic = question.topics().stream()
                .flatMap(t -> t.ids().stream())
                .anyMatch(id -> id.startsWith("opleidingen/") && !id.startsWith("opleidingen/thema-")
                        || id.startsWith("beroepen/")
                        || id.startsWith("profielen/") && !GENERAL.matcher(id).matches());
        return topic
                || !question.of(Kind.VAK).isEmpty()
                || question.of(Kind.PROFIEL).stream().anyMatch(Entity::exact);
    }

    /** With havo or vwo somebody may hold the diploma or still be in school; for the mbo there is a rule for each. */
    private static List<String> starts(Question question, String from, String target) {
        boolean toMbo = target.startsWith("mbo") && (from.equals("havo") || from.equals("vwo"));
        String folded = question.folded();
        if (!toMbo || DIPLOMA.matcher(folded).find() && !Words.isWithout(folded)) {
            return List.of(from);
        }
        return WITHOUT_DIPLOMA.matcher(folded).find() || Words.isWithout(folded)
                ? List.of(from + "-3")
                : List.of(from + "-3", from);
    }

    /** Whether what the question says beside levels and going on is in these rules. */
    private boolean covers(Evidence evidence, Question question) {
        Set<String> names = new HashSet<>(GENERAL_WORDS);
        question.entities().stream()
                .filter(e -> e.kind() != Kind.PAGE
                        || e.ids().stream().anyMatch(id -> GENERAL.matcher(id).matches()))
                .forEach(e -> names.addAll(List.of(e.text().split("[ -]"))));
        String own = question.folded();
        List<String> rest = question.terms().stream()
                .filter(term -> own.contains(term) && !names.containsAll(List.of(term.split("-"))))
                .toList();
        String text = evidence.units().stream().map(Unit::text).collect(Collectors.joining(" "));
        return rest.isEmpty() || index.coverage(index.ask(rest), text) >= COVERED;
    }

    private static Optional<Evidence> rules(Page page, List<String> starts, Optional<String> target) {
        List<Rule> own = new ArrayList<>();
        for (Section section : page.sections()) {
            section.units().stream()
                    .filter(u -> starts.stream().anyMatch(from -> u.has(Keys.from(from))) && isRule(u))
                    .forEach(u -> own.add(new Rule(section, u)));
        }
        List<Finding> findings = own.stream()
                .filter(rule -> rule.breadth() <= SPECIFIC)
                .filter(rule -> target.isEmpty() || reaches(rule.unit(), target.get()))
                .sorted(Comparator.comparing((Rule rule) -> rule.unit().has("kracht:geen-recht") && target.isEmpty())
                        .thenComparingInt(Rule::breadth)
                        .thenComparing(rule -> rule.unit().anchor()))
                .limit(MAX_RULES)
                .map(rule -> new Finding(page, rule.section(), List.of(rule.unit())))
                .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    /** A rule with the section that shows it. */
    private record Rule(Section section, Unit unit) {
        /** How many levels it speaks of: a rule for everybody says less about this question. */
        int breadth() {
            return (int) unit.keys().stream()
                    .filter(k -> k.startsWith("van:") || k.startsWith("naar:"))
                    .count();
        }
    }

    private static boolean reaches(Unit unit, String target) {
        return unit.has(Keys.to(target))
                || target.equals("mbo") && unit.keys().stream().anyMatch(k -> k.startsWith("naar:mbo"));
    }

    /** Plans and lapsed rules are no answer to what is allowed. */
    static boolean isRule(Unit unit) {
        return !unit.has(Keys.NOTE) && !unit.has("kracht:vervallen") && !unit.has("kracht:gepland");
    }
}
