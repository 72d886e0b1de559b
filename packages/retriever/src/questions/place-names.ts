import { fold } from '../words/stemming.js';

/** Continents and larger regions by their UN M49 numbers, as Unicode's region names know them. */
const WORLD_REGIONS = ['001', '002', '003', '005', '009', '011', '013', '014', '015', '017', '018', '019', '021', '029']
  .concat(['030', '034', '035', '039', '053', '054', '057', '061', '142', '143', '145', '150', '151', '154', '155'])
  .concat(['202', '419', 'EU', 'UN']);
/** Places without a code that reports and people speak of. Folded. */
const OTHER_PLACES = `arctic antarctic mediterranean sahel amazon alps himalaya sahara balkans scandinavia usa uk us
  arctique antarctique mediterranee amazonie alpes himalayas royaume-uni grande-bretagne etats-unis world
  europe asia asie africa afrique monde planete outre-mer corse bretagne ile-de-france paris london londres`;
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let read: ReadonlySet<string> | undefined;

/** Names of countries, continents and regions in English and French, folded, by Unicode's own tables (CLDR) in Node. */
export function placeNames(): ReadonlySet<string> {
  if (read) return read;
  const names = new Set(OTHER_PLACES.split(/\s+/));
  const codes = [...WORLD_REGIONS, ...ALPHABET.flatMap((first) => ALPHABET.map((second) => first + second))];
  for (const language of ['en', 'fr']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = regions.of(code);
      // "Myanmar (Burma)" is known by either name.
      for (const part of name?.split(/[()]/) ?? []) if (part.trim().length > 2) names.add(fold(part.trim()));
    }
  }
  read = names;
  return names;
}
