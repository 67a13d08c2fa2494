/**
 * Measuring the answers: conversations with what is right at each turn, figures over them, what they must be, reports.
 *
 * <p>Entry points: {@link nl.techniekwijzer.evaluation.Evaluator} holds the conversations, {@link nl.techniekwijzer.evaluation.Figures}
 * counts. It uses the recipe as it is and changes nothing in it; it knows nothing of HTTP. Nothing here runs while the service answers.
 */
@NullMarked
package nl.techniekwijzer.evaluation;

import org.jspecify.annotations.NullMarked;
