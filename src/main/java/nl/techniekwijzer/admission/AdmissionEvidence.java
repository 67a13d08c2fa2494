package nl.techniekwijzer.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Topics;

/** Who is admitted to an hbo or wo study: the rows for this previous education and profile, and where to check. Thread-safe. */
public final class AdmissionEvidence {
    private static final String GENERAL = "profielen/toelating-hbo-techniek";
    private static final String UNIVERSITY = "profielen/van-vwo-naar-technische-universiteit";
    private static final String CATCH_UP = "profielen/vak-inhalen";
    private static final String WHICH_PROFILE = "profielen/welk-profiel-voor-techniek";
    private static final Pattern CHOOSING =
            Pattern.compile("\\b(?:welke?|wat voor) (?:havo |vwo |vmbo )?(?:vak|vakken|vakkenpakket|profiel)\\b.*"
                    + "\\b(?:kies|kiezen|nemen|best|beste|handig|weet|studie)\\b");
    /** A test or selection is told by the study's own page. */
    private static final Pattern SELECTION =
            Pattern.compile("toelatingstest|toelatingstoets|auditie|portfolio|selectie\\b");

    private static final Pattern ABROAD =
            Pattern.compile("\\bbuitenlands|\\bbuitenland\\b|\\bforeign\\b|\\babroad\\b|\\bdiploma uit\\b");

    /** The section in which profiles with the same rule stand together. */
    private static final String TOGETHER = "-samen";

    private static final int CHOICE = 4;
    private static final List<String> PROFILES = List.of("N&T", "N&G", "E&M", "C&M");

    private static final Set<String> BEYOND = Set.of("geen-diploma", "hbo", "ad");

    private final Knowledge knowledge;
    private final Topics topics;
    private final AskedStudy asked;

    public AdmissionEvidence(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
        this.asked = new AskedStudy(knowledge, topics);
    }

    /** Rules and requirements for what the question asks to enter; empty when it asks nothing of that. */
    public Optional<Selection> select(Question question) {
        String folded = question.folded();
        boolean about = switch (question.intent()) {
            case TOELATING, VAKKEN, VERVOLG -> true;
            case NAAR_BEROEP -> namesStudy(question);
            default -> false;
        };
        // The way to a university is not told by the rules of a hogeschool.
        Optional<Page> study = (about ? asked.of(question) : Optional.<Page>empty())
                .filter(page -> !question.towards().equals(Optional.of("wo"))
                        || page.links().getOrDefault("niveau", "").equals("wo"));
        // Who lacks the diploma, has one from abroad or comes from the hbo is told how to come in with that: no rule
        // for
        // a profile says it.
        boolean without = BEYOND.contains(question.from().orElse(""))
                || SELECTION.matcher(folded).find()
                || ABROAD.matcher(folded).find();
        return study.isEmpty() || without ? Optional.empty() : rules(question, study.get());
    }

