import { ask, AskError } from './ask.js';
import { Composer } from './composer.js';
import { byId } from './dom.js';
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
let lastQuestion = '';

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

/** @param {string} question */
async function send(question) {
  if (running) {
    status.textContent = 'Wacht op het antwoord, of kies Stop.';
    return;
  }
  lastQuestion = question;
  hideError();
  showConversation();
  const view = new TurnView(question);
  pending.replaceChildren(view.node);
  composer.busy(true);
  composer.focus(view.node);
  view.node.scrollIntoView();
  status.textContent = 'Ik zoek het op…';
  running = new AbortController();
  try {
    const answer = await answerTo(question, running.signal, view);
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
 * @param {AbortSignal} signal
 * @param {TurnView} view
 */
async function answerTo(question, signal, view) {
  session.audience = composer.audience.value;
  session.region = composer.region.value.trim();
  const request = {
    question,
    audience: session.audience || undefined,
    region: session.region || undefined,
    history: history(session),
  };
  const answer = await ask(request, signal, {
    sources: (citations) => view.sources(citations),
    sentence: (markdown) => view.sentence(markdown),
  });
  session.turns.push({ question, answer });
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
    composer.send.focus();
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
  send(question);
}

/** @param {MouseEvent} event a tap on an example, a follow-up or a clarifying option */
function tap(event) {
  const target = event.target instanceof Element ? event.target.closest('[data-vraag]') : null;
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const audience = target.getAttribute('data-doelgroep');
  if (audience) {
    composer.fill({ audience, region: composer.region.value });
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
retry.addEventListener('click', () => send(lastQuestion));
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
restore();
