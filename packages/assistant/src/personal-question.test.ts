import { describe, expect, it } from 'vitest';
import { subjectOfAdvice } from './personal-question.js';

describe('questions for advice', () => {
  it.each([
    ['en', 'What should I eat?', 'diets'],
    ['en', 'Can I still fly to my holidays?', 'aviation'],
    ['fr', 'Que dois-je manger ?', 'alimentation'],
    ['fr', 'Comment puis-je chauffer ma maison ?', 'chauffage'],
    ['fr', 'Que puis-je faire ?', 'modes de vie'],
    ['en', 'Is it worth repairing a phone?', 'lifetime'],
    ['fr', 'Faut-il arrêter de prendre l’avion ?', 'aviation'],
    ['fr', 'Quoi faire de mon vieux téléphone ?', 'durée de vie'],
  ] as const)('%s: "%s" is about %s', (language, question, word) => {
    expect(subjectOfAdvice(question, language)).toContain(word);
  });

  it.each([
    ['en', 'How much meat do people eat in Europe?'],
    ['en', 'Is it better to vote?'],
    ['fr', 'Faut-il un accord entre les États ?'],
    ['fr', 'Que peut faire un hébergeur contre la chaleur perdue ?'],
  ] as const)('%s: "%s" is none', (language, question) => {
    expect(subjectOfAdvice(question, language)).toBeUndefined();
  });
});
