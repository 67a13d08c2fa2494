import { ask, AskError } from './ask.js';
import { Composer } from './composer.js';
import { byId } from './dom.js';
import { openCitationsOf } from './panel.js';
import { resume } from './served.js';
import { clear, history, load, save } from './session.js';
import { TurnView } from './turn.js';

/** The chat page with a script: the same form and answers as without, in place and streamed. */
const page = byId('inhoud');
const log = byId('gesprek');
const pending = byId('lopend');
const status = byId('status');
const alert = byId('fout');
const alertText = byId('vraag-fout');
const retry = byId('opnieuw');
const wipe = byId('wis');
const composer = new Composer();
const session = resume(log, composer);

/** @type {AbortController | null} */
let running = null;
/** @type {() => void} asks the last question again */
let again = () => {};

/** Shows the conversation instead of the start screen; the style sheet hides what belongs to the start. */
function showConversation() {
  page.dataset.state = 'gesprek';
  composer.closeAbout();
  wipe.hidden = false;
}

/** Puts a kept conversation back on the page, without reading it all aloud again. */
function restore() {
  if (session.turns.length === 0) {
    return;
  }
  log.setAttribute('aria-live', 'off');
  log.replaceChildren(...session.turns.map((turn) => TurnView.of(turn).node));
  composer.fill(session);
  showConversation();
  log.lastElementChild?.scrollIntoView();
  setTimeout(() => log.removeAttribute('aria-live'), 1000);
  save(session);
}

/**
 * @param {string} question
 * @param {boolean} [easier] in easier words
 */
async function send(question, easier = false) {
  if (running) {
    status.textContent = 'Wacht op het antwoord, of kies Stop.';
    return;
  }
  again = () => send(question, easier);
  hideError();
  showConversation();
  const view = new TurnView(question, easier);
  pending.replaceChildren(view.node);
  composer.busy(true);
  composer.focus(view.node);
  view.node.scrollIntoView();
  status.textContent = 'Ik zoek het op…';
  running = new AbortController();
  try {
    const answer = await answerTo(question, easier, running.signal, view);
    settle(view, () => view.finish(answer));
    status.textContent = 'Antwoord staat klaar.';
  } catch (error) {
    giveUp(view, error, running.signal.aborted);
  } finally {
    running = null;
    composer.busy(false);
  }
}

/**
 * @param {string} question
 * @param {boolean} easier
 * @param {AbortSignal} signal
 * @param {TurnView} view
 */
async function answerTo(question, easier, signal, view) {
  session.audience = composer.audience.value;
  session.level = composer.level.value;
  session.region = composer.region.value.trim();
  /** @type {import('./types.js').Request} */
  const request = {
    question,
    audience: session.audience || undefined,
    level: session.level || undefined,
    region: session.region || undefined,
    style: easier ? 'easy' : undefined,
    without: session.without,
    history: history(session),
  };
  const answer = await ask(request, signal, {
    sources: (citations) => view.sources(citations),
    sentence: (markdown) => view.sentence(markdown),
  });
  session.turns.push({ question, answer, easier });
  save(session);
  return answer;
}

/**
 * Moves a turn to the finished ones, where it is announced. Moving takes the focus away, so who was in it gets it back.
 *
 * @param {TurnView} view
 * @param {() => void} complete
 */
function settle(view, complete) {
  const held = view.node.contains(document.activeElement);
  complete();
  log.append(view.node);
  if (held) {
    view.node.focus({ preventScroll: true });
  }
}

/**
 * @param {TurnView} view
 * @param {unknown} error
 * @param {boolean} stopped
 */
function giveUp(view, error, stopped) {
  if (stopped) {
    settle(view, () => view.stop());
    status.textContent = 'Gestopt.';
    return;
  }
  view.fail();
  status.textContent = '';
  showError(error instanceof AskError ? error.message : 'Er ging iets mis. Probeer het opnieuw.', true);
}

/**
 * @param {string} message
 * @param {boolean} canRetry
 */
function showError(message, canRetry) {
  alert.hidden = false;
  retry.hidden = !canRetry;
  alertText.textContent = message;
}

function hideError() {
  if (alert.contains(document.activeElement)) {
    composer.send.focus({ preventScroll: true });
  }
  alert.hidden = true;
  alertText.textContent = '';
  composer.box.removeAttribute('aria-invalid');
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  const question = composer.box.value.trim();
  if (question === '') {
    showError('Typ eerst je vraag.', false);
    composer.box.setAttribute('aria-invalid', 'true');
    composer.box.focus();
    return;
  }
  if (!running) {
    composer.empty();
  }
  // What was crossed out counts again once it is named again.
  session.without = session.without.filter((text) => !question.toLowerCase().includes(text));
  send(question);
}

/**
 * Leaves out something of what was understood, and asks the question again.
 *
 * @param {string} text
 * @param {string} question
 */
function leaveOut(text, question) {
  if (running) {
    return;
  }
  session.without = [...session.without.filter((other) => other !== text), text];
  composer.fill({
    region: composer.region.value.trim().toLowerCase() === text ? '' : undefined,
    level: composer.level.value === text ? '' : undefined,
  });
  send(question);
}

/** @param {MouseEvent} event a tap on an example, a follow-up, a clarifying option, or a button below an answer */
function tap(event) {
  const target =
    event.target instanceof Element ? event.target.closest('[data-vraag], [data-makkelijker], [data-opnieuw]') : null;
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const easier = target.getAttribute('data-makkelijker');
  if (easier) {
    send(easier, true);
    return;
  }
  const question = target.getAttribute('data-opnieuw');
  if (question) {
    leaveOut(target.getAttribute('value') ?? '', question);
    return;
  }
  const audience = target.getAttribute('data-doelgroep');
  if (audience) {
    composer.fill({ audience });
  }
  send(target.getAttribute('data-vraag') ?? '');
}

document.documentElement.classList.add('tw-js');
composer.form.addEventListener('submit', submit);
page.addEventListener('click', tap);
composer.stop.addEventListener('click', (event) => {
  // The second click of a double click on "Verstuur" lands here, and was not meant to stop anything.
  if (event.detail < 2) {
    running?.abort();
  }
});
retry.addEventListener('click', () => again());
wipe.addEventListener('click', () => {
  clear();
  location.assign('/');
});
// A page from the browser's back-forward memory must not show a conversation that was wiped.
addEventListener('pageshow', (event) => {
  if (event.persisted && session.turns.length > 0 && !load()) {
    location.replace('/');
  }
});
// Sources that are folded away belong on paper all the same.
addEventListener('beforeprint', () => {
  document.querySelectorAll('.tw-sources').forEach((sources) => sources.setAttribute('open', ''));
});
openCitationsOf(log);
restore();
