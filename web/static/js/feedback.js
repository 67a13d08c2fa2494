import { el } from './dom.js';

const REASONS = {
  'klopt-niet': 'Het klopt niet',
  'niet-mijn-vraag': 'Dit was mijn vraag niet',
  onduidelijk: 'Het is niet duidelijk',
  verouderd: 'Het is verouderd',
};

/**
 * Good or not, with four fixed reasons. Without a script it is templates/part/feedback.jte: change both.
 *
 * @param {string} question
 * @param {import('./types.js').Answer} answer
 * @param {string} [service] where it goes, from a page of another site
 */
export function feedback(question, answer, service = '') {
  const pages = [...new Set(answer.citations.map(({ id, url }) => id?.split('#')[0] ?? pageOf(url)))];
  const node = el('div', { class: 'tw-feedback', 'aria-live': 'off' });
  /**
   * @param {string} verdict
   * @param {string | null} reason
   */
  const judge = (verdict, reason) => {
    tell(service, { id: answer.indexVersion ?? '', question, pages, verdict, reason });
    const thanks = el('p', { class: 'tw-feedback__label', tabindex: -1 }, 'Bedankt! Daarmee maken we de antwoorden beter.');
    node.replaceChildren(thanks);
    thanks.focus({ preventScroll: true }); // The button that had it is gone.
  };
  const reasons = el(
    'div',
    { class: 'tw-feedback__form', role: 'group', 'aria-label': 'Wat is er mis?', hidden: true },
    el('p', { class: 'tw-feedback__label' }, 'Wat is er mis? Je vraag gaat dan zonder je naam naar de redactie.'),
    ...Object.entries(REASONS).map(([reason, label]) => choice(label, '', () => judge('fout', reason))),
  );
  const no = choice('Nee', 'tw-thumb tw-thumb--down', () => {
    reasons.hidden = !reasons.hidden;
    no.setAttribute('aria-expanded', String(!reasons.hidden));
  });
  no.setAttribute('aria-expanded', 'false');
  node.append(
    el('span', { class: 'tw-feedback__label' }, 'Goed antwoord?'),
    choice('Ja', 'tw-thumb', () => judge('goed', null)),
    no,
    reasons,
  );
  return node;
}

/**
 * @param {string} label
 * @param {string} kind
 * @param {() => void} act
 */
function choice(label, kind, act) {
  const button = el('button', { class: `tw-button tw-button--small ${kind}`.trim(), type: 'button' }, label);
  button.addEventListener('click', act);
  return button;
}

/** @param {string} url address of a citation */
function pageOf(url) {
  return url.replace(/^\/kennis\//, '').split('#')[0];
}

/**
 * @param {string} service
 * @param {object} judgement lost when it cannot be sent: that is no reason to trouble somebody who helps
 */
function tell(service, judgement) {
  fetch(`${service}/api/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(judgement),
    keepalive: true,
  }).catch(() => {});
}
