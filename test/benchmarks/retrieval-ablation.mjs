// Each part of the search off in turn, and the settings by cross-validation (our own questions: leave one report out), on the questions of ../shared/truth; beside
// them the questions of our own (ranking-questions.jsonl), on which settings are chosen.
//   node test/benchmarks/retrieval-ablation.mjs --data LIBRARY
// Candidates are gathered once per question with the retriever's own parts; only scoring is varied.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const truth = fileURLToPath(new URL('../../../shared/truth/', import.meta.url));
if (!existsSync(truth)) {
  console.log('skipped: ../shared/truth is not there');
  process.exit(0);
}
if (!values.data) {
  console.error('--data LIBRARY is missing');
  process.exit(2);
}
const part = (name) => import(`../../packages/retriever/dist/${name}.js`);
const [{ openDatabase }, { LexicalSearch }, { PassageTable }, { lookAlikes }, { questionTerms }] = await Promise.all(
  [
    'library/database',
    'words/lexical-search',
    'library/passage-table',
    'words/look-alikes',
    'words/question-terms',
  ].map(part),
);
const [{ SetPhrases }, { inReportWords }] = await Promise.all(['words/set-phrases', 'words/everyday-words'].map(part));
const [{ byLexicon, learnedLexicon }, { Acronyms }, { askedGain, ASKED_WEIGHTS }, { ReportNames }] = await Promise.all(
  ['words/learned-lexicon', 'words/acronyms', 'search/what-is-asked', 'search/naming'].map(part),
);
const { nearestSentences, SENTENCE_WEIGHT } = await part('vectors/nearest-sentence');
const [
  { detectLanguage },
  { embeddedModel, openEmbeddings },
  { fromBlob, cosine },
  { fuse, FUSION_SETTINGS },
  { hearing, textForModel },
] = await Promise.all(
  ['words/language', 'models/embeddings', 'vectors/vectors', 'search/fusion', 'models/model-text'].map(part),
);

const database = openDatabase(values.data);
const table = new PassageTable(database);
table.refresh();
const lexical = new LexicalSearch(database, table);
const model = embeddedModel();
const embeddings = await openEmbeddings(model);
const units = database
  .prepare('SELECT passage_id AS passage, vector FROM units WHERE vector IS NOT NULL')
  .all()
  .map(({ passage, vector }) => ({ passage, vector: fromBlob(vector) }));
const passages = new Map(
  database
    .prepare(
      `SELECT passages.id, passages.language AS language, part, passages.pages AS pages, file, kind, text, report_key AS report
       FROM passages JOIN reports ON reports.key = report_key`,
    )
    .all()
    .map((row) => [row.id, { ...row, pages: JSON.parse(row.pages) }]),
);
const phrases = new SetPhrases();
const acronyms = new Acronyms(database, phrases);
const translators = { lexicon: byLexicon(learnedLexicon(), lookAlikes(database)), lookAlikes: lookAlikes(database) };

