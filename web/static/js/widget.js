import { ask, AskError } from './ask.js';
import { el } from './dom.js';
import { feedback } from './feedback.js';
import { renderMarkdown } from './markdown.js';

/*
 * Techniekwijzer on the page of a school: a button and a chat window in a Shadow DOM.
 *
 *   <script src="https://…/widget.js" data-regio="Twente" data-niveau="havo" data-doelgroep="leerling" defer></script>
 *
 * Every data attribute may be left out. Needs no key; the site must be in TW_WIDGET_ORIGINS of the service. Keeps nothing:
 * the conversation is gone when the page is. The service sends this module with those it imports as one classic script.
 */
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const service = new URL(script.src).origin;
const { regio = '', niveau = '', doelgroep = '' } = script.dataset;
const MAX_MESSAGES = 20;
const ENGLISH = '/kennis/begrippen/in-english#';

const CSS = `
:host { all: initial; color-scheme: light dark;
  --page: #fff; --surface: #f2f6fb; --text: #14243a; --subtle: #4a5c73; --line: #cfdae7; --control: #61758f; --link: #0a529c;
  --on-link: #fff; --question: #e3eefa; --error: #a81c1c; --calm: #0f5f5c; --calm-surface: #e9f6f4; --focus: #14243a; --halo: #ffd37a; }
@media (prefers-color-scheme: dark) { :host { --page: #0f1824; --surface: #162233; --text: #e9eff7; --subtle: #aebdd0; --line: #31435b;
  --control: #8296b0; --link: #93c6ff; --on-link: #0b2038; --question: #1d3a5c; --error: #ffb1a8; --calm: #86d6cf;
  --calm-surface: #12302f; --focus: #fff; --halo: #b87400; } }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.launch, .panel { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: var(--text); }
.launch { background: #0b3a6b; border: 2px solid #fff; border-radius: 2rem; box-shadow: 0 4px 16px rgb(0 0 0 / 30%); color: #fff;
  cursor: pointer; font-weight: 600; min-height: 3rem; padding: .5rem 1.25rem; }
.panel { background: var(--page); border: 1px solid var(--control); border-radius: .875rem; box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
  display: flex; flex-direction: column; width: min(24rem, calc(100vw - 2rem)); height: min(38rem, calc(100vh - 2rem));
  overflow: hidden; overflow-wrap: break-word; }
@media (max-width: 30rem) { .panel { border-radius: .875rem .875rem 0 0; right: 0; bottom: 0; width: 100vw; height: min(42rem, calc(100svh - 1rem)); } }
.head { align-items: center; background: #0b3a6b; border-bottom: 4px solid #f5a524; color: #fff; display: flex; gap: .5rem;
  justify-content: space-between; padding: .5rem .5rem .5rem 1rem; }
h2, h3 { font-size: 1.0625rem; line-height: 1.3; margin: 0; }
h3 { background: var(--question); border: 1px solid transparent; border-radius: .75rem .75rem .2rem; margin: 0 0 .75rem auto; max-width: 90%;
  padding: .4rem .75rem; width: fit-content; }
.talk { flex: 1; overflow-y: auto; padding: 1rem; }
.note, .status, .small { color: var(--subtle); font-size: .875rem; margin: 0 0 .75rem; }
p, ul, ol { margin: 0 0 .75rem; }
ul, ol { padding-left: 1.4em; }
ul.plain { list-style: none; padding: 0; }
ul.plain li { margin-bottom: .4rem; }
a { color: var(--link); text-underline-offset: .18em; }
a.cite { background: var(--question); border-radius: .35rem; font-size: .8em; font-weight: 600; padding: .32em .45em; text-decoration: none;
  white-space: nowrap; }
table, tbody, tr, th, td { display: block; text-align: left; }
thead { display: block; height: 1px; overflow: hidden; clip-path: inset(50%); position: absolute; }
tr { border-bottom: 1px solid var(--line); margin-bottom: .5rem; padding-bottom: .5rem; }
td[data-label]::before { color: var(--subtle); content: attr(data-label) ": "; content: attr(data-label) ": " / ""; font-weight: 600; }
.turn { margin-bottom: 1.5rem; }
.turn:focus { outline: none; }
.safety .answer { background: var(--calm-surface); border: 1px solid var(--calm); border-left-width: 6px; border-radius: .5rem; padding: .75rem; }
.error { color: var(--error); font-weight: 600; }
button { background: var(--page); border: 1px solid var(--control); border-radius: .5rem; color: var(--link); cursor: pointer;
  font: inherit; font-size: .9375rem; line-height: 1.35; min-height: 2.5rem; padding: .3rem .75rem; text-align: left; }
button:hover { text-decoration: underline; }
.head button { background: none; border: 2px solid #fff; color: #fff; flex: none; }
.send { background: var(--link); color: var(--on-link); font-weight: 600; }
form { border-top: 1px solid var(--line); background: var(--surface); padding: .75rem 1rem; }
.row, .foot, .tw-feedback, .tw-feedback__form { align-items: center; display: flex; flex-wrap: wrap; gap: .5rem; }
.row { align-items: end; flex-wrap: nowrap; }
.foot { justify-content: space-between; padding-top: .4rem; }
.foot p { flex: 1; margin: 0; }
.foot button { background: none; border-color: transparent; text-decoration: underline; }
.tw-feedback { margin-bottom: .75rem; }
.tw-feedback__label { color: var(--subtle); font-size: .875rem; margin: 0; }
.tw-feedback__form { flex: 1 1 100%; }
label { display: block; font-weight: 600; }
textarea { background: var(--page); border: 2px solid var(--control); border-radius: .5rem; color: inherit; font: inherit; flex: 1;
  min-height: 2.75rem; min-width: 0; padding: .4rem .6rem; resize: none; }
summary { cursor: pointer; font-size: .875rem; font-weight: 600; padding: .25rem 0; }
:focus-visible { border-radius: 3px; box-shadow: 0 0 0 6px var(--halo); outline: 3px solid var(--focus); }
@media (forced-colors: active) { .launch, .panel, h3, a.cite { border: 2px solid; } }
@media print { .launch, .panel { display: none; } }`;

