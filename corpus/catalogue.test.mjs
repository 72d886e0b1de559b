import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const { reports } = parse(readFileSync(new URL('reports.yaml', import.meta.url), 'utf8'));

describe('the catalogue of official reports', () => {
  test('ids are single and made for typing', () => {
    expect(new Set(reports.map((report) => report.id)).size).toBe(reports.length);
    for (const { id } of reports) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(reports.map((report) => [report.id, report]))('%s says what it is and on what terms', (_, report) => {
    for (const field of ['title', 'publisher', 'licence', 'licenceNote'])
      expect(report[field]?.trim().length).toBeGreaterThan(2);
    expect(report.year).toBeGreaterThan(2017);
    expect(['en', 'fr']).toContain(report.language);
    expect(typeof report.checked).toBe('boolean');
    // Without an address there is at least the page where a person finds the PDF.
    const address = new URL(report.address ?? report.page);
    expect(address.protocol).toBe('https:');
    if (report.address) expect(address.pathname).toMatch(/\.pdf$/);
    else expect(report.checked).toBe(false);
  });

  test('the reports that the plan names are there in the languages that they exist in', () => {
    const ids = reports.map((report) => report.id);
    const wanted = [
      'syr-spm-en',
      'syr-spm-fr',
      'syr-longer-en',
      'wg1-spm-en',
      'wg1-spm-fr',
      'wg2-spm-en',
      'wg2-spm-fr',
      'wg3-spm-en',
      'wg3-spm-fr',
    ];
    expect(ids).toEqual(expect.arrayContaining(wanted.map((name) => `ipcc-ar6-${name}`)));
    expect(ids).toEqual(
      expect.arrayContaining([
        'ipcc-sr15-spm-en',
        'ipcc-srccl-spm-en',
        'ipcc-srocc-spm-en',
        'rgesn-2024',
        'ademe-numerique-2025',
      ]),
    );
  });
});
