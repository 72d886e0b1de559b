import { resolve } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Library } from '@lampyre/retriever';
import type { Command, CommandInput, ExitStatus } from '../command.js';
import { textOption, wholeNumber } from '../command-line.js';
import { withLibrary } from '../open-library.js';

const TOKENS_MAX = 10_000_000;
const SECONDS_MAX = 86_400;
/** Options that belong to one of the two only. */
const OWN_OPTIONS = { local: ['file', 'engine'], remote: ['address', 'model', 'key-variable', 'zone'] } as const;

export const tier: Command = {
  name: 'tier',
  synopsis: '[local|remote] [--file MODEL.gguf | --address URL --model NAME] [--off] [--json]',
  summary: 'the ways of answering on this machine; sets up a language model, local or remote',
  options: {
    file: { type: 'string', value: 'FILE', help: 'local: the GGUF file of a chat model' },
    engine: {
      type: 'string',
      value: 'FOLDER',
      help: 'local: where `npm install --prefix FOLDER node-llama-cpp@3` ran',
    },
    address: {
      type: 'string',
      value: 'URL',
      help: 'remote: an OpenAI-compatible address, such as http://127.0.0.1:11434/v1',
    },
    model: { type: 'string', value: 'NAME', help: 'remote: the model, as its server names it' },
    'key-variable': { type: 'string', value: 'NAME', help: 'remote: the environment variable that holds the key' },
    zone: {
      type: 'string',
      value: 'ZONE',
      help: 'remote: where the server stands (FRA, DEU, USA …), for its electricity',
    },
    context: { type: 'string', value: 'TOKENS', help: 'tokens that the model takes, answer included' },
    output: { type: 'string', value: 'TOKENS', help: 'tokens of an answer at most' },
    timeout: { type: 'string', value: 'SECONDS', help: 'longest silence before the extractive answer stands in' },
    off: { type: 'boolean', help: 'takes the tier away' },
  },
  words: { least: 0, most: 1 },
  run: (input) =>
    withLibrary<ExitStatus>(input.dataFolder, async (library) => {
      const [named] = input.positionals;
      if (named !== undefined) await setUp(named, library, input);
      const { createAssistant } = await import('@lampyre/assistant');
      const tiers = createAssistant({ library }).tiers();
      if (input.json) input.terminal.out(JSON.stringify(tiers));
      else
        for (const { tier, available, model, why } of tiers)
          input.terminal.out(`${available ? '✓' : '–'} ${tier.padEnd(10)}  ${model ? `${model}: ` : ''}${why}`);
      return 0;
    }),
};

async function setUp(named: string, library: Library, { values }: CommandInput): Promise<void> {
  if (named !== 'local' && named !== 'remote') throw usage(`lampyre tier takes local or remote, not "${named}".`);
  const other = named === 'local' ? 'remote' : 'local';
  const foreign = OWN_OPTIONS[other].find((option) => values[option] !== undefined);
  if (foreign) throw usage(`--${foreign} belongs to the ${other} tier.`);
  const { setLocalTier, setRemoteTier } = await import('@lampyre/assistant');
  if (values.off) {
    if (named === 'local') setLocalTier(library, undefined);
    else setRemoteTier(library, undefined);
    return;
  }
  const limits = {
    ...given('contextTokens', wholeNumber(values, 'context', { least: 1, most: TOKENS_MAX, fallback: undefined })),
    ...given('outputTokens', wholeNumber(values, 'output', { least: 1, most: TOKENS_MAX, fallback: undefined })),
    ...given('timeoutSeconds', wholeNumber(values, 'timeout', { least: 1, most: SECONDS_MAX, fallback: undefined })),
  };
  if (named === 'local') {
    const [file, engine] = [textOption(values, 'file'), textOption(values, 'engine')];
    if (file === undefined) throw usage('Wanted: lampyre tier local --file MODEL.gguf');
    setLocalTier(library, {
      file: resolve(file),
      ...given('engineFolder', engine === undefined ? undefined : resolve(engine)),
      ...limits,
    });
    return;
  }
  const [address, model] = [textOption(values, 'address'), textOption(values, 'model')];
  if (address === undefined || model === undefined)
    throw usage('Wanted: lampyre tier remote --address URL --model NAME');
  setRemoteTier(library, {
    address,
    model,
    ...given('keyVariable', textOption(values, 'key-variable')),
    ...given('zone', textOption(values, 'zone')),
    ...limits,
  });
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}

function usage(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_USAGE', { detail });
}
