/**
 * What the pages for looking around have in common: reading an address and writing one, what was set aside to compare, and the parts of
 * views that several of them show.
 *
 * <p>Entry points: {@link nl.techniekwijzer.web.explore.part.Params} and {@link nl.techniekwijzer.web.explore.part.Address}. It knows no
 * page. Immutable and thread-safe but for {@code Params}, which lives as long as its request.
 */
@NullMarked
package nl.techniekwijzer.web.explore.part;

import org.jspecify.annotations.NullMarked;
