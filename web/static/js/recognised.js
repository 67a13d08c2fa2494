import { el } from './dom.js';

/**
 * What about the asker was taken into account. Crossing one out asks the question again; the chat listens for that.
 * The same as templates/part/recognised.jte: change both.
 *
 * @param {string} question
 * @param {import('./types.js').Recognised[]} found
 */
export function recognised(question, found) {
  return el(
    'div',
    { class: 'tw-recognised', 'aria-live': 'off' },
    el('span', { class: 'tw-recognised__label' }, 'Hier let ik op:'),
    ...found.map(({ kind, label, text }) =>
      el(
        'button',
        {
          class: 'tw-chip',
          type: 'button',
          value: text,
          'data-kind': kind,
          'data-opnieuw': question,
          'aria-label': `${label} weglaten`,
        },
        label,
      ),
    ),
  );
}

/**
 * Reads what the server put in the page.
 *
 * @param {Element} article
 * @returns {import('./types.js').Recognised[]}
 */
export function readRecognised(article) {
  return [...article.querySelectorAll('.tw-chip')].map((chip) => ({
    kind: chip.getAttribute('data-kind') ?? '',
    label: chip.textContent?.trim() ?? '',
    text: chip.getAttribute('value') ?? '',
  }));
}
