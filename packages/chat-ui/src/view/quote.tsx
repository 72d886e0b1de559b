import type { Citation, Language } from '@lampyre/assistant';
import { partsOf } from './calibrated-terms.js';
import { typeset } from './typeset.js';
import type { Wording } from './wording.js';

interface Props {
  citation: Citation;
  language: Language;
  words: Wording;
  /** The same quote stands on its card, too. */
  inReader?: true;
}

/** The quoted words as printed; a calibrated term says what it means when it has the focus or the pointer. */
export function Quote({ citation, language, words, inReader }: Props) {
  const [open, close] = words.quoteMarks;
  return (
    <blockquote lang={citation.language}>
      {open}
      {partsOf(citation.quote, citation.calibrated, language).map(({ text, meaning }, index) => {
        if (!meaning) return typeset(text, citation.language);
        const id = `${inReader ? 'reader-' : ''}term-${citation.n}-${index}`;
        return (
          <span key={id} class="term">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reached by keyboard */}
            <dfn tabIndex={0} aria-describedby={id} onKeyDown={blurOnEscape}>
              {typeset(text, citation.language)}
            </dfn>
            <span id={id} role="tooltip" lang={language}>
              {meaning}
            </span>
          </span>
        );
      })}
      {close}
    </blockquote>
  );
}

function blurOnEscape(event: KeyboardEvent) {
  if (event.key !== 'Escape' || !(event.currentTarget instanceof HTMLElement)) return;
  // The explanation goes, and nothing else that listens for Escape.
  event.stopPropagation();
  event.currentTarget.blur();
}
