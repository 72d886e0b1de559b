import type { Language } from '@lampyre/assistant';
import { type PageAddress, screenAddress } from './address.js';
import {
  energyPair,
  type Footprint,
  type Interval,
  JOULES_PER_WATT_HOUR,
  logAxis,
  significant,
  times,
} from './energy-figures.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import { screenNamed } from './screens.js';
import type { Wording } from './wording.js';

interface Props {
  footprint: Footprint;
  /** Language of the page. */
  language: Language;
  words: Wording;
}

interface FootprintProps extends Props {
  /** Language of the footprint's own texts. */
  told: Language;
  /** Given before and given again: what it cost is shown, and no gain over a large model is claimed twice. */
  recalled: boolean;
  /** What the answers of this visit cost together. */
  visit: PageState['visit'];
  address: PageAddress;
  actions: PageActions | undefined;
}

/** What the answer cost: the ratio first, then the energies, and on demand how they were worked out. */
export function FootprintView(props: FootprintProps) {
  const { footprint, recalled, language, told, words, visit, address, actions } = props;
  const text = words.footprint;
  const { unit, ours, theirs } = energyPair(footprint);
  const format = (quantity: number) => significant(quantity, language);
  const range = ({ low, value, high }: Interval) => `${format(value)} ${unit} (${format(low)}–${format(high)})`;
  return (
    <section class={`footprint verdict-${footprint.verdict.replace(' ', '-')}`} aria-label={text.title}>
      <p class="ratio">
        <Verdict {...{ footprint, recalled, text, format }} />
      </p>
      <p class="energies">
        <span class="key ours">
          {text.ours}
          {words.colon}
          {range(ours)}, <b>{text.methods[footprint.method]}</b>
        </span>
        {!recalled && (
          <span class="key theirs">
            {text.theirs}
            {words.colon}
            {range(theirs)}, <b>{text.methods.estimated}</b>
          </span>
        )}
      </p>
      {!recalled && <EnergyPicture footprint={footprint} language={language} words={words} />}
      <FootprintLinks {...{ visit, language, words, address, actions }} />
      <details>
        <summary>{text.details}</summary>
        <p>
          {text.methodMeaning[footprint.method]} <span lang={told}>{footprint.boundary}</span>
        </p>
        <Stages footprint={footprint} language={language} words={words} />
        <p>
          {text.theirs}
          {words.colon}
          <span lang={told}>{footprint.baseline.name}</span>, {text.tokens(format(footprint.baseline.tokens))},{' '}
          <span lang={told}>{footprint.baseline.method}</span> ({footprint.baseline.version}). {text.source}
          {words.colon}
          {footprint.baseline.source}
        </p>
        <p>{carbonText(footprint, words, format)}</p>
        {footprint.impacts && <p>{impactsText(footprint.impacts, words, format)}</p>}
      </details>
    </section>
  );
}

/** What this visit cost so far, and the ways to all answers and to the method. */
function FootprintLinks({
  visit,
  language,
  words,
  address,
  actions,
}: Omit<FootprintProps, 'footprint' | 'told' | 'recalled'>) {
  const { links } = words.footprint;
  return (
    <p class="footprint-links">
      {visit && visit.answers > 1 && (
        <span>
          {links.visit(
            visit.answers,
            `${significant((visit.joules * 1000) / JOULES_PER_WATT_HOUR, language)}\u202fmWh`,
          )}
        </span>
      )}
      {(['footprint', 'method'] as const).map(
        (name) =>
          screenNamed(name) && (
            <PageLink key={name} to={screenAddress(address, name)} actions={actions}>
              {links[name]}
            </PageLink>
          ),
      )}
    </p>
  );
}

/** Below this the carbon is told in milligrams. */
const MILLIGRAMS_BELOW_GRAMS = 0.1;

function carbonText({ carbon }: Footprint, words: Wording, format: (quantity: number) => string): string {
  const { scale, unit } = massUnit(carbon.value);
  const mass = (grams: number) => format(grams * scale);
  const { low, value, high, zone } = carbon;
  return words.footprint.carbon(`${mass(value)} ${unit}`, mass(low), mass(high), zone);
}

