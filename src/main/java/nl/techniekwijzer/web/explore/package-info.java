/**
 * The pages and JSON for looking around: opleidingen, beroepen, comparing, profile choice, interests, regions, figures and sources.
 *
 * <p>Entry point: {@link nl.techniekwijzer.web.explore.Explore}. It turns addresses into questions to {@link nl.techniekwijzer.guide.Guide}
 * and what that says into views; it decides nothing about facts. All state stands in the address and nothing is kept. Classes are immutable
 * and thread-safe. It knows Javalin and not {@code WebServer}, which hands it what renders a template.
 */
@NullMarked
package nl.techniekwijzer.web.explore;

import org.jspecify.annotations.NullMarked;
