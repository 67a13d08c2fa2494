import { readableDate } from './dates.js';
import { el, link } from './dom.js';

/** @typedef {import('./types.js').Citation} Citation */


/** @param {Citation | undefined} citation */
export function isEnglish(citation) {
  return citation?.url.startsWith('/kennis/begrippen/in-english#') ?? false;
}

/**
 * The list of sources below an answer. Citations of one section stand together: the first carries the title of the
 * section, the last the publisher. The same as templates/part/sources.jte: change both.
 *
 * @param {Citation[]} citations
 */
export function sourceList(citations) {
  const groups = citations.map(({ title, section, source }) =>
    JSON.stringify([title, section, source.name, source.date, source.certainty]),
  );
  const items = citations.map((citation, i) => item(citation, groups[i] !== groups[i - 1], groups[i] !== groups[i + 1]));
  // Not announced with the answer: who wants the sources finds them under their heading.
  const wide = matchMedia('(min-width: 60rem)').matches;
  return el(
    'details',
    { class: 'tw-sources', 'aria-live': 'off', open: wide },
    el('summary', {}, `Bronnen (${citations.length})`),
    el('ol', { class: 'tw-plain-list', role: 'list' }, ...items),
  );
}

/**
 * The marker of a citation, in an answer and before its source.
 *
 * @param {Citation} citation
 */
export function marker({ n, title, url }) {
  return link(url, `[${n}]`, { class: 'cite', 'aria-label': `Bron ${n}: ${title}` });
}

/**
 * @param {Citation} citation
 * @param {boolean} first
 * @param {boolean} last
 */
function item(citation, first, last) {
  const { n, title, section, url, quote, source } = citation;
  return el(
    'li',
    { class: first ? 'tw-source tw-source--first' : 'tw-source', value: n },
    marker(citation),
    first ? link(url, `${title}: ${section}`, { class: 'tw-source__link' }) : null,
    el('blockquote', { lang: isEnglish(citation) ? 'en' : null }, quote),
    last
      ? el(
          'p',
          { class: 'tw-source__meta' },
          source.url ? link(source.url, source.name, { rel: 'noreferrer' }) : source.name,
          source.date ? `, ${readableDate(source.date)}` : '',
        )
      : null,
    last && source.certainty === 'redactie'
      ? el('p', { class: 'tw-source__own' }, 'Eigen kennis van de redactie, controleer dit.')
      : null,
  );
}

/**
 * Reads a source that the server put in the page.
 *
 * @param {HTMLElement} node an item of the list
 * @returns {Citation}
 */
export function readSource(node) {
  const { title = '', section = '', name = '', url, date, certainty } = node.dataset;
  return {
    n: Number(node.getAttribute('value')),
    title,
    section,
    url: node.querySelector('.cite')?.getAttribute('href') ?? '',
    quote: node.querySelector('blockquote')?.textContent ?? '',
    source: { name, url, date, certainty },
  };
}
