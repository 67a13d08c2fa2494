import { byId } from './dom.js';

const COUNT_FROM = 200; // Characters left; before that a counter only distracts.
const COUNT_DELAY_MILLIS = 500; // A screen reader hears the number after a pause, not at every key.

/** The question box: what is typed, who asks and from where. Knows nothing of answers. */
export class Composer {
  constructor() {
    this.form = /** @type {HTMLFormElement} */ (byId('vraagformulier'));
    this.box = /** @type {HTMLTextAreaElement} */ (byId('vraag'));
    this.audience = /** @type {HTMLSelectElement} */ (byId('doelgroep'));
    this.level = /** @type {HTMLSelectElement} */ (byId('niveau'));
    this.region = /** @type {HTMLInputElement} */ (byId('regio'));
    this.send = byId('verstuur');
    this.stop = byId('stop');
    this.counter = byId('vraag-teller');
    this.about = byId('over-jou');
    this.timer = 0;
    this.box.addEventListener('keydown', (event) => this.key(event));
    this.box.addEventListener('input', () => this.count());
    this.form.addEventListener('change', () => this.summarise());
    this.summarise();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }

  count() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const left = this.box.maxLength - this.box.value.length;
      this.counter.dataset.near = String(left <= 50);
      this.counter.textContent = left > COUNT_FROM ? '' : left === 1 ? 'Nog 1 teken' : `Nog ${left} tekens`;
    }, COUNT_DELAY_MILLIS);
  }

  /** Says in one line who asks, so that the fields can stay closed. */
  summarise() {
    const chosen = [this.audience, this.level].map((box) => box.value && box.selectedOptions[0]?.text);
    const said = [...chosen, this.region.value.trim()].filter(Boolean).join(', ');
    this.about.textContent = said ? `Over jou: ${said}` : 'Over jou (mag leeg)';
  }

  /** @param {{audience?: string, level?: string, region?: string}} who what is not named stays */
  fill({ audience = this.audience.value, level = this.level.value, region = this.region.value }) {
    this.audience.value = audience;
    this.level.value = level;
    this.region.value = region;
    this.summarise();
  }

  empty() {
    this.box.value = '';
    this.count();
  }

  closeAbout() {
    this.about.closest('details')?.removeAttribute('open');
  }

  /** @param {boolean} busy an answer is on its way: the button to send gives way to the one to stop */
  busy(busy) {
    const [shown, gone] = busy ? [this.stop, this.send] : [this.send, this.stop];
    const focused = document.activeElement === gone;
    shown.hidden = false;
    if (focused) {
      shown.focus({ preventScroll: true }); // The question stands at the top of the screen, and stays there.
    }
    gone.hidden = true;
  }

  /**
   * Puts the focus back in the box. On touch screens that would open the keyboard over the answer, so there it only
   * helps out when what had the focus is gone from the page.
   *
   * @param {HTMLElement} instead
   */
  focus(instead) {
    if (!matchMedia('(pointer: coarse)').matches) {
      this.box.focus({ preventScroll: true });
    } else if (!document.activeElement?.checkVisibility?.() || document.activeElement === document.body) {
      instead.focus({ preventScroll: true });
    }
  }
}
