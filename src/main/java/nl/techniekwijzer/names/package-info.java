/**
 * Finding in a question what the knowledge base has a name for: typing errors mended, denials and aims told apart.
 *
 * <p>Entry points: {@link nl.techniekwijzer.names.LexiconBuilder}, {@link nl.techniekwijzer.names.Repairs} and {@link
 * nl.techniekwijzer.names.Parts}. This package knows the names of the knowledge base, and nothing of what is asked about them. All
 * classes are immutable after construction and thread-safe.
 */
@NullMarked
package nl.techniekwijzer.names;

import org.jspecify.annotations.NullMarked;
