import { el, link } from './dom.js';

const ITEM = /^(?:- |(\d+)\. )(.*)$/;
/** Bold, the marker of a citation, a link to a page of our own, and the free numbers that a phone can call at a tap. */
const INLINE =
  /\*\*(.+?)\*\*|\[(\d{1,3})\]|\[([^[\]]{2,120})\]\((\/(?!\/)[\w/-]*(?:#[\w-]+)?)\)|\b0800-(\d{4})\b/g;

/**
 * Makes elements of the Markdown that answers are written in: paragraphs, lists, tables, bold, citation markers, links to our own pages
 * and free phone numbers; everything else is text. The same as AnswerHtml on the server, used while an answer streams in and by the
 * widget.
 *
 * @param {string} markdown
 * @param {(n: number) => Node} cite makes the marker of a citation
 * @param {(n: number) => boolean} [english] whether the citation with this number is of a text in English
 * @returns {DocumentFragment}
 */
export function renderMarkdown(markdown, cite, english = () => false) {
  const fragment = document.createDocumentFragment();
  for (const block of markdown.split(/\n{2,}/)) {
    const lines = block.split('\n').filter((line) => line.trim());
    const first = ITEM.exec(lines[0] ?? '');
    if (lines[0]?.startsWith('| ')) {
      fragment.append(table(lines, cite));
    } else if (first) {
      const items = lines.map((line) => el('li', {}, ...inline(ITEM.exec(line)?.[2] ?? line, cite)));
      fragment.append(el(first[1] ? 'ol' : 'ul', {}, ...items));
    } else if (lines.length > 0) {
      const cited = [...block.matchAll(/\[(\d{1,3})\]/g)].map((match) => Number(match[1]));
      const lang = cited.length > 0 && cited.every(english) ? 'en' : null;
      fragment.append(el('p', { lang }, ...inline(lines.join('\n'), cite)));
    }
  }
  return fragment;
}

/**
 * The head, the line under it, then a row for each aspect; the first cell names the row.
 *
 * @param {string[]} lines
 * @param {(n: number) => Node} cite
 */
function table(lines, cite) {
  const [head, ...rows] = lines
    .filter((_, i) => i !== 1)
    .map((line) => line.slice(1, -1).split('|').map((text) => text.trim()));
  const columns = head.slice(1).map((text) => el('th', { scope: 'col', role: 'columnheader' }, ...inline(text, cite)));
  const body = rows.map(([name, ...cells]) =>
    el(
      'tr',
      { role: 'row' },
      el('th', { scope: 'row', role: 'rowheader' }, ...inline(name.replaceAll('**', ''), cite)),
      ...cells.map((text, i) => el('td', { role: 'cell', 'data-label': plain(head[i + 1] ?? '') }, ...inline(text, cite))),
    ),
  );
  return el(
    'table',
    { class: 'tw-table tw-stack', role: 'table' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, el('td', { role: 'cell' }), ...columns)),
    el('tbody', { role: 'rowgroup' }, ...body),
  );
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\*\*|\[\d{1,3}\]/g, '').trim();
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
  return nodes.filter((node) => node.textContent !== '');
}

/**
 * @param {RegExpExecArray} match
 * @param {(n: number) => Node} cite
 * @returns {Node}
 */
function inlineNode([all, bold, number, label, url, phone], cite) {
  if (bold) {
    return el('strong', {}, ...inline(bold, cite));
  }
  if (phone) {
    return el('a', { href: `tel:0800${phone}` }, all);
  }
  return number ? cite(Number(number)) : link(url, label);
}
