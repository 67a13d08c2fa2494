/**
 * Understanding one question: language, intent, entities, negation, typing errors, follow-ups, safety and scope.
 *
 * <p>Entry point: {@link nl.techniekwijzer.question.Understander}. This package knows the knowledge base's names and words, and
 * nothing of Lucene, answers or HTTP. All classes are immutable after construction and thread-safe. Nothing of a question is
 * kept or logged.
 */
@NullMarked
package nl.techniekwijzer.question;

import org.jspecify.annotations.NullMarked;