function impactsText(
  { embodied, baselineSameZone, baselineOwnZone }: NonNullable<Footprint['impacts']>,
  words: Wording,
  format: (quantity: number) => string,
): string {
  const mass = ({ low, value, high }: Interval) => {
    const { scale, unit } = massUnit(value);
    return `${format(value * scale)} ${unit} (${format(low * scale)}–${format(high * scale)})`;
  };
  return words.footprint.impacts(mass(embodied), mass(baselineSameZone), mass(baselineOwnZone), baselineOwnZone.zone);
}

function massUnit(grams: number): { scale: number; unit: string } {
  return grams < MILLIGRAMS_BELOW_GRAMS ? { scale: 1000, unit: 'mg' } : { scale: 1, unit: 'g' };
}

function Verdict(props: {
  footprint: Footprint;
  recalled: boolean;
  text: Wording['footprint'];
  format: (quantity: number) => string;
}) {
  const { footprint, recalled, text, format } = props;
  const { low, value, high } = times(footprint);
  if (recalled || footprint.verdict === 'not shown') {
    const [strong, rest] = recalled ? text.recalled : text.notShown;
    return (
      <>
        <strong>{strong}</strong>
        {rest}
      </>
    );
  }
  const [strong, rest] = text[footprint.verdict](format(value));
  return (
    <>
      <strong>{strong}</strong>
      {rest} <span class="between">({text.between(format(low), format(high))})</span>
    </>
  );
}

const PICTURE_WIDTH = 440;
/** More numbers would run into one another on a phone. */
const LABELS_MAX = 5;
const ROW_HEIGHT = 22;
const DOT_RADIUS = 5;

/** Both energies with their ranges on one logarithmic axis. */
function EnergyPicture({ footprint, language, words }: Props) {
  const { unit, ours, theirs } = energyPair(footprint);
  const axis = logAxis([ours.low, ours.high, theirs.low, theirs.high]);
  const x = (quantity: number) => DOT_RADIUS + axis.position(quantity) * (PICTURE_WIDTH - 2 * DOT_RADIUS);
  const height = 2 * ROW_HEIGHT + 16;
  const labelEvery = Math.ceil(axis.decades.length / LABELS_MAX);
  return (
    <figure class="energy-picture">
      <svg viewBox={`0 0 ${PICTURE_WIDTH} ${height}`} role="img" aria-label={words.footprint.pictureAlt}>
        {axis.decades.map((decade, index) => (
          <g key={decade} class="decade">
            <line x1={x(10 ** decade)} x2={x(10 ** decade)} y1="0" y2={2 * ROW_HEIGHT} />
            {index % labelEvery === 0 && (
              <text x={x(10 ** decade)} y={height - 4} text-anchor={anchor(axis.position(10 ** decade))}>
                {significant(10 ** decade, language)} {unit}
              </text>
            )}
          </g>
        ))}
        {[ours, theirs].map((energy, row) => {
          const y = (row + 0.5) * ROW_HEIGHT;
          return (
            <g key={row === 0 ? 'ours' : 'theirs'} class={`energy ${row === 0 ? 'ours' : 'theirs'}`}>
              <line x1={x(energy.low)} x2={x(energy.high)} y1={y} y2={y} />
              <circle cx={x(energy.value)} cy={y} r={DOT_RADIUS} />
            </g>
          );
        })}
      </svg>
      <figcaption>{words.footprint.scale}</figcaption>
    </figure>
  );
}

function anchor(position: number): 'start' | 'middle' | 'end' {
  if (position < 0.05) return 'start';
  return position > 0.95 ? 'end' : 'middle';
}

function Stages({ footprint, language, words }: Props) {
  const text = words.footprint;
  const format = (quantity: number) => significant(quantity, language);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col">{text.wallTime}</th>
          <th scope="col">{text.cpuTime}</th>
          <th scope="col">{text.energy}</th>
        </tr>
      </thead>
      <tbody>
        {footprint.stages.map(({ stage, seconds, cpuSeconds, joules, method }) => (
          <tr key={stage}>
            <th scope="row">{text.stages[stage] ?? stage}</th>
            <td>{words.seconds(format(seconds))}</td>
            <td>{words.seconds(format(cpuSeconds))}</td>
            <td>
              {format(joules.value)} J ({format(joules.low)}–{format(joules.high)}), {text.methods[method]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
