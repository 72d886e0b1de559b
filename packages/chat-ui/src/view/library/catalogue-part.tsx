import { ActionForm } from '../action-form.js';
import { PageLink } from '../page-link.js';
import type { PartProps } from './library-parts.js';

/** Official reports that can be fetched from their publishers: the only thing here that uses the network, and only when asked. */
export function CataloguePart({ data, state, text, words, actions }: PartProps) {
  if (!data.hasCatalogue) return null;
  const { fields, ...closed } = state.address;
  const shown = data.catalogue !== undefined;
  return (
    <section class="catalogue" aria-labelledby="catalogue-title">
      <h2 id="catalogue-title">{text.catalogue.title}</h2>
      <p>{text.catalogue.lead}</p>
      <p>
        <PageLink to={shown ? closed : { ...closed, fields: { ...fields, catalogue: '1' } }} actions={actions}>
          {shown ? text.catalogue.hide : text.catalogue.show}
        </PageLink>
      </p>
      {shown && (
        <ul>
          {data.catalogue?.map((entry) => (
            <li key={entry.id}>
              <p>
                <b lang={entry.language}>{entry.title}</b>
              </p>
              <p class="small">
                {[entry.publisher, entry.year, entry.language && words.languages[entry.language], entry.licence]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {entry.present ? (
                <p class="small">{text.catalogue.present}</p>
              ) : (
                <ActionForm
                  action={`/api/catalogue/${encodeURIComponent(entry.id)}`}
                  actions={actions}
                  label={text.catalogue.addLabel(entry.title)}
                >
                  {text.catalogue.add}
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
