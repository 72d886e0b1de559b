import type { AskOptions } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import { answerText } from '../answer-text.js';
import { type BatchLine, runBatch } from '../batch.js';
import { warnOfBudget } from '../budget-warning.js';
import { catalogueTitles } from '../catalogue.js';
import type { Command } from '../command.js';
import { textOption } from '../command-line.js';
import { draftOn } from '../draft-text.js';
import { loadModel } from '../load-model.js';
import { withLibrary } from '../open-library.js';
import { processMeter } from '../process-meter.js';
import { askedOf } from '../question.js';
import { reportNamed } from '../report-named.js';

const TIERS = ['auto', 'extractive', 'local', 'remote'] as const;
type TierChoice = (typeof TIERS)[number];

export const ask: Command = {
  name: 'ask',
  synopsis:
    '"question" [--tier auto|extractive|local|remote] [--report ID] [--conversation ID] [--batch FILE.jsonl] [--json]',
  summary: 'an answer with its sources and its energy',
  options: {
    tier: { type: 'string', value: 'TIER', help: `${TIERS.join(', ')}; auto by default: the most frugal that serves` },
    report: { type: 'string', value: 'ID', help: 'answer from this report only' },
    conversation: { type: 'string', value: 'ID', help: 'go on with this conversation: "and in Europe?" is understood' },
    budget: { type: 'string', value: 'JOULES', help: 'a written answer that would probably cost more is not begun' },
    anew: { type: 'boolean', help: 'answer anew, even if the same was asked before' },
    'keep-nothing': { type: 'boolean', help: 'keep neither question nor answer on disk' },
    batch: {
      type: 'string',
      value: 'FILE',
      help: 'one {"id", "question"} a line; one line of JSON for each; nothing is kept or recalled',
    },
  },
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  async run(input) {
    const { values, json, terminal, signal } = input;
    const asked = askedOf(input);
    const isBatch = 'batch' in asked;
    const within = textOption(values, 'report');
    const conversation = textOption(values, 'conversation');
    const budgetJoules = joulesOf(textOption(values, 'budget'));
    const draft = isBatch || json ? undefined : draftOn(terminal);
    const options: AskOptions = {
      tier: tierOf(textOption(values, 'tier') ?? 'auto'),
      keep: !isBatch && values['keep-nothing'] !== true,
      ...(values.anew ? { recall: false } : {}),
      ...(conversation === undefined ? {} : { conversation }),
      ...(budgetJoules === undefined ? {} : { budgetJoules }),
      ...(draft ? { onEvent: draft } : {}),
      signal,
    };
    const { createAssistant } = await import('@lampyre/assistant');
    return withLibrary(input.dataFolder, async (library) => {
      const meter = await processMeter(library);
      let loaded: Promise<void> | undefined;
      const prepare = () => {
        loaded ??= loadModel(library);
        return loaded;
      };
      const assistant = createAssistant({ library, meter, prepare, catalogue: catalogueTitles });
      const answer = ({ id, question, report = within }: BatchLine) =>
        assistant.ask(question, {
          ...options,
          ...(id === undefined ? {} : { id }),
          ...(report === undefined ? {} : { report: reportNamed(library, report).id }),
        });
      const status = isBatch ? await runBatch(asked.batch, answer, input) : 0;
      if (!isBatch) {
        const given = await answer({ question: asked.question });
        terminal.out(json ? JSON.stringify(given) : answerText(given));
      }
      await warnOfBudget(library, terminal);
      return status;
    });
  },
};

function tierOf(given: string): TierChoice {
  const tier = TIERS.find((known) => known === given);
  if (tier) return tier;
  throw new LampyreError('LAMPYRE_USAGE', { detail: `--tier takes ${TIERS.join(', ')}, not "${given}".` });
}

function joulesOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const joules = Number(given.replace(',', '.'));
  if (joules > 0) return joules;
  throw new LampyreError('LAMPYRE_USAGE', { detail: `--budget takes a number of joules above 0, not "${given}".` });
}
