/**
 * The typed tables of {@code knowledge/data} and the list of sources: one row, one record, each with its provenance.
 *
 * <p>Entry point: {@link nl.techniekwijzer.tables.TablesLoader}. This package knows CSV and YAML and nothing of pages,
 * questions or Lucene. Everything it hands out is immutable and safe to share between threads.
 */
@NullMarked
package nl.techniekwijzer.tables;

import org.jspecify.annotations.NullMarked;
