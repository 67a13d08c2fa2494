import { el, link } from './dom.js';

const ITEM = /^(?:- |(\d+)\. )(.*)$/;
const INLINE = /\*\*(.+?)\*\*|\[(\d{1,3})\]|\[([^[\]]{2,120})\]\((\/(?!\/)[\w/-]*(?:#[\w-]+)?)\)/g;

/**
 * Makes elements of the Markdown that answers are written in: paragraphs, lists, bold, links to our own pages and citation markers.
 * Used while an answer streams in; everything else is text.
 *
 * @param {string} markdown
 * @param {(n: number) => Node} cite makes the marker of a citation
 * @returns {DocumentFragment}
 */
export function renderMarkdown(markdown, cite) {
  const fragment = document.createDocumentFragment();
  for (const block of markdown.split(/\n{2,}/)) {
    const lines = block.split('\n').filter((line) => line.trim());
    const first = ITEM.exec(lines[0] ?? '');
    if (first) {
      const items = lines.map((line) => el('li', {}, ...inline(ITEM.exec(line)?.[2] ?? line, cite)));
      fragment.append(el(first[1] ? 'ol' : 'ul', {}, ...items));
    } else if (lines.length > 0) {
      fragment.append(el('p', {}, ...inline(lines.join(' '), cite)));
    }
  }
  return fragment;
}

/**
 * @param {string} text
 * @param {(n: number) => Node} cite
 * @returns {Node[]}
 */
function inline(text, cite) {
  /** @type {Node[]} */
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(document.createTextNode(text.slice(from, match.index)));
    nodes.push(inlineNode(match, cite));
    from = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

/**
 * @param {RegExpExecArray} match
 * @param {(n: number) => Node} cite
 * @returns {Node}
 */
function inlineNode([, bold, number, label, url], cite) {
  if (bold) {
    return el('strong', {}, bold);
  }
  return number ? cite(Number(number)) : link(url, label);
}
