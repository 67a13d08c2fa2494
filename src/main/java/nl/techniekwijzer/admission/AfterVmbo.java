package nl.techniekwijzer.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/**
 * What somebody of the vmbo can start with their own leerweg, profile and subjects: "kader BWI, wat kan ik ermee?", "mag ik met gl Zorg en
 * Welzijn naar elektro?". The level comes first, then what the profile or the subjects ask, then the opleiding that is named. Thread-safe.
 */
public final class AfterVmbo {
    private static final Pattern PROFILE = Pattern.compile(
            "profielen/vmbo-(?:pie|bwi|mobiliteit-en-transport|mvi|maritiem-en-techniek|groen|dienstverlening-en-producten"
                    + "|economie-en-ondernemen|hbr|zorg-en-welzijn)");
    /** Of these wiskunde or nask1 is a choice, so that technical opleidingen may ask for it. */
    private static final Pattern NOT_TECHNICAL = Pattern.compile(
            "profielen/vmbo-(?:dienstverlening-en-producten" + "|economie-en-ondernemen|hbr|zorg-en-welzijn)");

    private static final Pattern WHAT =
            Pattern.compile("\\b(?:wat|welke?|waar)\\b.*\\b(?:kan|kun|kunnen|mag|opleiding\\w*|mbo-opleiding\\w*"
                    + "|niveaus?|heen|naartoe|worden|richting\\w*)\\b"
                    + "|\\bwat (?:daarna|dan|nu|hierna)\\b");
    /** What a profile holds is told by its own page. */
    private static final Pattern OF_PROFILE =
            Pattern.compile("\\b(?:vak|vakken|keuzevak\\w*|modul\\w*|leer je|leren we|verschil|moeilijk)\\b");

    private static final Pattern MAY =
            Pattern.compile("\\b(?:kan|kun|mag|mogen|kunnen|goed|genoeg|lukt|toegelaten|wil)\\b");
    private static final Pattern TECHNICAL = Pattern.compile("\\b(?:techniek|technisch\\w*)\\b");
    private static final Set<Intent> ASKED = EnumSet.of(
            Intent.VERVOLG,
            Intent.BEROEPEN,
            Intent.TOELATING,
            Intent.ALGEMEEN,
            Intent.INFO,
            Intent.NIVEAU,
            Intent.INTERESSE,
            Intent.PAST,
            Intent.NAAR_BEROEP,
            Intent.VAKKEN,
            Intent.EISEN);

    private static final Set<String> BASIC = Set.of("wiskunde", "nask1");
    private static final int ROWS = 2;

    private final Knowledge knowledge;
    private final Topics topics;

    public AfterVmbo(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
    }

