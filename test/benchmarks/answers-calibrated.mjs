const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
/** The end of a statement is what its term is about; that much of it must be quoted for the statement to count as quoted. */
const TAIL_CHARACTERS = 90;

/**
 * How many of the calibrated statements that answers quote carry their term, in the answer's text: the statement's last words
 * stand in a quote, and the words of its confidence follow in that quote.
 */
export function calibratedKept(statements, answers) {
  const lost = [];
  let quoted = 0;
  for (const { text, citations } of answers) {
    const said = fold(text);
    for (const { report, statement, confidence } of statements) {
      const tail = fold(statement.replace(/\d+\s*$/, '')).slice(-TAIL_CHARACTERS);
      const citation = citations.find(({ file, quote }) => file === report && fold(quote).includes(tail));
      if (!citation || !said.includes(tail)) continue;
      quoted += 1;
      const after = said.slice(said.indexOf(tail) + tail.length);
      if (!after.slice(0, 60).includes(`${fold(confidence)}confidence`))
        lost.push({ statement, quote: citation.quote });
    }
  }
  return { kept: quoted - lost.length, quoted, lost };
}
