/**
 * What there is to find and to filter: every opleiding and beroep of the knowledge base, the schools of one, and the route before and
 * after it.
 *
 * <p>Entry point: {@link nl.techniekwijzer.catalogue.Catalogue}. Each sentence is a {@link nl.techniekwijzer.catalogue.Fact}, with its
 * address, source and date. It knows nothing of HTTP, of questions or of who looks. Everything is immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.catalogue;

import org.jspecify.annotations.NullMarked;
