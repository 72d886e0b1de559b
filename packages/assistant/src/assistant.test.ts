import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseMeter } from '@lampyre/footprint';
import { type Library, openLibrary } from '@lampyre/retriever';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallLibrary } from '../testing/small-library.js';
import type { AnswerEvent } from './ask-options.js';
import { type Assistant, createAssistant } from './assistant.js';
import { PHRASES } from './phrases.js';

let library: Library;
let discard: () => Promise<void>;
let assistant: Assistant;
beforeAll(async () => {
  ({ library, discard } = await openSmallLibrary());
  assistant = createAssistant({ library });
}, 60_000);
afterAll(() => discard());

describe('ask', () => {
  it('answers an English question with the report’s own sentence, its calibrated term, page and boxes', async () => {
    const answer = await assistant.ask('How much of their area have salt marshes lost since 1950?', { id: 'q1' });
    expect(answer).toMatchObject({
      id: 'q1',
      language: 'en',
      tier: 'extractive',
      abstained: false,
      reason: PHRASES.en.extractive,
    });
    expect(answer.text).toContain('They have lost about 38% of their area since 1950 (high confidence).');
    const carrying = answer.citations.find(({ quote }) => quote.includes('38%'));
    expect(carrying).toMatchObject({ report: 'marshes', page: 1, pageLabel: '1', kind: 'text' });
    expect(carrying?.boxes.length).toBeGreaterThan(0);
    const onPage = library
      .document('marshes')
      .blocks.filter(({ page }) => page === 1)
      .map(({ text }) => text)
      .join(' ');
    for (const { quote } of answer.citations) expect(onPage).toContain(quote);
    for (const sentence of answer.sentences) {
      expect(sentence.supported).toBe(true);
      expect(sentence.citations.every((n) => answer.citations.some((citation) => citation.n === n))).toBe(true);
    }
  });

  it('answers a French question in French', async () => {
    const answer = await assistant.ask(
      'Quelle part de la consommation d’énergie des écoles le chauffage représente-t-il ?',
    );
    expect(answer).toMatchObject({ language: 'fr', abstained: false, reason: PHRASES.fr.extractive });
    expect(answer.text).toContain('61 %');
    expect(answer.citations[0]).toMatchObject({ report: 'chauffage', page: 1, title: 'Chauffer les écoles' });
  });

  it('answers from a report in the other language with its own sentence, and says so', async () => {
    const english = await assistant.ask('What does the insulation of roofs cost per square metre?');
    expect(english).toMatchObject({ language: 'en', abstained: false });
    expect(english.text).toContain('L’isolation des toitures coûte 95 euros par mètre carré.');
    expect(english.reason).toContain('in French');
    const french = await assistant.ask('Combien coûte la restauration d’un hectare de marais, en euros ?', {
      report: 'marshes',
    });
    expect(french.text).toContain('between 20 000 and 45 000 euros per hectare');
    expect(french.reason).toBe(`${PHRASES.fr.extractive} ${PHRASES.fr.otherLanguage}`);
  });

  it('brings the sentence that a pronoun points back to', async () => {
    const answer = await assistant.ask('En combien d’années l’isolation des toitures est-elle amortie ?');
    expect(answer.text).toContain(
      'L’isolation des toitures coûte 95 euros par mètre carré. Elle est amortie en 11 ans.',
    );
  });

  it('gives the sentences on the subject of a text that no model can write, and says what it would take', async () => {
    const answer = await assistant.ask('Traduis en anglais : quelle part de l’énergie des écoles va au chauffage ?');
    expect(answer).toMatchObject({ abstained: false, tier: 'extractive', reason: PHRASES.fr.noWriter });
    expect(answer.text).toContain('61 %');
  });

  it('answers a question for advice with what the reports say on its subject, and where else to look', async () => {
    const catalogue = async () => [
      { id: 'buildings', title: 'Heating of buildings', language: 'en' as const },
      { id: 'marshes', title: 'Buildings in salt marshes', language: 'en' as const },
      { id: 'oceans', title: 'Currents of the ocean', language: 'en' as const },
    ];
    const answer = await createAssistant({ library, catalogue }).ask('Should I replace my boiler?', { keep: false });
    expect(answer).toMatchObject({ abstained: true, elsewhere: [{ id: 'buildings' }] });
    expect(answer.text.startsWith(PHRASES.en.noAdvice)).toBe(true);
    expect(answer.citations[0]?.report).toBe('chauffage');
  });

  it('says of a quote in the other language what its words and numbers tell, and does not translate', async () => {
    const { glosses, citations } = await assistant.ask(
      'Combien coûte la restauration d’un hectare de marais, en euros ?',
      { report: 'marshes', keep: false },
    );
    const costs = citations.find(({ quote }) => quote.includes('45 000'));
    expect(costs?.language).toBe('en');
    const gloss = glosses?.find(({ n }) => n === costs?.n)?.text.replace(/\s/g, ' ');
    expect(gloss).toContain('hectare');
    expect(gloss).toContain('20 000 €');
    const own = await assistant.ask('What does opening a dike cost?', { report: 'marshes', keep: false });
    expect(own.glosses).toBeUndefined();
  });

  it('says so when the reports do not answer, and offers the nearest passages', async () => {
    const english = await assistant.ask('How many polar bears live in Greenland?');
    expect(english).toMatchObject({ abstained: true, language: 'en', sentences: [], reason: PHRASES.en.abstained });
    expect(english.text.startsWith(PHRASES.en.abstains)).toBe(true);
    const french = await assistant.ask('Combien de wattheures une question à ChatGPT coûte-t-elle aux écoles ?');
    expect(french.text.startsWith(PHRASES.fr.abstains)).toBe(true);
    expect(french.citations.length).toBeGreaterThan(0);
    expect(french.citations.every(({ quote }) => quote !== '')).toBe(true);
  });

  it('keeps to one report and speaks the language asked for', async () => {
    const answer = await assistant.ask('Combien coûte l’isolation des toitures ?', {
      report: 'chauffage',
      language: 'en',
      tier: 'extractive',
    });
    expect(answer).toMatchObject({
      language: 'en',
      reason: `${PHRASES.en.extractiveAsked} ${PHRASES.en.otherLanguage}`,
    });
    expect(answer.citations.every(({ report }) => report === 'chauffage')).toBe(true);
    await expect(assistant.ask('Combien ?', { report: 'nowhere' })).rejects.toMatchObject({
      code: 'LAMPYRE_REPORT_UNKNOWN',
    });
  });

  it('meters its stages and writes a row in the ledger, without the question', async () => {
    const rows = library.ledger().length;
    const { footprint } = await createAssistant({ library, meter: chooseMeter() }).ask('What is a salt marsh?');
    expect(footprint.stages.map(({ stage }) => stage)).toEqual(['search', 'extraction', 'checking']);
    expect(footprint.stages.every(({ seconds }) => seconds >= 0)).toBe(true);
    expect(footprint.joules.low).toBeLessThanOrEqual(footprint.joules.value);
    const ledger = library.ledger();
    expect(ledger).toHaveLength(rows + 1);
    expect(ledger[0]).toMatchObject({ tier: 'extractive', language: 'en', abstained: false });
    expect(JSON.parse(ledger[0]!.footprint)).toEqual(footprint);
    expect(JSON.stringify(ledger[0])).not.toContain('salt marsh');
  });

  it('answers what was asked before from what it kept, at the cost of recalling it', async () => {
    const first = await assistant.ask('How many tonnes of carbon do marshes store per hectare?', { id: 'first' });
    const events: AnswerEvent[] = [];
    const again = await assistant.ask('how many tonnes of carbon do marshes store per  hectare?', {
      id: 'again',
      onEvent: (event) => events.push(event),
    });
    expect(again).toMatchObject({
      id: 'again',
      recalled: true,
      reason: PHRASES.en.recalled,
      text: first.text,
      citations: first.citations,
      conversation: first.conversation,
    });
    expect(again.footprint.stages.map(({ stage }) => stage)).toEqual(['recall']);
    expect(events).toEqual([{ type: 'stage', stage: 'recall' }]);
    expect(library.ledger(1)[0]).toMatchObject({ recalled: true });
    expect(assistant.conversations.get(first.conversation!).answers).toHaveLength(1);
    const anew = await assistant.ask(first.question, { recall: false });
    expect(anew.recalled).toBeUndefined();
    assistant.conversations.removeAll();
    expect((await assistant.ask(first.question, { keep: false })).recalled).toBeUndefined();
  });

  it('recalls a follow-up that is asked twice in a row, as by a page loaded again', async () => {
    const { conversation } = await assistant.ask('What does opening a dike cost?');
    const inConversation = { conversation: conversation! };
    const followUp = await assistant.ask('And the insulation of roofs?', inConversation);
    expect(followUp.understoodAs).toBeDefined();
    const again = await assistant.ask('And the insulation of roofs?', inConversation);
    expect(again).toMatchObject({ recalled: true, understoodAs: followUp.understoodAs, text: followUp.text });
    expect(assistant.conversations.get(conversation!).answers).toHaveLength(2);
    assistant.conversations.removeAll();
  });

  it('keeps conversations until they are removed, and nothing when told so', async () => {
    assistant.conversations.removeAll();
    const { conversation } = await assistant.ask('What is a salt marsh?');
    const second = await assistant.ask('What does opening a dike cost?', { conversation: conversation! });
    expect(second.conversation).toBe(conversation);
    expect(assistant.conversations.list()).toMatchObject([
      { id: conversation, title: 'What is a salt marsh?', answers: 2 },
    ]);
    expect(assistant.conversations.get(conversation!).answers[1]?.answer).toEqual(second);
    const unkept = await assistant.ask('Which plants come back?', { keep: false });
    await assistant.ask('And when?', { keep: false, conversation: unkept.conversation! });
    expect(assistant.conversations.list()).toHaveLength(1);
    assistant.conversations.remove(conversation!);
    expect(assistant.conversations.list()).toEqual([]);
    for (const use of [
      () => assistant.conversations.get(conversation!),
      () => assistant.conversations.remove(conversation!),
    ])
      expect(use).toThrow(expect.objectContaining({ code: 'LAMPYRE_CONVERSATION_UNKNOWN' }));
    await expect(assistant.ask('And then?', { conversation: conversation! })).rejects.toMatchObject({
      code: 'LAMPYRE_CONVERSATION_UNKNOWN',
    });
  });

  it('keeps an answer made anew in the conversation of the one before, as one', async () => {
    const first = await assistant.ask('How wide are the tidal creeks?');
    const again = await assistant.ask('How wide are the tidal creeks?', { recall: false });
    expect(again).toMatchObject({ conversation: first.conversation });
    expect(again.recalled).toBeUndefined();
    expect(assistant.conversations.list().filter(({ title }) => title === first.question)).toEqual([
      expect.objectContaining({ id: first.conversation, answers: 1 }),
    ]);
    assistant.conversations.remove(first.conversation!);
  });

  it('tells its stages and its tier, and stops when told to', async () => {
    const events: AnswerEvent[] = [];
    const onEvent = (event: AnswerEvent) => events.push(event);
    const { reason } = await assistant.ask('How deep are the roots of cordgrass?', { keep: false, onEvent });
    expect(events).toEqual([
      { type: 'stage', stage: 'search' },
      { type: 'stage', stage: 'extraction' },
      { type: 'tier', tier: 'extractive', reason },
      { type: 'stage', stage: 'checking' },
    ]);
    const rows = library.ledger().length;
    const stopped = new AbortController();
    const stopping = assistant.ask('How wide are the marshes?', {
      signal: stopped.signal,
      onEvent: () => stopped.abort(new Error('closed')),
    });
    await expect(stopping).rejects.toThrow('closed');
    expect(library.ledger()).toHaveLength(rows);
  });

  it('refuses what is no question, and tiers that are not set up', async () => {
    await expect(assistant.ask('  ?! ')).rejects.toMatchObject({ code: 'LAMPYRE_QUESTION_EMPTY' });
    await expect(assistant.ask('a'.repeat(2001))).rejects.toMatchObject({ code: 'LAMPYRE_QUESTION_TOO_LONG' });
    await expect(assistant.ask('Why?', { tier: 'local' })).rejects.toMatchObject({ code: 'LAMPYRE_TIER_UNAVAILABLE' });
    await expect(assistant.ask('Why?', { tier: 'remote' })).rejects.toMatchObject({ code: 'LAMPYRE_TIER_UNAVAILABLE' });
  });

  it('says that the library is empty', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lampyre-empty-'));
    const empty = await openLibrary(folder);
    await expect(createAssistant({ library: empty }).ask('Why?')).rejects.toMatchObject({
      code: 'LAMPYRE_LIBRARY_EMPTY',
    });
    await empty.close();
    await rm(folder, { recursive: true, force: true });
  });
});
