/** The menu opens without a script; this only closes it again by Escape, a click elsewhere or leaving it. */
const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.tw-menu'));

/** @param {EventTarget | null} target */
function outside(target) {
  return target instanceof Node && !menu?.contains(target);
}

if (menu) {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('click', (event) => {
    menu.open = menu.open && !outside(event.target);
  });
  menu.addEventListener('focusout', (event) => {
    menu.open = menu.open && !outside(event.relatedTarget);
  });
}
