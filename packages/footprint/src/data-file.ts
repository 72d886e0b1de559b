import { readFileSync } from 'node:fs';

/** The text of a file of `data/`: models, published figures, electricity; each names its source, date and licence. */
export function dataFile(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}
