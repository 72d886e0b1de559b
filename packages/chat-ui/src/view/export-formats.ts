/** The files in which an answer, or its sources, can be kept. */
export const EXPORT_FORMATS = [
  { extension: 'md', name: 'Markdown', type: 'text/markdown; charset=utf-8' },
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex; charset=utf-8' },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems; charset=utf-8' },
  { extension: 'json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
] as const;

export type ExportExtension = (typeof EXPORT_FORMATS)[number]['extension'];
