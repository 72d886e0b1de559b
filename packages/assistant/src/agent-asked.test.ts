import { readQuestion } from '@lampyre/retriever';
import { expect, it } from 'vitest';
import { asksForAgent } from './agent-asked.js';

it.each([
  ['Who runs the tide gauge?', 'en', true],
  ['Which car maker builds dikes?', 'en', true],
  ['Which dikes failed?', 'en', false],
  ['Qui entretient la digue ?', 'fr', true],
  ['Quelle grande entreprise a bâti la digue ?', 'fr', true],
  ['Quelle est la hauteur de la digue ?', 'fr', false],
] as const)('%s (%s): %s', (question, language, asks) => {
  expect(asksForAgent(question, readQuestion(question, language))).toBe(asks);
});
