// Each part of the search off in turn, and the fusion's settings by cross-validation, on the questions of ../shared/truth.
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
const [{ openDatabase }, { LexicalSearch }, { lookAlikes }, { questionTerms }, { byLexicon, learnedLexicon }] =
  await Promise.all(['database', 'lexical-search', 'look-alikes', 'question-terms', 'learned-lexicon'].map(part));
const [
  { detectLanguage },
  { embeddedModel, openEmbeddings },
  { fromBlob, cosine },
  { fuse, FUSION_SETTINGS },
  { hearing, textForModel },
] = await Promise.all(['language', 'embeddings', 'vectors', 'fusion', 'model-text'].map(part));

const database = openDatabase(values.data);
const lexical = new LexicalSearch(database);
const model = embeddedModel();
const embeddings = await openEmbeddings(model);
const units = database
  .prepare('SELECT passage_id AS passage, vector FROM units WHERE vector IS NOT NULL')
  .all()
  .map(({ passage, vector }) => ({ passage, vector: fromBlob(vector) }));
const passages = new Map(
  database
    .prepare(
      `SELECT passages.id, passages.language AS language, part, passages.pages AS pages, file
       FROM passages JOIN reports ON reports.key = report_key`,
    )
    .all()
    .map((row) => [row.id, { ...row, pages: JSON.parse(row.pages) }]),
);
const translators = { lexicon: byLexicon(learnedLexicon(), lookAlikes(database)), lookAlikes: lookAlikes(database) };

const questions = ['gold-en', 'gold-fr', 'gold-cross']
  .flatMap((name) =>
    readFileSync(`${truth}${name}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  )
  .filter(({ type }) => type !== 'unanswerable');

const gathered = [];
for (const question of questions) {
  const text = question.question;
  const language = detectLanguage(text, 'en', (stem, of) => lexical.documentFrequency(stem, of));
  const query = await embeddings.embedQuery(
    textForModel(text, language, model, (stem) => lexical.documentFrequency(stem, 'en')),
  );
  const cosines = new Map();
  for (const { passage, vector } of units) {
    const similarity = cosine(query, vector);
    if (similarity > (cosines.get(passage) ?? -1)) cosines.set(passage, similarity);
  }
  const nearest = [...cosines]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 200)
    .map(([passage]) => passage);
  const found = {};
  for (const [name, translate] of Object.entries(translators)) {
    const candidates = new Map();
    const add = (passage, share, coverage) => {
      const { language: of, part: its } = passages.get(passage);
      candidates.set(passage, { language: of, share, coverage, apart: its === 'apart', cosine: cosines.get(passage) });
    };
    for (const passage of nearest) add(passage, 0, 0);
    for (const of of ['en', 'fr']) {
      const also = nearest.filter((passage) => passages.get(passage).language === of);
      for (const each of lexical.candidates(questionTerms(text, language, of, translate), of, undefined, also)) {
        add(each.passage, each.share, each.coverage);
      }
    }
    found[name] = candidates;
  }
  gathered.push({ question, language, found });
}

/** Rank of the first right page among the first ten, pages shown once; Infinity when it is not there. */
function rankOf(
  { question, language, found },
  { settings = FUSION_SETTINGS, lexicon = true, change = (heard) => heard } = {},
) {
  const heard = new Map();
  for (const [passage, each] of found[lexicon ? 'lexicon' : 'lookAlikes']) {
    const changed = change(each, language);
    if (changed) heard.set(passage, changed);
  }
  const shown = new Set();
  const first = [];
  for (const passage of fuse(heard, (of) => hearing(model, of), settings).keys()) {
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

const groupOf = ({ type, lang }) => (type === 'crosslingual' ? (lang === 'fr' ? 'fr → en' : 'en → fr') : lang);
const hits = (ranks, depth) => (ranks.filter((rank) => rank <= depth).length / ranks.length).toFixed(3);

function report(name, ranks) {
  const groups = ['en', 'fr', 'fr → en', 'en → fr'].map((group) => {
    const own = ranks.filter((_, index) => groupOf(gathered[index].question) === group);
    return `${hits(own, 1)}/${hits(own, 5)}/${hits(own, 10)}`;
  });
  console.log(`| ${name} | ${groups.join(' | ')} | ${hits(ranks, 1)}/${hits(ranks, 5)}/${hits(ranks, 10)} |`);
}

console.log(
  '| hit@1/@5/@10 | English | French | French → English | English → French | all |\n|---|---|---|---|---|---|',
);
const all = (options) => gathered.map((each) => rankOf(each, options));
report('as it is', all({}));
report('without the vectors', all({ change: (heard) => ({ ...heard, cosine: undefined }) }));
report(
  'without the gloss of French passages',
  all({ change: (heard) => (heard.language === 'fr' ? { ...heard, cosine: undefined } : heard) }),
);
report('without the lexicon on the lexical side', all({ lexicon: false }));
report('without the lexical side', all({ change: (heard) => ({ ...heard, share: 0, coverage: 0 }) }));
report('own language only', all({ change: (heard, language) => (heard.language === language ? heard : null) }));
for (const [key, value] of Object.entries(FUSION_SETTINGS)) {
  for (const factor of [0.7, 1.3]) {
    report(`${key} × ${factor}`, all({ settings: { ...FUSION_SETTINGS, [key]: value * factor } }));
  }
}

// Five folds: the settings that are best on four are asked on the fifth.
const grid = [0.5, 0.7, 0.9].flatMap((glossedWeight) =>
  [1, 1.1, 1.2, 1.3].flatMap((glossedScale) =>
    [0, 0.2, 0.4].map((coveringLanguageWeight) => ({ glossedWeight, glossedScale, coveringLanguageWeight })),
  ),
);
const byGrid = grid.map((settings) => all({ settings }));
const worth = (ranks) => ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0);
const held = gathered.map((_, index) => {
  const fold = index % 5;
  let best = 0;
  let most = -1;
  byGrid.forEach((ranks, at) => {
    const sum = worth(ranks.filter((_rank, other) => other % 5 !== fold));
    if (sum > most) {
      most = sum;
      best = at;
    }
  });
  return byGrid[best][index];
});
report('cross-validated settings (5 folds)', held);
