/**
 * The knowledge base as a whole: authored pages, the pages and sentences that table rows become, and the vocabulary, checked and loaded.
 *
 * <p>Entry point: {@link nl.techniekwijzer.knowledge.KnowledgeLoader}. This package knows nothing of questions, Lucene or HTTP.
 * A loaded {@link nl.techniekwijzer.knowledge.Knowledge} is immutable and safe to share between threads.
 */
@NullMarked
package nl.techniekwijzer.knowledge;

import org.jspecify.annotations.NullMarked;
