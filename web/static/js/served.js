import { load } from './session.js';
import { readSource } from './sources.js';

/**
 * The conversation that this page goes on with: the one kept in this tab, or a new one that begins with what the server
 * put in the page. A reload finds its own conversation by the address it began at.
 *
 * @param {Element} log
 * @param {import('./composer.js').Composer} composer
 * @returns {import('./types.js').Session}
 */
export function resume(log, composer) {
  const served = [...log.querySelectorAll('.tw-turn')];
  const kept = load();
  if (kept && (served.length === 0 || (location.search !== '' && kept.start === location.search))) {
    return kept;
  }
  const earlier = [...composer.form.querySelectorAll('input[name="eerder"]')].map((i) => i.getAttribute('value') ?? '');
  return {
    start: location.search,
    earlier: served.length > 0 ? earlier.slice(0, -1) : earlier, // The last one is the question served here.
    turns: served.map(readTurn),
    audience: composer.audience.value,
    region: composer.region.value,
  };
}

/**
 * Reads a turn that the server put in the page, so that a conversation that began without a script goes on with it.
 *
 * @param {Element} article
 * @returns {import('./types.js').Turn}
 */
function readTurn(article) {
  const next = [...article.querySelectorAll('.tw-next [data-vraag]')].map((b) => b.getAttribute('data-vraag') ?? '');
  const clarify = article.getAttribute('data-outcome') === 'clarify';
  const answer = /** @type {HTMLElement | null} */ (article.querySelector('.tw-answer'));
  return {
    question: text(article, '[data-part="question"]'),
    answer: {
      outcome: article.getAttribute('data-outcome') ?? '',
      answer: answer?.innerText.trim() ?? '',
      answerHtml: answer?.innerHTML ?? '',
      citations: [...article.querySelectorAll('li.tw-source')].map((node) => readSource(/** @type {HTMLElement} */ (node))),
      followUps: clarify ? [] : next,
      clarify: clarify ? { question: '', options: next } : undefined,
      understanding: { corrected: text(article, '.tw-corrected q') },
    },
  };
}

/**
 * @param {Element} within
 * @param {string} selector
 */
function text(within, selector) {
  return within.querySelector(selector)?.textContent?.trim() ?? '';
}
