import { isStopWord, type Language, stem, words } from '@lampyre/retriever';

/** Words that deny what stands beside them, folded. */
const DENIALS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'not no never neither nor without cannot none nothing hardly isnt arent wasnt werent doesnt dont didnt wont wouldnt cant couldnt shouldnt hasnt havent'.split(
      ' ',
    ),
  ),
  fr: new Set('pas jamais aucun aucune sans ni rien guere nullement'.split(' ')),
};
/** "not only", "pas seulement", "pas moins de": nothing is denied. */
const NO_DENIAL_AFTER = new Set(['only', 'seulement', 'just', 'moins', 'less', 'fewer', 'uniquement']);
const SCOPE_AFTER = 4;
const SCOPE_BEFORE: Readonly<Record<Language, number>> = { en: 0, fr: 2 };

/** What each denial of a text denies: the stems of the content words beside it, in its clause. */
export function denialsOf(text: string, language: Language): string[][] {
  return text.split(/[;:()—]|,\s(?=(?:but|while|whereas|mais|tandis|alors)\b)/iu).flatMap((clause) => {
    const all = words(clause, language);
    return all.flatMap((word, at) => {
      const denies =
        DENIALS[language].has(word) ||
        (language === 'fr' && word === 'plus' && all.slice(Math.max(0, at - 3), at).includes('ne'));
      if (!denies || NO_DENIAL_AFTER.has(all[at + 1] ?? '')) return [];
      const content = (part: string[]) =>
        part.filter((each) => !isStopWord(each, language)).map((each) => stem(each, language));
      const before = content(all.slice(0, at)).slice(-SCOPE_BEFORE[language] || all.length);
      return [[...(SCOPE_BEFORE[language] > 0 ? before : []), ...content(all.slice(at + 1)).slice(0, SCOPE_AFTER)]];
    });
  });
}

export type Direction = 'up' | 'down';

/** Beginnings of folded words that say that something grows or shrinks, and words that compare. */
const WAYS: Readonly<Record<Language, Readonly<Record<'change' | 'comparison', Readonly<Record<Direction, RegExp>>>>>> =
  {
    en: {
      change: {
        up: /^(?:increas|ris(?:e|es|en|ing)$|rose$|gr(?:ow|ew)|gain|intensif|accelerat|strengthen|expand|doubl|tripl)/,
        down: /^(?:decreas|declin|fall(?:s|ing|en)?$|fell$|drop|cut(?:s|ting)?$|reduc|loss(?:es)?$|los(?:e|es|t|ing)$|shr[aiu]nk|weaken|slow(?:s|ed|ing)?$|diminish|halv)/,
      },
      comparison: {
        up: /^(?:more|higher|greater|larger|stronger|above)$/,
        down: /^(?:less|fewer|lower|smaller|weaker|below)$/,
      },
    },
    fr: {
      change: {
        up: /^(?:augment|accroi|hausse|croi(?:t|tre|ssan|ssent)|accru|grimp|intensifi|acceler|renforc|doubl|tripl)/,
        down: /^(?:diminu|baiss|recul|decroi|reduc|reduir|reduit|perte|perd|chut|ralenti|affaibli|retreci)/,
      },
      comparison: {
        up: /^(?:superieure?s?|davantage)$/,
        down: /^(?:moins|inferieure?s?|moindres?)$/,
      },
    },
  };

/** Content words on each side of a direction that tell what goes that way. */
const BESIDE = 3;

/** Each word of a text that says which way something goes, with the stems of the content words beside it. */
export function directedPlaces(text: string, language: Language): { way: Direction; beside: string[] }[] {
  const all = words(text, language)
    .map((word) => ({ word, way: wayOf(word, language) }))
    .filter(({ word, way }) => way !== undefined || !isStopWord(word, language));
  return all.flatMap(({ way }, at) => {
    if (way === undefined) return [];
    const near = [...all.slice(Math.max(0, at - BESIDE), at), ...all.slice(at + 1, at + 1 + BESIDE)];
    return [{ way, beside: near.filter((each) => each.way === undefined).map(({ word }) => stem(word, language)) }];
  });
}

function wayOf(word: string, language: Language): Direction | undefined {
  for (const { up, down } of Object.values(WAYS[language])) {
    if (up.test(word)) return 'up';
    if (down.test(word)) return 'down';
  }
  return undefined;
}

/** Which ways a text says that something goes, in words of change and in words that compare. */
export function directionsOf(text: string, language: Language): Record<'change' | 'comparison', Set<Direction>> {
  const found = { change: new Set<Direction>(), comparison: new Set<Direction>() };
  for (const word of words(text, language))
    for (const kind of ['change', 'comparison'] as const)
      for (const way of ['up', 'down'] as const) if (WAYS[language][kind][way].test(word)) found[kind].add(way);
  return found;
}
