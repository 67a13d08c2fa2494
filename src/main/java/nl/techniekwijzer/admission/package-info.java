/**
 * Which rows and sections say who may start, with what, and what comes next.
 *
 * <p>Entry points: the classes themselves, each called by {@link nl.techniekwijzer.evidence.EvidenceSelector}. They choose typed rules
 * and never decide about a person. All classes are immutable and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.admission;

import org.jspecify.annotations.NullMarked;
