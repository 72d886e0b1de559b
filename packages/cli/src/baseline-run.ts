import { countsServer } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import type { Interval, LocalServer, Meter, ServerBaseline } from '@lampyre/footprint';
import { type ChatAnswer, chatAddress, firstModel, putQuestion } from './chat-server.js';

/** Questions of ours for those who bring none: such as a person would put, in both languages. */
export const BASELINE_QUESTIONS = [
  'Why is the sea level rising, and how fast?',
  'Comment réduire l’empreinte carbone de mon logement ?',
  'What is the difference between weather and climate?',
  'Quels sont les effets de l’agriculture sur la biodiversité ?',
  'How much of the world’s electricity comes from renewable sources?',
] as const;

export interface BaselineRun {
  name: string;
  address: string;
  model?: string;
  key?: string;
  questions: readonly string[];
  /** What the server's own meter showed for an answer; nothing is metered here then. */
  joulesPerAnswer?: Interval;
  /** Where its processes are to be found, when its port does not tell. */
  server?: LocalServer;
}

/**
 * Puts the questions to an OpenAI-compatible server, one after the other, and says what an answer cost it. 1. What a person entered. 2. What
 * the server told with each answer. 3. What the processes of the server used on this machine, by the meter; our own are not counted.
 *
 * @throws LampyreError LAMPYRE_USAGE, LAMPYRE_BASELINE_SERVER_FAILED, LAMPYRE_BASELINE_UNMETERED
 */
export async function runBaseline(
  run: BaselineRun,
  meter: Meter,
  signal: AbortSignal,
  onAnswer: (answer: ChatAnswer, done: number) => void = () => undefined,
): Promise<ServerBaseline> {
  const address = chatAddress(run.address);
  const model = run.model ?? (await firstModel(address, run.key, signal));
  const counted = run.joulesPerAnswer === undefined && countsServer(address.href, meter, run.server);
  const answers: ChatAnswer[] = [];
  const from = meter.read();
  const servedFrom = meter.servers.read();
  for (const question of run.questions) {
    answers.push(await putQuestion(address, { model, question, key: run.key }, signal));
    onAnswer(answers.at(-1)!, answers.length);
  }
  const tokens = answers.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
  const energy = energyOf(answers) ?? (counted ? served(meter, from, servedFrom) : null);
  const { joulesPerAnswer, ...how } =
    run.joulesPerAnswer !== undefined
      ? { joulesPerAnswer: run.joulesPerAnswer, method: 'entered' as const, meter: '' }
      : unmetered(energy, address, answers.length);
  return {
    name: run.name,
    model: answers[0]!.model,
    address: address.origin + address.pathname.replace(/\/chat\/completions$/, ''),
    at: new Date().toISOString(),
    questions: answers.length,
    outputTokens: tokens / answers.length,
    joulesPerAnswer,
    ...how,
  };
}

type Energy = { joules: Interval; method: ServerBaseline['method']; meter: string };

function energyOf(answers: readonly ChatAnswer[]): Energy | null {
  let joules = 0;
  for (const { reported } of answers) {
    if (reported === null) return null;
    joules += reported.joules;
  }
  const { field } = answers[0]!.reported!;
  return { joules: { low: joules, value: joules, high: joules }, method: 'reported', meter: field };
}

/** What the server's processes used since; the CPU time of this process, which only waited, is left out. */
function served(
  meter: Meter,
  from: ReturnType<Meter['read']>,
  servedFrom: ReturnType<Meter['servers']['read']>,
): Energy | null {
  const whole = meter.between(from, meter.read());
  const servedTo = meter.servers.read();
  const cpuSeconds = servedTo.cpuSeconds - servedFrom.cpuSeconds;
  const gigabyteSeconds = ((servedFrom.rssGigabytes + servedTo.rssGigabytes) / 2) * whole.seconds;
  const { joules, method } = meter.joules({ ...whole, cpuSeconds, gigabyteSeconds });
  return cpuSeconds > 0 ? { joules, method, meter: method === 'measured' ? meter.name : 'cpu-time' } : null;
}

function unmetered(energy: Energy | null, address: URL, answers: number) {
  if (energy === null) {
    const detail = 'it tells no energy, and no process of it can be seen';
    throw new LampyreError('LAMPYRE_BASELINE_UNMETERED', { address: address.origin, detail });
  }
  const { joules, ...how } = energy;
  const { low, value, high } = joules;
  return { joulesPerAnswer: { low: low / answers, value: value / answers, high: high / answers }, ...how };
}
