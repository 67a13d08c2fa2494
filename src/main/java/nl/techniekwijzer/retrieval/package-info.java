/**
 * Search: builds the Lucene index of all passages, ranks passages for a question and explains the scores.
 *
 * <p>Entry point: {@link nl.techniekwijzer.retrieval.PassageIndex}. The only package that knows Lucene; it knows nothing of intents,
 * answers or HTTP. An index is immutable once built and safe to search from many threads.
 */
@NullMarked
package nl.techniekwijzer.retrieval;

import org.jspecify.annotations.NullMarked;
