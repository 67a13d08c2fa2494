/*
 * Techniekwijzer on the page of a school: a button and a chat window in a Shadow DOM.
 *
 *   <script src="https://…/widget.js" data-regio="Twente" data-niveau="havo" data-doelgroep="leerling" defer></script>
 *
 * Every data attribute may be left out. Needs no key; the site must be in TW_WIDGET_ORIGINS of the service. Keeps nothing:
 * the conversation is gone when the page is.
 */
(() => {
  'use strict';
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const service = new URL(script.src).origin;
  const { regio = '', niveau = '', doelgroep = '' } = script.dataset;
  const MAX_MESSAGES = 20;

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
.head { align-items: center; background: #0b3a6b; border-bottom: 4px solid #f5a524; color: #fff; display: flex;
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
.turn { margin-bottom: 1.5rem; }
.safety .answer { background: var(--calm-surface); border: 1px solid var(--calm); border-left-width: 6px; border-radius: .5rem; padding: .75rem; }
.error { color: var(--error); font-weight: 600; }
button { background: var(--page); border: 1px solid var(--control); border-radius: .5rem; color: var(--link); cursor: pointer;
  font: inherit; font-size: .9375rem; line-height: 1.35; min-height: 2.5rem; padding: .3rem .75rem; text-align: left; }
button:hover { text-decoration: underline; }
.head button { background: none; border: 2px solid #fff; color: #fff; }
.send { background: var(--link); color: var(--on-link); font-weight: 600; }
form { border-top: 1px solid var(--line); background: var(--surface); padding: .75rem 1rem; }
.row { display: flex; gap: .5rem; align-items: end; }
label { display: block; font-weight: 600; }
textarea { background: var(--page); border: 2px solid var(--control); border-radius: .5rem; color: inherit; font: inherit; flex: 1;
  min-height: 2.75rem; min-width: 0; padding: .4rem .6rem; resize: none; }
summary { cursor: pointer; font-size: .875rem; font-weight: 600; padding: .25rem 0; }
:focus-visible { border-radius: 3px; box-shadow: 0 0 0 6px var(--halo); outline: 3px solid var(--focus); }
@media (forced-colors: active) { .launch, .panel, h3, a.cite { border: 2px solid; } }
@media print { .launch, .panel { display: none; } }`;

  const ITEM = /^(?:- |(\d+)\. )(.*)$/;

  /**
   * An element; text becomes a text node, so nothing in it can act as markup.
   *
   * @param {string} tag
   * @param {Record<string, string | null>} [attributes]
   * @param {...(Node | string)} children
   */
  function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) {
        node.setAttribute(name, value);
      }
    }
    node.append(...children);
    return node;
  }

  /**
   * @param {string} path of the service
   * @param {string} text
   * @param {Record<string, string>} [attributes]
   */
  function link(path, text, attributes = {}) {
    return el('a', { href: service + path, target: '_blank', rel: 'noopener', ...attributes }, text);
  }

  /**
   * @param {string} text Markdown of one line
   * @param {any[]} citations
   */
  function inline(text, citations) {
    /** @type {(Node | string)[]} */
    const nodes = [];
    let from = 0;
    for (const match of text.matchAll(/\*\*(.+?)\*\*|\[(\d{1,3})\]/g)) {
      const cited = citations.find((c) => String(c.n) === match[2]);
      nodes.push(text.slice(from, match.index));
      if (cited) {
        nodes.push(link(cited.url, match[0], { class: 'cite', 'aria-label': `Bron ${cited.n}: ${cited.title} (opent een nieuw tabblad)` }));
      } else {
        nodes.push(match[1] ? el('strong', {}, match[1]) : match[0]);
      }
      from = match.index + match[0].length;
    }
    nodes.push(text.slice(from));
    return nodes;
  }

  /**
   * @param {string} markdown
   * @param {any[]} citations
   */
  function rendered(markdown, citations) {
    return markdown.split(/\n{2,}/).map((block) => {
      const lines = block.split('\n');
      const first = ITEM.exec(lines[0]);
      return first
        ? el(first[1] ? 'ol' : 'ul', {}, ...lines.map((line) => el('li', {}, ...inline(ITEM.exec(line)?.[2] ?? line, citations))))
        : el('p', {}, ...inline(lines.join(' '), citations));
    });
  }

  /** @type {{role: string, content: string}[]} */
  const history = [];
  /** @type {AbortController | null} */
  let running = null;

  const log = el('div', { role: 'log', 'aria-label': 'Gesprek' });
  const pending = el('div');
  const status = el('p', { class: 'status', role: 'status' });
  const failure = el('p', { class: 'error', role: 'alert' });
  const box = /** @type {HTMLTextAreaElement} */ (el('textarea', { id: 'vraag', rows: '2', maxlength: '1000', autocomplete: 'off' }));
  const send = el('button', { class: 'send' }, 'Verstuur');
  const close = el('button', { type: 'button' }, 'Sluiten');
  const form = el(
    'form',
    {},
    el('label', { for: 'vraag' }, 'Je vraag'),
    el('div', { class: 'row' }, box, send),
    el('p', { class: 'small' }, 'Zet geen namen of telefoonnummers in je vraag.'),
  );
  const talk = el(
    'div',
    { class: 'talk', tabindex: '0', role: 'region', 'aria-label': 'Vragen en antwoorden' },
    el(
      'p',
      { class: 'note' },
      'Dit is een chatbot, geen mens. Vraag iets over technische opleidingen of werk. Wij bewaren je vragen niet. ',
      link('/privacy', 'Privacy'),
    ),
    log,
    pending,
    status,
    failure,
  );
  const panel = el(
    'div',
    { class: 'panel', id: 'venster', role: 'dialog', 'aria-labelledby': 'kop', lang: 'nl', hidden: '' },
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

  /** @param {string} question */
  async function ask(question) {
    if (running) {
      return;
    }
    failure.replaceChildren();
    const turn = el('div', { class: 'turn' }, el('h3', {}, question));
    pending.replaceChildren(turn);
    status.textContent = 'Ik zoek het op…';
    send.textContent = 'Stop';
    turn.scrollIntoView({ block: 'nearest' });
    running = new AbortController();
    try {
      const answer = await fetched(question, running.signal);
      turn.classList.add(answer.outcome);
      turn.append(el('div', { class: 'answer' }, ...rendered(answer.answer, answer.citations)), ...after(question, answer));
      log.append(turn);
      history.push({ role: 'user', content: question }, { role: 'assistant', content: answer.answer.slice(0, 4000) });
      status.textContent = 'Antwoord staat klaar.';
      turn.scrollIntoView({ block: 'start' });
    } catch (error) {
      failed(question, error);
    } finally {
      running = null;
      send.textContent = 'Verstuur';
    }
  }

  /**
   * @param {string} question
   * @param {AbortSignal} signal
   */
  async function fetched(question, signal) {
    const response = await fetch(`${service}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ question, region: regio, level: niveau, audience: doelgroep, history: history.slice(-MAX_MESSAGES) }),
      credentials: 'omit',
      signal,
    });
    const body = await response.json();
    if (!response.ok) {
      throw new RangeError([body.title, body.detail].filter(Boolean).join(' '));
    }
    return body;
  }

  /**
   * What stands below an answer: what to ask next, then where it comes from.
   *
   * @param {string} question
   * @param {any} answer
   */
  function after(question, answer) {
    const next = answer.clarify?.options ?? answer.followUps;
    const buttons = next.map((/** @type {string} */ text) => {
      const button = el('button', { type: 'button' }, text);
      button.addEventListener('click', () => {
        box.focus();
        ask(text);
      });
      return el('li', {}, button);
    });
    const sources = answer.citations.map((/** @type {any} */ c) =>
      el('li', { value: String(c.n) }, link(c.url, `${c.title}: ${c.section}`), `, ${c.source.name}, ${c.source.date}`),
    );
    return [
      ...(buttons.length > 0 ? [el('ul', { class: 'plain', 'aria-live': 'off' }, ...buttons)] : []),
      ...(sources.length > 0
        ? [el('details', { 'aria-live': 'off' }, el('summary', {}, `Bronnen (${sources.length})`), el('ol', { class: 'small' }, ...sources))]
        : []),
      el('p', { class: 'small', 'aria-live': 'off' }, link(`/?vraag=${encodeURIComponent(question)}&regio=${encodeURIComponent(regio)}`, 'Lees verder op Techniekwijzer')),
    ];
  }

  /**
   * @param {string} question
   * @param {unknown} error
   */
  function failed(question, error) {
    pending.replaceChildren();
    status.textContent = '';
    if (running?.signal.aborted) {
      status.textContent = 'Gestopt.';
      return;
    }
    const again = el('button', { type: 'button' }, 'Probeer opnieuw');
    again.addEventListener('click', () => {
      box.focus();
      ask(question);
    });
    const text = error instanceof RangeError && error.message ? error.message : 'Ik krijg geen verbinding. Probeer het opnieuw.';
    failure.replaceChildren(`${text} `, again);
  }

  launch.addEventListener('click', () => show(true));
  close.addEventListener('click', () => show(false));
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
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = box.value.trim();
    if (running) {
      running.abort();
    } else if (question) {
      box.value = '';
      ask(question);
    } else {
      failure.textContent = 'Typ eerst je vraag.';
      box.focus();
    }
  });

  const host = el('div', { id: 'techniekwijzer' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS); // No style element: the page's own policy may forbid those.
  root.adoptedStyleSheets = [sheet];
  root.append(launch, panel);
  (document.body ?? document.documentElement).append(host);
})();
