import type { Library } from '@lampyre/retriever';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallLibrary } from '../testing/small-library.js';
import type { AnswerEvent } from './ask-options.js';
import { type Assistant, createAssistant } from './assistant.js';
import { setLocalTier } from './tier-settings.js';

let library: Library;
let discard: () => Promise<void>;
let assistant: Assistant;
beforeAll(async () => {
  ({ library, discard } = await openSmallLibrary());
  assistant = createAssistant({ library });
}, 60_000);
afterAll(() => discard());

const QUESTION = 'How much of their area have salt marshes lost since 1950?';

it('says what is missing, and the extractive answer stands in', async () => {
  setLocalTier(library, { file: '/nowhere/model.gguf' });
  expect(assistant.tiers()[1]).toMatchObject({
    available: false,
    model: 'model.gguf',
    why: expect.stringContaining('/nowhere'),
  });
  const nowhere = await assistant.ask(QUESTION, { tier: 'local', keep: false });
  expect(nowhere).toMatchObject({
    tier: 'extractive',
    fallback: { from: 'local', code: 'LAMPYRE_MODEL_FILE_INVALID' },
  });
  setLocalTier(library, { file: import.meta.filename, engineFolder: '/nowhere' });
  const noEngine = await assistant.ask(QUESTION, { tier: 'local', keep: false });
  expect(noEngine).toMatchObject({ tier: 'extractive', fallback: { from: 'local', code: 'LAMPYRE_ENGINE_MISSING' } });
  expect(noEngine.text).toContain('38%');
});

/**
 * A real model in this process, when a person says where it lies: `LAMPYRE_TEST_GGUF=model.gguf LAMPYRE_TEST_ENGINE=FOLDER` (where
 * `npm install --prefix FOLDER node-llama-cpp@3` ran). It proves the way, not the model: whatever it writes, nothing unsupported is shown
 * as supported.
 */
const { LAMPYRE_TEST_GGUF: file, LAMPYRE_TEST_ENGINE: engineFolder } = process.env;
describe.runIf(file && engineFolder)('a GGUF file', () => {
  const MINUTES = 60_000;
  it(
    'writes, is checked, and can be stopped',
    async () => {
      const limits = { contextTokens: 900, outputTokens: 40, timeoutSeconds: 1200 };
      setLocalTier(library, { file: file!, engineFolder: engineFolder!, ...limits });
      const events: AnswerEvent[] = [];
      const answer = await assistant.ask(QUESTION, {
        tier: 'local',
        keep: false,
        onEvent: (event) => events.push(event),
      });
      expect(events.some(({ type }) => type === 'text')).toBe(true);
      expect(['local', undefined]).toContain(answer.fallback?.from);
      const stage = answer.footprint.stages.find((each) => each.stage === 'writing');
      expect(stage?.cpuSeconds).toBeGreaterThan(0);
      for (const sentence of answer.sentences)
        if (sentence.supported) expect(sentence.citations.length).toBeGreaterThan(0);

      const stopped = new AbortController();
      const stopping = assistant.ask(QUESTION, {
        tier: 'local',
        keep: false,
        signal: stopped.signal,
        onEvent: ({ type }) => {
          if (type === 'text') stopped.abort(new Error('enough'));
        },
      });
      await expect(stopping).rejects.toThrow('enough');
    },
    20 * MINUTES,
  );
});
