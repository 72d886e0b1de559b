import type { Criterion } from '@lampyre/evaluation';
import type { PartProps } from './evaluation-parts.js';

/** Which was which, what each cost, what the group thinks so far, and the voter's own votes. */
export function RevealPart({ data, state, text }: PartProps<'reveal'>) {
  const { reveal } = data;
  const words = text.result;
  const criteria = Object.keys(text.vote.criteria) as Criterion[];
  const percent = new Intl.NumberFormat(state.language, { style: 'percent', maximumFractionDigits: 0 });
  const figure = new Intl.NumberFormat(state.language, { maximumSignificantDigits: 3 });
  const share = new Intl.NumberFormat(state.language, { maximumFractionDigits: 2 });
  const nameOf = (system: number) => reveal.systems[system]?.name ?? '';
  return (
    <>
      <h1>{words.title}</h1>
      <div class="scroll">
        <table>
          <caption>{words.systems}</caption>
          <thead>
            <tr>
              <th scope="col">{words.system}</th>
              <th scope="col">{words.energy}</th>
              <th scope="col">{words.time}</th>
            </tr>
          </thead>
          <tbody>
            {reveal.systems.map(({ name, energy, milliseconds }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {energy
                    ? `${figure.format(energy.joules.value)} J (${words.range(figure.format(energy.joules.low), figure.format(energy.joules.high))}), ${words.methods[energy.method]}`
                    : words.unknown}
                </td>
                <td>{milliseconds === null ? words.unknown : `${figure.format(milliseconds / 1000)} s`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>

      <h2>{words.ranking(reveal.voters)}</h2>
      <p class="small">{words.rankingHint}</p>
      {criteria.map((criterion) => {
        const { standings, votes, ties, shared, unanimous, agreement } = reveal.results[criterion];
        return (
          <section key={criterion}>
            <h3>{text.vote.criteria[criterion].name}</h3>
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.system}</th>
                    <th scope="col">{words.preferred}</th>
                  </tr>
                </thead>
                <tbody>
                  {standings.map(({ system, value, low, high }) => (
                    <tr key={system}>
                      <th scope="row">{nameOf(system)}</th>
                      <td>
                        {percent.format(value)} ({words.range(percent.format(low), percent.format(high))})
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p class="small">
              {words.ties(ties, votes)} {shared > 0 && `${words.unanimous(unanimous, shared)} `}
              {agreement === undefined ? words.noAgreement : words.agreement(share.format(agreement))}
            </p>
          </section>
        );
      })}
      <p class="small">{words.agreementHint}</p>

      <h2>{words.own}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.question}</th>
              <th scope="col">{text.vote.left}</th>
              <th scope="col">{text.vote.right}</th>
              <th scope="col">{words.own}</th>
            </tr>
          </thead>
          <tbody>
            {reveal.own.map(({ question, left, right, vote }) => (
              <tr key={`${question.id} ${left} ${right}`}>
                <th scope="row" lang={question.language}>
                  {question.question}
                </th>
                <td>{nameOf(left)}</td>
                <td>{nameOf(right)}</td>
                <td>
                  <ul>
                    {criteria.map((criterion) => {
                      const side = vote[criterion];
                      const chosen = side === 0 ? words.neither : nameOf(side === -1 ? left : right);
                      return <li key={criterion}>{words.yours(text.vote.criteria[criterion].name, chosen)}</li>;
                    })}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
