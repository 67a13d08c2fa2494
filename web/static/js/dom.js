/** Small helpers to make elements. Text always becomes a text node, so nothing in it can act as markup. */

/**
 * An element; attributes that are null, undefined or false are left out.
 *
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/**
 * The element with this id, which the page must have.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) {
    throw new Error(`The page has no element #${id}`);
  }
  return node;
}

/**
 * A link; an address that is neither of this site nor of the web becomes plain text.
 *
 * @param {string} url
 * @param {string} text
 * @param {Record<string, string>} attributes
 */
export function link(url, text, attributes = {}) {
  const safe = /^(\/(?!\/)|https?:\/\/)/.test(url);
  return safe ? el('a', { href: url, ...attributes }, text) : el('span', attributes, text);
}
