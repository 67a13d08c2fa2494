import { el } from './dom.js';

const COPIED_MILLIS = 3000;

/** @typedef {import('./types.js').Answer} Answer */

/**
 * What can be done with an answer. The server renders only what works without a script.
 *
 * @param {string} question
 * @param {Answer} answer
 * @param {boolean} easier whether this is the easier answer already
 */
export function actions(question, answer, easier) {
  const copy = button('Kopieer', () => copyAnswer(question, answer, copy));
  const print = button('Print', () => printOne(print));
  return el(
    'div',
    { class: 'tw-actions', 'aria-live': 'off' },
    answer.outcome === 'answered' && !easier
      ? el('button', { class: SMALL, type: 'button', 'data-makkelijker': question }, 'Leg makkelijker uit')
      : null,
    copy,
    print,
  );
}

const SMALL = 'tw-button tw-button--small';

/**
 * @param {string} label
 * @param {() => void} act
 */
function button(label, act) {
  const node = el('button', { class: SMALL, type: 'button' }, label);
  node.addEventListener('click', act);
  return node;
}

/**
 * @param {string} question
 * @param {Answer} answer
 * @param {HTMLElement} where the button, which says what happened
 */
async function copyAnswer(question, answer, where) {
  const done = await write(asText(question, answer));
  where.textContent = done ? 'Gekopieerd' : 'Kopiëren lukt hier niet';
  document.getElementById('status')?.replaceChildren(where.textContent);
  setTimeout(() => {
    where.textContent = 'Kopieer';
  }, COPIED_MILLIS);
}

/**
 * The answer with its sources as plain text, for a message or a report.
 *
 * @param {string} question
 * @param {Answer} answer
 */
export function asText(question, { answer, citations }) {
  const sources = citations.map(({ n, title, section, url, source }) =>
    [`[${n}] ${title}: ${section}`, source.name, source.date, new URL(url, location.href).href].filter(Boolean).join(', '),
  );
  const tail = sources.length > 0 ? ['', 'Bronnen', ...sources] : [];
  return [question, '', answer.replaceAll('**', ''), ...tail, '', 'Antwoord van chatbot Techniekwijzer'].join('\n');
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeTheOldWay(text); // Not on http, or not allowed.
  }
}

/** @param {string} text */
function writeTheOldWay(text) {
  const box = /** @type {HTMLTextAreaElement} */ (el('textarea', { class: 'tw-hidden', readonly: true, tabindex: -1 }));
  const focused = document.activeElement;
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) {
    focused.focus();
  }
  return done;
}

/** @param {HTMLElement} within prints only the turn that holds it */
function printOne(within) {
  const turn = within.closest('.tw-turn');
  turn?.classList.add('tw-turn--print');
  window.print();
  turn?.classList.remove('tw-turn--print');
}
