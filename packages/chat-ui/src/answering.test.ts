import { expect, it } from 'vitest';
import { answer, HandMadeAssistant, HandMadeLibrary } from '../test-data/hand-made-library.js';
import { Answering } from './answering.js';

it('tells who waits for a turn their place, and lets nobody wait for an answer that is recalled', async () => {
  const assistant = new HandMadeAssistant();
  const answering = new Answering(assistant, new HandMadeLibrary());
  let goOn = (): void => undefined;
  assistant.holdUp = new Promise((resolve) => {
    goOn = resolve;
  });
  const places: number[] = [];
  const made = ['one', 'two', 'three', 'four'].map((question) =>
    answering.ask({ question }, { onWaiting: (before) => places.push(before) }),
  );
  expect(places).toEqual([1]);

  assistant.holdUp = Promise.resolve();
  assistant.reply = answer({ recalled: true });
  const recalled = await answering.ask({ question: 'five' }, { onWaiting: (before) => places.push(before) });
  expect(recalled).toMatchObject({ question: 'five', recalled: true });
  expect(assistant.asked.map(({ question }) => question)).toEqual(['one', 'two', 'three', 'five']);

  goOn();
  await Promise.all(made);
  expect(places).toEqual([1]);
});

it('gives those who ask the same at once one answer', async () => {
  const assistant = new HandMadeAssistant();
  const answering = new Answering(assistant, new HandMadeLibrary());
  const [first, second] = await Promise.all([answering.ask({ question: 'one' }), answering.ask({ question: 'one' })]);
  expect(second).toBe(first);
  expect(assistant.asked).toHaveLength(1);
});
