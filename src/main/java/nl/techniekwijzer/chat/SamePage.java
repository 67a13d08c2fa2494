package nl.techniekwijzer.chat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Fit;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.understanding.SeveralQuestions;

/**
 * The second half of a question on the page that answered its first: the section that is headed by it, or else the sentence that says
 * most of it. Thread-safe.
 */
final class SamePage {
    /** So much of the half its heading, or a known wording of it, must say, and so much of that must be in the half. */
    private static final double HEADED = 0.6;
    /** And so much of it a heading on a page that was not used yet. */
    private static final double SURELY = 0.7;
    /** A sentence must say so much of what the half adds. */
    private static final double SAID = 0.45;

    /** A heading must say so much of a name that is asked for beside another. */
    private static final double NAMED = 0.9;
    /** A section on another page must say so much of what was asked before. */
    private static final double RELATED = 0.3;

    /** Of what is asked of the names. */
    private static final double LEAST = 0.4;

    private static final int HITS = 40;

    /** Only a section on just that tells them. */
    private static final Set<Intent> STRICT =
            EnumSet.of(Intent.LOON, Intent.KOSTEN, Intent.DUUR, Intent.NIVEAU, Intent.WAAR, Intent.CIJFERS);

    private static final Pattern ASKING =
            Pattern.compile("\\b(?:hoeveel|hoe ?lang|hoe oud|hoe vaak|hoe|wanneer|waarom|waar|wie)\\b");

    /** "Waar gaat VCA over?" asks for no place. */
    private static final Pattern ABOUT = Pattern.compile("^waar (?:gaat|staat)\\b");

    private static final int MAX_UNITS = 4;

    private static final Pattern INSTEAD = Pattern.compile(
            "^(?:en )?(?:(?:zo|indien) (?:niet|nee)\\b.*|anders\\b.*|wat (?:dan|nu)|wat (?:kan|moet) (?:ik|je|hij|ze|zij|we) dan(?: doen)?"
                    + "|waar (?:kan|moet) (?:ik|je|hij|ze|zij|we) (?:dan|nu|nu dan)(?: heen| naartoe| naar toe)?)$");
    private static final Pattern OFFERS_OTHER =
            Pattern.compile("^(?:wat (?:kan|kun|doe) .*\\b(?:nu|weg|mist|zonder)\\b.*"
                    + "|waar ga je nu heen .*|is er .*\\b(?:opvolger|in plaats van)\\b.*|wat (?:kan|kun"
                    + "|doe) (?:ik|je) (?:nu|als)\\b.*|waar krijg ik nu .*)");

    private static final Pattern STILL = Pattern.compile(
            "^(?:en )?(?:bestaat|bestaan|loopt|lopen|geldt|is) (?:het|dat|dit|die|deze|ze|er)(?: er)? (?:nu )?nog\\b.*");
    private static final Pattern HOW_MUCH = Pattern.compile(
            "^(?:en )?(?:hoeveel|hoe hoog) (?:is|was|zijn|krijg|krijgt|wordt) (?:het|dat|die|dit|je|ik|hij|ze"
                    + "|zij)(?: dan| eigenlijk| ongeveer)?$");
    private static final Pattern TELLS_AMOUNT = Pattern.compile("^(?:hoeveel|hoe hoog)\\b.*");

    private static final Pattern ASKS_STILL =
            Pattern.compile("^(?:bestaat|bestaan|loopt|lopen|geldt) .*\\b(?:nog|nu)\\b.*");
    private static final Pattern LASTS =
            Pattern.compile("^(?:bestaat|bestaan|loopt|lopen|geldt|is|zijn)\\b.*\\b(?:nog|weer|nu)\\b.*");

    private final PassageIndex index;

    SamePage(PassageIndex index) {
        this.index = index;
    }

    /** The section that is headed by what this half asks; empty when none is. */
    Optional<Finding> headed(Page page, String text, Question half, Set<String> used) {
        String typed = Words.phrase(text);
        String own = Words.phrase(half.corrected());
        if (INSTEAD.matcher(typed).matches()) {
            return matching(page, OFFERS_OTHER, used);
        }
        if (STILL.matcher(typed).matches()) {
            return lasting(page, used);
        }
        if (HOW_MUCH.matcher(typed).matches()) {
            Optional<Finding> amount = matching(page, TELLS_AMOUNT, used);
            if (amount.isPresent()) {
                return amount;
            }
        }
        Set<String> named = new HashSet<>();
        SeveralQuestions.topics(half).forEach(topic -> named.addAll(topic.words()));
        Asked rest = index.ask(
                Stream.of(own.split(" ")).filter(word -> !named.contains(word)).toList());
        return best(sections(page, used), own, rest, half, HEADED, LEAST);
    }

    /** The section anywhere that is headed by the half together with what was asked before; empty when none is. */
    Optional<Finding> anywhere(Question full, Question half, Set<String> before, Set<String> used) {
        String own = Words.phrase(full.corrected());
        Asked said = index.ask(List.copyOf(before));
        Stream<Passage> hits = index.search(own, HITS).stream()
                .map(Hit::passage)
                .filter(passage -> isFresh(passage, used)
                        && suits(passage.page(), full)
                        && index.coverage(said, passage) >= RELATED);
        Asked added = added(half, before);
        return added.forms().isEmpty() ? Optional.empty() : best(hits, own, added, full, SURELY, SURELY);
    }

