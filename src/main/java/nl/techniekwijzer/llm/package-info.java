/**
 * The only door to language models: prompts, the call with its time limits and what is done when it fails, and the text that comes
 * back, cut into sentences that are each checked.
 *
 * <p>Entry point: {@link nl.techniekwijzer.llm.Wording}. This package words what was chosen before; it does not search, it does not choose
 * evidence, and it knows nothing of conversations or HTTP routes. Without its settings no class of a model library is loaded. Thread-safe,
 * but for what belongs to one call.
 */
@NullMarked
package nl.techniekwijzer.llm;

import org.jspecify.annotations.NullMarked;
