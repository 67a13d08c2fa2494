/**
 * The only place where text may become HTML: answers that our own server rendered and escaped. The Content-Security-Policy refuses
 * every other way (Trusted Types), in browsers that know them.
 */
const factory = /** @type {any} */ (window).trustedTypes;
const policy = factory?.createPolicy('antwoord', { createHTML: (/** @type {string} */ html) => html });

/**
 * @param {string} html of the server
 * @returns {string} for innerHTML
 */
export function trusted(html) {
  return policy ? policy.createHTML(html) : html;
}