    /** Empty when the question is not about going on from the vmbo with what it names. */
    public Optional<Selection> select(Question question) {
        Optional<Page> profile = profile(question);
        String from = question.from().orElse("");
        boolean vmbo = profile.isPresent() || from.startsWith("vmbo-") && question.namesFrom();
        if (!vmbo || !ASKED.contains(question.intent()) || question.towards().isPresent() || goesToHavo(question)) {
            return Optional.empty();
        }
        String folded = question.folded();
        List<Page> goals = goals(question);
        boolean open = goals.isEmpty() && !asksSubject(question);
        List<Finding> findings = open ? whatCan(profile, from, folded) : List.of();
        if (findings.isEmpty() && MAY.matcher(folded).find()) {
            findings = may(question, profile, goals);
        }
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Evidence(Shape.TEXT, findings, ""));
    }

    private Optional<Page> profile(Question question) {
        List<Page> pages = question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .filter(id -> PROFILE.matcher(id).matches())
                .distinct()
                .flatMap(id -> knowledge.page(id).stream())
                .toList();
        return pages.size() == 1 ? Optional.of(pages.getFirst()) : Optional.empty();
    }

    private static boolean goesToHavo(Question question) {
        return question.target()
                .filter(t -> t.equals("havo") || t.equals("vwo"))
                .isPresent();
    }

    /** Whether wiskunde or nask1 is named, as held or as lacking. */
    private static boolean asksSubject(Question question) {
        return question.of(Kind.VAK).stream().anyMatch(e -> BASIC.contains(e.id()));
    }

    /** The mbo opleidingen and the trades that the question names. */
    private List<Page> goals(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topics.readings(topic, question).stream()
                        .filter(page -> page.links().containsKey("dossier") || page.type() == PageType.BEROEPEN)
                        .limit(1))
                .distinct()
                .limit(1)
                .toList();
    }

    /** "Bb met PIE, wat daarna?": the level, and what the page of the profile names at that level. */
    private List<Finding> whatCan(Optional<Page> profile, String from, String folded) {
        if (profile.isEmpty()
                || !WHAT.matcher(folded).find()
                || OF_PROFILE.matcher(folded).find()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(level(from));
        Pattern other = other(from);
        profile.get().about(Aspect.VERVOLG).stream()
                .max(Comparator.comparingInt(section -> section.units().size()))
                .map(section -> new Finding(
                        profile.get(),
                        section,
                        section.units().stream()
                                .filter(u -> !other.matcher(u.text()).find())
                                .toList()))
                .filter(finding -> !finding.units().isEmpty())
                .ifPresent(findings::add);
        if (NOT_TECHNICAL.matcher(profile.get().id()).matches()) {
            profile.get().about(Aspect.TOELATING).stream()
                    .limit(1)
                    .forEach(s -> findings.add(cut(profile.get(), s, 1)));
        }
        return findings;
    }

    /** What is not for this leerweg: niveau 4 for who has basis. */
    private static Pattern other(String from) {
        return switch (from) {
            case "vmbo-bb" -> Pattern.compile("^(?!.*\\b[Nn]iveau 2\\b).*(?:\\b(?:[Nn]iveau [34]|kb|gl|tl|kader)\\b)");
            case "vmbo-kb", "vmbo-gl", "vmbo-tl" ->
                Pattern.compile("^(?!.*\\b(?:kb|gl|tl|kader)\\b).*\\b(?:bb|basis)\\b");
            default -> Pattern.compile("(?!)");
        };
    }

    /** "Mag ik met D&P en zonder wiskunde naar niveau 4?": the level, the subjects that are asked, and the opleiding. */
    private List<Finding> may(Question question, Optional<Page> profile, List<Page> goals) {
        String from = question.from().orElse("");
        boolean told = profile.isPresent() || asksSubject(question);
        if (!isTechnical(question, goals) || !told && !namesGoal(question, goals)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(
                question.mboLevel().isPresent()
                        ? level(from, question.mboLevel().getAsInt())
                        : level(from));
        if (profile.isPresent()) {
            findings.addAll(ofProfile(profile.get(), from));
        } else if (asksSubject(question)) {
            findings.addAll(ofSubject(question, from));
        }
        if (told && findings.size() < 2 && from.isEmpty() && profile.isEmpty()) {
            return List.of();
        }
        goals.forEach(goal -> entry(goal, from).ifPresent(findings::add));
        return findings;
    }

    private static boolean namesStudy(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .anyMatch(id -> id.startsWith("opleidingen/"));
    }

    private static boolean isTechnical(Question question, List<Page> goals) {
        return !goals.isEmpty()
                || namesStudy(question)
                || question.mboLevel().isPresent()
                || TECHNICAL.matcher(question.folded()).find();
    }

    /** Whether a trade is named, or an opleiding with its level: the rest the page of the opleiding tells. */
    private static boolean namesGoal(Question question, List<Page> goals) {
        boolean trade = !goals.isEmpty() && goals.getFirst().type() == PageType.BEROEPEN;
        boolean levelled = namesStudy(question) && question.mboLevel().isPresent();
        return trade || levelled && question.from().isPresent();
    }

    private List<Finding> ofProfile(Page profile, String from) {
        if (NOT_TECHNICAL.matcher(profile.id()).matches()) {
            List<Finding> findings = new ArrayList<>();
            profile.about(Aspect.TOELATING).stream().limit(1).forEach(s -> findings.add(cut(profile, s, ROWS)));
            if (from.equals("vmbo-tl")) {
                findings.addAll(subjectRule(from));
            }
            return findings;
        }
        return Stream.concat(
                        profile.sections().stream().filter(s -> s.heading().contains("deuren")),
                        profile.about(Aspect.TOELATING).stream())
                .filter(s -> s.units().stream().anyMatch(u -> u.text().contains("wiskunde")))
                .limit(1)
                .map(s -> cut(profile, s, ROWS))
                .toList();
    }

    /** Wiskunde in the examination is enough by itself. */
    private List<Finding> ofSubject(Question question, String from) {
        List<Finding> findings = new ArrayList<>(subjectRule(from));
        boolean maths = question.of(Kind.VAK).stream().anyMatch(e -> e.id().equals("wiskunde") && !e.negated());
        if (maths) {
            sentence("profielen/nask", u -> u.text().startsWith("Wie wiskunde heeft"))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** The rule that asks wiskunde or nask1 of who comes from there with a profile that has not both. */
    private List<Finding> subjectRule(String from) {
        return from.startsWith("vmbo-") && !from.equals("vmbo-bb")
                ? sentence(
                                ProgressionEvidence.PAGE,
                                u -> u.has(Keys.from(from))
                                        && ProgressionEvidence.isRule(u)
                                        && u.text().contains("wiskunde of nask1"))
                        .stream()
                        .toList()
                : List.of();
    }

    /** To which level of the mbo the leerweg leads. */
    private List<Finding> level(String from) {
        return sentence(
                        ProgressionEvidence.PAGE,
                        u -> u.has(Keys.from(from))
                                && ProgressionEvidence.isRule(u)
                                && u.text().contains("mag je naar mbo niveau"))
                .stream()
                .toList();
    }

    /** Whether the leerweg leads to this level: "geen recht" where it does not. */
    private List<Finding> level(String from, int level) {
        Optional<Finding> none = sentence(
                ProgressionEvidence.PAGE,
                u -> u.has(Keys.from(from)) && u.has(Keys.to("mbo-" + level)) && u.has("kracht:geen-recht"));
        return none.isPresent() ? none.stream().toList() : level(from);
    }

    /** What the opleiding says of who may start, or the opleidingen to the trade at the level that the leerweg gives. */
    private static Optional<Finding> entry(Page goal, String from) {
        Pattern other = other(from);
        Aspect aspect = goal.type() == PageType.BEROEPEN ? Aspect.OPLEIDING : Aspect.TOELATING;
        String leerweg = from.replaceFirst("^vmbo-?", ""); // Who says no more than vmbo has none.
        return goal.about(aspect).stream().findFirst().map(section -> {
            List<Unit> fitting = section.units().stream()
                    .filter(u -> !other.matcher(u.text()).find() && !u.text().contains("niveau 1"))
                    .sorted(Comparator.comparing(
                            u -> leerweg.isEmpty() || !u.text().contains(leerweg)))
                    .toList();
            List<Unit> units = fitting.isEmpty() ? section.units() : fitting;
            return new Finding(goal, section, units.subList(0, Math.min(ROWS, units.size())));
        });
    }

    private Optional<Finding> sentence(String id, Predicate<Unit> fits) {
        return knowledge.page(id).stream()
                .flatMap(page -> page.sections().stream()
                        .flatMap(s -> s.units().stream().filter(fits).map(u -> new Finding(page, s, List.of(u)))))
                .findFirst();
    }

    private static Finding cut(Page page, Section section, int limit) {
        return new Finding(
                page,
                section,
                section.units().subList(0, Math.min(limit, section.units().size())));
    }
}
