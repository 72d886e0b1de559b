import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '@lampyre/retriever';
import { heading, paragraph, plainPdf } from './plain-pdf.js';

const MARSH_REPORT = plainPdf([
  [
    ...heading('1 Salt marshes of the northern coast'),
    ...paragraph(
      'Salt marshes cover 412 square kilometres of the northern coast in 2021. They have lost about 38% of their area since 1950 (high confidence). This loss is mostly due to dikes and drainage for farming.',
    ),
    ...paragraph(
      'A salt marsh is a coastal wetland that is flooded and drained by the tides. Marshes store between 5 and 8 tonnes of carbon per hectare each year, four times as much as the pastures behind the dike.',
    ),
  ],
  [
    ...heading('2 Restoring marshes'),
    ...paragraph(
      'Opening a dike costs between 20 000 and 45 000 euros per hectare. Restored marshes reach three quarters of the plant species of old marshes after 25 years (medium confidence).',
    ),
    ...paragraph(
      'The options considered are the following: opening dikes, raising the ground with dredged mud, and planting cordgrass. Opening dikes is the cheapest of the three, because the tide does the work.',
    ),
  ],
]);

const HEATING_REPORT = plainPdf([
  [
    ...heading('1 Le chauffage des écoles'),
    ...paragraph(
      'Le chauffage représente 61 % de la consommation d’énergie des écoles de la région en 2022. Les écoles construites avant 1975 consomment en moyenne 182 kilowattheures par mètre carré et par an.',
    ),
    ...paragraph(
      'Un réseau de chaleur est une installation qui distribue à plusieurs bâtiments la chaleur produite en un même lieu. Il réduit les émissions de 54 % par rapport au fioul, car le bois remplace le combustible fossile.',
    ),
  ],
  [
    ...heading('2 Les travaux'),
    ...paragraph(
      'L’isolation des toitures coûte 95 euros par mètre carré. Elle est amortie en 11 ans. Les travaux sont faits en été, afin que les classes restent ouvertes.',
    ),
  ],
]);

/**
 * A library in a new folder with two small reports made for tests, one English and one French, read, embedded and indexed
 * like any other. Every sentence in them is invented.
 */
export async function openSmallLibrary(): Promise<{ library: Library; discard: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'lampyre-small-'));
  const marshes = join(folder, 'marshes.pdf');
  const heating = join(folder, 'chauffage.pdf');
  await writeFile(marshes, MARSH_REPORT);
  await writeFile(heating, HEATING_REPORT);
  const library = await openLibrary(join(folder, 'data'));
  await library.add(marshes, { id: 'marshes', title: 'Salt marshes of the north' });
  await library.add(heating, { id: 'chauffage', title: 'Chauffer les écoles' });
  return {
    library,
    discard: async () => {
      await library.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
