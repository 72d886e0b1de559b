import { LampyreError } from '@lampyre/errors';
import { answerText } from '../answer-text.js';
import type { Command, ExitStatus } from '../command.js';
import { withLibrary } from '../open-library.js';

const MINUTE_CHARACTERS = '2026-11-25T10:00'.length;

export const conversations: Command = {
  name: 'conversations',
  synopsis: '[list | show ID | remove ID | remove --all] [--json]',
  summary: 'the questions and answers kept in this library; shows or removes them',
  options: { all: { type: 'boolean', help: 'remove: all of them' } },
  words: { least: 0, most: 2 },
  run: ({ positionals, values, json, dataFolder, terminal }) =>
    withLibrary<ExitStatus>(dataFolder, async (library) => {
      const [action = 'list', id] = positionals;
      const { createAssistant } = await import('@lampyre/assistant');
      const { conversations: kept } = createAssistant({ library });
      const print = (value: unknown, lines: readonly string[]) => {
        if (json) terminal.out(JSON.stringify(value));
        else for (const line of lines) terminal.out(line);
      };
      if (values.all && (action !== 'remove' || id !== undefined))
        throw usage('Wanted: lampyre conversations remove --all');
      if (action === 'list' && id === undefined) {
        const all = kept.list();
        const lines = all.map(
          ({ id: own, lastAt, answers, title }) =>
            `${own}  ${lastAt.slice(0, MINUTE_CHARACTERS).replace('T', ' ')}  ${String(answers).padStart(3)}  ${title}`,
        );
        print(all, lines.length > 0 ? lines : ['Nothing is kept.']);
      } else if (action === 'show' && id !== undefined) {
        const history = kept.get(id);
        print(
          history,
          history.answers.flatMap(({ at, answer }) => [`${at}  ${answer.question}`, '', answerText(answer), '']),
        );
      } else if (action === 'remove' && values.all) {
        const removed = kept.removeAll();
        print({ removed }, [`removed ${removed} conversations`]);
      } else if (action === 'remove' && id !== undefined) {
        kept.remove(id);
        print({ removed: 1 }, [`removed ${id}`]);
      } else throw usage(`Wanted: lampyre conversations ${conversations.synopsis}`);
      return 0;
    }),
};

function usage(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_USAGE', { detail });
}
