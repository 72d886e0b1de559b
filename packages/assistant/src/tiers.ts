import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from '@lampyre/retriever';
import type { Tier } from './answer.js';
import { enginePlace } from './local-tier.js';
import { PHRASES } from './phrases.js';
import type { LocalTierSettings, RemoteTierSettings, TierSettings } from './tier-settings.js';

/** Whether a tier can answer on this machine, and why. */
export interface TierState {
  tier: Tier;
  available: boolean;
  /** Name of the language model. */
  model?: string;
  /** In one sentence: what is there, or what is missing. */
  why: string;
}

/** The tiers, from the most frugal to the least. Nothing is sent to find out: a server that is down shows when it is asked. */
export function tierStates(
  settings: TierSettings,
  language: Language,
  environment: NodeJS.ProcessEnv = process.env,
): TierState[] {
  const phrases = PHRASES[language];
  return [
    { tier: 'extractive', available: true, why: phrases.extractiveReady },
    settings.local ? localState(settings.local, language) : { tier: 'local', available: false, why: phrases.notSetUp },
    settings.remote
      ? remoteState(settings.remote, language, environment)
      : { tier: 'remote', available: false, why: phrases.notSetUp },
  ];
}

function localState(settings: LocalTierSettings, language: Language): TierState {
  const phrases = PHRASES[language];
  const model = basename(settings.file);
  const missing = !existsSync(settings.file)
    ? phrases.fileMissing.replace('{file}', settings.file)
    : enginePlace(settings) === undefined
      ? phrases.engineMissing
      : undefined;
  return { tier: 'local', available: missing === undefined, model, why: missing ?? phrases.localReady };
}

function remoteState(
  { address, model, keyVariable }: RemoteTierSettings,
  language: Language,
  environment: NodeJS.ProcessEnv,
): TierState {
  const phrases = PHRASES[language];
  const available = keyVariable === undefined || Boolean(environment[keyVariable]?.trim());
  const why = available
    ? phrases.remoteReady.replace('{address}', address)
    : phrases.keyMissing.replace('{variable}', keyVariable ?? '');
  return { tier: 'remote', available, model, why };
}
