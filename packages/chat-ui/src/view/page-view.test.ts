import type { Answer } from '@lampyre/assistant';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { answer, report } from '../../test-data/hand-made-library.js';
import type { PageState } from './page-state.js';
import { PageView } from './page-view.js';

const { path: _path, ...summary } = report();

function html(change: Partial<PageState> = {}): string {
  const state: PageState = {
    language: 'en',
    address: { question: '' },
    draft: '',
    pending: false,
    reports: [summary],
    examples: { en: ['Why do they glow?'], fr: [] },
    tiers: [],
    ...change,
  };
  return renderToString(h(PageView, { state }));
}

/** The page with an answer, as text. */
function text(change: Partial<Answer>, language: 'en' | 'fr' = 'en'): string {
  return html({ language, answer: answer(change) })
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the first screen', () => {
  it('offers the example questions as addresses', () => {
    expect(html()).toContain('href="/?q=Why+do+they+glow%3F"');
    expect(html({ address: { question: '', language: 'en' } })).toContain('href="/?q=Why+do+they+glow%3F&amp;lang=en"');
  });

  it('lets reports be chosen when there are several, and keeps the choice when it is closed', () => {
    expect(html()).not.toContain('choose=1');
    const reports = [summary, { ...summary, id: 'ponds', title: 'Ponds' }];
    const closed = html({ reports, address: { question: '', reports: ['ponds'] } });
    expect(closed).toContain('In 1 of 2 reports');
    expect(closed).toContain('<input type="hidden" name="report" value="ponds"/>');
    const open = html({ reports, address: { question: '', reports: ['ponds'], choose: true } });
    expect(open).toMatch(/<input type="checkbox" name="report" value="ponds" checked\/>/);
    expect(open.match(/name="report"/g)).toHaveLength(2);
  });
});

