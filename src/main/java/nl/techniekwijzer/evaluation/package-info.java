/**
 * Measuring: collections of questions with what is right, metrics over them, and reports.
 *
 * <p>Entry points: {@link nl.techniekwijzer.evaluation.RetrievalBenchmark} for any collection in BEIR format. It uses the steps of the
 * recipe as they are and changes nothing in them; it knows nothing of HTTP. Nothing here runs while the service answers.
 */
@NullMarked
package nl.techniekwijzer.evaluation;

import org.jspecify.annotations.NullMarked;
