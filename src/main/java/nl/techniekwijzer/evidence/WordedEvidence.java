package nl.techniekwijzer.evidence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Unit;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.retrieval.PassageIndex.Asked;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * A section of which it is known that people ask for it in just these words. Thread-safe.
 */
final class WordedEvidence {
    /** So like one of its wordings a question must be to need nothing of the one before. */
    private static final double SAME = 0.8;

    /** So like one of its wordings a question must be to be that wording. */
    private static final double VERY = 0.95;

    /** And so like to be asked beside the trade that is talked of. */
    private static final double NEARLY = 0.5;

    /** In fewer words nothing is asked of itself: "hoe lang duurt dat?". */
    private static final int OWN_WORDS = 3;

    private static final int OWN_HITS = 60;

    /** What is hardly ever asked of one trade or opleiding. */
    private static final Set<Intent> BESIDE_THING =
            EnumSet.of(Intent.ALGEMEEN, Intent.HULP, Intent.WISSEL, Intent.KOSTEN);

    private static final int MAX_UNITS = 6;

    private final PassageIndex index;

    WordedEvidence(PassageIndex index) {
        this.index = index;
    }

    /** The section that is known to be asked for in these very words. */
    Optional<Selection> word(Question question, List<Hit> hits) {
        Asked asked = index.ask(List.of(Words.phrase(question.folded()).split(" ")));
        return question.followUp() || asked.forms().size() < OWN_WORDS
                ? Optional.empty()
                : best(question, asked, hits, VERY);
    }

    private Optional<Selection> best(Question question, Asked asked, List<Hit> hits, double enough) {
        return hits.stream()
                .map(Hit::passage)
                .filter(passage -> !passage.section().fromTable() && suits(passage.page(), question))
                .map(passage -> new Liked(passage, index.likeness(asked, passage)))
                .filter(liked -> liked.likeness() >= enough)
                .max(Comparator.comparingDouble(Liked::likeness))
                .map(liked -> new Evidence(Shape.TEXT, List.of(finding(liked.passage())), ""));
    }

    /** A question that leans on the one before by its form, and in its own words is just what a section is known to be asked for. */
    Optional<Selection> ofItself(Question question) {
        if (!question.followUp() || asksOfThing(question)) {
            return Optional.empty();
        }
        String own = question.folded();
        Asked asked = index.ask(List.of(Words.phrase(own).split(" ")));
        boolean help = question.intent() == Intent.HULP; // Nobody asks a trade for help.
        boolean general = help || question.intent() == Intent.ALGEMEEN || question.intent() == Intent.WISSEL;
        return asked.forms().size() < OWN_WORDS && !help
                ? Optional.empty()
                : best(question, asked, index.search(own, OWN_HITS), general ? NEARLY : SAME);
    }

    /** What is asked of the trade or opleiding that is talked of: "hoe lang duurt niveau 3 dan?". */
    private static boolean asksOfThing(Question question) {
        return !BESIDE_THING.contains(question.intent()) && question.namesThing();
    }

    private record Liked(Passage passage, double likeness) {}

    private static Finding finding(Passage passage) {
        List<Unit> units = passage.section().units();
        return new Finding(passage.page(), passage.section(), units.subList(0, Math.min(MAX_UNITS, units.size())));
    }

    /** Pages for parents speak of "je kind", those for who switches of work and family. */
    private static boolean suits(Page page, Question question) {
        boolean subject = page.type() == PageType.OPLEIDINGEN || page.type() == PageType.BEROEPEN;
        if (subject
                && question.namesThing()
                && question.topics().stream().noneMatch(topic -> topic.ids().contains(page.id()))) {
            return false; // What is so of one trade is not so of another.
        }
        Optional<Audience> audience = question.audience();
        return page.type() == PageType.OUDERS
                ? audience.filter(a -> a == Audience.OUDER).isPresent()
                : audience.filter(a -> !page.audiences().contains(a)).isEmpty();
    }
}
