import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@huggingface/transformers';
import type { RegisteredReranker } from './model-registry.js';
import { loadingOptions, transformers } from './transformers.js';

/** Reads a question and texts together and says how well each answers it: logits, higher is better. */
export type Reranker = (question: string, texts: readonly string[]) => Promise<number[]>;

/** Pairs read at most: each costs as much as embedding a passage. */
const MOST_PAIRS = 24;
/** Ranks are close when the second score is at least this share of the first. */
const CLOSE = 0.9;
/** Few, so that the person's other work goes on. */
const ONNX_THREADS = 2;

/** A cross-encoder whose files lie in `folder`. Pairs are read one by one, as texts are embedded. */
export async function openReranker(registered: RegisteredReranker, folder: string): Promise<Reranker> {
  const { AutoModelForSequenceClassification, AutoTokenizer } = await transformers();
  const [tokenize, run]: [PreTrainedTokenizer, PreTrainedModel] = await Promise.all([
    AutoTokenizer.from_pretrained(folder, { local_files_only: true }),
    AutoModelForSequenceClassification.from_pretrained(folder, loadingOptions(registered, ONNX_THREADS)),
  ]);
  return async (question, texts) => {
    const logits: number[] = [];
    for (const text of texts) {
      const output = (await run(tokenize([question], { text_pair: [text], truncation: true }))) as { logits: Tensor };
      logits.push(Number(output.logits.data[0]));
    }
    return logits;
  };
}

/** Whether the first ranks are so close that reading the passages with the question is worth its energy. */
export function ranksAreClose(scores: readonly number[]): boolean {
  const [first = 0, second = 0] = scores;
  return first > 0 && second >= CLOSE * first;
}

/**
 * The order after reranking: of the first 24 passages by the mean of where their score lies between the best and the 25th's, and the
 * reranker's probability (the logistic of its logit); the rest stay behind them as they were.
 *
 * @param fused score of each passage, best first
 * @returns score of each passage, best first, on the scale of `fused`
 */
export async function reranked(
  question: string,
  fused: ReadonlyMap<number, number>,
  textOf: (passages: readonly number[]) => string[],
  rerank: Reranker,
): Promise<Map<number, number>> {
  const entries = [...fused];
  const head = entries.slice(0, MOST_PAIRS);
  const rest = entries.slice(MOST_PAIRS);
  const best = head[0]?.[1] ?? 0;
  const logits = await rerank(question, textOf(head.map(([passage]) => passage)));
  const floor = rest[0]?.[1] ?? 0;
  const scored = head.map(([passage, score], index): [number, number] => {
    const probability = 1 / (1 + Math.exp(-(logits[index] ?? 0)));
    const share = best > floor ? (score - floor) / (best - floor) : 1;
    return [passage, floor + ((best - floor) * (share + probability)) / 2];
  });
  return new Map([...scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]), ...rest]);
}
