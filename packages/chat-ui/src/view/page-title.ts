import type { PageState } from './page-state.js';
import type { Screen } from './screen.js';
import { WORDING } from './wording.js';

/** What the browser's tab says. */
export function pageTitle({ answer, language }: PageState, screen: Screen | undefined): string {
  const subject = screen?.title[language] ?? answer?.question;
  return subject ? `${subject} – Lampyre` : `Lampyre – ${WORDING[language].tagline}`;
}