/** @typedef {import('./types.js').Citation} Citation */
/** @typedef {import('./types.js').Answer} Answer */

/**
 * @param {string} path of the service
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
function away(path, text, attributes = {}) {
  return el('a', { href: service + path, target: '_blank', rel: 'noopener', ...attributes }, text);
}

/** One question with its answer, first as it comes in and then whole. */
class WidgetTurn {
  /** @param {string} question */
  constructor(question) {
    this.question = question;
    this.answer = el('div', { class: 'answer' });
    this.node = el('div', { class: 'turn', tabindex: -1 }, el('h3', {}, question), this.answer);
    this.markdown = '';
    /** @type {Citation[]} */
    this.citations = [];
  }

  /** @param {string} markdown a checked sentence, to add to the answer */
  add(markdown) {
    this.show(this.markdown + markdown, this.citations);
  }

  /**
   * @param {string} markdown
   * @param {Citation[]} citations
   */
  show(markdown, citations) {
    const cited = (/** @type {number} */ number) => citations.find(({ n }) => n === number);
    this.markdown = markdown;
    const answer = renderMarkdown(
      markdown,
      (n) => mark(n, cited(n)),
      (n) => cited(n)?.url.startsWith(ENGLISH) ?? false,
    );
    // Here a link to a page of the service would lead to the school's own site.
    for (const own of answer.querySelectorAll('a[href^="/"]')) {
      own.replaceWith(away(own.getAttribute('href') ?? '/', own.textContent ?? ''));
    }
    this.answer.replaceChildren(answer);
  }

  /** @param {Answer} answer replaces what came in until now */
  finish(answer) {
    this.node.classList.add(answer.outcome);
    this.show(answer.answer, answer.citations);
    this.node.append(...below(this.question, answer));
  }

  stop() {
    this.node.append(el('p', { class: 'small' }, 'Je hebt dit antwoord gestopt. Het is niet af.'));
  }
}

/**
 * @param {number} n
 * @param {Citation | undefined} citation
 */
