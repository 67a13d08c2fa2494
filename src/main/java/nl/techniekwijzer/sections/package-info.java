/**
 * What a question is about, and how much of the section that answers it is told.
 *
 * <p>Entry point: {@link nl.techniekwijzer.sections.SectionEvidence}; what was chosen is a {@link
 * nl.techniekwijzer.sections.Selection}. This package knows questions, pages and search hits; it writes no text. All classes are
 * immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.sections;

import org.jspecify.annotations.NullMarked;
