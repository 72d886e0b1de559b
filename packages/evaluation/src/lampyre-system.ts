import type { Answer, Assistant, Library, Tier } from '@lampyre/assistant';
import { type Meter, startMeasurement } from '@lampyre/footprint';
import type { GivenAnswer } from './given-answer.js';
import type { Question } from './question.js';
import type { System } from './system.js';

export const LAMPYRE_TIERS = ['auto', 'extractive', 'local', 'remote'] as const;
export type TierChoice = 'auto' | Tier;

export interface LampyreSystemParts {
  assistant: Pick<Assistant, 'ask'>;
  library: Pick<Library, 'search' | 'embeddingModel' | 'vectorSearch'>;
  /** The meter of the assistant, too: two meters of a process would count the same work twice. */
  meter: Meter;
}

/** Passages that the search is scored on. */
const PASSAGES = 10;

/** Lampyre itself, by one of its tiers. Each question is asked, and searched once more to see which passages come first. */
export function lampyreSystem(tier: TierChoice, { assistant, library, meter }: LampyreSystemParts): System {
  return {
    name: `Lampyre (${tier})`,
    description: {
      kind: 'lampyre',
      tier,
      embeddingModel: library.embeddingModel,
      vectorSearch: library.vectorSearch.kind,
    },
    async answer(question: Question) {
      const answer = await assistant.ask(question.question, { id: question.id, tier, keep: false });
      const measurement = startMeasurement(meter);
      const { ranked } = await measurement.stage('search', () => library.search(question.question, { top: PASSAGES }));
      const search = measurement.finish({ language: question.language, outputTokens: 0 });
      return {
        ...givenByLampyre(answer, question.id),
        found: ranked.map(({ passage: { report, pages } }) => ({ report, pages })),
        searchEnergy: { joules: search.joules, method: search.method },
      };
    },
  };
}

/** An answer of Lampyre in the form that is measured. */
function givenByLampyre(answer: Answer, id: string): GivenAnswer {
  return {
    id,
    abstained: answer.abstained,
    text: answer.text,
    sentences: answer.sentences.map(({ text, citations }) => ({ text, citations })),
    citations: answer.citations.map(({ n, report, page, quote, kind, boxes }) => ({
      n,
      report,
      page,
      quote,
      kind,
      boxes,
    })),
    milliseconds: answer.milliseconds,
    energy: { joules: answer.footprint.joules, method: answer.footprint.method },
    largeModel: { joules: answer.footprint.baseline.joules, method: 'estimated' },
    tier: answer.tier,
  };
}