    private Optional<Finding> best(
            Stream<Passage> passages, String own, Asked rest, Question question, double enough, double least) {
        Asked all = index.ask(List.of(own.split(" ")));
        String asking = asking(own);
        return passages.filter(passage -> !STRICT.contains(question.intent())
                        || question.intent()
                                .aspects()
                                .contains(passage.section().aspect()))
                .filter(passage -> {
                    String other = asking(Words.phrase(passage.section().heading()));
                    return asking.isEmpty() || other.isEmpty() && !asking.equals("hoe") || asking.equals(other);
                })
                .map(passage -> new Scored(passage, score(all, rest, passage, least)))
                .filter(scored -> scored.score() >= enough)
                .max(Comparator.comparingDouble(Scored::score))
                .map(scored -> whole(scored.passage()));
    }

    /** Pages for parents speak of "je kind". */
    static boolean suits(Page page, Question question) {
        PageType others =
                question.audience().filter(a -> a == Audience.OUDER).isPresent() ? PageType.OMSCHOLEN : PageType.OUDERS;
        return question.audience().isEmpty() || page.type() != others;
    }

    /** The section that tells whether it is still there, where a question with its own subject asks that. */
    Optional<Finding> lasting(Page page, Question question) {
        return ASKS_STILL.matcher(Words.phrase(question.corrected())).matches()
                ? lasting(page, Set.of())
                : Optional.empty();
    }

    private static Optional<Finding> lasting(Page page, Set<String> used) {
        return matching(page, LASTS, used);
    }

    private static String asking(String text) {
        Matcher word = ASKING.matcher(ABOUT.matcher(text).replaceAll("wat"));
        return word.find() ? word.group() : "";
    }

    /** The section that is headed by what the half adds to the question before it: "... en dyscalculie". */
    Optional<Finding> about(Page page, Question half, Set<String> before, Set<String> used) {
        Asked added = added(half, before);
        return added.forms().isEmpty()
                ? Optional.empty()
                : sections(page, used)
                        .filter(passage ->
                                index.headingCoverage(added, passage.section().heading()) >= NAMED)
                        .findFirst()
                        .map(SamePage::whole);
    }

    /** Whether a section on another page has to do with what was asked before, or is headed by what the half adds to that. */
    boolean relates(Finding finding, Question half, Set<String> before) {
        Asked added = added(half, before);
        Asked said = index.ask(List.copyOf(before));
        boolean headed = added.forms().isEmpty()
                || index.coverage(added, finding.section().heading()) >= HEADED
                || index.likeness(added, passage(finding)) >= HEADED;
        return headed || index.coverage(said, passage(finding)) >= RELATED;
    }

    private static Passage passage(Finding finding) {
        return Passage.of(finding.page()).stream()
                .filter(passage ->
                        passage.section().anchor().equals(finding.section().anchor()))
                .findFirst()
                .orElseThrow();
    }

    private record Scored(Passage passage, double score) {}

    /** The names alone are no heading of what is asked of them. */
    private double score(Asked all, Asked rest, Passage passage, double least) {
        Fit fit = index.fit(all, rest, passage);
        double heading = (fit.said() + fit.precision()) / 2;
        return fit.heading() < least
                ? 0
                : Math.max(
                        index.headingCoverage(rest, passage.section().heading()) < least ? 0 : heading,
                        index.likeness(all, passage));
    }

    private static Optional<Finding> matching(Page page, Pattern heading, Set<String> used) {
        return sections(page, used)
                .filter(passage -> heading.matcher(
                                Words.phrase(passage.section().heading()))
                        .matches())
                .findFirst()
                .map(SamePage::whole);
    }

    private static Stream<Passage> sections(Page page, Set<String> used) {
        return Passage.of(page).stream().filter(passage -> isFresh(passage, used));
    }

    private static boolean isFresh(Passage passage, Set<String> used) {
        return !passage.isSummary() && !passage.section().fromTable() && !used.contains(passage.sectionId());
    }

    private static Finding whole(Passage passage) {
        List<Unit> units = passage.section().units();
        return new Finding(passage.page(), passage.section(), units.subList(0, Math.min(MAX_UNITS, units.size())));
    }

    /** Whether these findings say what the half adds to the question before it. */
    boolean isSaid(List<Finding> findings, Question half, Set<String> before) {
        Asked added = added(half, before);
        return !added.forms().isEmpty()
                && findings.stream()
                        .anyMatch(finding -> index.coverage(
                                                added, finding.section().heading())
                                        >= HEADED
                                || finding.units().stream()
                                        .anyMatch(unit -> index.coverage(
                                                        added, finding.page().id(), unit)
                                                >= HEADED));
    }

    /** The sentence of the page that says most of what the half adds; empty when none says enough of it. */
    Optional<Finding> nearest(Page page, Question half, Set<String> before) {
        Asked added = added(half, before);
        Finding best = null;
        double most = SAID;
        for (Section section : page.sections()) {
            for (Unit unit : added.forms().isEmpty() || section.fromTable() ? List.<Unit>of() : section.units()) {
                double said = index.coverage(added, page.id(), unit);
                if (said > most) {
                    most = said;
                    best = new Finding(
                            page,
                            section,
                            section.aspect() == Aspect.LIJKT_OP
                                            || section.units().size() > MAX_UNITS
                                    ? List.of(unit)
                                    : section.units());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Asked added(Question half, Set<String> before) {
        String own = Words.fold(half.corrected());
        Set<String> words = new HashSet<>(half.terms());
        words.removeAll(before);
        return index.ask(words.stream().filter(own::contains).sorted().toList());
    }
}
