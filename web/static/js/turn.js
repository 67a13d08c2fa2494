import { el } from './dom.js';
import { actions } from './actions.js';
import { feedback } from './feedback.js';
import { renderMarkdown } from './markdown.js';
import { recognised } from './recognised.js';
import { isEnglish, marker, sourceList } from './sources.js';
import { trusted } from './trusted.js';

/** @typedef {import('./types.js').Answer} Answer */

/** One question with its answer on the page. The structure is that of templates/part/turn.jte: change both. */
export class TurnView {
  /**
   * @param {string} question
   * @param {boolean} [easier] whether it is answered in easier words
   */
  constructor(question, easier = false) {
    this.question = question;
    this.answer = el('div', { class: 'tw-answer' });
    this.main = el('div', { class: 'tw-turn__main' }, this.answer);
    this.body = el('div', { class: 'tw-turn__body' }, this.main);
    this.node = el(
      'article',
      { class: 'tw-turn', tabindex: -1, 'aria-busy': 'true', 'data-easier': easier ? 'true' : null },
      el(
        'h2',
        { class: 'tw-question' },
        el('span', { class: 'tw-hidden' }, 'Je vraag: '),
        el('span', { 'data-part': 'question' }, question),
      ),
      this.body,
    );
    this.easier = easier;
    this.markdown = '';
    /** @type {import('./types.js').Citation[]} */
    this.citations = [];
  }

  /** @param {import('./types.js').Turn} turn a finished one */
  static of({ question, answer, easier }) {
    const view = new TurnView(question, easier);
    view.finish(answer);
    return view;
  }

  /** @param {import('./types.js').Citation[]} citations */
  sources(citations) {
    this.citations = citations;
  }

  /** @param {string} markdown a checked sentence, to add to the answer */
  sentence(markdown) {
    this.markdown += markdown;
    this.answer.replaceChildren(
      renderMarkdown(
        this.markdown,
        (n) => this.marker(n),
        (n) => isEnglish(this.cited(n)),
      ),
    );
  }

  /** @param {number} n */
  cited(n) {
    return this.citations.find((citation) => citation.n === n);
  }

  /**
   * @param {number} n
   * @returns {Node}
   */
  marker(n) {
    const citation = this.cited(n);
    return citation ? marker(citation) : document.createTextNode(`[${n}]`);
  }

  /** @param {Answer} answer replaces what was streamed */
  finish(answer) {
    this.close(answer.outcome);
    this.answer.innerHTML = trusted(answer.answerHtml);
    this.main.prepend(...before(answer, this.question));
    if (answer.outcome === 'answered' || answer.outcome === 'no_answer') {
      this.main.append(actions(this.question, answer, this.easier), feedback(this.question, answer));
    }
    const options = answer.clarify?.options ?? [];
    if (options.length > 0) {
      this.body.append(nextList('Kies wat je bedoelt', options));
    } else if (answer.followUps.length > 0) {
      this.body.append(nextList('Verder vragen', answer.followUps));
    }
    if (answer.citations.length > 0) {
      this.body.append(sourceList(answer.citations));
    }
  }

  /** Keeps what came in until now. */
  stop() {
    this.close('stopped');
    this.main.append(el('p', { class: 'tw-stopped' }, 'Je hebt dit antwoord gestopt. Het is niet af.'));
  }

  /** Leaves only the question: there is no answer. */
  fail() {
    this.close('failed');
    this.body.remove();
  }

  /** @param {string} outcome */
  close(outcome) {
    this.node.removeAttribute('aria-busy');
    this.node.dataset.outcome = outcome;
  }
}

/**
 * What stands above an answer: how the question was read.
 *
 * @param {Answer} answer
 * @param {string} question
 */
function before({ understanding }, question) {
  const found = understanding?.recognised ?? [];
  const corrected = understanding?.corrected;
  return [
    ...(found.length > 0 ? [recognised(question, found)] : []),
    ...(corrected ? [el('p', { class: 'tw-corrected' }, 'Ik las je vraag als: ', el('q', {}, corrected))] : []),
  ];
}

/**
 * @param {string} heading
 * @param {string[]} questions
 */
function nextList(heading, questions) {
  const items = questions.map((question) =>
    el('li', {}, el('button', { class: 'tw-ask', type: 'button', 'data-vraag': question }, question)),
  );
  return el(
    'div',
    { class: 'tw-next', 'aria-live': 'off' },
    el('h3', {}, heading),
    el('ul', { class: 'tw-plain-list', role: 'list' }, ...items),
  );
}
