package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;

/**
 * The way into a field for an adult who names no trade ("ik zit in de WW en denk aan ict"), and the work in the field of one's own trade
 * ("ik was matroos, wat voor werk is er voor mij"): what its sector tells, with what suits where one comes from. Thread-safe.
 */
final class AdultField {
    private static final Pattern WHICH_WORK = Pattern.compile(
            "\\b(?:welke?|wat voor|wat voor soort) (?:technisch |technische |soort )?(?:werk|baan|banen|beroepen|functies?)\\b"
                    + ".{0,40}\\b(?:ik|mij|me)\\b");
    /** What is asked in words has an answer in those words. */
    private static final Pattern ASKS =
            Pattern.compile("(?i)[?]|\\b(?:hoe|waar|welke?|wat|mag|moet|kost|traject|(?:is|zijn|bestaat) er)\\b");

    private static final Pattern OWN = Pattern.compile("\\b(?:was|ben|werk|werkte|gewerkt|dienst|baan als)\\b");
    private static final Pattern BENEFIT = Pattern.compile("omscholen/met-(?:een-ww-uitkering|bijstand)");
    private static final String OTHER_WORK = "omscholen/van-ander-werk-naar-techniek";
    private static final int SITUATION_UNITS = 2;
    /** Shorter tags are parts of too many words. */
    private static final int TAG = 3;

    private static final Map<Pattern, String> WORK = work();

    private final Knowledge knowledge;
    private final Subjects subjects;

    AdultField(Knowledge knowledge, Subjects subjects) {
        this.knowledge = knowledge;
        this.subjects = subjects;
    }

    private static Map<Pattern, String> work() {
        String past = "welk-technisch-werk-past-als-ik-";
        Map<Pattern, String> work = new LinkedHashMap<>();
        work.put(
                Pattern.compile(
                        "winkel|magazijn|distributiecentrum|\\bdc\\b|verkoper|verkoopster|kassa|supermarkt|orderpicker|logistiek"),
                past + "uit-een-winkel-of-magazijn-kom");
        work.put(
                Pattern.compile(
                        "\\b(?:horeca|kok|ober|serveerster|barman|bar|kroeg|cafe|bediening|restaurant|keuken)\\b"),
                past + "uit-de-horeca-kom");
        work.put(
                Pattern.compile("\\b(?:zorg|verpleeg\\w*|thuiszorg|verzorgende|ziekenhuis)\\b"),
                past + "uit-de-zorg-kom");
        work.put(
                Pattern.compile("\\b(?:kantoor|kantoorbaan|administrat\\w*|receptionist\\w*)\\b"),
                past + "van-kantoor-kom");
        return work;
    }

    Optional<Selection> select(Question question) {
        boolean adult =
                question.audience().filter(a -> a == Audience.ZIJINSTROMER).isPresent();
        String folded = question.folded();
        boolean work = WHICH_WORK.matcher(folded).find() && OWN.matcher(folded).find();
        boolean way = question.intent() == Intent.ROUTE
                && namesNoTrade(question)
                && !ASKS.matcher(question.corrected()).find();
        if (!adult || !way && !work) {
            return Optional.empty();
        }
        return sector(question).map(sector -> {
            List<Finding> findings = new ArrayList<>();
            if (work) {
                about(sector, Aspect.BEROEPEN).ifPresent(findings::add);
            }
            about(sector, Aspect.ROUTE).ifPresent(findings::add);
            situation(question).ifPresent(findings::add);
            return new Evidence(Shape.TEXT, findings, "");
        });
    }

    private static boolean namesNoTrade(Question question) {
        return question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .noneMatch(id -> id.startsWith("beroepen/"));
    }

    /** The sector of what is named: by its own name, else by the trades and opleidingen that the name stands for. */
    private Optional<Page> sector(Question question) {
        List<Entity> fields = question.topics().stream()
                .filter(topic -> topic.ids().stream()
                        .anyMatch(id -> id.startsWith("opleidingen/") || id.startsWith("arbeidsmarkt/sector-")))
                .toList();
        return fields.stream()
                .flatMap(field -> sectors().filter(sector -> isNamed(sector, field)))
                .findFirst()
                .or(() -> fields.stream()
                        .flatMap(field -> field.ids().stream())
                        .flatMap(id -> knowledge.page(id).stream())
                        .flatMap(page -> subjects.sector(page).stream())
                        .findFirst());
    }

    private Stream<Page> sectors() {
        return knowledge.pages().stream().filter(page -> page.id().startsWith("arbeidsmarkt/sector-"));
    }

    private static boolean isNamed(Page sector, Entity field) {
        return sector.tags().stream()
                .anyMatch(tag -> tag.length() >= TAG && field.words().stream().anyMatch(word -> word.startsWith(tag)));
    }

    /** What holds for who is on benefit, or what suits who comes from other work. */
    private Optional<Finding> situation(Question question) {
        Optional<Finding> benefit = question.topics().stream()
                .flatMap(topic -> topic.ids().stream())
                .filter(id -> BENEFIT.matcher(id).matches())
                .flatMap(id -> knowledge.page(id).stream())
                .flatMap(page -> about(page, Aspect.TOELATING).stream())
                .findFirst();
        return benefit.or(() -> WORK.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().matcher(question.folded()).find())
                        .findFirst()
                        .flatMap(entry -> knowledge
                                .page(OTHER_WORK)
                                .flatMap(page -> page.section(entry.getValue())
                                        .map(section -> new Finding(page, section, section.units())))))
                .map(f -> new Finding(
                        f.page(),
                        f.section(),
                        f.units().subList(0, Math.min(SITUATION_UNITS, f.units().size()))));
    }

    private static Optional<Finding> about(Page page, Aspect aspect) {
        return page.about(aspect).stream().findFirst().map(section -> new Finding(page, section, section.units()));
    }
}
