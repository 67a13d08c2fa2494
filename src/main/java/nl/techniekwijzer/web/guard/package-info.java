/**
 * What stands around every request: who it counts for, limits, time-outs, security headers, request ids and measurements.
 *
 * <p>Entry point: {@link nl.techniekwijzer.web.guard.Safeguards}. It knows nothing of routes, pages or answers beyond their outcome, and
 * neither logs nor keeps text of a user or an address. Classes are thread-safe.
 */
@NullMarked
package nl.techniekwijzer.web.guard;

import org.jspecify.annotations.NullMarked;
