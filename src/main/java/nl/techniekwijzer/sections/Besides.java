package nl.techniekwijzer.sections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.Finding;

/**
 * What has to come with an answer from another section or page: a figure with its year beside words on the chance of work, the way into the
 * named trade beside the asker's situation, and what a scheme is beside a detail of it. Thread-safe.
 */
public final class Besides {
    private static final String WORK = "arbeidsmarkt/is-er-werk-in-techniek";
    private static final String WAGES = "arbeidsmarkt/lonen";
    private static final String FLOOR = "arbeidsmarkt/minimumloon";
    private static final Set<String> OF_THE_TRADE = Set.of(
            "omscholen/pdg",
            "omscholen/hybride-docent",
            "omscholen/leraar-techniek-worden",
            "omscholen/levenlanglerenkrediet");

    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final Knowledge knowledge;
    private final Subjects subjects;

    public Besides(Knowledge knowledge, Subjects subjects) {
        this.knowledge = knowledge;
        this.subjects = subjects;
    }

    /** What comes with these findings; {@code about} are the pages that the question is about. */
    public List<Finding> with(List<Finding> findings, Question question, List<Page> about) {
        Page main = findings.getFirst().page();
        Optional<Finding> more = Optional.empty();
        boolean stages = main.id().contains("/stage"); // Chances of a place to learn are no chances of a job.
        if (question.intent() == Intent.KANS && !isDated(findings) && !stages) {
            more = chances(Stream.concat(Stream.of(main), about.stream()).toList());
        } else if (question.intent() == Intent.LOON && !isDated(findings)) {
            more = wages(Stream.concat(Stream.of(main), about.stream()).toList(), question);
        } else if (question.intent() != Intent.LOON
                && subjects.situation(question)
                        .filter(main::equals)
                        .filter(Besides::comesBeforeTrade)
                        .isPresent()) {
            more = about.stream().filter(Besides::isTrade).findFirst().flatMap(trade -> wayIn(trade, question));
        }
        return more.or(() -> findings.size() == 1 ? lead(findings.getFirst()) : Optional.empty()).stream()
                .toList();
    }

    private static boolean isDated(List<Finding> findings) {
        return findings.stream()
                .flatMap(f -> f.units().stream())
                .anyMatch(u -> DATED.matcher(u.text()).find());
    }

    /** Figures on the work in the sector of the first page that has one, else on all technical work. */
    private Optional<Finding> chances(List<Page> pages) {
        return sectorSection(pages, Aspect.CIJFERS)
                .or(() -> section(knowledge.page(WORK), Aspect.CIJFERS))
                .map(f -> cut(f, 2));
    }

    /** The wage in the sector; else for higher education what graduates earned, and else the minimum wage. */
    private Optional<Finding> wages(List<Page> pages, Question question) {
        boolean higher = question.towards().isPresent()
                || pages.stream()
                        .anyMatch(p -> List.of("hbo", "wo").contains(p.links().getOrDefault("niveau", "")));
        Optional<Finding> graduates = knowledge
                .page(WAGES)
                .filter(p -> higher)
                .flatMap(page -> page.about(Aspect.LOON).stream()
                        .filter(s -> s.heading().contains("hbo"))
                        .findFirst()
                        .map(s -> new Finding(page, s, s.units())));
        return graduates
                .or(() -> sectorSection(pages, Aspect.LOON))
                .map(f -> cut(f, 2))
                .or(() -> section(knowledge.page(FLOOR), Aspect.LOON).map(f -> cut(f, 1)));
    }

    private Optional<Finding> sectorSection(List<Page> pages, Aspect aspect) {
        return pages.stream()
                .filter(p -> p.type() != PageType.ARBEIDSMARKT || Subjects.isSector(p))
                .flatMap(p -> subjects.sector(p).stream())
                .flatMap(p -> section(Optional.of(p), aspect).stream())
                .findFirst();
    }

    private static Optional<Finding> section(Optional<Page> page, Aspect aspect) {
        return page.flatMap(p -> p.about(aspect).stream().findFirst().map(s -> new Finding(p, s, s.units())));
    }

    private static Finding cut(Finding finding, int limit) {
        List<Unit> units = finding.units();
        return new Finding(finding.page(), finding.section(), units.subList(0, Math.min(limit, units.size())));
    }

    private static boolean isTrade(Page page) {
        return page.type() == PageType.BEROEPEN || page.type() == PageType.OPLEIDINGEN;
    }

    /** Whether the way into the trade follows from the page: not for a worry, nor for who has the trade and wants to teach it or borrow. */
    private static boolean comesBeforeTrade(Page situation) {
        return situation.type() == PageType.OMSCHOLEN && !OF_THE_TRADE.contains(situation.id());
    }

    private static Optional<Finding> wayIn(Page trade, Question question) {
        return section(Optional.of(trade), Aspect.ROUTE)
                .filter(way -> !AudienceFit.isForOthers(trade, way.section(), question))
                .or(() -> section(Optional.of(trade), Aspect.OPLEIDING))
                .map(f -> cut(f, 2));
    }

    /** The sentence that says what a scheme or term is, when the answer is another section of its page. */
    private static Optional<Finding> lead(Finding answer) {
        Page page = answer.page();
        Section first = page.sections().getFirst();
        boolean scheme = page.type() == PageType.OMSCHOLEN || page.type() == PageType.BEGRIPPEN;
        return scheme
                        && !first.fromTable()
                        && !first.anchor().equals(answer.section().anchor())
                ? Optional.of(cut(new Finding(page, first, first.units()), 1))
                : Optional.empty();
    }
}
