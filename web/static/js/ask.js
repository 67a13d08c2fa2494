import { readEvents } from './events.js';

/** A failure with a message for the user, in plain Dutch. */
export class AskError extends Error {}

const OFFLINE = 'Ik krijg geen verbinding. Kijk of je internet het doet en probeer het opnieuw.';
const BROKEN = 'Het antwoord kwam niet goed aan. Probeer het opnieuw.';

/**
 * Asks one question and hears the answer as it comes.
 *
 * @param {import('./types.js').Request} request
 * @param {AbortSignal} signal stops the asking; the promise then rejects with an AbortError
 * @param {{sources: (citations: import('./types.js').Citation[]) => void, sentence: (markdown: string) => void}} hear
 * @param {string} [service] where it is asked, from a page of another site
 * @returns {Promise<import('./types.js').Answer>} the whole answer
 * @throws {AskError} with what to tell the user
 */
export async function ask(request, signal, hear, service = '') {
  try {
    const response = await fetch(`${service}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok || !response.body) {
      throw problem(await response.json().catch(() => ({})));
    }
    for await (const { event, data } of readEvents(response.body)) {
      const value = JSON.parse(data);
      if (event === 'sources') {
        hear.sources(value);
      } else if (event === 'sentence') {
        hear.sentence(value.markdown);
      } else if (event === 'error') {
        throw problem(value);
      } else if (event === 'done') {
        return value;
      }
    }
  } catch (error) {
    throw explain(error, signal);
  }
  throw new AskError(BROKEN);
}

/** @param {{title?: string, detail?: string}} body problem+json */
function problem(body) {
  return new AskError([body.title, body.detail].filter(Boolean).join(' ') || BROKEN);
}

/**
 * @param {unknown} error
 * @param {AbortSignal} signal
 */
function explain(error, signal) {
  if (signal.aborted || error instanceof AskError) {
    return error;
  }
  return new AskError(error instanceof SyntaxError ? BROKEN : OFFLINE);
}
