/**
 * Recognising a question by the wordings that are known: what people ask is compared with thousands of questions of which is known what
 * they ask.
 *
 * <p>Entry points: {@link nl.techniekwijzer.wordings.IntentModel} tells what is asked, {@link nl.techniekwijzer.wordings.WordVectors} which
 * questions ask alike. This package knows how questions are worded, and nothing of what
 * answers them. All classes are immutable after construction and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.wordings;

import org.jspecify.annotations.NullMarked;
