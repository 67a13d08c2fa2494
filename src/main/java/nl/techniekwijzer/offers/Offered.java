package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Topics;

/** Which programmes a question is about: those it names, those that lead to its beroep, those of a field at its level. Thread-safe. */
final class Offered {
    private final Knowledge knowledge;
    private final Topics topics;

    Offered(Knowledge knowledge, Topics topics) {
        this.knowledge = knowledge;
        this.topics = topics;
    }

    /** The pages with schools that the question is about: named, or leading to the named beroep; at most two. */
    List<Page> of(Question question) {
        List<Page> pages = new ArrayList<>();
        for (Entity topic : question.topics()) {
            List<Page> readings = topics.readings(topic, question).stream()
                    .filter(page -> fitsForm(page, question))
                    .toList();
            readings.stream()
                    .filter(ProgrammeEvidence::hasSchools)
                    .min(Comparator.comparing((Page page) -> isBelow(page, question))
                            .thenComparing(
                                    page -> isTheme(page) && question.mboLevel().isPresent())
                            .thenComparing(page -> !isAtLevel(page, question)))
                    .map(page -> atLevel(page, readings, question))
                    .ifPresent(pages::add);
            // "Mbo werktuigbouwkunde" is not one opleiding: each that the mbo has of it counts.
            readings.stream()
                    .filter(page -> !topic.ids().contains(page.id())
                            && ProgrammeEvidence.hasSchools(page)
                            && isAtLevel(page, question))
                    .limit(2)
                    .forEach(pages::add);
            boolean open = isOpen(question);
            readings.stream()
                    .filter(p -> open
                            && ProgrammeEvidence.hasSchools(p)
                            && !pages.isEmpty()
                            && ProgrammeEvidence.isMbo(p) != ProgrammeEvidence.isMbo(pages.getLast()))
                    .findFirst()
                    .ifPresent(pages::add);
            readings.stream()
                    .limit(1)
                    .flatMap(p -> Stream.concat(taught(p, question), ofTerm(p)))
                    .filter(ProgrammeEvidence::hasSchools)
                    .sorted(Comparator.comparing(page -> !isAtLevel(page, question)))
                    .limit(2)
                    .filter(p -> !pages.contains(p))
                    .forEach(pages::add);
        }
        return pages.stream().distinct().limit(2).toList();
    }

    private static boolean isOpen(Question question) {
        return question.towards().isEmpty()
                && question.from().isEmpty()
                && question.mboLevel().isEmpty();
    }

    /** Who is at the havo or vwo and speaks of studying looks for what comes after that school. */
    private static boolean isBelow(Page page, Question question) {
        String from = question.from().orElse("");
        return (from.equals("vwo") || from.equals("havo"))
                && ProgrammeEvidence.isMbo(page)
                && question.of(Kind.OPLEIDINGSNIVEAU).stream().noneMatch(e -> e.id().equals("mbo"));
    }

    /** What leads to a trade: its opleidingen of the mbo, and its studies where the hbo or university is asked or the mbo has none. */
    private Stream<Page> taught(Page trade, Question question) {
        List<Page> mbo = topics.educations(trade);
        if (question.towards().isEmpty() && mbo.stream().anyMatch(ProgrammeEvidence::hasSchools)) {
            return mbo.stream();
        }
        String level =
                question.towards().orElse(question.from().filter("vwo"::equals).isPresent() ? "wo" : "hbo");
        return topics.studies(trade).stream()
                .filter(study -> study.links().getOrDefault("niveau", "").equals(level));
    }

    /** The studies of the hbo and the universities that lead to the named trades, where the question names no level. */
    List<Page> studies(Question question) {
        return question.towards().isPresent()
                ? List.of()
                : question.topics().stream()
                        .flatMap(topic ->
                                topics.readings(topic, question).stream().limit(1))
                        .flatMap(page -> topics.studies(page).stream())
                        .filter(ProgrammeEvidence::hasSchools)
                        .distinct()
                        .toList();
    }

    /** A term such as lassen is taught by the opleiding that its page names first, a sector by those that its page names. */
    private Stream<Page> ofTerm(Page page) {
        if (page.id().startsWith("arbeidsmarkt/sector-")) {
            return page.related().stream()
                    .flatMap(id -> knowledge.page(id).stream())
                    .filter(ProgrammeEvidence::hasSchools);
        }
        return page.type() == PageType.BEGRIPPEN && !Topics.isGeneral(page)
                ? topics.related(page).stream()
                        .flatMap(p -> ProgrammeEvidence.hasSchools(p) ? Stream.of(p) : topics.educations(p).stream())
                        .limit(1)
                : Stream.empty();
    }

    /** Whether the page has a row at the asked level of the mbo; any will do when none is asked. */
    private static boolean isAtLevel(Page page, Question question) {
        return question.mboLevel().isEmpty()
                || page.section("scholen").orElseThrow().units().stream()
                        .anyMatch(u -> u.has(Keys.level(question.mboLevel().getAsInt())));
    }

    /** The page, or one that its readings name as related, where only that one has the asked level. */
    private Page atLevel(Page page, List<Page> readings, Question question) {
        return isAtLevel(page, question)
                ? page
                : readings.stream()
                        .filter(p -> ProgrammeEvidence.isMbo(p) && p.type() != PageType.BEROEPEN)
                        .flatMap(p -> p.related().stream())
                        .flatMap(id -> knowledge.page(id).stream())
                        .filter(p ->
                                ProgrammeEvidence.hasSchools(p) && ProgrammeEvidence.isMbo(p) && isAtLevel(p, question))
                        .findFirst()
                        .orElse(page);
    }

    /** Bol and bbl are forms of the mbo. */
    private static boolean fitsForm(Page page, Question question) {
        return question.first(Kind.LEERWEG).isEmpty()
                || page.type() != PageType.OPLEIDINGEN
                || ProgrammeEvidence.isMbo(page);
    }

    /** The first named trade or programme, when it has no school; nothing when a school, or only a term, is named. */
    Optional<Page> unlisted(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topics.readings(topic, question).stream())
                .filter(page -> page.type() == PageType.BEROEPEN
                        || page.type() == PageType.OPLEIDINGEN && !isTheme(page) && fitsForm(page, question))
                .findFirst();
    }

    /** All programmes that the named terms relate to: of "ict" what a school has that goes by other names. */
    List<Page> around(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topics.readings(topic, question).stream())
                .flatMap(page -> Stream.concat(Stream.of(page), topics.related(page).stream()))
                .filter(page -> ProgrammeEvidence.hasSchools(page) && !isTheme(page))
                .distinct()
                .toList();
    }

    private static boolean isTheme(Page page) {
        return page.links().containsKey("thema");
    }
}
