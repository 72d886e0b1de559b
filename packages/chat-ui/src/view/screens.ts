import type { ScreenEntry } from './screen.js';

/** The screens that there are, in the order of the navigation. The README says how to add one. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    name: 'passages',
    navigation: { en: 'Passages', fr: 'Passages' },
    load: async () => (await import('./passages/passages-screen.js')).passagesScreen,
  },
  {
    name: 'library',
    navigation: { en: 'Library', fr: 'Bibliothèque' },
    load: async () => (await import('./library/library-screen.js')).libraryScreen,
  },
  {
    name: 'conversations',
    navigation: { en: 'History', fr: 'Historique' },
    load: async () => (await import('./conversations/conversations-screen.js')).conversationsScreen,
  },
  {
    name: 'footprint',
    navigation: { en: 'Energy', fr: 'Énergie' },
    load: async () => (await import('./footprint/footprint-screen.js')).footprintScreen,
  },
  { name: 'method', load: async () => (await import('./footprint/method-screen.js')).methodScreen },
  {
    name: 'evaluation',
    navigation: { en: 'Evaluate', fr: 'Évaluer' },
    load: async () => (await import('./evaluation/evaluation-screen.js')).evaluationScreen,
  },
];

export function screenNamed(name: string | undefined): ScreenEntry | undefined {
  return SCREENS.find((screen) => screen.name === name);
}
