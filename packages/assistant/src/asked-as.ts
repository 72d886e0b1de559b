import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fold } from '@lampyre/retriever';
import type { AskOptions } from './ask-options.js';
import type { TierSettings } from './tier-settings.js';

/**
 * All that decides what an answer is, as one text: the question without regard to case, accents and punctuation, how it is
 * asked, the reports, the models, and the program itself, whose next version may answer better.
 */
export function askedAs(
  question: string,
  { tier = 'auto', report, filter, language, budgetJoules }: AskOptions,
  { libraryChange, settings }: { libraryChange: number; settings: TierSettings },
): string {
  const words = fold(question)
    .replace(/[^\p{L}\p{N}.,]+|[.,](?!\p{N})/gu, ' ')
    .trim();
  return JSON.stringify([
    words,
    tier,
    report,
    filter,
    language,
    budgetJoules,
    libraryChange,
    settings,
    programEdition(),
  ]);
}

let edition: number | undefined;

/** When the files of the rooms that answer were last changed, in milliseconds: there is no other number of a clone's edition. */
function programEdition(): number {
  edition ??= Math.max(
    ...['./', import.meta.resolve('@lampyre/retriever')].map((place) => {
      const folder = fileURLToPath(new URL('.', new URL(place, import.meta.url)));
      return Math.max(...readdirSync(folder).map((file) => statSync(`${folder}${file}`).mtimeMs));
    }),
  );
  return edition;
}
