/**
 * Laying two or three things beside each other: what each is, a table of studies, what was written of the difference, or the one
 * matter that is asked of both.
 *
 * <p>Entry point: {@link nl.techniekwijzer.compare.CompareEvidence}. This package knows questions, pages and search hits; it writes
 * no text and says nothing of one thing alone. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.compare;

import org.jspecify.annotations.NullMarked;