function mark(n, citation) {
  return citation
    ? away(citation.url, `[${n}]`, { class: 'cite', 'aria-label': `Bron ${n}: ${citation.title} (opent een nieuw tabblad)` })
    : document.createTextNode(`[${n}]`);
}

/**
 * What stands below an answer: whether it was good, what to ask next, then where it comes from.
 *
 * @param {string} question
 * @param {Answer} answer
 */
function below(question, answer) {
  const next = (answer.clarify?.options ?? answer.followUps).map((text) => {
    const button = el('button', { type: 'button' }, text);
    button.addEventListener('click', () => {
      box.focus();
      send(text);
    });
    return el('li', {}, button);
  });
  const sources = answer.citations.map((c) =>
    el('li', { value: c.n }, away(c.url, `${c.title}: ${c.section}`), `, ${[c.source.name, c.source.date].filter(Boolean).join(', ')}`),
  );
  const who = Object.entries({ vraag: question, regio, niveau, doelgroep }).filter(([, value]) => value);
  const page = new URLSearchParams(who);
  return [
    ...(['answered', 'no_answer'].includes(answer.outcome) ? [feedback(question, answer, service)] : []),
    ...(next.length > 0 ? [el('ul', { class: 'plain', 'aria-live': 'off' }, ...next)] : []),
    ...(sources.length > 0
      ? [el('details', { 'aria-live': 'off' }, el('summary', {}, `Bronnen (${sources.length})`), el('ol', { class: 'small' }, ...sources))]
      : []),
    el('p', { class: 'small', 'aria-live': 'off' }, away(`/?${page}`, 'Lees verder op Techniekwijzer')),
  ];
}

/** @type {import('./types.js').Message[]} */
let said = [];
/** @type {AbortController | null} */
let running = null;
/** Whether the newest question is kept at the top; not any more once the reader scrolls. */
let following = false;

const log = el('div', { role: 'log', 'aria-label': 'Gesprek' });
const pending = el('div');
const status = el('p', { class: 'status', role: 'status' });
const failure = el('p', { class: 'error', role: 'alert' });
const box = /** @type {HTMLTextAreaElement} */ (el('textarea', { id: 'vraag', rows: 2, maxlength: 1000, autocomplete: 'off' }));
const submit = el('button', { class: 'send' }, 'Verstuur');
const close = el('button', { type: 'button' }, 'Sluiten');
const wipe = el('button', { type: 'button', hidden: true }, 'Wis gesprek');
const form = el(
  'form',
  {},
  el('label', { for: 'vraag' }, 'Je vraag'),
  el('div', { class: 'row' }, box, submit),
  el('div', { class: 'foot' }, el('p', { class: 'small' }, 'Zet geen namen of telefoonnummers in je vraag.'), wipe),
);
const talk = el(
  'div',
  { class: 'talk', tabindex: 0, role: 'region', 'aria-label': 'Vragen en antwoorden' },
  el(
    'p',
    { class: 'note' },
    'Dit is een chatbot, geen mens. Vraag iets over technische opleidingen of werk. Wij weten niet wie je bent. ',
    away('/privacy', 'Privacy', { 'aria-label': 'Privacy (opent een nieuw tabblad)' }),
  ),
  log,
  pending,
  status,
  failure,
);
const panel = el(
  'div',
  { class: 'panel', id: 'venster', role: 'dialog', 'aria-labelledby': 'kop', lang: 'nl', hidden: true },
  el('div', { class: 'head' }, el('h2', { id: 'kop' }, 'Vraag het Techniekwijzer'), close),
  talk,
  form,
);
const launch = el(
  'button',
  { class: 'launch', type: 'button', lang: 'nl', 'aria-expanded': 'false', 'aria-controls': 'venster' },
  'Vraag over techniek?',
);

/** @param {boolean} open */
function show(open) {
  panel.hidden = !open;
  launch.hidden = open;
  launch.setAttribute('aria-expanded', String(open));
  (open ? box : launch).focus();
}

