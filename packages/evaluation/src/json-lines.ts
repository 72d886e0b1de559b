/** A line of a JSONL file, from 1: the object on it, or why there is none. */
export type JsonLine = { line: number; value: Record<string, unknown> } | { line: number; detail: string };

/** The lines of a JSONL text, empty ones left out. */
export function jsonLines(text: string): JsonLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => {
      let value: unknown;
      try {
        value = JSON.parse(content);
      } catch (thrown) {
        return { line, detail: `it is not JSON (${(thrown as Error).message})` };
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { line, detail: 'it is not an object' };
      return { line, value: value as Record<string, unknown> };
    });
}
