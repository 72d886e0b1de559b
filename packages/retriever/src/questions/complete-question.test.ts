import { describe, expect, it } from 'vitest';
import type { Language } from '../passages/passage.js';
import { completeQuestion } from './complete-question.js';

/** The questions before, the follow-up, and what it means. */
type Example = [previous: string[], followUp: string, completed: string];

const ENGLISH: Example[] = [
  [['How fast does the sea level rise?'], 'and in Europe?', 'How fast does the sea level rise in Europe?'],
  [
    ['How many heatwaves are expected in Asia by 2050?'],
    'And in Europe?',
    'How many heatwaves are expected in Europe by 2050?',
  ],
  [
    ['How many heatwaves are expected in Asia by 2050?'],
    'and by 2100?',
    'How many heatwaves are expected in Asia by 2100?',
  ],
  [
    ['How many heatwaves are expected in Asia by 2050?'],
    'what about Africa?',
    'How many heatwaves are expected in Africa by 2050?',
  ],
  [['Will France meet its climate targets?'], 'And Germany?', 'Will Germany meet its climate targets?'],
  [['Will France meet its climate targets?'], 'and in Germany?', 'Will Germany meet its climate targets?'],
  [['How fast does the sea level rise?'], 'why?', 'How fast does the sea level rise, and why?'],
  [['How fast does the sea level rise?'], 'Since when?', 'How fast does the sea level rise, and since when?'],
  [['Will the sea rise?'], 'How much?', 'Will the sea rise, and how much?'],
  [['How long does CO2 stay in the air?'], 'And methane?', 'How long does methane stay in the air?'],
  [['How much does transport emit?'], 'what about agriculture?', 'How much does agriculture emit?'],
  [
    ['What is the carbon footprint of solar panels?'],
    'And for wind power?',
    'What is the carbon footprint of solar panels, and for wind power?',
  ],
  [['What are PFAS?'], 'Is it dangerous?', 'Is it dangerous (PFAS)?'],
  [['What is ocean acidification?'], 'What causes it?', 'What causes it (ocean acidification)?'],
  [['What are food losses?'], 'How can we reduce them?', 'How can we reduce them (food losses)?'],
  [['How fast do glaciers melt?'], 'Will they disappear?', 'Will they disappear (fast glaciers melt)?'],
  [['Why do bees die?'], 'What are the consequences?', 'What are the consequences (bees die)?'],
  [['What is maladaptation?'], 'Can you give an example?', 'Can you give an example (maladaptation)?'],
  [['What is a heat pump?'], 'And how much does it cost?', 'How much does it cost (heat pump)?'],
  [['What is frugal AI?'], 'tell me more', 'Tell me more (frugal AI)?'],
  [['How many coral reefs survive at 1.5°C?'], 'And in 2°C?', 'How many coral reefs survive in 2°C?'],
  [['How many coral reefs survive at 1.5°C?'], 'at 2°C?', 'How many coral reefs survive at 2°C?'],
  [['How warm will it get by 2100 under SSP1-2.6?'], 'under SSP5-8.5?', 'How warm will it get by 2100 under SSP5-8.5?'],
  [['How warm will it get by 2100 under SSP1-2.6?'], '2050?', 'How warm will it get by 2050 under SSP1-2.6?'],
  [['What does heat do to the elderly?'], 'And for children?', 'What does heat do to children?'],
  [
    ['How much does an electric car emit?'],
    'and the cost of batteries?',
    'How much does an electric car emit, and the cost of batteries?',
  ],
  [
    ['How fast do glaciers melt in Asia?', 'and in Europe?'],
    'And why?',
    'How fast do glaciers melt in Europe, and why?',
  ],
  [
    ['How many people die of air pollution in India?'],
    'and in the United States?',
    'How many people die of air pollution in the United States?',
  ],
  [['How many insects have been lost since 1990?'], 'And birds?', 'How many birds have been lost since 1990?'],
  [['What are nature-based solutions?'], 'for example?', 'For example (nature-based solutions)?'],
  [['What are HFCs?'], 'Are these gases regulated?', 'Are these gases regulated (HFCs)?'],
];