    private Optional<Selection> rules(Question question, Page study) {
        String from = from(question, study);
        boolean profile = question.of(Kind.PROFIEL).stream().anyMatch(e -> !e.negated());
        Optional<Section> section = Optional.<Section>empty()
                .or(() -> profile ? Optional.empty() : study.section("toelating-" + from + TOGETHER))
                .or(() -> study.section("toelating-" + from));
        List<Unit> rules = section.map(s -> rules(s, question)).orElse(List.of());
        if (section.isEmpty() || rules.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>(notTaught(question, from));
        if (question.intent() == Intent.NAAR_BEROEP) {
            study.about(Aspect.WAAR).stream()
                    .filter(s -> !s.fromTable())
                    .limit(1)
                    .forEach(s -> findings.add(new Finding(study, s, s.units().subList(0, 1))));
        }
        Optional<Finding> needed = needed(question, study, from);
        needed.ifPresent(findings::add);
        boolean said = needed.stream().flatMap(f -> f.units().stream()).anyMatch(u -> u.has(Keys.rule("mits")));
        List<Unit> left =
                rules.stream().filter(u -> !said || !u.has(Keys.rule("mits"))).toList();
        List<Unit> shown = new ArrayList<>(left.isEmpty() ? rules : left);
        if (missesSubject(question)) {
            shown.sort(Comparator.comparing(u -> !u.has(Keys.rule("mits"))));
        }
        findings.add(new Finding(study, section.get(), shown));
        if (section.get().anchor().endsWith(TOGETHER)) {
            study.section("toelating-" + from).flatMap(s -> beside(study, s)).ifPresent(findings::add);
        }
        if (missesSubject(question)) {
            first(CATCH_UP, Aspect.ROUTE, 2).ifPresent(findings::add);
        }
        boolean university = study.links().getOrDefault("niveau", "").equals("wo");
        if (!from.equals("mbo-4")) {
            first(university ? UNIVERSITY : GENERAL, Aspect.HULP, 2).ifPresent(findings::add);
        }
        return Optional.of(new Evidence(Shape.ADMISSION, findings, ""));
    }

    /** Whether the subject asked for is needed, for the named profile or for all that do not hold it; that comes first. */
    private static Optional<Finding> needed(Question question, Page study, String from) {
        Set<String> asked = question.of(Kind.VAK).stream()
                .filter(e -> !isPartOfName(e, question))
                .filter(e -> !e.negated()) // "Mag ik natuurkunde laten vallen?" is no question for "ja, het is nodig".
                .map(e -> Keys.subject(e.id()))
                .collect(Collectors.toSet());
        List<String> profiles = question.of(Kind.PROFIEL).stream()
                .filter(e -> !e.negated())
                .map(e -> Keys.profile(e.id()))
                .toList();
        return study.section("toelating-" + from + "-vakken")
                .map(section -> new Finding(
                        study,
                        section,
                        section.units().stream()
                                .filter(u -> asked.stream().anyMatch(u::has)
                                        && profiles.stream().allMatch(u::has))
                                .toList()))
                .filter(finding -> !finding.units().isEmpty());
    }

    /** The natuurkunde of Technische Natuurkunde is no subject that is asked. */
    private static boolean isPartOfName(Entity subject, Question question) {
        return question.topics().stream()
                .anyMatch(topic -> topic.start() <= subject.start()
                        && topic.end() >= subject.end()
                        && topic.end() - topic.start() > subject.end() - subject.start()
                        && topic.ids().stream().anyMatch(id -> id.startsWith("opleidingen/")));
    }

    /** Whether the way into the trade is a study of hbo or wo itself: a teacher of natuurkunde. */
    private boolean namesStudy(Question question) {
        return !question.topics().isEmpty()
                && topics.of(question).stream()
                        .findFirst()
                        .filter(page -> page.links().containsKey("studie"))
                        .isPresent();
    }

    /** What the page of a named subject says when it is not taught at this level: "op de havo bestaat wiskunde C niet". */
    private List<Finding> notTaught(Question question, String from) {
        Pattern none = Pattern.compile("\\bbestaat niet op (?:de|het) " + from + "\\b");
        List<Finding> findings = new ArrayList<>();
        question.of(Kind.VAK).stream()
                .filter(e -> !e.negated())
                .flatMap(e -> knowledge.page("profielen/" + Words.phrase(e.id()).replace(' ', '-')).stream())
                .forEach(page -> page.sections()
                        .forEach(section -> section.units().stream()
                                .filter(unit ->
                                        none.matcher(Words.fold(unit.text())).find())
                                .forEach(unit -> findings.add(new Finding(page, section, List.of(unit))))));
        return findings;
    }

    /** Which subjects to choose for technology in general, when the question names no profile, subject or study. */
    public Optional<Selection> subjects(Question question) {
        String folded = question.folded();
        if (question.intent() == Intent.BEGRIP && question.of(Kind.PROFIEL).size() > 2) {
            return knowledge
                    .page(WHICH_PROFILE)
                    .flatMap(page -> page.about(Aspect.VAKKEN).stream()
                            .filter(section -> section.heading().contains("havo"))
                            .findFirst()
                            .map(section -> new Finding(page, section, section.units())))
                    .map(finding -> new Evidence(Shape.TEXT, List.of(finding), ""));
        }
        boolean named = question.topics().stream()
                        .anyMatch(t -> !t.id().equals("begrippen/techniek") && !t.id().startsWith("profielen/profiel-"))
                || !question.of(Kind.VAK).isEmpty()
                || !question.of(Kind.PROFIEL).isEmpty();
        if (named || !CHOOSING.matcher(folded).find() || !folded.contains("techn")) {
            return Optional.empty();
        }
        return first(WHICH_PROFILE, Aspect.TOELATING, CHOICE)
                .map(finding -> new Evidence(Shape.TEXT, List.of(finding), ""));
    }

    private static String from(Question question, Page study) {
        String from = question.from().orElse("");
        if (from.startsWith("mbo")) {
            return "mbo-4";
        }
        if (from.equals("havo") || from.equals("vwo")) {
            return from;
        }
        return study.links().getOrDefault("niveau", "hbo").equals("wo") ? "vwo" : "havo";
    }

    /** The rows for the named profile; without one the two N profiles in full and the others as rules only. */
    private static List<Unit> rules(Section section, Question question) {
        List<String> named = question.of(Kind.PROFIEL).stream()
                .filter(e -> !e.negated())
                .map(Entity::id)
                .distinct()
                .toList();
        List<Unit> units = new ArrayList<>();
        if (section.anchor().endsWith(TOGETHER)) {
            section.units().stream()
                    .filter(u -> u.keys().stream().anyMatch(k -> k.startsWith(Keys.rule(""))))
                    .forEach(units::add);
            return units;
        }
        for (String profile : named.isEmpty() ? PROFILES : named) {
            boolean advice = !named.isEmpty() || profile.equals("N&G");
            section.units().stream()
                    .filter(u -> u.has(Keys.profile(profile)) || u.has(Keys.profile("alle")))
                    .filter(u -> advice || !u.has(Keys.ADVICE))
                    .filter(u -> !units.contains(u) && !u.has(Keys.NOTE))
                    .forEach(units::add);
        }
        section.units().stream()
                .filter(u -> u.has(Keys.NOTE)
                        && units.stream().anyMatch(row -> row.keys().stream().anyMatch(u::has)))
                .limit(2)
                .toList()
                .forEach(units::add);
        return units;
    }

    /** The safe choice for N&G, the profile that most often needs one more subject, and what has to be known of these rules. */
    private static Optional<Finding> beside(Page study, Section section) {
        List<Unit> units = Stream.concat(
                        section.units().stream()
                                .filter(u -> u.has(Keys.ADVICE) && u.has(Keys.profile("N&G")))
                                .limit(1),
                        section.units().stream().filter(u -> u.has(Keys.NOTE)).limit(1))
                .toList();
        return units.isEmpty() ? Optional.empty() : Optional.of(new Finding(study, section, units));
    }

    private static boolean missesSubject(Question question) {
        return question.of(Kind.VAK).stream().anyMatch(Entity::negated);
    }

    private Optional<Finding> first(String pageId, Aspect aspect, int limit) {
        return knowledge
                .page(pageId)
                .flatMap(page -> page.about(aspect).stream()
                        .findFirst()
                        .map(section -> new Finding(
                                page,
                                section,
                                section.units()
                                        .subList(
                                                0,
                                                Math.min(limit, section.units().size())))));
    }
}
