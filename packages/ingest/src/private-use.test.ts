import { describe, expect, it } from 'vitest';
import { isPrivateUse, privateUseText } from './private-use.js';

describe('private-use characters', () => {
  it.each([
    [0xf0b3, 'ABCDEF+SymbolMT', '≥'],
    [0xf0a3, 'Symbol', '≤'],
    [0xf0b1, 'Symbol', '±'],
    [0xf0b0, 'Symbol', '°'],
    [0xf0b7, 'Symbol', '•'],
    [0xf0b4, 'Symbol', '×'],
    [0xf0ae, 'Symbol', '→'],
    [0xf044, 'Symbol', 'Δ'],
    [0xf06d, 'Symbol', 'μ'],
    [0xf0e5, 'Symbol', '∑'],
    [0xf0d6, 'Symbol', '√'],
    [0xf0f2, 'Symbol', '•'],
    [0xf0b3, 'Wingdings', '•'],
    [0xf737, 'MinionPro', '7'],
    [0xf761, 'MinionPro', 'A'],
    [0xe123, 'Icons', '•'],
  ])('%i of %s is %s', (code, font, text) => {
    expect(isPrivateUse(code)).toBe(true);
    expect(privateUseText(code, font)).toBe(text);
  });
});
