import { useState } from 'preact/hooks';
import { searchOf, withoutSource } from './address.js';
import { answerMarkdown } from './answer-markdown.js';
import type { AnswerProps } from './answer-view.js';
import { EXPORT_FORMATS } from './export-formats.js';

/** Copying, printing and keeping the answer with its citations. The files are links: they work without script. */
export function AnswerTools({ answer, state, words, actions }: AnswerProps) {
  const [copied, setCopied] = useState(false);
  if (answer.citations.length === 0) return null;
  const { fields: _fields, ...asked } = withoutSource(state.address);
  return (
    <div class="answer-tools">
      {actions && (
        <>
          <button
            type="button"
            onClick={async () => {
              await navigator.clipboard.writeText(answerMarkdown(answer, state.reports, location.href));
              setCopied(true);
            }}
          >
            {copied ? words.tools.copied : words.tools.copy}
          </button>
          <button type="button" onClick={() => print()}>
            {words.tools.print}
          </button>
        </>
      )}
      <details class="export">
        <summary>{words.tools.export}</summary>
        <ul>
          {EXPORT_FORMATS.map(({ extension, name }) => (
            <li key={extension}>
              <a href={`/api/answer.${extension}?${searchOf(asked)}`} download={`lampyre.${extension}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <span class="unseen" role="status">
        {copied ? words.tools.copied : ''}
      </span>
    </div>
  );
}
