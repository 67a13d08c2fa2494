/**
 * What users could not find and what they thought of an answer: the editors' worklist and the store that keeps it.
 *
 * <p>Entry point: {@link nl.techniekwijzer.insight.Insight}. The only package that knows SQL. It knows nothing of HTTP, and who asked
 * never reaches it: no address, no session, no time of day. Insight is thread-safe; everything else in it is immutable or owned by one
 * thread.
 */
@NullMarked
package nl.techniekwijzer.insight;

import org.jspecify.annotations.NullMarked;
