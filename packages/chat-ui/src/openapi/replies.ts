import { z } from 'zod';

/** What the server answers with: the shapes of the OpenAPI document. A test holds them against real replies. */

const LANGUAGE = z.enum(['en', 'fr']);
const count = z.number().int().min(0);
const page = z.number().int().min(1).describe('1-based PDF page.');
const at = z.iso.datetime();
const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('x0, y0, x1, y1 in points from the top left of the page.');
const interval = z
  .strictObject({ low: z.number(), value: z.number(), high: z.number() })
  .describe('A figure with the bounds within which it lies as far as is known.');
const inZone = interval.extend({ zone: z.string() });
const METHOD = z.enum(['measured', 'estimated']);
const TIER = z.enum(['extractive', 'local', 'remote']);
const MODEL_TIER_METHOD = 'Only a hardware counter measures; all else is estimated.';

const remoteStage = z.strictObject({
  model: z.string(),
  method: z.string(),
  version: z.string(),
  basis: z.string(),
  tokens: count,
  work: z.enum(['writing', 'reading']),
  zone: z.string(),
  gramsPerKwh: interval,
  embodiedGrams: interval.optional(),
});

const footprint = z
  .strictObject({
    stages: z.array(
      z.strictObject({
        stage: z.string(),
        seconds: z.number(),
        cpuSeconds: z.number(),
        gigabyteSeconds: z.number().optional(),
        joules: interval,
        marginalJoules: z.number().optional(),
        method: METHOD,
        remote: remoteStage.optional(),
      }),
    ),
    joules: interval,
    method: METHOD.describe(MODEL_TIER_METHOD),
    meter: z.string().optional(),
    answerTokens: count.optional(),
    contextTokens: count.optional(),
    assumptions: z
      .strictObject({
        wattsPerBusyCpu: interval,
        wattsPerGigabyte: interval,
        pue: z.number(),
        idleWatts: z.number().optional(),
      })
      .optional(),
    boundary: z.string(),
    baseline: z.strictObject({
      name: z.string(),
      method: z.string(),
      version: z.string(),
      tokens: count,
      contextTokens: count.optional(),
      joules: interval,
      source: z.string(),
    }),
    ratio: interval.describe('Joules of a large model divided by ours.'),
    verdict: z.enum(['less', 'more', 'not shown']),
    carbon: inZone.describe('Grams of CO₂ equivalent.'),
    impacts: z
      .strictObject({
        gramsPerKwh: inZone,
        embodied: interval,
        baselineOwnZone: inZone,
        baselineSameZone: inZone,
        sameZoneRatio: interval,
        baselineEmbodied: interval.nullable(),
      })
      .optional(),
  })
  .describe('What the answer cost, in joules, beside what a large model would have.');

const quotedTable = z.strictObject({ header: z.array(z.string()), rows: z.array(z.array(z.string())) });

const citation = z.strictObject({
  n: z.number().int().min(1),
  report: z.string(),
  file: z.string(),
  title: z.string(),
  page,
  pageLabel: z.string().describe('As printed on the page.'),
  sectionPath: z.array(z.string()),
  kind: z.enum(['text', 'table', 'figure']),
  language: LANGUAGE,
  quote: z.string().describe('Word for word.'),
  calibrated: z.string().optional().describe('How sure the authors are, as the quote prints it.'),
  table: quotedTable.optional(),
  figure: z.strictObject({ block: z.string(), caption: z.string() }).optional(),
  boxes: z.array(z.strictObject({ page, bbox: box })),
});

const otherReport = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  year: z.number().int().optional(),
  language: LANGUAGE.optional(),
});

export const ANSWER = z
  .strictObject({
    id: z.string().optional(),
    question: z.string(),
    understoodAs: z.string().optional().describe('The question as it was understood, where it leaned on one before.'),
    conversation: z.string().optional(),
    language: LANGUAGE,
    tier: TIER,
    reason: z.string(),
    abstained: z
      .boolean()
      .describe('True when the reports do not answer; the citations are then the nearest passages.'),
    text: z.string(),
    sentences: z.array(
      z.strictObject({
        text: z.string(),
        citations: z.array(z.number().int()),
        supported: z.boolean(),
        table: quotedTable.optional(),
      }),
    ),
    citations: z.array(citation),
    compared: z.array(z.number().int()).optional(),
    glosses: z.array(z.strictObject({ n: z.number().int(), text: z.string() })).optional(),
    elsewhere: z.array(otherReport).optional(),
    check: z.strictObject({ sentences: count, unsupported: count, removedCitations: count }).optional(),
    fallback: z.strictObject({ from: TIER, code: z.string(), message: z.string() }).optional(),
    recalled: z.literal(true).optional().describe('The same was asked before; the footprint is that of recalling it.'),
    footprint,
    milliseconds: z.number(),
  })
  .meta({ description: 'An answer with its citations and what it cost.' });

