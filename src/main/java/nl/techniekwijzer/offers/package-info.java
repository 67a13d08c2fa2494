/**
 * Who offers what, where: nearest first.
 *
 * <p>Entry points: {@link nl.techniekwijzer.offers.RegionEvidence} and {@link nl.techniekwijzer.offers.ProgrammeEvidence}. This package
 * knows places and the rows of schools; it ranks nothing by quality. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.offers;

import org.jspecify.annotations.NullMarked;
