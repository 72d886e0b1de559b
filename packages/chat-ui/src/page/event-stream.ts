export interface ServerEvent {
  event: string;
  data: string;
}

/** The events of a response in `text/event-stream`, as they come (WHATWG HTML, § 9.2.6). */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readEvent(block);
      if (event.data) yield event;
    }
    if (done) return;
  }
}

function readEvent(block: string): ServerEvent {
  const event: ServerEvent = { event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^(event|data): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event.event = value ?? '';
    if (field === 'data') data.push(value ?? '');
  }
  return { ...event, data: data.join('\n') };
}