export const REPORT = z
  .strictObject({
    id: z.string(),
    file: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    year: z.number().int().nullable(),
    language: LANGUAGE,
    licence: z.string().nullable(),
    address: z.string().nullable(),
    sha256: z.string(),
    pages: count,
    passages: count,
    pagesWithoutText: z.array(page),
    pagesByOcr: z.array(page),
    pagesFailed: z.array(page),
    addedAt: at,
  })
  .meta({ description: 'A report of the library.' });

export const SOURCE_PAGE = z
  .strictObject({
    report: z.string(),
    page,
    pageLabel: z.string(),
    pages: count,
    widthPt: z.number(),
    heightPt: z.number(),
    lines: z.array(z.strictObject({ bbox: box, text: z.string() })),
    reading: z
      .strictObject({
        byOcr: z.boolean(),
        blocks: z.array(
          z.strictObject({
            id: z.string(),
            kind: z.string(),
            bbox: box,
            level: z.number().int().optional(),
            rowBoxes: z.array(box).optional(),
          }),
        ),
      })
      .optional(),
  })
  .meta({ description: 'A page: its size in points and its printed lines; with `read=1`, what was read of it.' });

export const OUTLINE = z.array(
  z.strictObject({ title: z.string(), level: z.number().int(), page, pageLabel: z.string() }),
);

export const FOUND = z.strictObject({
  report: z.string(),
  words: z.string(),
  matches: z.array(
    z.strictObject({
      page,
      pageLabel: z.string(),
      excerpt: z.tuple([z.string(), z.string(), z.string()]),
      boxes: z.array(box),
    }),
  ),
});

export const HEALTH = z.strictObject({
  status: z.literal('ok'),
  reports: count,
  vectorSearch: z.strictObject({
    kind: z.enum(['hnsw', 'exact']),
    reason: z.strictObject({ en: z.string(), fr: z.string() }),
  }),
  embeddingModel: z.string(),
});

const errorReport = z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() });

export const FAILURE = z
  .strictObject({ error: errorReport })
  .meta({ description: 'What went wrong and what can be done; the codes are those of docs/errors.md.' });

export const JOBS = z
  .strictObject({
    jobs: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        stage: z.enum([
          'waiting',
          'downloading',
          'reading',
          'embedding',
          'indexing',
          'added',
          'present',
          'failed',
          'cancelled',
        ]),
        done: count,
        total: count.describe('0 when it is not known.'),
        report: z.string().optional(),
        error: errorReport.optional(),
      }),
    ),
    removals: z.array(z.string()).optional().describe('Ids of the reports that are about to be removed.'),
  })
  .meta({ description: 'Reports on their way into the library, and out of it.' });

export const CATALOGUE = z.array(
  otherReport.extend({ licence: z.string().optional(), licenceNote: z.string().optional(), address: z.string() }),
);

export const MARKED = z
  .strictObject({
    question: z.string(),
    language: LANGUAGE,
    pages: z.array(z.strictObject({ report: z.string(), file: z.string(), page })),
    verdict: z.enum(['right', 'wrong']),
  })
  .meta({ description: 'A kept mark.' });

export const CONVERSATIONS = z.array(
  z.strictObject({ id: z.string(), title: z.string(), startedAt: at, lastAt: at, answers: count }),
);

export const CONVERSATION = z.strictObject({
  id: z.string(),
  answers: z.array(z.strictObject({ at, answer: ANSWER })),
});

export const LEDGER = z.array(
  z.strictObject({
    at,
    tier: z.string(),
    language: z.string(),
    abstained: z.boolean(),
    milliseconds: z.number(),
    footprint,
    recalled: z.boolean().optional(),
  }),
);

export const MOVED_ON = z.strictObject({ address: z.string().describe('The page that shows what was done.') });
