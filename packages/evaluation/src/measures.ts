/** How the values of questions become one figure. */
export type Pooling =
  /** Σ of what is right ÷ Σ of what was looked at: a share from 0 to 1. */
  | 'share'
  /** Mean over questions, in a unit. */
  | 'mean'
  /** Middle value over questions, in a unit. */
  | 'median';

export interface MeasureDefinition {
  pooling: Pooling;
  better: 'higher' | 'lower' | 'neither';
  unit?: 'ms' | 'words' | 'J';
  topic: 'retrieval' | 'sources' | 'content' | 'refusal' | 'cost';
}

/** Everything that is measured of an answer; `docs/evaluation.md` says what each means and how it is counted. */
export const MEASURES = {
  hit1: { pooling: 'share', better: 'higher', topic: 'retrieval' },
  hit5: { pooling: 'share', better: 'higher', topic: 'retrieval' },
  hit10: { pooling: 'share', better: 'higher', topic: 'retrieval' },
  mrr: { pooling: 'share', better: 'higher', topic: 'retrieval' },
  ndcg: { pooling: 'share', better: 'higher', topic: 'retrieval' },
  rightPageCited: { pooling: 'share', better: 'higher', topic: 'sources' },
  citationPrecision: { pooling: 'share', better: 'higher', topic: 'sources' },
  citationRecall: { pooling: 'share', better: 'higher', topic: 'sources' },
  verbatim: { pooling: 'share', better: 'higher', topic: 'sources' },
  boxRight: { pooling: 'share', better: 'higher', topic: 'sources' },
  allFacts: { pooling: 'share', better: 'higher', topic: 'content' },
  facts: { pooling: 'share', better: 'higher', topic: 'content' },
  calibratedKept: { pooling: 'share', better: 'higher', topic: 'content' },
  supported: { pooling: 'share', better: 'higher', topic: 'content' },
  partlySupported: { pooling: 'share', better: 'neither', topic: 'content' },
  unsupported: { pooling: 'share', better: 'lower', topic: 'content' },
  judgesAgree: { pooling: 'share', better: 'neither', topic: 'content' },
  languageRight: { pooling: 'share', better: 'higher', topic: 'content' },
  refusedRightly: { pooling: 'share', better: 'higher', topic: 'refusal' },
  refusedWrongly: { pooling: 'share', better: 'lower', topic: 'refusal' },
  failed: { pooling: 'share', better: 'lower', topic: 'refusal' },
  words: { pooling: 'median', better: 'neither', unit: 'words', topic: 'cost' },
  milliseconds: { pooling: 'median', better: 'lower', unit: 'ms', topic: 'cost' },
  joules: { pooling: 'mean', better: 'lower', unit: 'J', topic: 'cost' },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureKey = keyof typeof MEASURES;

export const MEASURE_KEYS = Object.keys(MEASURES) as MeasureKey[];

/** What a question contributes to a measure: `sum` of what is right among `of` that was looked at; absent where it does not apply. */
export interface Tally {
  sum: number;
  of: number;
}
