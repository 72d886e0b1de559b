import type { Citation } from '@lampyre/assistant';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageAddress, withoutSource } from './address.js';
import { type PageActions, PageLink } from './page-link.js';
import { PAGE_WIDTHS_PX, pagePictureAddress } from './page-picture.js';
import type { PageState, ReportSummary, SourcePage } from './page-state.js';
import { Quote } from './quote.js';
import { ReaderTools } from './reader-tools.js';
import { ReadingDrawing, ReadingLegend } from './reading-drawing.js';
import { TextLayer } from './text-layer.js';
import type { Wording } from './wording.js';

interface Props {
  sourcePage: SourcePage;
  state: PageState;
  words: Wording;
  actions: PageActions | undefined;
}

/** Narrower than this the reader lies over the answer; the style sheet holds the same figure. */
const BESIDE_FROM = '(min-width: 68rem)';

/**
 * A page of a report as a picture, with the quoted words boxed. Beside the answer on a wide screen, over it on a narrow
 * one: there it is a modal dialog, so that the keyboard stays inside it.
 */
export function SourceReader({ sourcePage, state, words, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [zoom, setZoom] = useState(0);
  const citation = state.answer?.citations.find(({ n }) => n === state.address.source);
  const report = state.reports.find(({ id }) => id === sourcePage.report);
  const title = citation?.title ?? report?.title ?? sourcePage.report;
  const closed = withoutSource(state.address);
  const reading = state.address.read ? sourcePage.reading : undefined;
  const { read, ...unread } = state.address;
  const boxes = (citation?.boxes ?? []).filter(({ page }) => page === sourcePage.page).map(({ bbox }) => bbox);

  useShownDialog(dialog, () => actions?.go(closed));
  const found = state.address.find && state.found?.report === sourcePage.report ? state.found.matches : [];
  const foundBoxes = found.filter(({ page }) => page === sourcePage.page).flatMap((match) => match.boxes);
  useFirstBoxInView(
    dialog,
    `${sourcePage.report} ${sourcePage.page} ${state.address.source} ${state.found?.words} ${zoom}`,
  );
  return (
    <dialog ref={dialog} class="reader" open={!actions} aria-labelledby="reader-title">
      <div class="reader-head">
        <h2 id="reader-title" tabIndex={-1}>
          <cite lang={report?.language}>{title}</cite>
        </h2>
        <PageLink class="close" aria-label={words.reader.close} to={closed} actions={actions}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </PageLink>
        <p class="whereabouts">
          <Turn by={-1} label={words.reader.previous} {...{ sourcePage, state, actions, citation }} />
          <span aria-live="polite">
            <b>{words.pageLabel(sourcePage.pageLabel)}</b>{' '}
            <small>
              {sourcePage.pageLabel === String(sourcePage.page)
                ? words.ofPages(sourcePage.pages)
                : words.pdfPage(sourcePage.page, sourcePage.pages)}
            </small>
          </span>
          <Turn by={1} label={words.reader.next} {...{ sourcePage, state, actions, citation }} />
          {actions && <Zoom zoom={zoom} setZoom={setZoom} words={words} />}
        </p>
        <ReaderTools
          {...{ sourcePage, state, words, actions }}
          at={(page) => pageAddress(state.address, page, citation)}
        />
      </div>
      <section
        class={`sheet-frame zoom-${zoom}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={words.reader.title}
      >
        <PagePicture
          {...{ sourcePage, report, boxes, foundBoxes, zoom }}
          alt={words.reader.pictureAlt(title, sourcePage.pageLabel)}
        >
          {reading ? <ReadingDrawing {...{ sourcePage, reading }} /> : <TextLayer sourcePage={sourcePage} />}
        </PagePicture>
      </section>
      <div class="reader-foot">
        {reading && <ReadingLegend {...{ reading, words }} />}
        {citation && <Quote citation={citation} language={state.language} words={words} inReader />}
        {citation && <OtherPage {...{ citation, sourcePage, state, words, actions }} />}
        <p>
          <PageLink class="how-read" to={read ? unread : { ...unread, read: true }} actions={actions}>
            {read ? words.read.hide : words.read.show}
          </PageLink>
        </p>
        <p>
          <a
            href={`/api/reports/${encodeURIComponent(sourcePage.report)}/file.pdf#page=${sourcePage.page}`}
            target="_blank"
            rel="noopener"
          >
            {words.reader.openPdf}
          </a>
        </p>
        {report?.address && (
          <p>
            <a href={`${report.address}#page=${sourcePage.page}`} rel="noreferrer external">
              {words.reader.atPublisher}
            </a>
          </p>
        )}
      </div>
    </dialog>
  );
}

function PagePicture(props: {
  sourcePage: SourcePage;
  report: ReportSummary | undefined;
  boxes: [number, number, number, number][];
  foundBoxes: [number, number, number, number][];
  zoom: number;
  alt: string;
  children?: ComponentChildren;
}) {
  const { sourcePage, report, boxes, foundBoxes, zoom, alt, children } = props;
  const { widthPt, heightPt } = sourcePage;
  const address = (widthPx: number) => pagePictureAddress(sourcePage, widthPx, report?.sha256);
  return (
    <div class="sheet">
      <img
        key={`${sourcePage.report} ${sourcePage.page}`}
        src={address(1280)}
        srcset={PAGE_WIDTHS_PX.map((widthPx) => `${address(widthPx)} ${widthPx}w`).join(', ')}
        sizes={zoom > 0 ? '90rem' : '(min-width: 68rem) 46vw, 100vw'}
        width={Math.round(widthPt)}
        height={Math.round(heightPt)}
        alt={alt}
      />
      <svg class="boxes" viewBox={`0 0 ${widthPt} ${heightPt}`} preserveAspectRatio="none" aria-hidden="true">
        {boxes.map(([x0, y0, x1, y1]) => (
          <rect key={`${x0} ${y0}`} x={x0} y={y0} width={Math.max(0, x1 - x0)} height={Math.max(0, y1 - y0)} rx="1.5" />
        ))}
        {foundBoxes.map(([x0, y0, x1, y1]) => (
          <rect key={`found ${x0} ${y0}`} class="found" x={x0} y={y0} width={x1 - x0} height={y1 - y0} rx="1.5" />
        ))}
      </svg>
      {children}
    </div>
  );
}

/** Sizes of the page: fitted to the width, then larger. */
const ZOOMS = [0, 1, 2];

function Zoom({ zoom, setZoom, words }: { zoom: number; setZoom: (zoom: number) => void; words: Wording }) {
  const last = ZOOMS.length - 1;
  return (
    <span class="zoom">
      <button type="button" aria-label={words.reader.shrink} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
        −
      </button>
      <button
        type="button"
        aria-label={words.reader.enlarge}
        disabled={zoom === last}
        onClick={() => setZoom(zoom + 1)}
      >
        +
      </button>
    </span>
  );
}

/** A link to the page before or after; past the ends there is none. */
function Turn(props: {
  by: 1 | -1;
  label: string;
  sourcePage: SourcePage;
  state: PageState;
  citation: Citation | undefined;
  actions: PageActions | undefined;
}) {
  const { by, label, sourcePage, state, citation, actions } = props;
  const page = sourcePage.page + by;
  const arrow = (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={by < 0 ? 'M10 3L5 8l5 5' : 'M6 3l5 5-5 5'} />
    </svg>
  );
  if (page < 1 || page > sourcePage.pages) return <span class="turn off">{arrow}</span>;
  const address = pageAddress(state.address, page, citation);
  return (
    <PageLink class="turn" aria-label={label} to={address} actions={actions}>
      {arrow}
    </PageLink>
  );
}

/** The way back to the quoted page, or on to the page where the quote ends. */
function OtherPage({ citation, sourcePage, state, words, actions }: Props & { citation: Citation }) {
  const quoted = [...new Set(citation.boxes.map(({ page }) => page))];
  if (!quoted.includes(sourcePage.page)) {
    const address = pageAddress(state.address, citation.page, citation);
    return (
      <p>
        <PageLink to={address} actions={actions}>
          {words.reader.backToQuote(citation.pageLabel)}
        </PageLink>
      </p>
    );
  }
  const further = quoted.find((page) => page > sourcePage.page);
  if (!further) return null;
  const address = pageAddress(state.address, further, citation);
  return (
    <p>
      <PageLink to={address} actions={actions}>
        {words.reader.continues(further)}
      </PageLink>
    </p>
  );
}

function pageAddress(address: PageAddress, page: number, citation: Citation | undefined): PageAddress {
  const { page: _page, ...rest } = address;
  return citation?.page === page ? rest : { ...rest, page };
}

/** Shows the dialog beside or over the answer as the screen is wide or narrow, and follows when that changes. */
function useShownDialog(dialog: { current: HTMLDialogElement | null }, onEscape: () => void) {
  const close = useRef(onEscape);
  close.current = onEscape;
  useEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const beside = window.matchMedia(BESIDE_FROM);
    const show = () => {
      shown.close();
      if (beside.matches) shown.show();
      else shown.showModal();
      shown.querySelector<HTMLElement>('#reader-title')?.focus({ preventScroll: true });
    };
    // A modal dialog closes itself on Escape; the address must know of it. Beside the answer, Escape is ours to hear.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close.current();
    };
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    show();
    beside.addEventListener('change', show);
    document.addEventListener('keydown', onKey);
    shown.addEventListener('cancel', onCancel);
    return () => {
      beside.removeEventListener('change', show);
      document.removeEventListener('keydown', onKey);
      shown.removeEventListener('cancel', onCancel);
    };
  }, [dialog]);
}

/** Room, in pixels, left above the first box when the sheet is scrolled to it. */
const ROOM_ABOVE_BOX_PX = 96;

function useFirstBoxInView(dialog: { current: HTMLDialogElement | null }, shown: string) {
  // Scrolls again whenever another page, quote or size is shown.
  useEffect(() => {
    const frame = dialog.current?.querySelector('.sheet-frame');
    if (!frame) return;
    const box = frame.querySelector('.boxes rect');
    if (!box) {
      frame.scrollTo({ top: 0, left: 0 });
      return;
    }
    const place = box.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    frame.scrollTo({
      top: frame.scrollTop + place.top - view.top - ROOM_ABOVE_BOX_PX,
      left: frame.scrollLeft + place.left - view.left - ROOM_ABOVE_BOX_PX,
    });
  }, [dialog, shown]);
}