const FRENCH: Example[] = [
  [['À quelle vitesse la mer monte-t-elle ?'], 'et en Europe ?', 'À quelle vitesse la mer monte-t-elle en Europe ?'],
  [
    ['Combien de canicules sont prévues en Asie d’ici 2050 ?'],
    'Et pour la France ?',
    'Combien de canicules sont prévues pour la France d’ici 2050 ?',
  ],
  [
    ['Combien de canicules sont prévues en Asie d’ici 2050 ?'],
    'et d’ici à 2100 ?',
    'Combien de canicules sont prévues en Asie d’ici à 2100 ?',
  ],
  [
    ['Quelle part d’électricité sera nucléaire en 2050 ?'],
    'Et en 2030 ?',
    'Quelle part d’électricité sera nucléaire en 2030 ?',
  ],
  [
    ['Combien de temps le CO2 reste-t-il dans l’air ?'],
    'Et le méthane ?',
    'Combien de temps le méthane reste-t-il dans l’air ?',
  ],
  [
    ['Quelles sont les émissions du transport ?'],
    "Et l'agriculture ?",
    "Quelles sont les émissions de l'agriculture ?",
  ],
  [
    ['Quelles sont les émissions des transports ?'],
    'Qu’en est-il du bâtiment ?',
    'Quelles sont les émissions du bâtiment ?',
  ],
  [
    ['La France va-t-elle tenir ses objectifs ?'],
    "qu'en est-il de l'Allemagne ?",
    "L'Allemagne va-t-elle tenir ses objectifs ?",
  ],
  [['À quelle vitesse la mer monte-t-elle ?'], 'Pourquoi ?', 'À quelle vitesse la mer monte-t-elle, et pourquoi ?'],
  [
    ['À quelle vitesse la mer monte-t-elle ?'],
    'Depuis quand ?',
    'À quelle vitesse la mer monte-t-elle, et depuis quand ?',
  ],
  [['À quelle vitesse la mer monte-t-elle ?'], 'Et pourquoi ?', 'À quelle vitesse la mer monte-t-elle, et pourquoi ?'],
  [['Le numérique émet-il beaucoup ?'], 'Combien ?', 'Le numérique émet-il beaucoup, et combien ?'],
  [['Que sont les PFAS ?'], 'Est-ce dangereux ?', 'Est-ce dangereux (PFAS) ?'],
  [
    ["Qu'est-ce que l'acidification des océans ?"],
    'Est-elle dangereuse ?',
    'Est-elle dangereuse (acidification océans) ?',
  ],
  [['Quelles sont les pertes alimentaires ?'], 'Comment les réduire ?', 'Comment les réduire (pertes alimentaires) ?'],
  [['Qu’est-ce que la maladaptation ?'], "Comment l'éviter ?", "Comment l'éviter (maladaptation) ?"],
  [
    ['À quelle vitesse fondent les glaciers ?'],
    'Vont-ils disparaître ?',
    'Vont-ils disparaître (vitesse fondent glaciers) ?',
  ],
  [
    ['Pourquoi les abeilles meurent-elles ?'],
    'Quelles sont les conséquences ?',
    'Quelles sont les conséquences (abeilles meurent) ?',
  ],
  [['Qu’est-ce que la maladaptation ?'], 'Tu peux donner un exemple ?', 'Tu peux donner un exemple (maladaptation) ?'],
  [['Qu’est-ce qu’une pompe à chaleur ?'], 'Et combien ça coûte ?', 'Combien ça coûte (pompe chaleur) ?'],
  [['Combien de coraux survivent à 1,5 °C ?'], 'Et à 2 °C ?', 'Combien de coraux survivent à 2 °C ?'],
  [
    ['Quelle est la durée de vie des smartphones ?'],
    'Et pour les ordinateurs ?',
    'Quelle est la durée de vie des ordinateurs ?',
  ],
  [['Combien d’insectes ont disparu depuis 1990 ?'], 'Et les oiseaux ?', "Combien d'oiseaux ont disparu depuis 1990 ?"],
  [['Que sont les solutions fondées sur la nature ?'], 'Par exemple ?', 'Par exemple (solutions fondées nature) ?'],
  [['Qu’est-ce que le captage de CO2 ?'], 'Comment cela marche-t-il ?', 'Comment cela marche-t-il (captage CO2) ?'],
  [
    ['Combien émet une voiture électrique ?'],
    'Et le coût des batteries ?',
    'Combien émet une voiture électrique, et le coût des batteries ?',
  ],
  [['Quels pays émettent le plus ?'], 'Lesquels ?', 'Lesquels (pays émettent) ?'],
  [
    ['Combien de personnes meurent de la pollution en Inde ?'],
    'Et aux États-Unis ?',
    'Combien de personnes meurent de la pollution aux États-Unis ?',
  ],
  [
    ['Quelle est la consommation d’énergie dans le scénario S1 ?'],
    'et dans le scénario S3 ?',
    'Quelle est la consommation d’énergie dans le scénario S3 ?',
  ],
  [['Combien de canicules en Espagne ?', 'et en 2050 ?'], 'et en Italie', 'Combien de canicules en Italie en 2050 ?'],
  [['How fast does the sea rise?'], 'Et en Europe ?', 'En Europe (fast sea rise) ?'],
  [['À quelle vitesse la mer monte-t-elle ?'], 'Qui le dit ?', 'À quelle vitesse la mer monte-t-elle, et qui le dit ?'],
  [
    ["Qu'est-ce que la fonte des glaces ?"],
    'Et sinon, peut-on la freiner ?',
    'Sinon, peut-on la freiner (fonte glaces) ?',
  ],
  [['Les océans se réchauffent-ils ?'], "C'est grave ?", "C'est grave (océans réchauffent) ?"],
];

