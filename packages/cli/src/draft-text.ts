import type { AnswerEvent } from '@lampyre/assistant';
import type { Terminal } from './terminal.js';

/**
 * Shows a written answer on a screen while it comes, as what it is: not checked yet. Nothing where standard error is no
 * screen.
 */
export function draftOn({ screen }: Pick<Terminal, 'screen'>): ((event: AnswerEvent) => void) | undefined {
  if (!screen) return undefined;
  let begun = false;
  return (event) => {
    if (event.type === 'tier' && event.tier !== 'extractive') screen.write(`${event.reason}\n`);
    if (event.type === 'text') {
      screen.write(begun ? event.delta : `Draft, not checked yet:\n${event.delta}`);
      begun = true;
    }
    if (event.type === 'stage' && event.stage === 'checking' && begun) screen.write('\n\n');
  };
}
