import { readFileSync } from 'node:fs';
import { LampyreError } from '@lampyre/errors';
import type { Interval, LocalServer, ServerBaseline } from '@lampyre/footprint';
import { BASELINE_QUESTIONS, type BaselineRun, runBaseline } from '../baseline-run.js';
import type { Command, CommandInput, ExitStatus } from '../command.js';
import { textOption, wholeNumber } from '../command-line.js';
import { significant } from '../cost-text.js';
import { withLibrary } from '../open-library.js';
import { progressOn } from '../progress.js';

/** Where a key for the server is looked for; it is never kept. */
const KEY_VARIABLE = 'LAMPYRE_BASELINE_KEY';

export const baseline: Command = {
  name: 'baseline',
  synopsis: 'measure --address URL [--model M] [--name NAME] | list | remove NAME',
  summary: 'a server of your own to compare with: its energy for questions that are put to it',
  options: {
    address: { type: 'string', value: 'URL', help: 'an OpenAI-compatible server, such as http://127.0.0.1:11434/v1' },
    model: { type: 'string', value: 'M', help: 'the model; the first that the server names by default' },
    name: { type: 'string', value: 'NAME', help: 'to compare with it: --baseline measured:NAME; the model by default' },
    questions: { type: 'string', value: 'FILE', help: 'one {"question"} a line; five questions of ours by default' },
    'joules-per-answer': {
      type: 'string',
      value: 'J',
      help: "what the server's own meter showed: 400, 300-500 (low, high) or 300-400-900",
    },
    process: { type: 'string', value: 'NAME', help: "the server's program, when its port does not lead to it: ollama" },
    pid: { type: 'string', value: 'N', help: 'or its process id' },
  },
  words: { least: 1, most: 2 },
  async run(input) {
    const [what, name] = input.positionals;
    if (what === 'measure' && name === undefined) return measure(input);
    if (what === 'list' && name === undefined) return list(input);
    if (what === 'remove' && name !== undefined) return remove(name, input);
    throw new LampyreError('LAMPYRE_USAGE', { detail: `Wanted: lampyre baseline ${baseline.synopsis}` });
  },
};

async function measure({ values, dataFolder, json, terminal, signal }: CommandInput): Promise<ExitStatus> {
  const address = textOption(values, 'address');
  if (address === undefined) throw wrongUse('baseline measure takes --address URL.');
  const model = textOption(values, 'model');
  const entered = textOption(values, 'joules-per-answer');
  const key = process.env[KEY_VARIABLE];
  const server = serverIn(values);
  const run: Omit<BaselineRun, 'name'> = {
    address,
    questions: questionsIn(textOption(values, 'questions')),
    ...(model === undefined ? {} : { model }),
    ...(key === undefined ? {} : { key }),
    ...(server === undefined ? {} : { server }),
    ...(entered === undefined ? {} : { joulesPerAnswer: intervalIn(entered) }),
  };
  const name = textOption(values, 'name');
  const { chooseMeter, SERVER_BASELINE_NAME, SERVER_BASELINES, withServerBaseline } = await import(
    '@lampyre/footprint'
  );
  if (name !== undefined && !SERVER_BASELINE_NAME.test(name)) {
    throw wrongUse(`--name takes letters, digits, dots and hyphens, not "${name}".`);
  }
  const progress = progressOn(terminal);
  // A meter of its own: this process waits for the server and does nothing else. The cards are the server's.
  const found = await runBaseline({ ...run, name: name ?? '' }, chooseMeter({ gpu: true }), signal, (_, done) =>
    progress.show({ label: address, stage: 'asking', done, total: run.questions.length, unit: 'answers' }),
  ).finally(() => progress.clear());
  const made: ServerBaseline = { ...found, name: name ?? nameOf(found.model) };
  return withLibrary<ExitStatus>(dataFolder, async (library) => {
    library.set(SERVER_BASELINES, withServerBaseline(library.setting(SERVER_BASELINES), made));
    terminal.out(json ? JSON.stringify(made) : baselineText(made));
    return 0;
  });
}

