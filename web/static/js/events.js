/**
 * Server-sent events from a response body. EventSource cannot send a POST, hence this reader.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{event: string, data: string}>}
 */
export async function* readEvents(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      waiting += decoder.decode(value, { stream: !done });
      const blocks = waiting.replace(/\r\n?/g, '\n').split('\n\n');
      waiting = done ? '' : (blocks.pop() ?? '');
      yield* blocks.map(parse).filter((entry) => entry.data !== '');
      if (done) {
        return;
      }
    }
  } finally {
    reader.cancel().catch(() => {}); // The stream may have failed already; there is nothing left to tidy then.
  }
}

/** @param {string} block */
function parse(block) {
  let event = 'message';
  /** @type {string[]} */
  const data = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? ['', '', ''];
    if (field === 'event') {
      event = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  return { event, data: data.join('\n') };
}
