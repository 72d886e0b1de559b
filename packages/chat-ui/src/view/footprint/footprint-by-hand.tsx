import type { Language } from '@lampyre/assistant';
import type { Footprint, Interval } from '../energy-figures.js';
import { FOOTPRINT_WORDING } from './footprint-wording.js';

const JOULES_PER_KWH = 3.6e6;

/** One answer's figures worked out step by step with the numbers of its own JSON, so that anyone can do the same. */
export function ByHand({ footprint, language }: { footprint: Footprint; language: Language }) {
  const { byHand, colon, stages: named, verdicts } = FOOTPRINT_WORDING[language];
  const exact = (quantity: number) => new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }).format(quantity);
  const sum = (parts: number[]) => parts.map(exact).join(' + ');
  const { stages, joules, baseline, ratio, verdict, carbon, assumptions, impacts } = footprint;
  const quotient = (above: number, below: number, found: number) =>
    `${exact(above)} ÷ ${exact(below)} = ${exact(found)}`;
  return (
    <section>
      <h2>{byHand.title}</h2>
      <p>{byHand.lead}</p>
      <ol class="by-hand">
        {stages.map((stage, index) => (
          <li key={index}>
            <b>{named[stage.stage] ?? stage.stage}</b>
            {colon}
            {stage.method === 'estimated' && stage.gigabyteSeconds !== undefined && assumptions
              ? byHand.estimated({
                  cpuSeconds: exact(stage.cpuSeconds),
                  gigabyteSeconds: exact(stage.gigabyteSeconds),
                  watts: exact(assumptions.wattsPerBusyCpu.value),
                  wattsPerGigabyte: exact(assumptions.wattsPerGigabyte.value),
                  pue: assumptions.pue === 1 ? '' : ` × ${exact(assumptions.pue)}`,
                  joules: exact(stage.joules.value),
                })
              : byHand.taken(exact(stage.joules.value))}
          </li>
        ))}
        <li>
          {byHand.ours}
          {colon}
          {sum(stages.map((stage) => stage.joules.value))} = {exact(joules.value)} J{' '}
          {byHand.bounds(exact(joules.low), exact(joules.high))}
        </li>
        <li>
          {byHand.theirs(exact(baseline.tokens))}
          {colon}
          {exact(baseline.joules.value)} J {byHand.bounds(exact(baseline.joules.low), exact(baseline.joules.high))}
        </li>
        <li>
          {byHand.ratio}
          {colon}
          {ratioSteps(baseline.joules, joules, ratio)
            .map(([above, below, found]) => quotient(above, below, found))
            .join(' · ')}
        </li>
        <li>
          {byHand.verdict}
          {colon}
          {verdicts[verdict]}
        </li>
        {impacts && stages.every(({ remote }) => !remote) && (
          <li>
            {byHand.carbon(carbon.zone)}
            {colon}
            {exact(joules.value)} ÷ {exact(JOULES_PER_KWH)} × {exact(impacts.gramsPerKwh.value)} = {exact(carbon.value)}{' '}
            g
          </li>
        )}
      </ol>
    </section>
  );
}

/** Low, value and high: what is divided by what. */
function ratioSteps(baseline: Interval, ours: Interval, ratio: Interval): [number, number, number][] {
  return [
    [baseline.low, ours.high, ratio.low],
    [baseline.value, ours.value, ratio.value],
    [baseline.high, ours.low, ratio.high],
  ];
}
