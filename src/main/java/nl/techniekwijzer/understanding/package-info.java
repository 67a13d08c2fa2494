/**
 * Understanding one question: language, intent, follow-ups, scope, when to ask back.
 *
 * <p>Entry point: {@link nl.techniekwijzer.understanding.Understander}. This package knows the knowledge base's names and words, and
 * nothing of Lucene, answers or HTTP. All classes are immutable after construction and thread-safe. Nothing of a question is kept or
 * logged.
 */
@NullMarked
package nl.techniekwijzer.understanding;

import org.jspecify.annotations.NullMarked;
