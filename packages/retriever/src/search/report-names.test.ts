import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, numberedParts, OUTRIGHT, signsOf, withPlainSigns } from './report-names.js';

const names = (given: Partial<Parameters<typeof namesOf>[0]>) =>
  namesOf({ title: '', file: '', publisher: null, language: 'en', front: '', ...given });

describe('numberedParts', () => {
  it('reads them alike in both languages, with Roman and Arabic numerals', () => {
    for (const text of ['Working Group III', 'Groupe de travail III', 'group 3'])
      expect(numberedParts(text)).toEqual(['group 3']);
    expect(numberedParts('Tome 2, chapitre IV, Chapter 06')).toEqual(['volume 2', 'chapter 4', 'chapter 6']);
    expect(numberedParts('a group I know, chapter one, working groups 2')).toEqual(['group 1']);
  });
});

describe('signsOf', () => {
  it('takes words with two capitals, or a capital and a digit', () => {
    expect(signsOf('The OFEV, MiNumEco and AR6 of Paris in CO2')).toEqual(['ofev', 'minumeco', 'ar6', 'co2']);
  });
});

describe('withPlainSigns', () => {
  it('drops the points of signs, of nothing else', () => {
    expect(withPlainSigns('SR1.5 and AR6. In 1.5 °C, sr1.5, v2.0, L.1410, B.3.4 and Mr. 5')).toBe(
      'SR15 and AR6. In 1.5 °C, sr1.5, v2.0, L.1410, B.3.4 and Mr. 5',
    );
  });
});

describe('namesOf', () => {
  it('trusts title, file name and publisher more than the first pages', () => {
    const found = names({
      title: 'Lamps of the valley',
      file: 'OV_Lamps_Chapter06',
      publisher: 'Office',
      front: 'A study',
    });
    for (const name of ['en:lamp', 'en:valley', ':ov', ':chapter 6', 'en:offic'])
      expect(found.get(name)).toBe(OUTRIGHT);
    expect(found.get('en:studi')).toBeLessThan(OUTRIGHT);
  });

  it('knows a sign with a point as file names write it', () => {
    expect(names({ title: 'Lamps (OV2.5)' }).get(':ov25')).toBe(OUTRIGHT);
  });

  it('takes no words of a heading in capitals for signs', () => {
    const found = names({ title: 'REPORT ON THE LAMPS OF THE VALLEY (OV)', file: 'lamps' });
    expect([...found.keys()].filter((name) => name.startsWith(':'))).toEqual([]);
    expect(found.get('en:lamp')).toBe(OUTRIGHT);
  });

  it('holds every content word of a title', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('lamp', 'river', 'winter', 'energy'), { minLength: 1 }), (words) => {
        const found = names({ title: words.join(' ') });
        expect(found.size).toBe(new Set(words).size);
      }),
    );
  });
});
