/**
 * Looking around instead of asking, over the {@link nl.techniekwijzer.catalogue.Catalogue}: things side by side, which studies a profile
 * leaves open, what fits activities somebody likes, regions, figures and sources.
 *
 * <p>Entry point: {@link nl.techniekwijzer.guide.Guide}. All it says stands in the knowledge base and carries its source and date. It knows
 * nothing of HTTP, of questions or of who looks; what somebody chose comes in as parameters and is kept nowhere. Everything is immutable
 * and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.guide;

import org.jspecify.annotations.NullMarked;
