import type { Assistant } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import { answerText } from '../answer-text.js';
import { type BatchLine, runBatch } from '../batch.js';
import type { Command } from '../command.js';
import { textOption } from '../command-line.js';
import { warnOfBudget } from '../budget-warning.js';
import { loadModel } from '../load-model.js';
import { withLibrary } from '../open-library.js';
import { processMeter } from '../process-meter.js';
import { askedOf } from '../question.js';
import { reportNamed } from '../report-named.js';

const TIERS = ['auto', 'extractive', 'local', 'remote'] as const;
type TierChoice = (typeof TIERS)[number];

export const ask: Command = {
  name: 'ask',
  synopsis: '"question" [--tier auto|extractive|local|remote] [--report ID] [--batch FILE.jsonl] [--json]',
  summary: 'an answer with its sources and its energy',
  options: {
    tier: { type: 'string', value: 'TIER', help: `${TIERS.join(', ')}; auto by default: the most frugal that serves` },
    report: { type: 'string', value: 'ID', help: 'answer from this report only' },
    batch: { type: 'string', value: 'FILE', help: 'one {"id", "question"} a line; one line of JSON for each' },
  },
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  async run(input) {
    const { values, json, terminal } = input;
    const asked = askedOf(input);
    const tier = tierOf(textOption(values, 'tier') ?? 'auto');
    const within = textOption(values, 'report');
    const { createAssistant } = await import('@lampyre/assistant');
    return withLibrary(input.dataFolder, async (library) => {
      const assistant: Assistant = createAssistant({ library, meter: await processMeter(library) });
      await loadModel(library);
      const answer = ({ id, question, report = within }: BatchLine) =>
        assistant.ask(question, {
          tier,
          keep: !('batch' in asked),
          ...(id === undefined ? {} : { id }),
          ...(report === undefined ? {} : { report: reportNamed(library, report).id }),
        });
      const status = 'batch' in asked ? await runBatch(asked.batch, answer, input) : 0;
      if (!('batch' in asked)) {
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
