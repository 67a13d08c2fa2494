/**
 * A question as it comes in and what it turned out to be.
 *
 * <p>Entry points: {@link nl.techniekwijzer.question.Turn} and {@link nl.techniekwijzer.question.Understanding}. This package holds
 * what the steps after understanding need to know of a question, and nothing of how that was found out. All types are immutable.
 */
@NullMarked
package nl.techniekwijzer.question;

import org.jspecify.annotations.NullMarked;
