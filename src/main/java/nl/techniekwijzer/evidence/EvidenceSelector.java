package nl.techniekwijzer.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.techniekwijzer.admission.AdmissionEvidence;
import nl.techniekwijzer.admission.OpenStudyEvidence;
import nl.techniekwijzer.admission.ProfileForWork;
import nl.techniekwijzer.admission.ProgressionEvidence;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.offers.RegionEvidence;
import nl.techniekwijzer.pages.Audience;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Besides;
import nl.techniekwijzer.sections.SectionEvidence;
import nl.techniekwijzer.sections.Selection;
import nl.techniekwijzer.sections.Selection.Evidence;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;
import nl.techniekwijzer.sections.Selection.Shape;
import nl.techniekwijzer.sections.Subjects;
import nl.techniekwijzer.sections.Topics;

/** Chooses the evidence for a question: the special cases first, then the general one. Built once; thread-safe. */
public final class EvidenceSelector {
    private static final Pattern BEST = Pattern.compile(
            "\\b(?:beste|top \\d+|fijnste|leukste) (?:\\w+ ){0,2}(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b"
                    + "|\\b(?:school|scholen|roc|hogeschool|hogescholen|universiteit) .{0,30}\\b(?:het|de) beste?\\b");
    /** What only a ranking of schools could tell. */
    private static final Pattern RANKING =
            Pattern.compile("\\bslechtste (?:\\w+ )?(?:school|scholen|roc|mbo|hogeschool|universiteit|opleiding)\\b"
                    + "|\\bwelke? (?:\\w+ )?(?:school|scholen|roc|hogeschool|universiteit|college)\\b.{0,40}"
                    + "\\b(?:meeste|minste|hoogste|laagste|slechtste)\\b");

    private static final Pattern OPEN_DAY =
            Pattern.compile("wanneer .*open ?dag|open ?dag .*wanneer|datum .*open ?dag|\\bwaar .*open ?dag");
    private static final Pattern FIELD =
            Pattern.compile("opleiding|school|studie|studer|mbo|hbo|vmbo|havo|vwo|techni|beroep|monteur"
                    + "|ingenieur|profiel|vak|werk|baan|loon|salaris|stage|diploma|leer|cursus|omschol"
                    + "|regio|bedrijf|subsidie|niveau|bol|bbl|examen");

    private static final String JUDGEMENT = "profielen/welk-niveau-kan-ik-aan";
    private static final String JUDGEMENT_FOR_PARENTS = "ouders/welk-niveau-past";

    private static final String FAILED = "profielen/als-het-niet-lukt";

    private final Knowledge knowledge;
    private final PassageIndex index;
    private final Subjects subjects;
    private final AdmissionEvidence admission;
    private final OpenStudyEvidence open;
    private final DirectEvidence direct;
    private final DeadlineEvidence deadline;
    private final TermEvidence term;
    private final ProgressionEvidence progression;
    private final RegionEvidence region;
    private final CompareEvidence compare;
    private final InterestEvidence interest;
    private final SectionEvidence sections;
    private final GeneralEvidence general;
    private final TradeOfWork trade;
    private final ProfileForWork profile;
    private final Premises premises;

    public EvidenceSelector(Knowledge knowledge, PassageIndex index) {
        Topics topics = new Topics(knowledge);
        this.knowledge = knowledge;
        this.index = index;
        this.admission = new AdmissionEvidence(knowledge, topics);
        this.progression = new ProgressionEvidence(knowledge, index);
        this.open = new OpenStudyEvidence(knowledge);
        this.direct = new DirectEvidence(index);
        this.term = new TermEvidence(knowledge, topics, index);
        this.deadline = new DeadlineEvidence(knowledge);
        this.region = new RegionEvidence(knowledge, topics, index);
        this.compare = new CompareEvidence(knowledge, topics, index);
        this.interest = new InterestEvidence(knowledge, index);
        this.subjects = new Subjects(knowledge, topics);
        this.trade = new TradeOfWork(index);
        this.premises = new Premises(knowledge);
        this.profile = new ProfileForWork(knowledge, topics, index);
        Besides besides = new Besides(knowledge, subjects);
        this.sections = new SectionEvidence(index, subjects, besides);
        this.general = new GeneralEvidence(knowledge, topics, index, besides);
    }

