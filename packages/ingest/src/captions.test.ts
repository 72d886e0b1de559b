import { describe, expect, it } from 'vitest';
import { captionLabel } from './captions.js';

describe('captionLabel', () => {
  it.each([
    ['Figure 3. Emissions by sector', 'figure', 'Figure 3'],
    ['Figure SPM.2 | Emissions', 'figure', 'Figure SPM.2'],
    ['Fig. 12: emissions', 'figure', 'Fig. 12'],
    ['Graphique 4 – Émissions', 'figure', 'Graphique 4'],
    ['Table 1', 'table', 'Table 1'],
    ['Table SPM.1: Pathways', 'table', 'Table SPM.1'],
    ['Tableau 7 : Émissions par secteur', 'table', 'Tableau 7'],
    ['Tab. 1 – Options', 'table', 'Tab. 1'],
    ['Tableau n° 7 - Émissions', 'table', 'Tableau n° 7'],
    ['Table 3.2 Levels of warming', 'table', 'Table 3.2'],
    ['Figure II.4 Levels', 'figure', 'Figure II.4'],
    ['Table 5 (continued)', 'table', 'Table 5'],
    ['Tableau 5 (suite)', 'table', 'Tableau 5'],
  ])('reads %s as a caption', (text, of, label) => {
    expect(captionLabel(text)).toEqual({ of, label, isCaption: true });
  });

  it.each([
    'Figure 3 shows the emissions',
    'Table 2 gives the amounts',
    'Le Tableau 2',
    'Figure 3, panel b, and others',
  ])('takes %s for a sentence', (text) => {
    expect(captionLabel(text)?.isCaption ?? false).toBe(false);
  });

  it.each(['Figures of climate change', 'Tables and figures', 'Tableau', 'Carte de France', 'The Figure 2'])(
    'sees no label in %s',
    (text) => {
      expect(captionLabel(text)).toBeNull();
    },
  );
});
