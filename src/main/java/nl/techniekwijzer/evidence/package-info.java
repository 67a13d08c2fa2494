/**
 * Choosing what an answer may use: sections and table rows that fit the question, cut to size, or the reason that there are none.
 *
 * <p>Entry point: {@link nl.techniekwijzer.evidence.EvidenceSelector}. This package knows questions, pages and search hits; it writes no
 * text. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.evidence;

import org.jspecify.annotations.NullMarked;
