/**
 * Reads the settings, puts everything together by hand, offers the commands, starts and stops, and takes in edits while it serves.
 *
 * <p>Entry point: {@link nl.techniekwijzer.Main}. The only package that reads the environment.
 */
@NullMarked
package nl.techniekwijzer;

import org.jspecify.annotations.NullMarked;
