package nl.techniekwijzer.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;

/**
 * "Wanneer is de open dag?", "zijn er open dagen bij ons in de buurt?": no dates of open days are kept, so the answer says that, where they
 * are, and what to ask there. Thread-safe.
 */
final class OpenDays {
    private static final String PAGE = "begrippen/open-dag";
    private static final Pattern NAMED = Pattern.compile("\\bopen ?(?:dag|dagen|avond|avonden|huis|dagje)\\b");
    private static final Pattern ASKS =
            Pattern.compile("\\b(?:wanneer|waar|datum|data|welke (?:dag|datum|dagen|maand)|hoe laat|hoelaat|tijden"
                    + "|dit (?:jaar|najaar|voorjaar)|binnenkort)\\b"
                    + "|\\b(?:zijn|is|komt|komen|heeft|hebben|houdt|houden|organiseert|bestaan|geven|geeft)\\b"
                    + ".{0,40}\\bopen ?(?:dag|avond|huis)"
                    + "|^(?:en |de |een |wel )*open ?(?:dag|dagen|avond)\\b.{0,60}$");
    /** What an open day is, and what to do there, can be told. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:wat (?:is|zijn|vraag|vraagt|moet|kan|kun|doe|doet|neem|heb|gebeurt)|vragen|vraag|letten|let|waarom|nut|nodig"
                    + "|zin|verschil"
                    + "|verplicht|belangrijk|moeten?)\\b");

    private static final int NEAREST = 6;

    private final Knowledge knowledge;
    private final SchoolEvidence schools;

    OpenDays(Knowledge knowledge, SchoolEvidence schools) {
        this.knowledge = knowledge;
        this.schools = schools;
    }

    static boolean areAsked(Question question) {
        String folded = question.folded();
        return NAMED.matcher(folded).find()
                && ASKS.matcher(folded).find()
                && !TOLD.matcher(folded).find();
    }

    /**
     * That the dates are not known, with where they are.
     *
     * @param near pages of schools near the place that the question names, nearest first
     */
    Optional<NoEvidence> select(Question question, List<Page> near) {
        if (!areAsked(question)) {
            return Optional.empty();
        }
        List<Page> named = schools.named(question);
        List<Finding> findings = new ArrayList<>();
        if (named.isEmpty()) {
            findings.addAll(advice(Aspect.DATUM));
        }
        (named.isEmpty() ? near.stream().limit(NEAREST).toList() : named)
                .forEach(school -> findings.addAll(SchoolEvidence.siteOrPlace(school)));
        if (findings.size() <= 1) {
            findings.addAll(advice(Aspect.TIP)); // Where no school is told of, what to ask there.
        }
        String subject = named.size() == 1 ? named.getFirst().title() : "";
        return Optional.of(new NoEvidence(Reason.OPEN_DAYS, subject, findings, named));
    }

    private List<Finding> advice(Aspect aspect) {
        return knowledge.page(PAGE).stream()
                .flatMap(page -> page.about(aspect).stream().limit(1).map(s -> new Finding(page, s, s.units())))
                .toList();
    }
}
