/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7), on pdfkit's marked content.
 * What is drawn inside `draw` becomes content of `element`; what no element owns is an artifact (running headers, rules).
 */

/** @param {{add: Function}} element structure element that gets the content */
export function markedAs(doc, element, type, draw) {
  const content = doc.markStructureContent(type);
  draw();
  doc.endMarkedContent();
  element.add(content);
}

export function artifact(doc, kind, draw) {
  doc.markContent('Artifact', { type: kind });
  draw();
  doc.endMarkedContent();
}

/** A new element under `parent`. `attributes` are those of ISO 32000-1, 14.8.5 (for tables: ColSpan, RowSpan, Scope). */
export function child(doc, parent, type, options = {}, attributes = undefined) {
  const element = doc.struct(type, options);
  if (attributes) {
    element.dictionary.data.A = doc.ref({ O: 'Table', ...attributes });
    element.dictionary.data.A.end();
  }
  parent.add(element);
  return element;
}
