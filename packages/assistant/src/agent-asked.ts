import { fold, type Language, type QuestionFocus } from '@lampyre/retriever';

/** "Which company", "quel ministre": somebody or a place, to be named. Over folded text. */
const ASKS_WHICH: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|what) (?:\w+ )?(?:airlines?|authors?|banks?|brands?|clubs?|compan(?:y|ies)|manufacturers?|makers?|mayors?|ministers?|operators?|part(?:y|ies)|people|persons?|scientists?|suppliers?|cit(?:y|ies)|countr(?:y|ies)|states?)\b/,
  fr: /\b(?:quel(?:le)?s?|lequel|laquelle) (?:\w+ )?(?:acteurs?|associations?|auteurs?|banques?|compagnies?|constructeurs?|deputes?|elus?|entreprises?|fabricants?|fournisseurs?|maires?|marques?|ministres?|operateurs?|partis?|personnes?|scientifiques?|pays|villes?)\b/,
};

/** Whether a question asks who did or does something, or which body or place. */
export function asksForAgent(
  question: string,
  { asked, language }: Pick<QuestionFocus, 'asked' | 'language'>,
): boolean {
  return asked.has('who') || ASKS_WHICH[language].test(fold(question));
}
