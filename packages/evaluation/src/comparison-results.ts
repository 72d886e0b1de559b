import { type ComparisonContent, CRITERIA, type Criterion, type Vote } from './blind-comparison.js';
import { type Judgement, rank, type Standing } from './bradley-terry.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';

/** A vote on a duel, oriented by the duel's systems and not by the sides of the screen. */
export interface CastVote {
  voter: string;
  duel: number;
  vote: Vote;
}

export interface CriterionResult {
  /** The best first. */
  standings: Standing[];
  votes: number;
  /** Votes that preferred neither. */
  ties: number;
  /** Duels that several people judged, and those of them where all said the same. */
  shared: number;
  unanimous: number;
  /** Agreement between voters beyond chance; absent while fewer than two judged the same, or all judge alike. */
  agreement?: number;
}

export type ComparisonResults = Record<Criterion, CriterionResult>;

/** What a group's votes say: ranking with intervals, and how far the voters agree, for each criterion. */
export function comparisonResults(
  { systems, duels }: ComparisonContent,
  votes: readonly CastVote[],
): ComparisonResults {
  const result = (criterion: Criterion): CriterionResult => {
    const judgements = votes.map(({ duel, vote }): Judgement => {
      const { systems: pair, question } = duels[duel]!;
      const score = vote[criterion] === -1 ? 1 : vote[criterion] === 0 ? 0.5 : 0;
      return { first: pair[0], second: pair[1], score, question: question.id };
    });
    const units = duels.map((_, duel) => votes.filter((each) => each.duel === duel).map(({ vote }) => vote[criterion]));
    const shared = units.filter(({ length }) => length >= 2);
    const agreement = krippendorffAlpha(units, 'interval');
    return {
      standings: votes.length === 0 ? [] : rank(judgements, systems.length),
      votes: votes.length,
      ties: votes.filter(({ vote }) => vote[criterion] === 0).length,
      shared: shared.length,
      unanimous: shared.filter((values) => new Set(values).size === 1).length,
      ...(agreement === undefined ? {} : { agreement }),
    };
  };
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, result(criterion)])) as ComparisonResults;
}
