import { PageLink } from '../page-link.js';
import { screenAddress } from '../address.js';
import type { PartProps } from './evaluation-parts.js';
import { fieldsOf } from './marked-place.js';
import { placeName } from './question-set-part.js';
import { SentForm } from '../sent-form.js';

const QUESTIONS_DEFAULT = 10;

/** The question sets and comparisons that there are, and the forms that make new ones. */
export function OverviewPart({ data, state, text, actions }: PartProps<'overview'>) {
  const to = (fields: Record<string, string>) => ({ ...screenAddress(state.address, 'evaluation'), fields });
  const { marked } = data;
  const into = (set: string) =>
    marked ? { ...to({ set, ...fieldsOf(marked) }), question: marked.question ?? '' } : to({ set });
  const date = new Intl.DateTimeFormat(state.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <div class="evaluation">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>

      <section aria-labelledby="sets-title">
        <h2 id="sets-title">{text.sets.title}</h2>
        <p>{text.sets.lead}</p>
        {marked && <p role="status">{text.sets.choose(placeName(marked, state, text))}</p>}
        {data.sets.length === 0 && <p class="small">{text.sets.none}</p>}
        <ul class="entries">
          {data.sets.map(({ id, name, questions }) => (
            <li key={id}>
              <PageLink to={into(id)} actions={actions}>
                {name}
              </PageLink>
              <span class="small">{text.sets.count(questions)}</span>
            </li>
          ))}
        </ul>
        <SentForm action="/api/evaluation/sets" class="fields" withFile {...{ state, actions }}>
          {marked &&
            Object.entries({ q: marked.question ?? '', ...fieldsOf(marked) }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <p>
            <label for="set-name">{text.sets.name}</label>
            <input id="set-name" name="name" required maxLength={120} />
          </p>
          <p>
            <label for="set-file">{text.sets.file}</label>
            <input id="set-file" name="file" type="file" accept=".jsonl,.json,.txt" />
          </p>
          <button type="submit" class="main-button">
            {text.sets.make}
          </button>
        </SentForm>
      </section>

      <section aria-labelledby="comparisons-title">
        <h2 id="comparisons-title">{text.comparisons.title}</h2>
        <p>{text.comparisons.lead}</p>
        {data.comparisons.length === 0 && <p class="small">{text.comparisons.none}</p>}
        <ul class="entries">
          {data.comparisons.map(({ id, title, questions, voters, votes }) => (
            <li key={id}>
              <PageLink to={to({ comparison: id })} actions={actions}>
                {title}
              </PageLink>
              <span class="small">{text.comparisons.count(questions, voters, votes)}</span>
            </li>
          ))}
        </ul>
        {data.runs.length === 0 ? (
          <>
            <p>{text.comparisons.noRuns}</p>
            <pre>
              <code>lampyre evaluate QUESTIONS.jsonl --system extractive --answers OTHER.jsonl</code>
            </pre>
          </>
        ) : (
          <SentForm action="/api/evaluation/comparisons" class="fields" {...{ state, actions }}>
            <h3>{text.comparisons.make}</h3>
            <p>
              <label for="comparison-title">{text.comparisons.name}</label>
              <input id="comparison-title" name="title" required maxLength={120} />
            </p>
            <fieldset>
              <legend>{text.comparisons.runs}</legend>
              {data.runs.map(({ name, system, set, questions, at }) => (
                <label key={name} class="choice">
                  <input type="checkbox" name="run" value={name} />
                  {text.comparisons.run(system, set, questions, date.format(new Date(at)))}
                </label>
              ))}
            </fieldset>
            <p>
              <label for="comparison-questions">{text.comparisons.questions}</label>
              <input
                id="comparison-questions"
                name="questions"
                type="number"
                min={1}
                max={500}
                value={QUESTIONS_DEFAULT}
              />
            </p>
            <button type="submit" class="main-button">
              {text.comparisons.start}
            </button>
          </SentForm>
        )}
      </section>
    </div>
  );
}
