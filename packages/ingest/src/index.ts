export type { Block, BlockKind, Box, Document, Page, TableCell, TextLine } from './document.js';
export { type ReadOptions, readDocument } from './read-document.js';
export { renderPage } from './render-page.js';
