import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.js';

const split = (text: string, language: 'en' | 'fr') =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('parts plain sentences', () => {
    expect(split('Seas rise. Ice melts! Why? Because.', 'en')).toEqual([
      'Seas rise.',
      'Ice melts!',
      'Why?',
      'Because.',
    ]);
  });

  it.each([
    ['It rose by 1.5 °C. Then 2.5 °C came.', ['It rose by 1.5 °C.', 'Then 2.5 °C came.']],
    ['As Smith et al. Show in Fig. 3, it holds. Next.', ['As Smith et al. Show in Fig. 3, it holds.', 'Next.']],
    ['Use renewables, e.g. Solar. Next.', ['Use renewables, e.g. Solar.', 'Next.']],
    ['A.1.2 Human influence is clear. It grows.', ['A.1.2 Human influence is clear.', 'It grows.']],
    ['B.3. Glaciers shrink. They do.', ['B.3. Glaciers shrink.', 'They do.']],
    ['Emissions of CO2. They grow.', ['Emissions of CO2.', 'They grow.']],
    ['She said “Stop.” Then she left.', ['She said “Stop.”', 'Then she left.']],
  ])('English: %s', (text, sentences) => {
    expect(split(text, 'en')).toEqual(sentences);
  });

  it.each([
    ['Un marais émet 434 kg eq. CO2 par an. Il sèche.', ['Un marais émet 434 kg eq. CO2 par an.', 'Il sèche.']],
    ['Selon l’art. L. 123 du code, oui. Ensuite non.', ['Selon l’art. L. 123 du code, oui.', 'Ensuite non.']],
    ['« Oui. » Non.', ['« Oui. » Non.']],
    ['Voir p. 12 et fig. 3. Puis fin.', ['Voir p. 12 et fig. 3.', 'Puis fin.']],
    ['Les émissions baissent de 1,5 %. Elles remontent.', ['Les émissions baissent de 1,5 %.', 'Elles remontent.']],
  ])('French: %s', (text, sentences) => {
    expect(split(text, 'fr')).toEqual(sentences);
  });

  it('keeps the calibrated term and the references with their sentence', () => {
    expect(split('Seas rise. (high confidence) {3.2, Figure SPM.1} Ice melts. (very likely)', 'en')).toEqual([
      'Seas rise. (high confidence) {3.2, Figure SPM.1}',
      'Ice melts. (very likely)',
    ]);
    expect(split('La mer monte. (degré de confiance élevé) {2.1} La glace fond (probable). {3}', 'fr')).toEqual([
      'La mer monte. (degré de confiance élevé) {2.1}',
      'La glace fond (probable). {3}',
    ]);
    expect(split('Heat rose (medium confidence) (Table 3). Then (Figure 2) it fell.', 'en')).toEqual([
      'Heat rose (medium confidence) (Table 3).',
      'Then (Figure 2) it fell.',
    ]);
  });

  it('parts list items by line feeds and bullets', () => {
    expect(split('It includes:\n• one thing;\n• another. Done.', 'en')).toEqual([
      'It includes:',
      '• one thing;',
      '• another.',
      'Done.',
    ]);
    expect(split('It includes: • one thing; • another.', 'en')).toEqual(['It includes:', '• one thing;', '• another.']);
  });

  it('covers every visible character once and in order, whatever the text', () => {
    const piece = fc.constantFrom(
      'A.1',
      ' ',
      '. ',
      '.',
      '\n',
      'et al.',
      '(high confidence)',
      '{3.2}',
      'Étude',
      'co2',
      '1.5',
      '•',
      '?!',
      '…',
      '»',
      '«',
      ' C. ',
      'art. L.',
      ')',
      '(',
      '"',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en' as const, 'fr' as const), (sample, language) => {
        let at = 0;
        for (const { start, end } of splitSentences(sample, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(at, start).trim()).toBe('');
          expect(sample.slice(start, end)).toBe(sample.slice(start, end).trim());
          at = end;
        }
        expect(sample.slice(at).trim()).toBe('');
      }),
    );
  });
});