const questions = ['gold-en', 'gold-fr', 'gold-cross']
  .flatMap((name) =>
    readFileSync(`${truth}${name}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  )
  .filter(({ type }) => type !== 'unanswerable');
const ownQuestions = readFileSync(new URL('ranking-questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ ...JSON.parse(line), own: true }));

/** As in the search: nearest pieces, and how well a report must fit a name to be looked through by itself. */
const NEAREST = 200;
const FITS_NAME = 0.5;
/** Passages that are read for what the question asks, as in the search. */
const READ = 60;
/** What each part of `askedGain` would give a passage, at weight one; remembered, because every setting asks again. */
function gainsOf(text, language) {
  const parts = ['quantity', 'time', 'definition', 'kind'].map((part) => {
    const alone = { quantity: 0, time: 0, definition: 0, kind: 0, [part]: 1 };
    return [part, askedGain(text, language, alone)];
  });
  const known = new Map();
  return (passage) => {
    if (!known.has(passage))
      known.set(
        passage,
        parts.map(([part, gain]) => [part, gain(passages.get(passage))]),
      );
    return known.get(passage);
  };
}

const names = new ReportNames(database, translators.lexicon);
/** The passages that the search weighs, with what its sides say of each; `naming` as the search's own, or undefined. */
async function candidatesOf(text, language, translate, naming) {
  const query = await embeddings.embedQuery(textForModel(text, language, model));
  const cosines = new Map();
  for (const { passage, vector } of units) {
    const similarity = cosine(query, vector);
    if (similarity > (cosines.get(passage) ?? -1)) cosines.set(passage, similarity);
  }
  const fit = naming && new Set([...naming.reports].flatMap(([key, share]) => (share >= FITS_NAME ? [key] : [])));
  const byCosine = [...cosines].sort((a, b) => b[1] - a[1]).map(([passage]) => passage);
  const ofNamed = fit ? byCosine.filter((passage) => fit.has(passages.get(passage).report)) : [];
  const nearest = [...new Set([...byCosine.slice(0, NEAREST), ...ofNamed.slice(0, NEAREST)])];
  const candidates = new Map();
  const add = ({ passage, share, pageShare, coverage, near }) => {
    const { language: of, part, report } = passages.get(passage);
    const apart = part === 'apart';
    const named = naming?.reports.get(report) ?? 0;
    const cosine = cosines.get(passage);
    candidates.set(passage, { language: of, share, pageShare, coverage, near, apart, named, cosine });
  };
  for (const passage of nearest) add({ passage, share: 0, pageShare: 0, coverage: 0, near: 0 });
  for (const of of ['en', 'fr']) {
    const also = nearest.filter((passage) => passages.get(passage).language === of);
    const typed = questionTerms(text, language, of, translate);
    const phrased = of === language ? typed : phrases.addTo(typed, language);
    const groups = acronyms.expand(inReportWords(phrased, of), text, language, of);
    for (const each of lexical.seek(groups, of, undefined, fit && { reportKeys: fit })(also)) add(each);
  }
  const nearestOf = nearestSentences(database, query, [...candidates.keys()]);
  for (const [passage, candidate] of candidates) candidate.sentence = nearestOf.get(passage) ?? candidate.cosine;
  return candidates;
}

const gathered = [];
for (const question of [...questions, ...ownQuestions]) {
  const text = question.question;
  const language = detectLanguage(text, 'en', (stem, of) => lexical.documentFrequency(stem, of));
  const naming = names.namedIn(text, language);
  const asked = naming?.asked ?? text;
  const found = {
    lexicon: await candidatesOf(asked, language, translators.lexicon, naming),
    lookAlikes: await candidatesOf(asked, language, translators.lookAlikes, naming),
    unnamed: await candidatesOf(text, language, translators.lexicon, undefined),
  };
  gathered.push({ question, language, found, gain: gainsOf(text, language) });
}

/** Rank of the first right page among the first ten, pages shown once; Infinity when it is not there. */
function rankOf(
  { question, language, found, gain },
  {
    settings = FUSION_SETTINGS,
    asked = ASKED_WEIGHTS,
    sentenceWeight = SENTENCE_WEIGHT,
    from = 'lexicon',
    change = (heard) => heard,
  } = {},
) {
  const heard = new Map();
  for (const [passage, each] of found[from]) {
    const changed = change(each, language);
    if (changed) heard.set(passage, changed);
  }
  const shown = new Set();
  const first = [];
  const scores = [...fuse(heard, (of) => hearing(model, of), settings)].slice(0, READ).map(([passage, score]) => {
    const near = sentenceWeight * Math.max(0, heard.get(passage).sentence ?? 0);
    return [passage, gain(passage).reduce((sum, [part, holds]) => sum + asked[part] * holds, score + near)];
  });
  for (const [passage] of scores.sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const { file, pages } = passages.get(passage);
    const keys = pages.map((page) => `${file}:${page}`);
    if (keys.some((key) => !shown.has(key))) first.push({ file, pages });
    for (const key of keys) shown.add(key);
    if (first.length === 10) break;
  }
  const rank = first.findIndex(
    ({ file, pages }) => pages.length <= 3 && pages.some((page) => question.pages?.[file]?.includes(page)),
  );
  return rank === -1 ? Number.POSITIVE_INFINITY : rank + 1;
}

/** Language of the question, and of the reports that answer it where that is another one. */
function groupOf({ type, lang, own, pages }) {
  const across = own ? !Object.keys(pages).some((file) => file.endsWith(`_${lang}`)) : type === 'crosslingual';
  return across ? (lang === 'fr' ? 'fr → en' : 'en → fr') : lang;
}
const hits = (ranks, depth) => (ranks.filter((rank) => rank <= depth).length / ranks.length).toFixed(3);

function report(name, ranks) {
  const given = ranks.slice(0, questions.length);
  const groups = ['en', 'fr', 'fr → en', 'en → fr'].map((group) =>
    given.filter((_, index) => groupOf(gathered[index].question) === group),
  );
  const own = ranks.slice(questions.length);
  const columns = [...groups, given, ...(own.length > 0 ? [own] : [])];
  console.log(
    `| ${name} | ${columns.map((each) => `${hits(each, 1)}/${hits(each, 5)}/${hits(each, 10)}`).join(' | ')} |`,
  );
}

console.log(
  '| hit@1/@5/@10 | English | French | French → English | English → French | all | our own |\n|---|---|---|---|---|---|---|',
);
const all = (options) => gathered.map((each) => rankOf(each, options));
report('as it is', all({}));
report('without the vectors', all({ change: (heard) => ({ ...heard, cosine: undefined, sentence: undefined }) }));
report(
  'without the gloss of French passages',
  all({ change: (heard) => (heard.language === 'fr' ? { ...heard, cosine: undefined, sentence: undefined } : heard) }),
);
report('without the lexicon on the lexical side', all({ from: 'lookAlikes' }));
report(
  'without the lexical side',
  all({ change: (heard) => ({ ...heard, share: 0, pageShare: 0, coverage: 0, near: 0 }) }),
);
report('without the nearest sentence', all({ sentenceWeight: 0 }));
report('without the page', all({ settings: { ...FUSION_SETTINGS, pageWeight: 0 } }));
report('without words near each other', all({ settings: { ...FUSION_SETTINGS, nearWeight: 0 } }));
report('without the preference of a language', all({ settings: { ...FUSION_SETTINGS, coveringLanguageWeight: 0 } }));
report('without the names of reports', all({ from: 'unnamed' }));
report('without what is asked for', all({ asked: { quantity: 0, time: 0, definition: 0, kind: 0 } }));
for (const part of Object.keys(ASKED_WEIGHTS))
  report(`without ${part}`, all({ asked: { ...ASKED_WEIGHTS, [part]: 0 } }));
report('own language only', all({ change: (heard, language) => (heard.language === language ? heard : null) }));
for (const [key, value] of Object.entries(FUSION_SETTINGS)) {
  for (const factor of [0.7, 1.3]) {
    report(`${key} × ${factor}`, all({ settings: { ...FUSION_SETTINGS, [key]: value * factor } }));
  }
}

const fusionGrid = [0.2, 0.3, 0.4].flatMap((pageWeight) =>
  [0.7, 0.8, 0.9].flatMap((glossedWeight) =>
    [1.1, 1.2, 1.3].flatMap((glossedScale) =>
      [0.1, 0.2, 0.3].map((coveringLanguageWeight) => ({
        settings: { ...FUSION_SETTINGS, pageWeight, glossedWeight, glossedScale, coveringLanguageWeight },
      })),
    ),
  ),
);
const askedGrid = [0, 0.05, 0.1].flatMap((quantity) =>
  [0, 0.05, 0.1].flatMap((time) =>
    [0, 0.05, 0.1, 0.15, 0.2].flatMap((definition) =>
      [0, 0.1, 0.15, 0.2].map((kind) => ({ asked: { quantity, time, definition, kind } })),
    ),
  ),
);
const worth = (ranks) => ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0);
const isOwn = (index) => index >= questions.length;
/** What is held out together: of our own questions those on one report, of the others every fifth. */
const foldOf = (index) => (isOwn(index) ? Object.keys(gathered[index].question.pages)[0] : index % 5);

const sentenceGrid = [0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5].map((sentenceWeight) => ({ sentenceWeight }));
const grids = { fusion: fusionGrid, 'what is asked': askedGrid, 'the nearest sentence': sentenceGrid };
for (const [name, grid] of Object.entries(grids)) {
  const byGrid = grid.map(all);
  /** Place in the grid of what is best on the questions that `chosen` takes. */
  const bestOn = (chosen) => {
    const worths = byGrid.map((ranks) => worth(ranks.filter((_, index) => chosen(index))));
    return worths.indexOf(Math.max(...worths));
  };
  const bests = new Map();
  const bestWithout = (index) => {
    const fold = foldOf(index);
    if (!bests.has(fold))
      bests.set(
        fold,
        bestOn((other) => isOwn(other) === isOwn(index) && foldOf(other) !== fold),
      );
    return bests.get(fold);
  };
  report(
    `${name}, cross-validated`,
    gathered.map((_, index) => byGrid[bestWithout(index)][index]),
  );
  report(`${name}, best on our own`, byGrid[bestOn(isOwn)]);
  console.log(`best on our own questions: ${JSON.stringify(grid[bestOn(isOwn)])}`);
}
