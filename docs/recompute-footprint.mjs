// Recomputes the footprint of one answer from its JSON alone: joules, baseline, ratio, verdict and carbon. It imports
// nothing of Lampyre, so that it can be read, changed and run by someone who does not trust Lampyre.
//
//   lampyre ask "…" --json > answer.json && node docs/recompute-footprint.mjs answer.json
//
// Prints each figure as it stands and as recomputed. Exit 0: all agree, 1: some do not, 2: no footprint was read.
// What it cannot recompute is the reading of the machine itself: CPU seconds, memory, and joules of a hardware counter.

import { readFileSync } from 'node:fs';

// Watts of a busy logical processor and of a gigabyte of memory in use, for answers that do not say what was assumed; sources
// in docs/footprint.md.
const ASSUMPTIONS = {
  wattsPerBusyCpu: { low: 2, value: 5, high: 15 },
  wattsPerGigabyte: { low: 0.08, value: 0.38, high: 0.4 },
  pue: 1,
};
// Watt-hours of an answer of 400 output tokens by a large model.
const PUBLISHED_WATT_HOURS = { low: 0.24, value: 0.56, high: 1.53 };
const PUBLISHED_TOKENS = 400;
const JOULES_PER_WATT_HOUR = 3600;
const JOULES_PER_KWH = 3.6e6;
const PUBLISHED_VERSION = '2026-11';
// Joules of reading a token of a context, by a large model of which no more is known.
const READING_JOULES_PER_TOKEN = { low: 0.2, value: 0.4, high: 0.8 };

const BOUNDS = ['low', 'value', 'high'];
// Figures are sums of a few hundred roundings at most.
const RELATIVE_DIFFERENCE_MAX = 1e-9;

const footprint = footprintIn(process.argv[2] ?? 0);
let wrong = 0;

const { wattsPerBusyCpu, wattsPerGigabyte, pue } = footprint.assumptions ?? ASSUMPTIONS;
const estimated = footprint.stages.filter(
  ({ method, gigabyteSeconds }) => method === 'estimated' && gigabyteSeconds >= 0,
);
if (estimated.length > 0) {
  // Together, because very short stages are estimated as one and share the result.
  const sumOf = (field) => estimated.reduce((sum, stage) => sum + stage[field], 0);
  compare('estimated stages, J', sumOfIntervals(estimated.map(({ joules }) => joules)), (bound) => {
    return pue * (sumOf('cpuSeconds') * wattsPerBusyCpu[bound] + sumOf('gigabyteSeconds') * wattsPerGigabyte[bound]);
  });
}

for (const { stage, joules, remote } of footprint.stages) {
  if (!remote) continue;
  const { model, method, version, work, tokens } = remote;
  const values = BOUNDS.map((bound) => joules[bound]).join(' / ');
  console.log(
    `–  ${stage} elsewhere, J: taken as given: ${values} (${model}, ${work} ${tokens} tokens, ${method} ${version})`,
  );
}

const joules = sumOfIntervals(footprint.stages.map((stage) => stage.joules));
compare('answer, J', footprint.joules, (bound) => joules[bound]);
compareText(
  'method',
  footprint.method,
  footprint.stages.every(({ method }) => method === 'measured') ? 'measured' : 'estimated',
);

const { baseline } = footprint;
if (baseline.version === PUBLISHED_VERSION) {
  compare('large model, J', baseline.joules, (bound) => {
    const writing = (PUBLISHED_WATT_HOURS[bound] * JOULES_PER_WATT_HOUR * baseline.tokens) / PUBLISHED_TOKENS;
    return writing + (baseline.contextTokens ?? 0) * READING_JOULES_PER_TOKEN[bound];
  });
} else {
  console.log(`–  large model, J: taken as given (${baseline.name}, ${baseline.method} ${baseline.version})`);
}

// The baseline's low beside our high and the other way round: no pair of true values lies outside.
const ratio = {
  low: quotient(baseline.joules.low, joules.high),
  value: quotient(baseline.joules.value, joules.value),
  high: quotient(baseline.joules.high, joules.low),
};
compare('ratio', footprint.ratio, (bound) => ratio[bound]);
compareText('verdict', footprint.verdict, verdict());

const { carbon, impacts } = footprint;
if (impacts) {
  // The electricity of a model elsewhere has the mix of its own place.
  compare(`carbon in ${carbon.zone}, g`, carbon, (bound) => {
    const grams = ({ joules, remote }) => joules[bound] * (remote ?? impacts).gramsPerKwh[bound];
    return footprint.stages.reduce((sum, stage) => sum + grams(stage), 0) / JOULES_PER_KWH;
  });
  compare(`large model's carbon in ${impacts.baselineSameZone.zone}, g`, impacts.baselineSameZone, (bound) => {
    return (baseline.joules[bound] * impacts.gramsPerKwh[bound]) / JOULES_PER_KWH;
  });
}

process.exitCode = wrong === 0 ? 0 : 1;
console.log(wrong === 0 ? 'All figures agree.' : `${wrong} figures do not agree.`);

function verdict() {
  if (ratio.high === 0) return 'not shown';
  if (ratio.low > 1) return 'less';
  return ratio.high < 1 ? 'more' : 'not shown';
}

function quotient(numerator, denominator) {
  return numerator === 0 ? 0 : Math.min(numerator / denominator, Number.MAX_VALUE);
}

function sumOfIntervals(intervals) {
  const sum = (bound) => intervals.reduce((total, interval) => total + interval[bound], 0);
  return { low: sum('low'), value: sum('value'), high: sum('high') };
}

function compare(what, stated, recompute) {
  const found = BOUNDS.map(recompute);
  const agrees = BOUNDS.every((bound, index) => {
    const difference = Math.abs(stated[bound] - found[index]);
    return difference <= RELATIVE_DIFFERENCE_MAX * Math.max(Math.abs(stated[bound]), Math.abs(found[index]));
  });
  tell(what, BOUNDS.map((bound) => stated[bound]).join(' / '), found.join(' / '), agrees);
}

function compareText(what, stated, found) {
  tell(what, stated, found, stated === found);
}

function tell(what, stated, found, agrees) {
  if (!agrees) wrong += 1;
  console.log(agrees ? `✓  ${what}: ${stated}` : `✗  ${what}: it says ${stated}, recomputed ${found}`);
}

/** The footprint in an answer's JSON, or the footprint itself, from a file or from standard input. */
function footprintIn(file) {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'));
    const found = read.footprint ?? read;
    if (Array.isArray(found.stages) && found.joules && found.baseline) return found;
    console.error('There is no footprint in this JSON.');
  } catch (thrown) {
    console.error(`The JSON of an answer cannot be read: ${thrown.message}`);
  }
  process.exit(2);
}
