import type { PassageProps } from './passage-item.js';
import type { Verdict } from './passages-data.js';

/** Says that the passage's page answers the question, or does not; kept as a test question. */
export function MarkForm(props: PassageProps & { verdict: Verdict }) {
  const { passage, data, text, actions, verdict } = props;
  const given = passage.verdict === verdict;
  const fields = {
    question: data.question,
    language: data.language ?? 'en',
    report: passage.report,
    page: String(passage.pages[0] ?? 1),
    verdict,
  };
  return (
    <form
      method="post"
      action="/api/marks"
      onSubmit={
        actions &&
        (async (event) => {
          event.preventDefault();
          await actions.send('/api/marks', new FormData(event.currentTarget));
          actions.refresh();
        })
      }
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={`mark-${verdict}`} aria-pressed={given}>
        {text.verdicts[verdict]}
      </button>
    </form>
  );
}
