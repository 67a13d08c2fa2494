/**
 * Keeps the conversation in this tab only, so that a look at a source does not lose it. Nothing goes to the server
 * from here, and a browser that refuses storage simply forgets.
 */
const KEY = 'techniekwijzer.gesprek';

/** @returns {import('./types.js').Session | null} */
export function load() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return kept && { level: '', without: [], ...kept }; // It may come from an earlier version of this page.
  } catch {
    return null;
  }
}

/** @param {import('./types.js').Session} session */
export function save(session) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Storage is full or refused: the conversation stays on the page.
  }
}

export function clear() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage is refused, so nothing was kept.
  }
}

/**
 * What was said before, as the server wants it: at most the last 20 messages, oldest first.
 *
 * @param {import('./types.js').Session} session
 * @returns {import('./types.js').Message[]}
 */
export function history({ earlier, turns }) {
  /** @type {import('./types.js').Message[]} */
  const messages = earlier.map((content) => ({ role: 'user', content }));
  for (const { question, answer } of turns) {
    messages.push({ role: 'user', content: question }, { role: 'assistant', content: answer.answer.slice(0, 4000) });
  }
  return messages.slice(-20);
}