const SELF_STANDING: Record<Language, string[]> = {
  en: [
    'What is biodiversity?',
    'And what is biodiversity?',
    'Is it possible to capture CO2 from the air?',
    'How does climate change affect food in Europe?',
    'sea level rise',
    'methane',
    'Do glaciers melt faster when they are dirty?',
    'Are there fewer fish in the sea?',
    'And how does deforestation affect rainfall in the tropics?',
    'What about the effect of biofuels on food prices in developing countries?',
    'Why is the sky blue?',
    'How much water does a data centre use?',
    'What will happen to coral reefs at 2°C?',
    'Which countries emit the most?',
    'Is it true that plants absorb half of emissions?',
    'Why do cities flood?',
    'What does the IPCC say about nuclear power?',
    'How can I reduce my footprint?',
    'Who pays for adaptation?',
  ],
  fr: [
    'La mer monte-t-elle vite ?',
    'Qu’est-ce que la biodiversité ?',
    'Et comment la biodiversité est-elle affectée par les pesticides ?',
    'Y a-t-il du plastique dans les poissons ?',
    'Faut-il interdire le glyphosate ?',
    'Que faut-il faire pour réduire les déchets ?',
    'Les glaciers vont-ils disparaître ?',
    'Est-il possible de capter le CO2 de l’air ?',
    'Quelles sont les conséquences du réchauffement sur les océans ?',
    'Pourquoi le ciel est-il bleu ?',
    'Combien coûte une pompe à chaleur ?',
    'Le numérique pollue-t-il ?',
    'Comment réduire mon empreinte ?',
    'empreinte carbone d’un smartphone',
    'Quel est le prix du carbone ?',
    'Que dit le GIEC du nucléaire ?',
    'Qui paie l’adaptation ?',
    "C'est quoi la sobriété ?",
    "Combien d'eau consomme un centre de données ?",
    'Quels pays émettent le plus ?',
    "Les arbres souffrent-ils quand ils manquent d'eau ?",
    "Qu'est-ce qu'on mangera en 2050 ?",
  ],
};

describe('completing a follow-up question', () => {
  it.each(ENGLISH)('after %j, in English: %s', (previous, followUp, completed) => {
    expect(completeQuestion(followUp, previous, 'en')).toEqual({ question: completed, completed: true });
  });

  it.each(FRENCH)('after %j, in French: %s', (previous, followUp, completed) => {
    expect(completeQuestion(followUp, previous, 'fr')).toEqual({ question: completed, completed: true });
  });

  it.each(['en', 'fr'] as const)('leaves a question that stands by itself as it is (%s)', (language) => {
    const before = language === 'en' ? 'How fast does the sea level rise?' : 'À quelle vitesse la mer monte-t-elle ?';
    for (const question of SELF_STANDING[language]) {
      expect(completeQuestion(question, [before], language)).toEqual({ question, completed: false });
    }
  });

  it('takes nothing over when nothing was asked before', () => {
    expect(completeQuestion('and in Europe?', [], 'en')).toEqual({ question: 'and in Europe?', completed: false });
  });

  it('means the same whether the questions before come as asked or as completed', () => {
    const asked = ['How fast do glaciers melt in Asia?', 'and in Europe?'];
    const completed = ['How fast do glaciers melt in Asia?', 'How fast do glaciers melt in Europe?'];
    expect(completeQuestion('why?', asked, 'en')).toEqual(completeQuestion('why?', completed, 'en'));
  });
});
