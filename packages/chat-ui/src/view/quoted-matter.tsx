import type { Citation } from '@lampyre/assistant';
import { blockPictureAddress } from './page-picture.js';
import type { ReportSummary } from './page-state.js';
import { Quote } from './quote.js';
import { QuotedRows } from './quoted-rows.js';
import type { Wording } from './wording.js';

interface Props {
  citation: Citation;
  report: ReportSummary | undefined;
  language: 'en' | 'fr';
  words: Wording;
  /** Number of an earlier citation that shows the same figure. */
  shownAt: number | undefined;
}

/** What is quoted, as what it is: rows of a table as a table, a figure as its picture, words as a quote. */
export function QuotedMatter({ citation, report, language, words, shownAt }: Props) {
  if (citation.table)
    return (
      <QuotedRows table={citation.table} language={citation.language} label={`${words.kinds.table} ${citation.n}`} />
    );
  if (!citation.figure) return <Quote {...{ citation, language, words }} />;
  if (shownAt !== undefined) {
    return (
      <>
        <p class="section">{words.sameFigure(shownAt)}</p>
        <Quote {...{ citation, language, words }} />
      </>
    );
  }
  const { block, caption } = citation.figure;
  const address = (widthPx: number) => blockPictureAddress(citation.report, block, widthPx, report?.sha256);
  return (
    <figure class="quoted-figure">
      <img
        src={address(640)}
        srcset={`${address(640)} 640w, ${address(1280)} 1280w`}
        sizes="(min-width: 44rem) 40rem, 92vw"
        alt={words.figureAlt(citation.pageLabel)}
        loading="lazy"
      />
      {/* A caption may fill half a page; what is quoted of it comes first. */}
      <figcaption lang={citation.language}>
        <Quote {...{ citation, language, words }} />
        {caption.length > citation.quote.length && (
          <details>
            <summary lang={language}>{words.wholeCaption}</summary>
            <p>{caption}</p>
          </details>
        )}
      </figcaption>
    </figure>
  );
}
