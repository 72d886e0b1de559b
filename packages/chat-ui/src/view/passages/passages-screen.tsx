import { QUESTION_CHARACTERS_MAX } from '../ask-form.js';
import { PageLink } from '../page-link.js';
import { type ScreenProps, screenOf } from '../screen.js';
import { PassageItem } from './passage-item.js';
import type { PassagesData } from './passages-data.js';
import { KeptMarks } from './kept-marks.js';
import { PASSAGES_WORDING } from './passages-wording.js';

/** For whoever checks the search: the passages it ranks for a question, why it does, and whether they are right. */
function PassagesView({ data, state, words, actions }: ScreenProps<PassagesData>) {
  const text = PASSAGES_WORDING[state.language];
  const { address } = state;
  const send = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const field = (name: string) => String(fields.get(name) ?? '').trim();
    const own = Object.fromEntries(['kind', 'in'].flatMap((name) => (field(name) ? [[name, field(name)]] : [])));
    const report = field('report');
    actions?.go({
      screen: 'passages',
      question: field('q'),
      ...(address.language ? { language: address.language } : {}),
      ...(report ? { reports: [report] } : {}),
      ...(Object.keys(own).length > 0 ? { fields: own } : {}),
    });
  };
  return (
    <div class="passages">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <form
        class="passages-form"
        action="/passages"
        method="get"
        onSubmit={
          actions &&
          ((event) => {
            event.preventDefault();
            send(event.currentTarget);
          })
        }
      >
        {address.language && <input type="hidden" name="lang" value={address.language} />}
        <label class="wide">
          {words.askLabel}
          <input
            key={data.question}
            name="q"
            defaultValue={data.question}
            maxLength={QUESTION_CHARACTERS_MAX}
            required
          />
        </label>
        <label>
          {text.report}
          <select name="report">
            <option value="">{text.any}</option>
            {state.reports.map(({ id, title }) => (
              <option key={id} value={id} selected={address.reports?.[0] === id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.kind}
          <select name="kind">
            <option value="">{text.any}</option>
            {(['text', 'table', 'figure'] as const).map((kind) => (
              <option key={kind} value={kind} selected={data.kind === kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.language}
          <select name="in">
            <option value="">{text.any}</option>
            {(['en', 'fr'] as const).map((language) => (
              <option key={language} value={language} selected={data.passageLanguage === language}>
                {words.languages[language]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{text.search}</button>
      </form>
      {data.question && (
        <>
          <h2 id="found">{text.found(data.passages.length, Math.round(data.milliseconds))}</h2>
          <ol aria-labelledby="found">
            {data.passages.map((passage, index) => (
              <PassageItem key={passage.id} rank={index + 1} {...{ passage, data, state, words, text, actions }} />
            ))}
          </ol>
          {!address.fields?.all && data.passages.length > 0 && (
            <p>
              <PageLink to={{ ...address, fields: { ...address.fields, all: '1' } }} actions={actions}>
                {text.more}
              </PageLink>
            </p>
          )}
        </>
      )}
      {data.marks.length === 0 ? (
        <p class="small">{text.marked(data.marked)}</p>
      ) : (
        <KeptMarks {...{ data, state, text, actions }} />
      )}
    </div>
  );
}

export const passagesScreen = screenOf({ en: 'Passages', fr: 'Passages' }, PassagesView);
