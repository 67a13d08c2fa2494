/**
 * Measuring the search: collections with judgements, ranking metrics, growth, latency.
 *
 * <p>Entry point: {@link nl.techniekwijzer.benchmark.RetrievalBenchmark} for any collection in BEIR format. It knows nothing of answers or
 * HTTP, and nothing here runs while the service answers.
 */
@NullMarked
package nl.techniekwijzer.benchmark;

import org.jspecify.annotations.NullMarked;
