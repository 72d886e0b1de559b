import { LampyreError } from '@lampyre/errors';
import type { Library } from '@lampyre/retriever';

/** What both written tiers are told. */
interface WritingLimits {
  /** Tokens that the model takes in, answer included. */
  contextTokens: number;
  /** Tokens of an answer at most. */
  outputTokens: number;
  /** Longest silence before it is given up. */
  timeoutSeconds: number;
}

/** A GGUF file on this machine. */
export interface LocalTierSettings extends WritingLimits {
  file: string;
  /** Folder whose `node_modules` holds node-llama-cpp, where it is not installed with Lampyre. */
  engineFolder?: string;
}

/** A model behind an OpenAI-compatible address. */
export interface RemoteTierSettings extends WritingLimits {
  /** Up to and with `/v1`. */
  address: string;
  model: string;
  /** Environment variable that holds the key; the key itself is kept nowhere. */
  keyVariable?: string;
  /** Electricity zone of the server, where it is known. */
  zone?: string;
}

export interface TierSettings {
  local?: LocalTierSettings;
  remote?: RemoteTierSettings;
}

const SETTING = 'tiers';
const LOCAL_DEFAULTS: WritingLimits = { contextTokens: 4096, outputTokens: 400, timeoutSeconds: 300 };
const REMOTE_DEFAULTS: WritingLimits = { contextTokens: 8192, outputTokens: 600, timeoutSeconds: 60 };
/** Less leaves no room for a question with one passage and its answer. */
const CONTEXT_TOKENS_MIN = 512;

/** What a person set up; nothing by default. */
export function readTierSettings(library: Pick<Library, 'setting'>): TierSettings {
  return (library.setting(SETTING) ?? {}) as TierSettings;
}

/** Sets up the local tier, or takes it away. Throws LAMPYRE_TIER_INVALID. */
export function setLocalTier(
  library: Pick<Library, 'setting' | 'set'>,
  settings: (Pick<LocalTierSettings, 'file'> & Partial<LocalTierSettings>) | undefined,
): void {
  const { local: _local, ...others } = readTierSettings(library);
  if (settings === undefined) {
    library.set(SETTING, others);
    return;
  }
  if (settings.file.trim() === '') throw invalid('there is no file of a model');
  library.set(SETTING, { ...others, local: limited({ ...LOCAL_DEFAULTS, ...settings }) });
}

/**
 * Sets up the remote tier, or takes it away. From then on questions answered by it, with the passages found, go to that
 * address. Throws LAMPYRE_TIER_INVALID.
 */
export function setRemoteTier(
  library: Pick<Library, 'setting' | 'set'>,
  settings: (Pick<RemoteTierSettings, 'address' | 'model'> & Partial<RemoteTierSettings>) | undefined,
): void {
  const { remote: _remote, ...others } = readTierSettings(library);
  if (settings === undefined) {
    library.set(SETTING, others);
    return;
  }
  const { keyVariable, model } = settings;
  if (model.trim() === '') throw invalid('the model has no name');
  // What is no name of a variable may be the key itself: it is not repeated.
  if (keyVariable !== undefined && !/^[A-Za-z_]\w*$/.test(keyVariable))
    throw invalid('the key is given as the name of an environment variable that holds it, such as MISTRAL_API_KEY');
  const address = checkedAddress(settings.address);
  library.set(SETTING, { ...others, remote: limited({ ...REMOTE_DEFAULTS, ...settings, address }) });
}

function checkedAddress(given: string): string {
  if (!URL.canParse(given)) throw invalid('the address is none; it looks like http://127.0.0.1:11434/v1');
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw invalid('the address begins with http:// or https://');
  if (url.username || url.password || url.search || url.hash)
    throw invalid('the address holds more than a place; keys are given by the name of an environment variable');
  return url.href.replace(/\/+$/, '');
}

function limited<Settings extends WritingLimits>(settings: Settings): Settings {
  const { contextTokens, outputTokens, timeoutSeconds } = settings;
  if (contextTokens < CONTEXT_TOKENS_MIN) throw invalid(`a context has at least ${CONTEXT_TOKENS_MIN} tokens`);
  if (outputTokens < 1 || outputTokens > contextTokens / 2)
    throw invalid('the answer takes at least one and at most half of the tokens of the context');
  if (!(timeoutSeconds > 0)) throw invalid('the time-out is a number of seconds above 0');
  return settings;
}

function invalid(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_TIER_INVALID', { detail });
}
