package nl.techniekwijzer.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Topics;

/** Which study of hbo or wo a question about admission is about: named, or leading to the named trade. Thread-safe. */
final class AskedStudy {
    private static final Pattern PACKAGE =
            Pattern.compile("\\b(?:\\w*profiel\\w*|vakken|vakkenpakket|pakket|wiskunde|natuurkunde)\\b");

    private final Knowledge knowledge;
    private final Topics topics;

    AskedStudy(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
    }

    /** The study whose rules are asked; empty when the question names none. */
    Optional<Page> of(Question question) {
        List<Entity> subjects = question.of(Kind.VAK);
        // Who comes from one study and goes to another asks for the rules of the other.
        List<Entity> goalsFirst = question.topics().stream()
                .sorted(Comparator.comparing(topic -> !isGoal(topic, question)))
                .toList();
        for (Entity topic : goalsFirst) {
            if (isSubject(topic, subjects) && !(subjects.size() > 1 && isGoal(topic, question))) {
                continue; // "wiskunde" is the subject here, not the study.
            }
            List<Page> studies = topics.readings(topic, question).stream()
                    .filter(page ->
                            page.sections().stream().anyMatch(s -> s.anchor().startsWith("toelating-")))
                    .toList();
            Optional<Page> study = studies.stream()
                    .filter(page -> isGivenThere(page, question))
                    .findFirst()
                    .or(() -> studies.stream().findFirst());
            boolean mbo = question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                    || question.from().orElse("").startsWith("vmbo")
                    || question.target()
                            .filter(target -> target.startsWith("mbo"))
                            .isPresent();
            boolean mboMeant =
                    (mbo || hasVmboProfile(question)) && question.towards().isEmpty();
            if (study.isPresent() && !mboMeant) {
                return study;
            }
        }
        return PACKAGE.matcher(question.folded()).find() ? studyOfTrade(question) : Optional.empty();
    }

    private static boolean isSubject(Entity topic, List<Entity> subjects) {
        return subjects.stream().anyMatch(subject -> topic.start() >= subject.start() && topic.end() <= subject.end());
    }

    /** "Natuurkunde hebben voor informatica": of two names of subjects the one behind "voor" is the study. */
    private static boolean isGoal(Entity topic, Question question) {
        return Pattern.compile("\\b(?:voor|naar) (?:de |het |hbo |wo |studie |opleiding )*"
                        + Pattern.quote(topic.text()) + "\\b")
                .matcher(question.folded())
                .find();
    }

    /** A study of the university where one of those is named, also when no row tells that it is given there. */
    private boolean isOfKind(Page study, Question question) {
        String level = study.links().getOrDefault("niveau", "");
        return question.of(Kind.SCHOOL).stream()
                .filter(e -> !e.negated())
                .flatMap(e -> knowledge.tables().institutions().stream().filter(i -> i.id().equals(e.id())))
                .anyMatch(i -> i.kind().equals("universiteit") && level.equals("wo"));
    }

    /** Of an hbo and a wo study with one name the one that is given at the named school or place: bouwkunde in Delft is that of the TU. */
    private boolean isGivenThere(Page study, Question question) {
        Set<String> there = question.entities().stream()
                .filter(e -> !e.negated() && (e.kind() == Kind.GEMEENTE || e.kind() == Kind.SCHOOL))
                .map(e -> e.kind() == Kind.SCHOOL ? Keys.institution(e.id()) : Keys.municipality(e.id()))
                .collect(Collectors.toSet());
        return question.towards().isEmpty()
                && question.from().isEmpty()
                && (isOfKind(study, question)
                        || study.section("scholen").stream()
                                .flatMap(s -> s.units().stream())
                                .anyMatch(u -> there.stream().anyMatch(u::has)));
    }

    /** "Ze wil architect worden, welk profiel?": the study that leads to the trade, of the university for somebody of the vwo. */
    private Optional<Page> studyOfTrade(Question question) {
        String from = question.from().orElse("");
        if (from.startsWith("vmbo") || from.startsWith("mbo")) {
            return Optional.empty();
        }
        List<Page> studies = question.topics().stream()
                .flatMap(topic -> topics.readings(topic, question).stream().limit(1))
                .flatMap(page -> topics.studies(page).stream())
                .filter(page ->
                        page.sections().stream().anyMatch(s -> s.anchor().startsWith("toelating-")))
                .toList();
        return studies.stream()
                .filter(page -> page.links().getOrDefault("niveau", "").equals(from.equals("vwo") ? "wo" : "hbo"))
                .findFirst()
                .or(() -> studies.stream().findFirst());
    }

    /** The profiles of the vmbo lead to the mbo; their own pages tell how. */
    private static boolean hasVmboProfile(Question question) {
        return question.topics().stream()
                .flatMap(t -> t.ids().stream())
                .anyMatch(id -> id.startsWith("profielen/vmbo-"));
    }
}