describe('the answer', () => {
  it('keeps apart a head with columns under it from a neighbour of the same name without', () => {
    const [cited] = answer().citations;
    const header = ['Depth', 'Depth · 2022'];
    const page = html({
      answer: answer({
        sentences: [{ text: `${header.join(' | ')}\n2 m | 3 m`, citations: [cited!.n], supported: true }],
        citations: [{ ...cited!, kind: 'table', table: { header, rows: [['2 m', '3 m']] } }],
      }),
    });
    expect(page).toMatch(
      /<tr><th scope="col" rowspan="2">Depth<\/th><th scope="col">Depth<\/th><\/tr><tr><th scope="col">2022<\/th><\/tr>/i,
    );
  });

  it('sets what heads several columns once over them, and calls a table without a caption by its section', () => {
    const [cited] = answer().citations;
    const header = ['Ponds', 'Ponds', 'Depth · 2022', 'Depth · 2030'];
    const table = { header, rows: [['4', 'Mill pond', '2 m', '3 m']] };
    const page = html({
      answer: answer({
        sentences: [
          { text: `${header.join(' | ')}\n4 | Mill pond | 2 m | 3 m`, citations: [cited!.n], supported: true },
        ],
        citations: [{ ...cited!, kind: 'table', sectionPath: ['Waters', 'Ponds of the valley'], table }],
      }),
    });
    expect(page).toMatch(
      /<tr><th scope="colgroup" colspan="2" rowspan="2">Ponds<\/th><th scope="colgroup" colspan="2">Depth<\/th><\/tr><tr><th scope="col">2022<\/th><th scope="col">2030<\/th><\/tr>/i,
    );
    expect(page).toMatch(/Ponds of the <span class="claim-end">valley/);
  });

  it('sets one paragraph for each run of sentences with the same sources', () => {
    const sentence = (words: string, ...citations: number[]) => ({ text: words, citations, supported: true });
    const page = html({
      answer: answer({
        sentences: [sentence('One.', 1), sentence('Two.', 1), sentence('Three.', 2), sentence('Four.', 1)],
      }),
    });
    const [, sentences = ''] = page.match(/<div class="sentences"[^>]*>(.*?)<\/div>/s) ?? [];
    expect(sentences.match(/<p>/g)).toHaveLength(3);
  });

  it('names a report in front of its amounts once, though several follow, and shows the figure that they share once', () => {
    const [citation] = answer().citations;
    const figure = { block: 'b7', caption: 'Glow-worms by night' };
    const cited = [1, 2, 3].map((n) => ({
      ...citation!,
      n,
      title: n === 3 ? 'Ponds' : citation!.title,
      report: n === 3 ? 'ponds' : 'meadows',
      kind: 'figure' as const,
      figure,
    }));
    const page = html({
      answer: answer({
        sentences: [1, 2, 3].map((n) => ({ text: `${n} glow.`, citations: [n], supported: true })),
        citations: cited,
        compared: [1, 2, 3],
      }),
    });
    expect(page.match(/<cite class="in-front">[^<]*/g)).toEqual([
      '<cite class="in-front">Light in the Meadows: ',
      '<cite class="in-front">Ponds: ',
    ]);
    expect(page.match(/<img [^>]*src="\/api\/reports\/meadows\/blocks/g)).toHaveLength(1);
    expect(page.match(/<img [^>]*src="\/api\/reports\/ponds\/blocks/g)).toHaveLength(1);
    expect(page).toContain('Caption of the figure shown at 1:');
  });

  it('marks a sentence that its source does not carry', () => {
    expect(text({})).not.toContain('not confirmed');
    expect(text({ sentences: [{ text: 'They fly.', citations: [1], supported: false }] })).toContain(
      'not confirmed by its source',
    );
  });

  it('says plainly that the reports do not answer, and offers the nearest passages as such', () => {
    const said = text({ abstained: true, sentences: [], text: 'Nothing is said of ponds.' });
    expect(said).toContain('Nothing is said of ponds.');
    expect(said).toContain('Nearest passages, not an answer');
    expect(said).not.toMatch(/Sources/);
  });
});

describe('the footprint', () => {
  const { footprint } = answer();

  it('sets the large model in our electricity mix and in its own, and tells the making of the machine', () => {
    const none = { low: 0, value: 0, high: 0 };
    const impacts = {
      gramsPerKwh: { low: 44, value: 58, high: 58, zone: 'FRA' },
      embodied: { low: 0.001, value: 0.007, high: 0.01 },
      baselineOwnZone: { low: 0.1, value: 0.2, high: 0.6, zone: 'USA' },
      baselineSameZone: { low: 0.01, value: 0.03, high: 0.09, zone: 'FRA' },
      sameZoneRatio: none,
      baselineEmbodied: null,
    };
    expect(text({ footprint })).not.toContain('mix USA');
    expect(text({ footprint: { ...footprint, impacts } })).toContain(
      '7 mg (1–10) CO₂e. The large model’s electricity: 30 mg (10–90) with the same mix as ours, 0.2 g (0.1–0.6) with the mix USA',
    );
    expect(text({ footprint: { ...footprint, impacts } }, 'fr')).toContain('vient du réseau, non du programme');
  });

  it('puts the ratio first, then the energies, each with its range and method', () => {
    const said = text({});
    expect(said).toContain('About 2,000 times less energy than a large model would use (between 500 and 10,000 times)');
    expect(said).toContain('This answer : 0.28 mWh (0.14–0.56), estimated'.replace(' :', ':'));
    expect(said.indexOf('times less')).toBeLessThan(said.indexOf('mWh'));
  });

  it('says "measured" only of what was measured', () => {
    expect(text({})).not.toMatch(/\bmeasured\b/);
    expect(text({}, 'fr')).not.toMatch(/mesurée/);
    expect(text({ footprint: { ...footprint, method: 'measured' } })).toMatch(/\bmeasured\b/);
  });

  it('says when no saving can be shown, with no ratio beside it', () => {
    const overlapping = { ...footprint, verdict: 'not shown' as const, ratio: { low: 0.5, value: 2, high: 9 } };
    expect(text({ footprint: overlapping })).toContain('No saving can be shown');
    expect(text({ footprint: overlapping })).not.toMatch(/times (less|more)/);
    expect(text({ footprint: overlapping }, 'fr')).toContain('Aucune économie ne peut être montrée');
  });

  it('says when it cost more', () => {
    const more = { ...footprint, verdict: 'more' as const, ratio: { low: 0.1, value: 0.25, high: 0.5 } };
    expect(text({ footprint: more })).toContain(
      'About 4 times more energy than a large model would use (between 2 and 10 times)',
    );
    expect(text({ footprint: more }, 'fr')).toContain('Environ 4 fois plus d’énergie');
  });
});
