/** Small comforts on the pages for looking around; every page works without them. */
for (const button of document.querySelectorAll('[data-print]')) {
  if (button instanceof HTMLElement) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

// A link into a part that is folded away opens it first.
function unfold() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  for (let part = target?.closest('details'); part; part = part.parentElement?.closest('details')) {
    part.open = true;
  }
}
window.addEventListener('hashchange', unfold);
unfold();
