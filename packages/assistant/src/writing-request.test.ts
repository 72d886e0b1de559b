import { describe, expect, it } from 'vitest';
import { asksForWriting, languageWanted, subjectOf } from './writing-request.js';

describe('requests for a text', () => {
  it.each([
    ['en', 'Summarise the effects of drought on rivers in two sentences.', 'the effects of drought on rivers.'],
    ['en', 'Could you please translate: marshes store carbon', 'marshes store carbon'],
    ['en', 'Give me a short summary of coastal risks in plain words', 'coastal risks'],
    ['fr', 'Traduis la définition d’un réseau de chaleur en anglais', 'la définition d’un réseau de chaleur'],
    ['fr', 'Résumez-moi les effets des sécheresses en trois phrases', 'les effets des sécheresses'],
    ['fr', 'Fais-moi un résumé des travaux d’isolation, s’il te plaît', 'travaux d’isolation'],
  ] as const)('%s: %s', (language, question, subject) => {
    expect(asksForWriting(question, language)).toBe(true);
    expect(subjectOf(question, language)).toBe(subject);
  });

  it.each([
    ['en', 'What does the summary for policymakers say about droughts?'],
    ['en', 'How do marshes translate rain into storage?'],
    ['fr', 'Quels résumés sont joints au rapport ?'],
  ] as const)('%s: leaves the subject of "%s" whole', (language, question) => {
    expect(subjectOf(question, language)).toBe(question);
    expect(asksForWriting(question, language)).toBe(false);
  });

  it('keeps the question where only an order stands', () => {
    expect(subjectOf('Translate!', 'en')).toBe('Translate!');
  });

  it('reads the language wanted', () => {
    expect(languageWanted('Traduis ce passage en anglais')).toBe('en');
    expect(languageWanted('Explain it in French, please')).toBe('fr');
    expect(languageWanted('What is a marsh?')).toBeUndefined();
  });
});
