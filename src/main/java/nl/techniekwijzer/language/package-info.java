/**
 * Dutch as people type it: cutting text into words, light stems, spelling repair, verbs whose parts stand apart.
 *
 * <p>This package knows only words: no questions, no pages. All classes are pure or immutable, and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.language;

import org.jspecify.annotations.NullMarked;