/** @param {HTMLElement} node keeps this question at the top of the window */
function follow(node) {
  if (following) {
    talk.scrollTop = node.offsetTop - talk.offsetTop - 8;
  }
}

/** @param {string} question */
async function send(question) {
  if (running) {
    status.textContent = 'Wacht op het antwoord, of kies Stop.';
    return;
  }
  failure.replaceChildren();
  const turn = new WidgetTurn(question);
  pending.replaceChildren(turn.node);
  status.textContent = 'Ik zoek het op…';
  submit.textContent = 'Stop';
  wipe.hidden = true;
  following = true;
  follow(turn.node);
  running = new AbortController();
  const { signal } = running;
  try {
    const answer = await ask(request(question), signal, hear(turn), service);
    settle(turn, () => turn.finish(answer));
    said = [...said, ...messages(question, answer)].slice(-MAX_MESSAGES);
    status.textContent = 'Antwoord staat klaar.';
    follow(turn.node);
  } catch (error) {
    giveUp(turn, error, signal.aborted);
  } finally {
    running = null;
    submit.textContent = 'Verstuur';
    wipe.hidden = log.childElementCount === 0;
  }
}

/**
 * @param {string} question
 * @param {Answer} answer
 * @returns {import('./types.js').Message[]}
 */
function messages(question, answer) {
  return [
    { role: 'user', content: question },
    { role: 'assistant', content: answer.answer.slice(0, 4000) },
  ];
}

/**
 * @param {string} question
 * @returns {import('./types.js').Request}
 */
function request(question) {
  return { question, region: regio, level: niveau, audience: doelgroep, history: said };
}

/** @param {WidgetTurn} turn */
function hear(turn) {
  return {
    sources: (/** @type {Citation[]} */ citations) => {
      turn.citations = citations;
    },
    sentence: (/** @type {string} */ markdown) => {
      turn.add(markdown);
      follow(turn.node);
    },
  };
}

/**
 * Moves a turn to the finished ones, where it is announced. Moving takes the focus away, so who was in it gets it back.
 *
 * @param {WidgetTurn} turn
 * @param {() => void} complete
 */
function settle(turn, complete) {
  const held = turn.node.contains(root.activeElement);
  complete();
  log.append(turn.node);
  if (held) {
    turn.node.focus({ preventScroll: true });
  }
}

/**
 * @param {WidgetTurn} turn
 * @param {unknown} error
 * @param {boolean} stopped
 */
function giveUp(turn, error, stopped) {
  if (stopped) {
    settle(turn, () => turn.stop());
    status.textContent = 'Gestopt.';
    return;
  }
  pending.replaceChildren();
  status.textContent = '';
  const again = el('button', { type: 'button' }, 'Probeer opnieuw');
  again.addEventListener('click', () => {
    box.focus();
    send(turn.question);
  });
  failure.replaceChildren(`${error instanceof AskError ? error.message : 'Er ging iets mis. Probeer het opnieuw.'} `, again);
}

launch.addEventListener('click', () => show(true));
close.addEventListener('click', () => show(false));
wipe.addEventListener('click', () => {
  said = [];
  log.replaceChildren();
  failure.replaceChildren();
  status.textContent = 'Gesprek gewist.';
  wipe.hidden = true;
  box.focus();
});
for (const scrolled of ['wheel', 'touchmove', 'keydown']) {
  talk.addEventListener(scrolled, () => {
    following = false;
  }, { passive: true });
}
panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    show(false);
  }
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    /** @type {HTMLFormElement} */ (form).requestSubmit();
  }
});
submit.addEventListener('click', (event) => {
  if (running) {
    event.preventDefault();
    if (event.detail < 2) { // The second click of a double click was not meant to stop anything.
      running.abort();
    }
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = box.value.trim();
  if (!question) {
    failure.textContent = 'Typ eerst je vraag.';
    box.focus();
    return;
  }
  if (!running) {
    box.value = '';
  }
  send(question);
});

const host = el('div', { id: 'techniekwijzer' });
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS); // No style element: the page's own policy may forbid those.
root.adoptedStyleSheets = [sheet];
root.append(launch, panel);
(document.body ?? document.documentElement).append(host);
