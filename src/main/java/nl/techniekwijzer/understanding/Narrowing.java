package nl.techniekwijzer.understanding;

import java.util.Collections;
import java.util.Optional;
import nl.techniekwijzer.question.Entity;
import nl.techniekwijzer.question.Entity.Kind;
import nl.techniekwijzer.question.Question;

/** Tells names that only narrow a question from its subject, where the same words can be both. Pure and thread-safe. */
final class Narrowing {
    private Narrowing() {}

    /** Whether the same words are also a level, a profile or a school subject: "wiskunde" is one, besides a study. */
    static boolean narrows(Entity topic, Question question) {
        return of(topic, question).isPresent();
    }

    static Optional<Entity> of(Entity topic, Question question) {
        return question.entities().stream()
                .filter(other -> topic.kind() == Kind.PAGE && other.kind() != Kind.PAGE && isSame(topic, other))
                .findFirst();
    }

    /** A subject also stands inside "zonder wiskunde"; a level inside a name only says which of it is meant. */
    private static boolean isSame(Entity topic, Entity other) {
        boolean subject = other.kind() == Kind.VAK || other.kind() == Kind.PROFIEL;
        boolean overlap = other.start() < topic.end() && topic.start() < other.end();
        return subject
                ? overlap && !Collections.disjoint(topic.words(), other.words())
                : other.start() == topic.start() && other.text().equals(topic.text());
    }
}
