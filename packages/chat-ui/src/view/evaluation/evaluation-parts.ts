import type { PageActions } from '../page-link.js';
import type { PageState } from '../page-state.js';
import type { EvaluationData } from './evaluation-data.js';
import type { EvaluationWords } from './evaluation-wording.js';

/** What each part of the evaluation's screen is drawn from. */
export interface PartProps<Part extends EvaluationData['part']> {
  data: Extract<EvaluationData, { part: Part }>;
  state: PageState;
  text: EvaluationWords;
  actions: PageActions | undefined;
}
