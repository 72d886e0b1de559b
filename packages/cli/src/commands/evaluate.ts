import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Question, Run, System } from '@lampyre/evaluation';
import type { Meter } from '@lampyre/footprint';
import type { Library } from '@lampyre/retriever';
import type { Command, CommandInput, ExitStatus } from '../command.js';
import { textOption } from '../command-line.js';
import { comparisonText, runText } from '../evaluation-text.js';
import { loadModel } from '../load-model.js';
import { withLibrary } from '../open-library.js';
import { evaluatedLibrary, processMeter } from '../process-meter.js';
import { progressOn } from '../progress.js';

type Evaluation = typeof import('@lampyre/evaluation');

export const evaluate: Command = {
  name: 'evaluate',
  synopsis:
    'QUESTIONS.jsonl [--system NAME,…] [--answers FILE,…] [--compare RUN.json] [--report FILE.html] | check FILE | convert FILE …',
  summary: 'measures assistants on a question set, and writes the report of it',
  options: {
    system: {
      type: 'string',
      value: 'NAME,…',
      help: 'auto, extractive, local, remote; chat:MODEL@ADDRESS or chat-alone:MODEL@ADDRESS; extractive by default',
    },
    answers: {
      type: 'string',
      value: 'FILE,…',
      help: 'answers made elsewhere, one {"id", "text", "citations"} a line',
    },
    compare: { type: 'string', value: 'RUN.json', help: 'an earlier run; what changed since, question by question' },
    report: {
      type: 'string',
      value: 'FILE.html',
      help: 'writes the report for publication, one page that needs nothing else',
    },
    csv: { type: 'string', value: 'FILE.csv', help: 'writes every figure as a table' },
    language: { type: 'string', value: 'fr|en', help: 'language of the report; en by default' },
  },
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  async run(input) {
    const [first = '', ...files] = input.positionals;
    if (first === 'check') return check(files, input);
    if (first === 'convert') return convert(files, input);
    if (files.length > 0) {
      throw new LampyreError('LAMPYRE_USAGE', { detail: `One question set at a time; not wanted: ${files.join(' ')}` });
    }
    return measure(first, input);
  },
};

/** `evaluate check FILE …`: every line that cannot be used, every quote that does not stand on its page. */
async function check(files: readonly string[], { dataFolder, json, terminal }: CommandInput): Promise<ExitStatus> {
  if (files.length === 0)
    throw new LampyreError('LAMPYRE_USAGE', { detail: 'Wanted: lampyre evaluate check QUESTIONS.jsonl' });
  const { checkQuestions, readQuestions, reportPages } = await import('@lampyre/evaluation');
  return withLibrary(dataFolder, async (library) => {
    const pages = reportPages(library);
    const checked = files.map((file) => {
      const { questions, problems } = readQuestions(textOf(file));
      return { file, questions: questions.length, problems: [...problems, ...checkQuestions(questions, pages)] };
    });
    if (json) {
      const printed = checked.map(({ problems, ...rest }) => ({
        ...rest,
        problems: problems.map(({ line, id, error }) => ({ line, id: id ?? null, ...error.toReport() })),
      }));
      terminal.out(JSON.stringify(printed));
    } else {
      for (const { file, questions, problems } of checked) {
        for (const { error } of problems) terminal.out(`${file}: ${error.code}: ${error.message}`);
        terminal.out(
          `${file}: ${questions} questions, ${problems.length === 0 ? 'every quote on its page' : `${problems.length} problems`}`,
        );
      }
    }
    return checked.every(({ problems }) => problems.length === 0) ? 0 : 1;
  });
}

/** `evaluate convert FILE …`: another common form of questions, printed as a question set. */
async function convert(files: readonly string[], { terminal }: CommandInput): Promise<ExitStatus> {
  if (files.length === 0)
    throw new LampyreError('LAMPYRE_USAGE', {
      detail: 'Wanted: lampyre evaluate convert FILE.jsonl … > QUESTIONS.jsonl',
    });
  const { convertQuestions, questionLine } = await import('@lampyre/evaluation');
  for (const question of files.flatMap((file) => convertQuestions(textOf(file)))) terminal.out(questionLine(question));
  return 0;
}

