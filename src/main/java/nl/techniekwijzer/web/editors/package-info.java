/**
 * The editors' area: what users could not find, what they thought of answers, stale pages, a search workbench and test questions.
 *
 * <p>Entry point: {@link nl.techniekwijzer.web.editors.EditorRoutes}. Everything in it is behind the editors' token. It decides nothing
 * about answers. Classes are thread-safe.
 */
@NullMarked
package nl.techniekwijzer.web.editors;

import org.jspecify.annotations.NullMarked;
