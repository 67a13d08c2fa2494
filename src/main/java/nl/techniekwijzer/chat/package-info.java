/**
 * The recipe: one question in, one outcome out.
 *
 * <p>Entry point: {@link nl.techniekwijzer.chat.Answering}, held by an {@link nl.techniekwijzer.chat.Edition} with the knowledge that it
 * was built from. This package calls the steps in their order and knows nothing of HTTP. All classes are immutable and thread-safe;
 * nothing of a question is kept.
 */
@NullMarked
package nl.techniekwijzer.chat;

import org.jspecify.annotations.NullMarked;
