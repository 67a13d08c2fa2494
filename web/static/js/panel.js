import { el, link } from './dom.js';

/**
 * Shows where a citation comes from beside the conversation: the passage with the quoted sentence marked. Without a
 * script, or when the page cannot be had, the citation is an ordinary link to the page, which marks the same sentence.
 */
const dialog = /** @type {HTMLDialogElement} */ (
  el('dialog', { class: 'tw-panel', id: 'bronvenster', 'aria-labelledby': 'bronvenster-kop' })
);

/**
 * @param {HTMLElement} within listens for citations here
 */
export function openCitationsOf(within) {
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close(); // A click beside it.
    }
  });
  within.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a.cite, a.tw-source__link') : null;
    if (target instanceof HTMLAnchorElement && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      open(target).catch(() => location.assign(target.href));
    }
  });
}

/** @param {HTMLAnchorElement} citation */
async function open(citation) {
  const { pathname, hash } = new URL(citation.href);
  const response = await fetch(pathname.replace(/^\/kennis\//, '/api/pages/'));
  if (!response.ok) {
    throw new Error('no page');
  }
  const page = await response.json();
  const anchor = decodeURIComponent(hash.slice(1));
  const section = page.sections.find((/** @type {Section} */ s) => s.units.some((unit) => unit.anchor === anchor));
  if (!section) {
    throw new Error('no passage');
  }
  show(page.title, section, anchor, citation.getAttribute('href') ?? '', page.id === 'begrippen/in-english');
}

/** @typedef {{anchor: string, text: string, source: string, date: string, certainty: string}} Unit */
/** @typedef {{anchor: string, heading: string, aspect: string, fromTable: boolean, units: Unit[]}} Section */

/**
 * @param {string} title
 * @param {Section} section
 * @param {string} anchor
 * @param {string} url
 * @param {boolean} english
 */
function show(title, section, anchor, url, english) {
  const items = section.fromTable || section.aspect === 'route';
  const units = section.units.map((unit) => {
    const text = unit.anchor === anchor ? el('mark', { class: 'tw-quote' }, unit.text) : unit.text;
    return items ? el('li', {}, text) : el('span', {}, text, ' ');
  });
  const quoted = section.units.find((unit) => unit.anchor === anchor);
  const close = el('button', { class: 'tw-button tw-button--small', type: 'button' }, 'Sluiten');
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(
    el(
      'div',
      { class: 'tw-panel__head' },
      el('h2', { id: 'bronvenster-kop' }, el('span', { class: 'tw-kind' }, 'Bron: '), title),
      close,
    ),
    el(
      'div',
      { class: 'tw-panel__body', tabindex: 0, role: 'region', 'aria-label': 'Tekst van de bron', lang: english ? 'en' : null },
      el('h3', {}, section.heading),
      items ? el('ul', {}, ...units) : el('p', {}, ...units),
    ),
    el(
      'p',
      { class: 'tw-panel__foot' },
      quoted?.certainty === 'redactie' ? 'Eigen kennis van de redactie, controleer dit. ' : `Bron: ${quoted?.source ?? ''}. `,
      link(url, 'Lees de hele pagina'),
    ),
  );
  dialog.showModal();
  dialog.querySelector('mark')?.scrollIntoView({ block: 'center' });
}
