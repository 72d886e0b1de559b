import type { Language } from '@lampyre/retriever';

/** Everything that the assistant itself says; all else is the reports' own words. Tests look for these. */
export const PHRASES = {
  en: {
    abstains: 'The reports in this library do not answer this question.',
    nearestFollow: 'The nearest passages are listed as sources; they may help, but they do not answer it.',
    nothingNear: 'No passage comes near it.',
    mentionsNot: 'None of them mentions: {words}.',
    noAdvice: 'The reports in this library do not say what a person should do.',
    onItsSubject: 'What they say on the subject is listed as sources.',
    speaksOf: 'In English, though not a translation: it speaks of {words}',
    withNumbers: '; its numbers: {numbers}',
    noInstructions:
      'This assistant answers questions from the reports of this library, in their words; it follows no other orders.',
    extractive:
      'Answered with the reports’ own sentences, without a language model: they suffice, and it is the most frugal way.',
    extractiveReady: 'Always there: it needs no language model.',
    notSetUp: 'Not set up: no language model writes.',
    localReady: 'A language model on this machine.',
    remoteReady: 'A language model at {address}: question and passages go there when it answers.',
    fileMissing: 'There is no file {file}.',
    engineMissing: 'node-llama-cpp, which runs it, is not installed.',
    keyMissing: 'The environment variable {variable}, which holds its key, is not set.',
    writtenNeeded:
      'Written by {model} from the passages: the question asks for what their sentences alone do not give.',
    writtenAsked: 'Written by {model} from the passages, as asked.',
    noWriter:
      'Answered with the reports’ own sentences: a summary, a translation or the like needs a language model, and none is set up (lampyre tier).',
    overBudget: 'Answered with the reports’ own sentences: a written answer would go over the budget.',
    fellBack: 'Answered with the reports’ own sentences, because the language model could not.',
    recalled: 'Asked before and answered from what was kept, at next to no cost.',
    extractiveAsked: 'Answered with the reports’ own sentences, without a language model, as asked.',
    abstained: 'Searched without a language model: where the reports say nothing, none could answer from them.',
    otherLanguage: 'The sentences stand as printed, in French; nothing is translated.',
    someOtherLanguage: 'Some sentences stand as printed, in French; nothing is translated.',
  },
  fr: {
    abstains: 'Les rapports de cette bibliothèque ne répondent pas à cette question.',
    nearestFollow:
      'Les passages les plus proches figurent parmi les sources ; ils peuvent aider, mais n’y répondent pas.',
    nothingNear: 'Aucun passage ne s’en approche.',
    mentionsNot: 'Aucun ne mentionne : {words}.',
    noAdvice: 'Les rapports de cette bibliothèque ne disent pas ce qu’une personne devrait faire.',
    onItsSubject: 'Ce qu’ils disent du sujet figure parmi les sources.',
    speaksOf: 'En français, sans que ce soit une traduction : il y est question de {words}',
    withNumbers: ' ; ses nombres : {numbers}',
    noInstructions:
      'Cet assistant répond à des questions, avec les mots des rapports de cette bibliothèque ; il ne suit pas d’autres consignes.',
    extractive:
      'Réponse faite des phrases mêmes des rapports, sans modèle de langage : elles suffisent, et c’est le moyen le plus frugal.',
    extractiveReady: 'Toujours là : il ne faut aucun modèle de langage.',
    notSetUp: 'Non configuré : aucun modèle de langage n’écrit.',
    localReady: 'Un modèle de langage sur cette machine.',
    remoteReady: 'Un modèle de langage à l’adresse {address} : la question et les passages y vont quand il répond.',
    fileMissing: 'Il n’y a pas de fichier {file}.',
    engineMissing: 'node-llama-cpp, qui le fait tourner, n’est pas installé.',
    keyMissing: 'La variable d’environnement {variable}, qui contient sa clé, n’est pas définie.',
    writtenNeeded:
      'Rédigée par {model} d’après les passages : la question demande ce que leurs seules phrases ne donnent pas.',
    writtenAsked: 'Rédigée par {model} d’après les passages, comme demandé.',
    noWriter:
      'Réponse faite des phrases mêmes des rapports : un résumé, une traduction ou un texte semblable demande un modèle de langage, et aucun n’est configuré (lampyre tier).',
    overBudget: 'Réponse faite des phrases mêmes des rapports : une réponse rédigée dépasserait le budget.',
    fellBack: 'Réponse faite des phrases mêmes des rapports, car le modèle de langage n’a pas pu répondre.',
    recalled: 'Question déjà posée : réponse tirée de ce qui a été gardé, pour presque rien.',
    extractiveAsked: 'Réponse faite des phrases mêmes des rapports, sans modèle de langage, comme demandé.',
    abstained:
      'Recherche faite sans modèle de langage : là où les rapports ne disent rien, aucun ne saurait en tirer une réponse.',
    otherLanguage: 'Les phrases sont citées telles quelles, en anglais ; rien n’est traduit.',
    someOtherLanguage: 'Certaines phrases sont citées telles quelles, en anglais ; rien n’est traduit.',
  },
} as const satisfies Record<Language, Record<string, string>>;
