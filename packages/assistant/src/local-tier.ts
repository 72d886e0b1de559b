import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LampyreError } from '@lampyre/errors';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type * as NodeLlamaCpp from './node-llama-cpp.js';
import { GgufChatModel } from './gguf-chat-model.js';
import type { LocalTierSettings } from './tier-settings.js';

const ENGINE = 'node-llama-cpp';

/** A model is loaded once in a process: it takes seconds and all of its memory. */
let opened: { key: string; model: Promise<GgufChatModel> } | undefined;

/**
 * The chat model of a GGUF file, run in this process by node-llama-cpp, which is no part of the installation.
 *
 * @throws LampyreError LAMPYRE_ENGINE_MISSING, LAMPYRE_MODEL_FILE_INVALID
 */
export async function openLocalModel(settings: LocalTierSettings): Promise<BaseChatModel> {
  const key = JSON.stringify(settings);
  if (opened?.key !== key) {
    const before = opened;
    opened = { key, model: load(settings) };
    await before?.model.then((model) => model.dispose()).catch(() => undefined);
  }
  const { model } = opened;
  try {
    return await model;
  } catch (thrown) {
    if (opened?.model === model) opened = undefined;
    throw thrown;
  }
}

/** Where node-llama-cpp would be loaded from; undefined when it is not there. */
export function enginePlace({ engineFolder }: Pick<LocalTierSettings, 'engineFolder'>): string | undefined {
  if (engineFolder !== undefined) {
    const folder = join(engineFolder, 'node_modules', ENGINE);
    return existsSync(folder) ? pathToFileURL(join(folder, 'dist', 'index.js')).href : undefined;
  }
  try {
    return import.meta.resolve(ENGINE);
  } catch {
    return undefined;
  }
}

async function load(settings: LocalTierSettings): Promise<GgufChatModel> {
  const { file, contextTokens, outputTokens } = settings;
  if (!existsSync(file))
    throw new LampyreError('LAMPYRE_MODEL_FILE_INVALID', { file, detail: 'there is no such file' });
  const place = enginePlace(settings);
  if (place === undefined)
    throw new LampyreError('LAMPYRE_ENGINE_MISSING', { detail: settings.engineFolder ?? 'not beside Lampyre' });
  let engine: typeof NodeLlamaCpp;
  try {
    engine = (await import(place)) as typeof NodeLlamaCpp;
  } catch (thrown) {
    throw new LampyreError('LAMPYRE_ENGINE_MISSING', { detail: messageOf(thrown) }, { cause: thrown });
  }
  try {
    return await GgufChatModel.open(engine, { file, contextTokens, outputTokens });
  } catch (thrown) {
    throw new LampyreError('LAMPYRE_MODEL_FILE_INVALID', { file, detail: messageOf(thrown) }, { cause: thrown });
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
