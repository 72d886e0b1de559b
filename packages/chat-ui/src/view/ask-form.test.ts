import { QUESTION_CHARACTERS_MAX as ASSISTANT_READS } from '@lampyre/assistant';
import { expect, it } from 'vitest';
import { QUESTION_CHARACTERS_MAX } from './ask-form.js';

it('lets as much be written as the assistant reads', () => {
  expect(QUESTION_CHARACTERS_MAX).toBe(ASSISTANT_READS);
});