    /** The evidence for this question out of these hits and the tables, or the reason that there is none. */
    public Selection select(Question question, List<Hit> hits) {
        String folded = Words.fold(question.corrected());
        Optional<Page> compared = knowledge.page("regio/beste-school");
        if (RANKING.matcher(folded).find()) {
            return new NoEvidence(
                    Reason.RANKING,
                    "",
                    compared.map(EvidenceSelector::whole).stream().toList(),
                    compared.stream().toList());
        }
        if (BEST.matcher(folded).find() && compared.isPresent()) {
            return best(question, compared.get());
        }
        Optional<NoEvidence> unknown = region.unanswerable(question).or(() -> unknown(question, hits, folded));
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
        return rules(question)
                .or(() -> direct.select(question, hits))
                .or(() -> term.select(question))
                .or(() -> progression.select(question))
                .or(() -> region.select(question))
                .or(() -> compare.select(question, hits))
                .or(() -> trade.select(question))
                .or(() -> failsExam(question) ? Optional.empty() : interest.select(question))
                .or(() -> sections.select(question, hits))
                .or(() -> deadline.select(question))
                .or(() -> progression.anyway(question))
                .or(() -> isWageOfPlace(question) ? Optional.empty() : general.select(question))
                .orElseGet(() -> nothing(question, hits, folded));
    }

    /** What the typed rules say of this case, which no page says as exactly. */
    private Optional<Selection> rules(Question question) {
        return premises.select(question)
                .or(() -> profile.select(question))
                .or(() -> progression.sameForAll(question))
                .or(() -> admission.select(question))
                .or(() -> open.select(question))
                .or(() -> progression.withoutDiploma(question))
                .or(() -> deadline.ofLevel(question))
                .or(() -> term.durationOfStudy(question))
                .or(() -> admission.subjects(question));
    }

    /** No verdict on which school is best: how to compare them, and which there are near the place that is named. */
    private Selection best(Question question, Page page) {
        List<Finding> findings = new ArrayList<>(page.sections().stream()
                .limit(2)
                .map(s -> new Finding(page, s, s.units()))
                .toList());
        if (!question.places().isEmpty() && region.schoolsNear(question).orElse(null) instanceof Evidence near) {
            findings.add(near.findings().getFirst());
        }
        return new Evidence(Shape.TEXT, findings, "ranking");
    }

    /** The pages of the schools and areas that the question names: no names of pages, but their search must find them. */
    public Set<String> schoolsAndAreas(Question question) {
        return region.named(question);
    }

    /** Who may not get a diploma wants to know where that leaves them, before what there is to like. */
    private boolean failsExam(Question question) {
        return subjects.worry(question).filter(page -> page.id().equals(FAILED)).isPresent();
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
        Optional<String> invented = NotKept.inventedTrade(question, index::knows);
        if (invented.isPresent()) {
            return Optional.of(new NoEvidence(Reason.UNKNOWN_WORD, invented.get(), List.of(), nearest(hits)));
        }
        Optional<NoEvidence> strange =
                question.strange().isEmpty() ? Optional.empty() : strange(question, hits, folded);
        return strange.or(() -> NotKept.fiction(folded));
    }

    /** Words that are in no list: gibberish, or a subject, place or school that does not exist as far as is known. */
    private Optional<NoEvidence> strange(Question question, List<Hit> hits, String folded) {
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
        return isEnglishOfPlace(question) ? Optional.empty() : strangeName(question, hits, folded);
    }

    private Optional<NoEvidence> strangeName(Question question, List<Hit> hits, String folded) {
        Optional<String> school = unknownSchool(question, folded);
        if (school.isPresent()) {
            return Optional.of(new NoEvidence(Reason.UNKNOWN_WORD, school.get(), List.of(), nearest(hits)));
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

    /** Not every English word is in a list, but the place says enough. */
    private static boolean isEnglishOfPlace(Question question) {
        return question.language().equals("en")
                && question.intent() == Intent.WAAR
                && !question.places().isEmpty();
    }

    private static Optional<String> unknownSchool(Question question, String folded) {
        return question.first(Kind.SCHOOL).isPresent()
                ? Optional.empty()
                : question.strange().stream()
                        .filter(word -> isSchool(word, folded))
                        .findFirst();
    }

    /** What somebody earns in one place is in no table, and wages in general are not an answer to it. */
    private static boolean isWageOfPlace(Question question) {
        return question.intent() == Intent.LOON
                && !question.places().isEmpty()
                && !question.topics().isEmpty();
    }

    /** Whether an unknown word is the name of a school: "ROC Gotham", "het Hogwarts College". */
    private static boolean isSchool(String word, String folded) {
        String name = Pattern.quote(word);
        return Pattern.compile("\\b(?:roc|college|hogeschool|universiteit|lyceum|tu|academie) (?:van |de |het |in )?"
                        + name + "\\b|\\b" + name + " (?:\\w+ )?(?:college|hogeschool|academie|universiteit)\\b")
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
