/**
 * Deciding for each sentence of a draft whether what it cites supports it, before it is sent.
 *
 * <p>Entry point: {@link nl.techniekwijzer.grounding.GroundingCheck}. This package knows sentences and units, and neither questions nor
 * how a sentence was made. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.grounding;

import org.jspecify.annotations.NullMarked;
