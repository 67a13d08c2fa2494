package nl.techniekwijzer.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.Shape;

/**
 * Whether somebody is clever or good enough: nobody here can say, and who can help to find out. Whether a diploma, a level or a subject is
 * enough is no judgement of anybody, but a rule. Thread-safe.
 */
final class Judgement {
    private static final String PUPILS = "profielen/welk-niveau-kan-ik-aan";
    private static final String PARENTS = "ouders/welk-niveau-past";
    private static final String ADULTS = "omscholen/overstappen-naar-techniek";
    private static final String TO_ADULTS = "hoe-weet-ik-of-technisch-werk-bij-mij-past";
    private static final int UNITS = 4;

    private static final Pattern ENOUGH = Pattern.compile("\\b(?:goed )?genoeg\\b|\\bvoldoende\\b");
    /** It is somebody who must be good enough. */
    private static final Pattern SOMEBODY =
            Pattern.compile("\\b(?:ben ik|ik ben|is (?:hij|ze|zij)|(?:hij|ze|zij|zoon|dochter|kind) is"
                    + "|(?:mijn|onze) (?:zoon|dochter|kind)|slim|dom|handig|kan ik|aankan)\\b");

    /** What a question of enough is taken for when no rule of its own takes it. */
    private static final Set<Intent> OPEN = EnumSet.of(Intent.OORDEEL, Intent.ALGEMEEN, Intent.NIVEAU, Intent.INFO);

    private final Knowledge knowledge;

    Judgement(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** That it cannot be judged here, and who can; empty when nobody is to be judged. */
    Optional<Selection> select(Question question) {
        if (question.intent() != Intent.OORDEEL || asked(question).intent() != Intent.OORDEEL) {
            return Optional.empty();
        }
        Audience audience = question.audience().orElse(Audience.LEERLING);
        return audience == Audience.ZIJINSTROMER
                ? knowledge
                        .page(ADULTS)
                        .flatMap(page -> page.section(TO_ADULTS).map(s -> new Finding(page, s, s.units())))
                        .map(finding -> new Evidence(Shape.TEXT, List.of(finding), "judgement"))
                : knowledge.page(audience == Audience.OUDER ? PARENTS : PUPILS).map(Judgement::first);
    }

    private static Evidence first(Page page) {
        var section = page.sections().getFirst();
        var units = section.units().subList(0, Math.min(UNITS, section.units().size()));
        return new Evidence(Shape.TEXT, List.of(new Finding(page, section, units)), "judgement");
    }

    /** The question as one of admission when it asks whether a diploma or level is enough, and of the subject when it names one. */
    Question asked(Question question) {
        if (!OPEN.contains(question.intent())) {
            return question;
        }
        String folded = question.folded();
        boolean enough =
                ENOUGH.matcher(folded).find() && !SOMEBODY.matcher(folded).find();
        if (enough && question.namesFrom()) {
            return question.as(Intent.TOELATING);
        }
        boolean subject =
                question.intent() == Intent.OORDEEL && !question.of(Kind.VAK).isEmpty();
        return subject ? question.as(enough ? Intent.TOELATING : Intent.ALGEMEEN) : question;
    }
}
