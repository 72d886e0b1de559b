import type { PartProps } from './library-parts.js';

/** What this machine answers and measures with, and what better means would need. */
export function MachinePart({ data, state, text, words }: PartProps) {
  const { machine } = text;
  return (
    <section class="machine" aria-labelledby="machine-title">
      <h2 id="machine-title">{machine.title}</h2>
      <dl>
        <dt>{machine.embedding}</dt>
        <dd>
          <code>{data.embeddingModel}</code>
        </dd>
        <dt>{machine.vectors}</dt>
        <dd>
          {machine.vectorKinds[data.vectorSearch.kind]}
          <small> {data.vectorSearch.reason[state.language]}</small>
        </dd>
        {data.tiers.map(({ tier, available, model, why }) => (
          <>
            <dt key={tier}>{words.tiers[tier]}</dt>
            <dd key={`${tier} state`}>
              {available ? machine.available : machine.unavailable}
              {model && (
                <>
                  {' '}
                  <code>{model}</code>
                </>
              )}
              <small> {why || (available ? '' : machine.needs[tier])}</small>
            </dd>
          </>
        ))}
        {data.meters.map(({ meter, chosen, reason }) => (
          <>
            <dt key={meter}>{machine.meter(meter)}</dt>
            <dd key={`${meter} state`}>
              {chosen ? machine.inUse : machine.notUsed}
              <small> {reason[state.language]}</small>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}
