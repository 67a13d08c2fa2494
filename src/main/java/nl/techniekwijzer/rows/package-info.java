/**
 * How rows of tables are said: names, dates, offers and admission in plain Dutch, and the sections that rows become.
 *
 * <p>Entry points: {@link nl.techniekwijzer.rows.RowPages}, {@link nl.techniekwijzer.rows.Wording} and {@link
 * nl.techniekwijzer.rows.OfferWording}. This package knows tables and the shape of a page; nothing of the knowledge base as a whole or
 * of questions. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.rows;

import org.jspecify.annotations.NullMarked;