async function list({ dataFolder, json, terminal }: CommandInput): Promise<ExitStatus> {
  const { DISCLOSURES, LARGE_MODELS, SERVER_BASELINES, serverBaselines } = await import('@lampyre/footprint');
  return withLibrary<ExitStatus>(dataFolder, async (library) => {
    const own = [...serverBaselines(library.setting(SERVER_BASELINES)).values()];
    if (json) {
      terminal.out(JSON.stringify({ own, models: [...LARGE_MODELS.keys()], disclosures: [...DISCLOSURES.keys()] }));
      return 0;
    }
    terminal.out('published              published figures of large models, the default');
    for (const [id, { name, published }] of DISCLOSURES) terminal.out(`${id.padEnd(22)} ${name}, ${published}`);
    for (const [id, { provider }] of LARGE_MODELS) terminal.out(`${id.padEnd(22)} ${provider}, EcoLogits 0.9.3`);
    for (const one of own) terminal.out(baselineText(one));
    return 0;
  });
}

async function remove(name: string, { dataFolder, json, terminal }: CommandInput): Promise<ExitStatus> {
  const { SERVER_BASELINES, serverBaselines } = await import('@lampyre/footprint');
  return withLibrary<ExitStatus>(dataFolder, async (library) => {
    const kept = serverBaselines(library.setting(SERVER_BASELINES));
    const removed = kept.get(name);
    if (removed === undefined) {
      const names = [...kept.keys()].join(', ') || 'none';
      throw new LampyreError('LAMPYRE_BASELINE_UNKNOWN', { name, names });
    }
    kept.delete(name);
    library.set(SERVER_BASELINES, [...kept.values()]);
    terminal.out(json ? JSON.stringify(removed) : `removed measured:${name}`);
    return 0;
  });
}

const METHODS: Record<ServerBaseline['method'], string> = {
  measured: 'measured',
  estimated: 'estimated from the CPU time of its processes',
  reported: 'told by the server',
  entered: 'entered',
};

function baselineText({
  name,
  model,
  address,
  questions,
  outputTokens,
  joulesPerAnswer,
  method,
}: ServerBaseline): string {
  const { low, value, high } = joulesPerAnswer;
  const format = (joules: number) => significant(joules, 'en');
  const energy = `${format(value)} (${format(low)}–${format(high)}) J an answer of ${format(outputTokens)} tokens`;
  return `${`measured:${name}`.padEnd(22)} ${model} at ${address}, ${questions} questions: ${energy}, ${METHODS[method]}`;
}

/** A model's name as one may write it behind `measured:`. */
function nameOf(model: string): string {
  return (
    model
      .replaceAll(/[^a-z0-9.-]+/gi, '-')
      .replace(/^[-.]+/, '')
      .slice(0, 60) || 'server'
  );
}

function serverIn(values: CommandInput['values']): LocalServer | undefined {
  const pid = wholeNumber(values, 'pid', { least: 1, most: 99_999_999, fallback: undefined });
  const name = textOption(values, 'process');
  if (pid !== undefined) return { pid };
  return name === undefined ? undefined : { name };
}

function questionsIn(file: string | undefined): readonly string[] {
  if (file === undefined) return BASELINE_QUESTIONS;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new LampyreError('LAMPYRE_FILE_MISSING', { path: file }, { cause });
  }
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  if (lines.length === 0) throw wrongUse(`There is no question in ${file}.`);
  return lines.map(({ line, number }) => {
    let question: unknown;
    try {
      question = (JSON.parse(line) as { question?: unknown } | null)?.question;
    } catch {
      // Told below.
    }
    if (typeof question === 'string' && question.trim() !== '') return question;
    throw new LampyreError('LAMPYRE_BATCH_LINE_INVALID', { line: number, detail: 'it holds no question' });
  });
}

/** `400`, `300-500` or `300-400-900`. */
function intervalIn(text: string): Interval {
  const numbers = /^\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?){0,2}$/.test(text) ? text.split('-').map(Number) : [];
  const [low = 0, high = low] = [numbers[0], numbers.at(-1)];
  const value = numbers.length === 3 ? numbers[1]! : (low + high) / 2;
  if (low > 0 && low <= value && value <= high) return { low, value, high };
  throw wrongUse(`--joules-per-answer takes 400, 300-500 or 300-400-900, not "${text}".`);
}

function wrongUse(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_USAGE', { detail });
}
