import { resolve } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Library, ModelChange, RegisteredModel } from '@lampyre/retriever';
import type { Command, CommandInput, ExitStatus } from '../command.js';
import { textOption } from '../command-line.js';
import { fetchModel, HUB } from '../fetch-model.js';
import { withLibrary } from '../open-library.js';
import { progressOn } from '../progress.js';

/** One model, as `models list --json` prints it. */
interface PrintedModel
  extends Pick<RegisteredModel, 'id' | 'purpose' | 'languages' | 'megabytes' | 'licence' | 'about'> {
  dimensions?: number;
  installed: boolean;
  inUse: boolean;
  /** Share (0 to 1) of the vectors that are there when the library changes to this model. */
  changing?: number;
}

const BYTES_PER_MEGABYTE = 1e6;

export const models: Command = {
  name: 'models',
  synopsis: 'list | download ID [--from ADDRESS|FOLDER] | use ID [--json]',
  summary: 'embedding models: which there are, fetch one, change to one',
  options: {
    from: {
      type: 'string',
      value: 'WHERE',
      help: `the hub, a mirror of it, or a folder with the files; LAMPYRE_HUB, or ${HUB}, by default`,
    },
  },
  words: { least: 1, most: 2 },
  async run(input) {
    const [action = '', id] = input.positionals;
    if (action === 'list' && id === undefined) return listModels(input);
    if (action === 'download' && id !== undefined) return downloadModel(input, id);
    if (action === 'use' && id !== undefined) return useModel(input, id);
    throw new LampyreError('LAMPYRE_USAGE', { detail: `Wanted: lampyre models ${models.synopsis}` });
  },
};

async function listModels({ dataFolder, json, terminal }: CommandInput): Promise<ExitStatus> {
  const { isInstalled, MODEL_REGISTRY } = await import('@lampyre/retriever');
  const printed = await withLibrary(dataFolder, async (library) =>
    MODEL_REGISTRY.map((model) => printedModel(model, library, isInstalled(dataFolder, model))),
  );
  terminal.out(json ? JSON.stringify(printed) : printed.map(modelText).join('\n'));
  return 0;
}

function printedModel(model: RegisteredModel, library: Library, installed: boolean): PrintedModel {
  const { id, purpose, languages, megabytes, licence, about } = model;
  const change = library.modelChange();
  return {
    id,
    purpose,
    ...(model.purpose === 'embedding' ? { dimensions: model.dimensions } : {}),
    languages,
    megabytes,
    licence,
    about,
    installed,
    inUse: id === library.embeddingModel,
    ...(change?.to === id ? { changing: change.total === 0 ? 1 : change.done / change.total } : {}),
  };
}

function modelText(model: PrintedModel): string {
  const state = model.inUse
    ? model.changing === undefined
      ? 'in use'
      : `in use, its vectors being made anew, ${Math.floor(100 * model.changing)} %`
    : model.changing !== undefined
      ? `being changed to, ${Math.floor(100 * model.changing)} %`
      : model.installed
        ? 'installed'
        : 'not installed';
  const facts = [model.purpose, model.languages.join(', '), `${model.megabytes} MB`, model.licence, state];
  return `${model.inUse ? '●' : model.installed ? '○' : ' '} ${model.id}  (${facts.join(' · ')})\n    ${model.about}`;
}

async function downloadModel(input: CommandInput, id: string): Promise<ExitStatus> {
  const { dataFolder, json, terminal, signal, values } = input;
  const { registeredModel } = await import('@lampyre/retriever');
  const model = registeredModel(id);
  const given = textOption(values, 'from') ?? (process.env.LAMPYRE_HUB || HUB);
  const from = /^https?:\/\//i.test(given) ? given : resolve(given);
  const progress = progressOn(terminal);
  try {
    const receipt = await fetchModel({
      model,
      dataFolder,
      from,
      signal,
      onProgress: (file, bytes, totalBytes) =>
        progress.show({
          label: `${model.id} ${file}`,
          stage: 'downloading',
          done: megabytes(bytes),
          total: totalBytes === undefined ? undefined : megabytes(totalBytes),
          unit: 'MB',
        }),
    });
    progress.clear();
    const next = model.purpose === 'embedding' ? `; change to it with: lampyre models use ${model.id}` : '';
    terminal.out(json ? JSON.stringify(receipt) : `installed ${model.id} (${model.licence})${next}`);
    return 0;
  } finally {
    progress.clear();
  }
}

async function useModel({ dataFolder, json, terminal, signal }: CommandInput, id: string): Promise<ExitStatus> {
  const { registeredModel } = await import('@lampyre/retriever');
  const model = registeredModel(id);
  const progress = progressOn(terminal);
  const startedAt = performance.now();
  const show = ({ done, total }: ModelChange) =>
    progress.show({ label: model.id, stage: 'making vectors', done, total, unit: 'pieces' });
  try {
    await withLibrary(dataFolder, (library) => library.useModel(model.id, show, signal));
  } finally {
    progress.clear();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  terminal.out(json ? JSON.stringify({ inUse: model.id, seconds }) : `${model.id} is in use (${seconds.toFixed(1)} s)`);
  return 0;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (BYTES_PER_MEGABYTE / 10)) / 10;
}
