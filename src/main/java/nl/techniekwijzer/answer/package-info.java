/**
 * Turning a question and its evidence into sentences, each with what it rests on.
 *
 * <p>Entry point: {@link nl.techniekwijzer.answer.ExtractiveWriter}. This package takes evidence as it comes; it does not search, and it
 * does not check. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.answer;

import org.jspecify.annotations.NullMarked;
