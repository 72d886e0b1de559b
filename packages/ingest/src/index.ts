export type {
  Block,
  BlockKind,
  Box,
  Document,
  Emphasis,
  Page,
  PageFailure,
  Reference,
  TableCell,
  TextLine,
} from './document.js';
export { drawPage } from './draw-page.js';
export { panelLetter } from './figure-panels.js';
export { type ReadOptions, readDocument } from './read-document.js';
export { renderArea, renderPage } from './render-page.js';
