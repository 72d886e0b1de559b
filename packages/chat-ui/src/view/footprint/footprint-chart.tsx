import type { Language, LedgerSums } from '@lampyre/assistant';
import { type Interval, logAxis, significant } from '../energy-figures.js';
import { FOOTPRINT_WORDING } from './footprint-wording.js';

const WIDTH = 480;
const HEIGHT = 260;
const LEFT = 52;
const BOTTOM = 28;
const TOP = 10;
/** More would not be told apart; the table has all of them. */
const DAYS_MAX = 31;
/** Days beside one another, as parts of the room of a day. */
const OFFSETS = { ours: -0.22, work: 0, theirs: 0.22 } as const;

type Series = keyof typeof OFFSETS;

/** Each day's energy with its range, on a logarithmic scale: answers, other work, and a large model for the same answers. */
export function LedgerChart({ days, language }: { days: LedgerSums['days']; language: Language }) {
  const text = FOOTPRINT_WORDING[language];
  const shown = days.slice(-DAYS_MAX).map(({ day, joules, baseline, workJoules }) => ({
    day,
    series: { ours: joules, work: workJoules, theirs: baseline.joules } satisfies Record<Series, Interval>,
  }));
  const axis = logAxis(shown.flatMap(({ series }) => Object.values(series).flatMap(({ low, high }) => [low, high])));
  if (axis.decades.length === 0) return null;
  const y = (joules: number) => TOP + (1 - axis.position(joules)) * (HEIGHT - TOP - BOTTOM);
  const room = (WIDTH - LEFT) / shown.length;
  const every = Math.ceil(shown.length / 8);
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <figure class="energy-picture ledger-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text.chart}>
        {axis.decades.map((decade) => (
          <g key={decade} class="decade">
            <line x1={LEFT} x2={WIDTH} y1={y(10 ** decade)} y2={y(10 ** decade)} />
            <text x={LEFT - 8} y={y(10 ** decade) + 4} text-anchor="end">
              {decadeText(decade, language)}
            </text>
          </g>
        ))}
        {shown.map(({ day, series }, index) => (
          <g key={day}>
            {(Object.keys(OFFSETS) as Series[]).map((name) => {
              const { low, value, high } = series[name];
              const x = LEFT + (index + 0.5 + OFFSETS[name]) * room;
              return value > 0 ? (
                <g key={name} class={`energy ${name}`}>
                  <line x1={x} x2={x} y1={y(Math.max(low, Number.MIN_VALUE))} y2={y(high)} />
                  <circle cx={x} cy={y(value)} r={Math.min(4, room / 8)} />
                </g>
              ) : null;
            })}
            {index % every === 0 && (
              <text class="day" x={LEFT + (index + 0.5) * room} y={HEIGHT - 8} text-anchor="middle">
                {date.format(new Date(`${day}T00:00:00Z`))}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        {(Object.keys(OFFSETS) as Series[]).map((name) => (
          <span key={name} class={`key ${name}`}>
            {text.series[name]}{' '}
          </span>
        ))}
        <br />
        {text.scale}
      </figcaption>
    </figure>
  );
}

/** `100 J`, `10 kJ`, `1 MJ`. */
function decadeText(decade: number, language: Language): string {
  const [unit, power] = decade >= 6 ? ['MJ', 6] : decade >= 3 ? ['kJ', 3] : ['J', 0];
  return `${significant(10 ** (decade - Number(power)), language)} ${unit}`;
}
