/**
 * Distress, danger and personal data in a text: what is looked at before anything else is.
 *
 * <p>Entry points: {@link nl.techniekwijzer.safety.SafetyRules} and {@link nl.techniekwijzer.safety.PersonalData}. This package knows
 * only texts; nothing of the knowledge base, questions or answers. All classes are immutable and thread-safe; nothing of a text is kept
 * or logged.
 */
@NullMarked
package nl.techniekwijzer.safety;

import org.jspecify.annotations.NullMarked;
