import type { Language } from '@lampyre/assistant';

/** The words of the conversations' screen. */
export interface ConversationsWording {
  title: string;
  lead: string;
  none: string;
  when: (at: Date) => string;
  answers: (count: number) => string;
  remove: string;
  removeLabel: (title: string) => string;
  removeAll: string;
  confirm: (title: string) => string;
  confirmAll: (count: number) => string;
  confirmYes: string;
  confirmNo: string;
  keepingTitle: string;
  keeping: Record<'yes' | 'no', { now: string; change: string }>;
  back: string;
  openAnswer: string;
  openAnswerLabel: (question: string) => string;
  abstained: string;
  sources: string;
}

const NARROW = '\u202f';
const WIDE = '\u00a0';

const when = (language: Language) => (at: Date) =>
  at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });

const english: ConversationsWording = {
  title: 'Past conversations',
  lead: 'They are kept in the library’s folder on the machine that runs Lampyre, and nowhere else. Whoever uses this Lampyre sees them.',
  none: 'Nothing is kept.',
  when: when('en'),
  answers: (count) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
  remove: 'Delete',
  removeLabel: (title) => `Delete “${title}”`,
  removeAll: 'Delete all conversations',
  confirm: (title) => `Delete “${title}” for good? It cannot be brought back.`,
  confirmAll: (count) => `Delete all ${count} conversations for good? They cannot be brought back.`,
  confirmYes: 'Delete for good',
  confirmNo: 'Keep',
  keepingTitle: 'Keep further conversations',
  keeping: {
    yes: { now: 'What you ask in this browser is kept.', change: 'Keep nothing' },
    no: { now: 'Nothing that you ask in this browser is kept.', change: 'Keep again' },
  },
  back: 'All conversations',
  openAnswer: 'Open with its sources',
  openAnswerLabel: (question) => `Open with its sources: ${question}`,
  abstained: 'The reports did not answer.',
  sources: 'Sources',
};

const french: ConversationsWording = {
  title: 'Conversations passées',
  lead: 'Elles sont gardées dans le dossier de la bibliothèque, sur la machine où tourne Lampyre, et nulle part ailleurs. Toute personne qui utilise ce Lampyre les voit.',
  none: 'Rien n’est gardé.',
  when: when('fr'),
  answers: (count) => `${count} ${count < 2 ? 'réponse' : 'réponses'}`,
  remove: 'Supprimer',
  removeLabel: (title) => `Supprimer «${WIDE}${title}${WIDE}»`,
  removeAll: 'Supprimer toutes les conversations',
  confirm: (title) => `Supprimer «${WIDE}${title}${WIDE}» pour de bon${NARROW}? Il n’y aura pas de retour en arrière.`,
  confirmAll: (count) =>
    `Supprimer pour de bon ${count < 2 ? 'la conversation' : `les ${count} conversations`}${NARROW}? Il n’y aura pas de retour en arrière.`,
  confirmYes: 'Supprimer pour de bon',
  confirmNo: 'Garder',
  keepingTitle: 'Garder les conversations à venir',
  keeping: {
    yes: { now: 'Ce que vous demandez dans ce navigateur est gardé.', change: 'Ne rien garder' },
    no: { now: 'Rien de ce que vous demandez dans ce navigateur n’est gardé.', change: 'Garder de nouveau' },
  },
  back: 'Toutes les conversations',
  openAnswer: 'Ouvrir avec ses sources',
  openAnswerLabel: (question) => `Ouvrir avec ses sources${WIDE}: ${question}`,
  abstained: 'Les rapports n’y répondent pas.',
  sources: 'Sources',
};

export const CONVERSATIONS_WORDING: Readonly<Record<Language, ConversationsWording>> = { en: english, fr: french };
