/**
 * Which section answers a question: every section that may is described by a few figures, and weights learned from questions of which the
 * answer is known turn those into how likely it is.
 *
 * <p>Entry point: {@link nl.techniekwijzer.ranking.SectionRanker}. This package knows what speaks for a section; what becomes of the best
 * one is said elsewhere. All classes are immutable after construction and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.ranking;

import org.jspecify.annotations.NullMarked;
