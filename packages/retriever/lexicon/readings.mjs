/** How French forms read in English, from our own lists of words (`words.tsv`) and verbs (`verbs.tsv`, conjugated here). */
import { readFileSync } from 'node:fs';

/** English by French form. Words come before verbs: "mise" is a noun of its own. */
export const readings = new Map([...verbReadings(), ...wordReadings()]);

function rows(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** "actuel,le,s" stands for actuel, actuelle and actuels. */
function wordReadings() {
  return rows('words.tsv').flatMap(([english, listed]) =>
    listed.split(' ').flatMap((written) => {
      const [base, ...endings] = written.split(',');
      return [base, ...endings.map((ending) => base + ending)].map((form) => [form, english]);
    }),
  );
}

function verbReadings() {
  return rows('verbs.tsv').flatMap(([infinitive, english, participle]) => {
    const { finite, participles } = infinitive.endsWith('ir') ? secondGroup(infinitive) : firstGroup(infinitive);
    return [...finite.map((form) => [form, english]), ...participles.map((form) => [form, participle])];
  });
}

/** The third persons, the infinitive and the gerund, as reports write them, and the participle's four forms. */
function firstGroup(infinitive) {
  const stem = infinitive.slice(0, -2);
  const soft = stem.replace(/g$/, 'ge').replace(/c$/, 'ç');
  // "accélère", "mène", but "représente".
  const open = stem.replace(/é([^aeiouyéè]+)$|e([^aeiouyéè])$/, 'è$1$2').replace(/y$/, 'i');
  return {
    finite: [
      infinitive,
      ...['e', 'ent'].map((ending) => open + ending),
      ...['ait', 'aient', 'ant', 'ons'].map((ending) => soft + ending),
      ...['ez', 'era', 'eront', 'erait', 'eraient'].map((ending) => stem + ending),
    ],
    participles: ['é', 'ée', 'és', 'ées'].map((ending) => stem + ending),
  };
}

function secondGroup(infinitive) {
  const stem = infinitive.slice(0, -1);
  const finite = ['t', 'ssent', 'ssait', 'ssaient', 'ssant', 'ra', 'ront', 'rait', 'raient'];
  return {
    finite: [infinitive, ...finite.map((ending) => stem + ending)],
    participles: ['', 'e', 's', 'es'].map((ending) => stem + ending),
  };
}
