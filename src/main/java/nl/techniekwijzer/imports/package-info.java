/**
 * Renews tables from official open data: fetches a publisher's file, reads it row by row, maps it to what our own tables know, and puts
 * the result in {@code knowledge/import} in one step, or changes nothing at all.
 *
 * <p>Entry point: {@link nl.techniekwijzer.imports.Importer}. This package knows the columns of the publishers and the way to their
 * servers; it knows nothing of questions, search or pages. One import runs at a time over one folder; see
 * {@link nl.techniekwijzer.imports.ImportFolder}.
 */
@NullMarked
package nl.techniekwijzer.imports;

import org.jspecify.annotations.NullMarked;
