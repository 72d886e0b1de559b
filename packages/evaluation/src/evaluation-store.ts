import { ComparisonStore } from './comparison-store.js';
import { openEvaluationDatabase } from './evaluation-database.js';
import { QuestionSetStore } from './question-set-store.js';

export interface EvaluationStore {
  comparisons: ComparisonStore;
  sets: QuestionSetStore;
  close(): void;
}

/**
 * What a group makes in the page and nothing else could bring back: question sets and votes.
 *
 * @throws LampyreError LAMPYRE_LIBRARY_DAMAGED
 */
export function openEvaluationStore(libraryFolder: string): EvaluationStore {
  const database = openEvaluationDatabase(libraryFolder);
  return {
    comparisons: new ComparisonStore(database),
    sets: new QuestionSetStore(database),
    close: () => void database.close(),
  };
}
