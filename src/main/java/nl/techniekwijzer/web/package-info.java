/**
 * The HTTP edge: routes, validation, server-sent events, pages and error bodies.
 *
 * <p>Entry point: {@link nl.techniekwijzer.web.WebServer}. The only package that knows Javalin; it decides nothing about answers. Classes
 * are immutable and thread-safe. Nothing of a question is logged or kept. Each request asks for the current edition once.
 */
@NullMarked
package nl.techniekwijzer.web;

import org.jspecify.annotations.NullMarked;
