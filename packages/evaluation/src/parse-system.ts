import { LampyreError } from '@lampyre/errors';
import { type BaselineChoice, parseBaselineChoice } from '@lampyre/footprint';
import { LAMPYRE_TIERS, type TierChoice } from './lampyre-system.js';

/** A system under test as a person names it. */
export type SystemChoice =
  | { kind: 'lampyre'; tier: TierChoice }
  | { kind: 'chat-completions'; model: string; address: string; withPassages: boolean; energy?: BaselineChoice };

const CHAT = /^(chat|chat-alone):([^@]+)@(https?:\/\/[^\s#]+)(?:#(\S+))?$/;

/**
 * Reads the name of a system: a tier of Lampyre (`auto`, `extractive`, `local`, `remote`), `chat:MODEL@ADDRESS` for a model behind
 * an OpenAI-compatible address that answers from our passages, or `chat-alone:MODEL@ADDRESS` for one that is given none. `#`
 * and a baseline of `lampyre footprint` after the address says what it uses: `chat:mistral@http://127.0.0.1:11434/v1#2J/token`.
 *
 * @throws LampyreError LAMPYRE_SYSTEM_UNKNOWN, LAMPYRE_BASELINE_UNKNOWN
 */
export function parseSystem(text: string): SystemChoice {
  const tier = LAMPYRE_TIERS.find((known) => known === text);
  if (tier) return { kind: 'lampyre', tier };
  const [, way, model, address, energy] = CHAT.exec(text) ?? [];
  if (!way || !model || !address) throw new LampyreError('LAMPYRE_SYSTEM_UNKNOWN', { name: text });
  return {
    kind: 'chat-completions',
    model,
    address,
    withPassages: way === 'chat',
    ...(energy ? { energy: parseBaselineChoice(energy) } : {}),
  };
}
