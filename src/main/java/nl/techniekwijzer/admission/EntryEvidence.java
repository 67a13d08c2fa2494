package nl.techniekwijzer.admission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.rows.Keys;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/** Ways into a level beside the one that somebody thinks is needed, and without a school subject. Thread-safe. */
final class EntryEvidence {
    /** A level that somebody thinks one must have before another. */
    private static final Pattern DEMANDED = Pattern.compile(
            "\\b(?:heb|hebt|heeft|is) .{0,30}\\b(?:havo|vwo|vmbo|mavo|mbo|hbo)\\b.{0,20}\\b(?:nodig|verplicht)\\b (?:voor|om)\\b"
                    + "|\\bmoet .{0,10}\\beerst .{0,40}\\b(?:hebben|halen|doen|afmaken)\\b");

    private static final String MATHS_FOR_MBO = "heb-je-wiskunde-a-b-c-of-d-nodig-voor-het-mbo";

    private final Knowledge knowledge;

    EntryEvidence(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Optional<Selection> select(Question question) {
        return demanded(question).or(() -> withoutSubject(question)).or(() -> mathsOfOtherSchool(question));
    }

    /** "Waarom heb je havo nodig voor niveau 4?", "moet ik eerst niveau 2 hebben?": every diploma that gives entry, also others. */
    private Optional<Selection> demanded(Question question) {
        boolean asked = question.intent() == Intent.TOELATING
                && !ProgressionEvidence.isAboutMore(question)
                && DEMANDED.matcher(question.folded()).find();
        OptionalInt level = question.of(Kind.MBO_NIVEAU).stream()
                .filter(e -> !e.negated())
                .mapToInt(e -> Integer.parseInt(e.id()))
                .max();
        String target = level.isPresent()
                ? "mbo-niveau-" + level.getAsInt()
                : question.towards().orElse("");
        return !asked || target.isEmpty()
                ? Optional.empty()
                : knowledge
                        .page("begrippen/" + target)
                        .flatMap(page -> page.about(Aspect.TOELATING).stream()
                                .findFirst()
                                .map(section -> new Evidence(
                                        Shape.TEXT, List.of(new Finding(page, section, section.units())), "")));
    }

    /** "Is wiskunde C verplicht voor lassen?": wiskunde A to D are subjects of havo and vwo, and no opleiding of the mbo asks for them. */
    private Optional<Selection> mathsOfOtherSchool(Question question) {
        boolean asked = (question.intent() == Intent.TOELATING || question.intent() == Intent.VAKKEN)
                && question.of(Kind.VAK).stream().anyMatch(e -> !e.negated() && e.id().matches("wiskunde [ABCD]"))
                && question.towards().isEmpty()
                && question.of(Kind.PROFIEL).isEmpty();
        boolean mbo = question.mboLevel().isPresent()
                || question.of(Kind.OPLEIDINGSNIVEAU).stream().anyMatch(e -> e.id().equals("mbo"))
                || isOfMbo(question);
        return asked && mbo
                ? knowledge
                        .page("profielen/hoeveel-wiskunde-voor-techniek")
                        .flatMap(page -> page.section(MATHS_FOR_MBO)
                                .map(section -> new Evidence(
                                        Shape.TEXT, List.of(new Finding(page, section, section.units())), "")))
                : Optional.empty();
    }

    /** Whether all trades that are named are learnt at the mbo. */
    private boolean isOfMbo(Question question) {
        List<Page> trades = question.topics().stream()
                .flatMap(topic -> topic.ids().stream().limit(1))
                .filter(id -> !id.startsWith("profielen/"))
                .flatMap(id -> knowledge.page(id).stream())
                .toList();
        return !trades.isEmpty()
                && trades.stream()
                        .allMatch(page -> page.links().containsKey("dossier")
                                || page.id().equals("omscholen/lasdiploma")
                                || page.id().equals("begrippen/lassen")
                                || isTradeOfMbo(page.links().getOrDefault("beroep", "")));
    }

    private boolean isTradeOfMbo(String trade) {
        return knowledge.tables().occupationQualifications().stream()
                        .anyMatch(row -> row.occupation().equals(trade))
                && knowledge.tables().occupationStudies().stream()
                        .noneMatch(row -> row.occupation().equals(trade));
    }

    /** "Kan hij met tl zonder wiskunde naar het mbo?": the rules on that subject for who comes from the vmbo. */
    private Optional<Selection> withoutSubject(Question question) {
        String from = question.from().orElse("");
        List<Entity> missing =
                question.of(Kind.VAK).stream().filter(Entity::negated).toList();
        boolean study = question.topics().stream()
                .anyMatch(t -> t.id().startsWith("opleidingen/") || t.id().startsWith("beroepen/"));
        if (missing.size() != 1
                || !from.startsWith("vmbo-")
                || study
                || question.towards().isPresent()) {
            return Optional.empty();
        }
        String subject = missing.getFirst().text();
        return knowledge
                .page(ProgressionEvidence.PAGE)
                .flatMap(page -> page.sections().stream()
                        .flatMap(section -> section.units().stream()
                                .filter(u -> u.has(Keys.from(from)) && ProgressionEvidence.isRule(u))
                                .filter(u -> Words.fold(u.text()).contains(subject))
                                .map(u -> new Finding(page, section, List.of(u))))
                        .findFirst()
                        .map(finding -> new Evidence(Shape.TEXT, List.of(finding), "")));
    }
}
