/** Reads labels as reports print them before the captions of tables and figures. */
const NAMES = {
  figure: String.raw`figure|fig\.|graphique|graph|schéma|illustration|carte|chart|diagramme`,
  table: String.raw`table|tableau|tab\.`,
} as const;

const LABEL = new RegExp(
  String.raw`^(?:(?<figure>${NAMES.figure})|(?<table>${NAMES.table}))\s*(?:n[°o]\s*)?(?<number>(?:[A-Z]{1,5}\.?)?\d{1,3}(?:[.\-–]\d{1,3})*(?:\.?[a-z])?|[A-Z]{1,4}\.\d+|[IVX]{1,4})(?=\s|[.:|,–—-]|$)`,
  'iu',
);

export interface CaptionLabel {
  of: 'figure' | 'table';
  /** As printed: "Table SPM.2". */
  label: string;
  /** True when a separator or a title follows, as in a caption and not in a sentence that begins with a reference. */
  isCaption: boolean;
}

/** The label that opens `text`, or null. "Figure 3 shows …" opens with a label but is no caption. */
export function captionLabel(text: string): CaptionLabel | null {
  const match = LABEL.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const separated = /^\s*[.:|–—-]/.test(rest) || rest.trim() === '';
  const continued = /^,?\s*\(?continued|^\s*\(suite/i.test(rest);
  // Without a separator a title begins with a capital; a sentence goes on in lower case.
  const titled =
    /^\s+[\p{Lu}\d«“"(]/u.test(rest) &&
    !/^\s+(?:[A-Z]\w+\s)?(?:shows|présente|montre|illustre|provides|summari[sz]es)\b/.test(rest);
  return {
    of: match.groups?.table ? 'table' : 'figure',
    label: match[0].trim(),
    isCaption: separated || continued || titled,
  };
}