/** `evaluate FILE`: asks, measures, keeps the runs, and writes what was asked for. */
async function measure(file: string, input: CommandInput): Promise<ExitStatus> {
  const { values, json, terminal, dataFolder, signal } = input;
  const language = languageOf(textOption(values, 'language') ?? 'en');
  const evaluation = await import('@lampyre/evaluation');
  const earlier = textOption(values, 'compare');
  const before = earlier === undefined ? undefined : evaluation.readRun(earlier);
  const questions = questionsOf(evaluation, file);
  const runs = await withLibrary(dataFolder, async (opened) => {
    const meter = await processMeter(opened);
    await loadModel(opened);
    const { library, end } = evaluatedLibrary(opened, basename(file));
    const done: { run: Run; path: string }[] = [];
    const progress = progressOn(terminal);
    try {
      for (const system of await systemsOf(evaluation, input, library, meter)) {
        const run = await evaluation.evaluate({
          questions,
          setName: basename(file),
          system,
          library,
          meter,
          signal,
          onProgress: (count, total) =>
            progress.show({ label: system.name, stage: 'asked', done: count, total, unit: 'questions' }),
        });
        done.push({ run, path: evaluation.writeRun(dataFolder, run) });
      }
    } finally {
      progress.clear();
      await end();
    }
    return done;
  });
  const latest = runs[0]!.run;
  const comparison = before && evaluation.compareRuns(before, latest);
  const report = { runs: runs.map(({ run }) => run), comparison, command: commandOf(file, values), language };
  const htmlFile = textOption(values, 'report');
  if (htmlFile !== undefined) writeFileSync(htmlFile, evaluation.reportHtml(report));
  const csvFile = textOption(values, 'csv');
  if (csvFile !== undefined) writeFileSync(csvFile, evaluation.reportCsv(report.runs));

  if (json) {
    const printed = runs.map(({ run: { system, set, summary, energy, seconds, environment }, path }) => ({
      system,
      set,
      path,
      summary,
      energy,
      seconds,
      environment,
    }));
    terminal.out(JSON.stringify({ runs: printed, ...(comparison ? { comparison } : {}) }));
    return 0;
  }
  for (const { run, path } of runs) terminal.out(runText(run, path));
  if (comparison) terminal.out(comparisonText(comparison));
  for (const written of [htmlFile, csvFile]) if (written !== undefined) terminal.out(`written: ${written}`);
  return 0;
}

function questionsOf({ readQuestions }: Evaluation, file: string): Question[] {
  const { questions, problems } = readQuestions(textOf(file));
  const first = problems[0]?.error.message;
  if (first) throw new LampyreError('LAMPYRE_QUESTIONS_INVALID', { file, count: problems.length, first });
  if (questions.length === 0) throw new LampyreError('LAMPYRE_QUESTIONS_EMPTY', { file });
  return questions.map(({ question }) => question);
}

async function systemsOf(
  evaluation: Evaluation,
  { values }: CommandInput,
  library: Library,
  meter: Meter,
): Promise<System[]> {
  const files = listOf(textOption(values, 'answers'));
  const names = listOf(textOption(values, 'system'));
  const wanted = names.length === 0 && files.length === 0 ? ['extractive'] : names;
  const choices = wanted.map(evaluation.parseSystem);
  const { createAssistant } = await import('@lampyre/assistant');
  const assistant = createAssistant({ library, meter });
  const apiKey = process.env.LAMPYRE_EVALUATE_API_KEY;
  return [
    ...choices.map((choice) =>
      choice.kind === 'lampyre'
        ? evaluation.lampyreSystem(choice.tier, { assistant, library, meter })
        : evaluation.chatCompletionsSystem({ ...choice, ...(apiKey ? { apiKey } : {}) }, { library, meter }),
    ),
    ...files.map((path) => evaluation.importedSystem(basename(path).replace(/\.jsonl$/i, ''), textOf(path))),
  ];
}

/** The command that gives the same report again. */
function commandOf(file: string, values: CommandInput['values']): string {
  const options = Object.entries(values)
    .filter(([name, value]) => typeof value === 'string' && name !== 'data')
    .map(([name, value]) => `--${name} ${value}`);
  return ['lampyre evaluate', file, ...options].join(' ');
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

function languageOf(text: string): 'en' | 'fr' {
  if (text === 'en' || text === 'fr') return text;
  throw new LampyreError('LAMPYRE_USAGE', { detail: `--language takes en or fr, not "${text}".` });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LampyreError('LAMPYRE_FILE_MISSING', { path }, { cause });
  }
}
