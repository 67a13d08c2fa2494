import { readRecognised } from './recognised.js';
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
  const served = [...log.querySelectorAll('.tw-turn')].map(readTurn);
  const kept = load();
  const values = (/** @type {string} */ name) =>
    [...composer.form.querySelectorAll(`input[name="${name}"]`)].map((i) => i.getAttribute('value') ?? '');
  const who = { audience: composer.audience.value, level: composer.level.value, region: composer.region.value };
  if (kept && (served.length === 0 || (location.search !== '' && kept.start === location.search))) {
    return { ...kept, ...said(kept, who) }; // An address may say who asks, without a question.
  }
  if (kept && location.search === '') {
    return { ...kept, ...said(kept, who), turns: withServed(kept.turns, served) }; // Asked from another page.
  }
  const earlier = values('eerder');
  return {
    start: location.search,
    earlier: served.length > 0 ? earlier.slice(0, -1) : earlier, // The last one is the question served here.
    turns: served,
    ...who,
    without: values('zonder'),
  };
}

/**
 * Who asks, as the page says it, else as it was known.
 *
 * @template {Record<string, string>} Who
 * @param {import('./types.js').Session} kept
 * @param {Who} who
 */
function said(kept, who) {
  return { audience: who.audience || kept.audience, level: who.level || kept.level, region: who.region || kept.region };
}

/**
 * The kept conversation with the answer that the server put in the page; a reload does not add it again.
 *
 * @param {import('./types.js').Turn[]} turns
 * @param {import('./types.js').Turn[]} served
 */
function withServed(turns, served) {
  const last = turns.at(-1);
  const again = last && last.question === served[0].question && Boolean(last.easier) === Boolean(served[0].easier);
  return again ? turns : [...turns, ...served];
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
    easier: article.hasAttribute('data-easier'),
    answer: {
      outcome: article.getAttribute('data-outcome') ?? '',
      answer: answer?.innerText.trim() ?? '',
      answerHtml: answer?.innerHTML ?? '',
      citations: [...article.querySelectorAll('li.tw-source')].map((node) => readSource(/** @type {HTMLElement} */ (node))),
      followUps: clarify ? [] : next,
      clarify: clarify ? { question: '', options: next } : undefined,
      understanding: { corrected: text(article, '.tw-corrected q'), recognised: readRecognised(article) },
      indexVersion: article.getAttribute('data-version') ?? '',
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
