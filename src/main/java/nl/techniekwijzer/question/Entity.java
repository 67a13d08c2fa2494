package nl.techniekwijzer.question;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something the question names that the knowledge base knows.
 *
 * @param kind what it is
 * @param ids what it may stand for: page ids, or a code such as {@code AM36}, {@code havo}, {@code N&T}, {@code wiskunde B}; several
 *     when the words are used for more than one thing
 * @param text the words in the question
 * @param start index of its first word
 * @param end index after its last word
 * @param part what part it plays in the question
 * @param exact whether the words are the name itself rather than a repaired or shortened form
 */
public record Entity(Kind kind, List<String> ids, String text, int start, int end, Part part, boolean exact) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ -]");

    public Entity {
        ids = List.copyOf(ids);
    }

    /** What part a name plays in the question. */
    public enum Part {
        /** Just named. */
        NAMED,
        /** Not there or not wanted: "zonder wiskunde B". */
        NEGATED,
        /** Where the asker wants to go: "naar de havo". */
        AIMED
    }

    /** What an entity can be; {@code PAGE} is a subject with a page, the others narrow the answer. */
    public enum Kind {
        PAGE,
        SCHOOL,
        GEMEENTE,
        REGIO,
        PROVINCIE,
        LANDSDEEL,
        OPLEIDINGSNIVEAU,
        MBO_NIVEAU,
        LEERWEG,
        PROFIEL,
        VAK
    }

    /** The first thing it may stand for. */
    public String id() {
        return ids.getFirst();
    }

    /** Whether it is a place, region, province or landsdeel. */
    public boolean isPlace() {
        return kind == Kind.GEMEENTE || kind == Kind.REGIO || kind == Kind.PROVINCIE || kind == Kind.LANDSDEEL;
    }

    /** Whether the question says it is not there or not wanted. */
    public boolean negated() {
        return part == Part.NEGATED;
    }

    /** Whether the question wants to go there. */
    public boolean aimed() {
        return part == Part.AIMED;
    }

    /** Its words in the question. */
    public List<String> words() {
        return List.of(BETWEEN_WORDS.split(text));
    }

    /** The same words standing for these things only. */
    public Entity as(List<String> fewer) {
        return new Entity(kind, fewer, text, start, end, part, exact);
    }

    /** The same name in another part of the question. */
    public Entity as(Part other) {
        return new Entity(kind, ids, text, start, end, other, exact);
    }
}
