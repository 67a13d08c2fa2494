package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.evidence.Selection.Evidence;
import nl.techniekwijzer.evidence.Selection.Finding;
import nl.techniekwijzer.evidence.Selection.NoEvidence;
import nl.techniekwijzer.evidence.Selection.Reason;
import nl.techniekwijzer.evidence.Selection.Shape;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;

/** Chooses the evidence for a question: the special cases first, then the general one. Built once; thread-safe. */
public final class EvidenceSelector {
    private static final Pattern RANKING = Pattern.compile(
            "\\b(?:beste|slechtste|top \\d+) (?:\\w+ )?(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b");
    private static final Pattern OPEN_DAY =
            Pattern.compile("wanneer .*open ?dag|open ?dag .*wanneer|datum .*open ?dag");
    private static final Pattern FIELD =
            Pattern.compile("opleiding|school|studie|studer|mbo|hbo|vmbo|havo|vwo|techni|beroep|monteur"
                    + "|ingenieur|profiel|vak|werk|baan|loon|salaris|stage|diploma|leer|cursus|omschol"
                    + "|regio|bedrijf|subsidie|niveau|bol|bbl|examen");

    private static final String JUDGEMENT = "profielen/welk-niveau-kan-ik-aan";
    private static final String JUDGEMENT_FOR_PARENTS = "ouders/welk-niveau-past";

    private final Knowledge knowledge;
    private final PassageIndex index;
    private final AdmissionEvidence admission;
    private final ProgressionEvidence progression;
    private final RegionEvidence region;
    private final CompareEvidence compare;
    private final InterestEvidence interest;
    private final SectionEvidence sections;
    private final GeneralEvidence general;

    public EvidenceSelector(Knowledge knowledge, PassageIndex index) {
        Topics topics = new Topics(knowledge);
        this.knowledge = knowledge;
        this.index = index;
        this.admission = new AdmissionEvidence(knowledge, topics);
        this.progression = new ProgressionEvidence(knowledge);
        this.region = new RegionEvidence(knowledge, topics, index);
        this.compare = new CompareEvidence(knowledge, topics, index);
        this.interest = new InterestEvidence(knowledge, index);
        this.sections = new SectionEvidence(index, topics);
        this.general = new GeneralEvidence(knowledge, topics, index);
    }

    /** The evidence for this question out of these hits and the tables, or the reason that there is none. */
    public Selection select(Question question, List<Hit> hits) {
        String folded = Words.fold(question.corrected());
        if (RANKING.matcher(folded).find()) {
            return knowledge
                    .page("regio/beste-school")
                    .<Selection>map(page -> new NoEvidence(Reason.RANKING, "", List.of(whole(page)), List.of(page)))
                    .orElse(new NoEvidence(Reason.RANKING, "", List.of(), nearest(hits)));
        }
        Optional<NoEvidence> unknown = unknown(question, hits, folded);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Optional<Page> judgement = question.intent() == Intent.OORDEEL
                ? knowledge.page(
                        question.audience().filter(a -> a == Audience.OUDER).isPresent()
                                ? JUDGEMENT_FOR_PARENTS
                                : JUDGEMENT)
                : Optional.empty();
        if (judgement.isPresent()) {
            return new Evidence(Shape.TEXT, List.of(whole(judgement.get())), "judgement");
        }
        return admission
                .select(question)
                .or(() -> progression.select(question))
                .or(() -> region.select(question))
                .or(() -> compare.select(question, hits))
                .or(() -> interest.select(question))
                .or(() -> sections.select(question, hits))
                .or(() -> general.select(question))
                .orElseGet(() -> nothing(question, hits, folded));
    }

    private static Selection.Finding whole(Page page) {
        var section = page.sections().getFirst();
        return new Selection.Finding(
                page,
                section,
                section.units().subList(0, Math.min(4, section.units().size())));
    }

    /** Fiction in a known form is not answered from its known half. */
    private Optional<NoEvidence> unknown(Question question, List<Hit> hits, String folded) {
        if (OPEN_DAY.matcher(folded).find() && question.first(Kind.SCHOOL).isEmpty()) {
            List<Finding> tip = knowledge.page("begrippen/open-dag").map(EvidenceSelector::whole).stream()
                    .toList();
            return Optional.of(new NoEvidence(Reason.OPEN_DAYS, "", tip, List.of()));
        }
        if (NotKept.asksFor(folded)) {
            return Optional.of(new NoEvidence(Reason.NOT_KNOWN, "", List.of(), nearest(hits)));
        }
        if (question.strange().isEmpty()) {
            return Optional.empty();
        }
        if (NotKept.isGibberish(question)) {
            return Optional.of(new NoEvidence(Reason.OUT_OF_FIELD, "", List.of(), List.of()));
        }
        Optional<String> subject = question.strange().stream()
                .filter(w -> !index.knows(w) && NotKept.isSubject(w, question, folded))
                .findFirst();
        if (subject.isPresent() && question.language().equals("nl")) {
            return Optional.of(new NoEvidence(Reason.UNKNOWN_WORD, subject.get(), List.of(), nearest(hits)));
        }
        Optional<String> place = question.strange().stream()
                .filter(word -> isPlace(word, folded))
                .findFirst();
        if (place.isPresent() && question.intent() != Intent.ALGEMEEN) {
            return Optional.of(new NoEvidence(Reason.UNKNOWN_PLACE, place.get(), List.of(), nearest(hits)));
        }
        String word = question.strange().getFirst();
        if (hasKnownSubject(question) || index.knows(word)) {
            return Optional.empty();
        }
        Reason reason = isInField(question, folded) ? Reason.UNKNOWN_WORD : Reason.OUT_OF_FIELD;
        return Optional.of(new NoEvidence(reason, word, List.of(), nearest(hits)));
    }

    private static boolean isPlace(String word, String folded) {
        return Pattern.compile("\\b(?:in|te|bij|uit|op|nabij) " + Pattern.quote(word) + "\\b")
                .matcher(folded)
                .find();
    }

    /** Whether what the question is about is known for certain, so that a strange word beside it may be somebody's name. */
    private static boolean hasKnownSubject(Question question) {
        boolean needsSubject = switch (question.intent()) {
            case INFO, NAAR_BEROEP, BEGRIP, WERKDAG, LEREN, WAAR, ALGEMEEN -> true;
            default -> false;
        };
        return !needsSubject || question.topics().stream().anyMatch(Entity::exact);
    }

    private static boolean isInField(Question question, String folded) {
        return question.intent() == Intent.NAAR_BEROEP
                || question.intent() == Intent.ROUTE
                || FIELD.matcher(folded).find();
    }

    private static NoEvidence nothing(Question question, List<Hit> hits, String folded) {
        boolean inField = !question.entities().isEmpty() || isInField(question, folded);
        return new NoEvidence(
                inField ? Reason.NOT_KNOWN : Reason.OUT_OF_FIELD, "", List.of(), inField ? nearest(hits) : List.of());
    }

    private static List<Page> nearest(List<Hit> hits) {
        return hits.stream()
                .map(h -> h.passage().page())
                .filter(p -> p.type() != PageType.BELEID && p.type() != PageType.REGIO)
                .distinct()
                .limit(3)
                .toList();
    }
}
