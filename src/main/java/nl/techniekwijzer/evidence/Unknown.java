package nl.techniekwijzer.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.Hit;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection.NoEvidence;
import nl.techniekwijzer.sections.Selection.Reason;

/** Questions that name what nobody here knows: words in no list, made-up trades and places. Thread-safe. */
final class Unknown {
    private static final Pattern SCHOOL =
            Pattern.compile("\\b(?:roc|college|hogeschool|universiteit|lyceum|tu|academie)");
    private static final Pattern FIELD =
            Pattern.compile("opleiding|school|studie|studer|mbo|hbo|vmbo|havo|vwo|techni|beroep|monteur"
                    + "|ingenieur|profiel|vak|werk|baan|loon|salaris|stage|diploma|leer|cursus|omschol"
                    + "|regio|bedrijf|subsidie|niveau|bol|bbl|examen");

    private final PassageIndex index;

    Unknown(PassageIndex index) {
        this.index = index;
    }

    /** Fiction in a known form is not answered from its known half. */
    Optional<NoEvidence> select(Question question, List<Hit> hits) {
        String folded = question.folded();
        boolean figureOfSchool = question.intent() == Intent.CIJFERS
                && question.of(Kind.SCHOOL).stream().anyMatch(e -> !e.negated()); // No table counts one school.
        if (figureOfSchool || NotKept.asksFor(folded)) {
            return Optional.of(new NoEvidence(Reason.NOT_KNOWN, "", List.of(), nearest(hits)));
        }
        Optional<String> invented = NotKept.inventedTrade(question, index::knows);
        if (invented.isPresent()) {
            return Optional.of(new NoEvidence(Reason.UNKNOWN_WORD, invented.get(), List.of(), nearest(hits)));
        }
        Optional<NoEvidence> strange =
                question.strange().isEmpty() ? Optional.empty() : strange(question, hits, folded);
        return strange.or(() -> NotKept.impossible(question)).or(() -> NotKept.fiction(folded));
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
                .filter(word -> question.intent() == Intent.WAAR || !index.knows(word)) // "In vijfploegen" is no place.
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
        return folded.contains(" " + word)
                && Pattern.compile("\\b(?:in|te|bij|uit|op|nabij) " + Pattern.quote(word) + "\\b")
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
                        || !SCHOOL.matcher(folded).find()
                ? Optional.empty()
                : question.strange().stream()
                        .filter(word -> isSchool(word, folded))
                        .findFirst();
    }

    /** Whether an unknown word is the name of a school: "ROC Gotham", "het Hogwarts College". */
    private static boolean isSchool(String word, String folded) {
        String name = Pattern.quote(word);
        return Pattern.compile(SCHOOL + " (?:van |de |het |in )?" + name + "\\b|\\b" + name
                        + " (?:\\w+ )?(?:college|hogeschool|academie|universiteit)\\b")
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

    /** Whether something in the question has to do with learning or technical work. */
    static boolean isInField(Question question) {
        return !question.entities().isEmpty() || isInField(question, question.folded());
    }

    private static boolean isInField(Question question, String folded) {
        return question.intent() == Intent.NAAR_BEROEP
                || question.intent() == Intent.ROUTE
                || FIELD.matcher(folded).find();
    }

    /** When everything else found nothing; what may be meant is only offered for what has to do with the field. */
    static NoEvidence nothing(Question question, List<Hit> hits, List<String> meant) {
        boolean inField = isInField(question);
        return new NoEvidence(
                inField ? Reason.NOT_KNOWN : Reason.OUT_OF_FIELD,
                "",
                List.of(),
                inField ? nearest(hits) : List.of(),
                inField ? meant : List.of());
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
