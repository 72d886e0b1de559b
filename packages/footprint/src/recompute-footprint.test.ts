import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { parseBaselineChoice } from './baseline-choice.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import type { Footprint } from './footprint.js';
import { startMeasurement } from './measurement.js';
import type { Meter } from './meter.js';
import { remoteConsumption } from './remote-consumption.js';

const SCRIPT = fileURLToPath(new URL('../../../docs/recompute-footprint.mjs', import.meta.url));

function recomputed(json: unknown): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [SCRIPT], { input: JSON.stringify(json), encoding: 'utf8' });
}

async function answered(meter: Meter, baseline = 'published'): Promise<Footprint> {
  const measurement = startMeasurement(meter);
  for (const name of ['search', 'extraction']) {
    await measurement.stage(name, () => {
      if (meter instanceof CountedMeter) meter.advance(0.5, 0.4);
      else for (const until = performance.now() + 15; performance.now() < until; );
    });
  }
  return measurement.finish({ language: 'en', outputTokens: 137, baseline: parseBaselineChoice(baseline) });
}

describe('the script that recomputes a footprint', () => {
  it('agrees with what the program says of an estimate, and has recomputed all of it', async () => {
    const { status, stdout } = recomputed({ question: 'q', footprint: await answered(new CpuTimeMeter()) });
    expect(stdout).not.toContain('✗');
    expect(stdout.match(/✓/g)).toHaveLength(8);
    expect(status).toBe(0);
  });

  it('agrees where a counter measured and where the baseline is another', async () => {
    for (const baseline of ['published@400', 'published+4000', 'gpt-4o', 'gpt-4o+4000', '0.2-0.5Wh', 'google-2025']) {
      const { status, stdout } = recomputed(await answered(new CountedMeter(), baseline));
      expect([status, stdout]).toEqual([0, expect.stringContaining('✓  verdict: less')]);
    }
  });

  it('agrees where the building draws more, the machine was calibrated, or a model elsewhere wrote', async () => {
    const meter = new CpuTimeMeter({ pue: 1.2, wattsPerBusyCpu: { low: 3, value: 4, high: 5 } });
    const hosted = await answered(meter);
    expect(recomputed(hosted)).toMatchObject({ status: 0 });
    expect(recomputed({ ...hosted, assumptions: { ...hosted.assumptions, pue: 1 } }).status).toBe(1);
    const measurement = startMeasurement(meter);
    await measurement.stage('generation', () => undefined);
    measurement.remote('generation', remoteConsumption({ model: 'gpt-4o', outputTokens: 90, inputTokens: 2000 }));
    const { status, stdout } = recomputed(measurement.finish({ language: 'en', outputTokens: 90 }));
    expect([status, stdout]).toEqual([0, expect.stringContaining('gpt-4o, reading 2000 tokens')]);
  });

  it('finds each figure that was altered', async () => {
    const footprint = await answered(new CpuTimeMeter());
    const alterations: ((altered: Footprint) => void)[] = [
      (altered) => (altered.stages[0]!.cpuSeconds *= 0.9),
      (altered) => (altered.joules.value *= 0.999),
      (altered) => (altered.method = 'measured'),
      (altered) => (altered.baseline.joules.low *= 1.01),
      (altered) => (altered.ratio.low *= 2),
      (altered) => (altered.verdict = altered.verdict === 'less' ? 'more' : 'less'),
      (altered) => (altered.carbon.high *= 0.5),
    ];
    for (const alter of alterations) {
      const altered = structuredClone(footprint);
      alter(altered);
      const { status, stdout } = recomputed(altered);
      expect([status, stdout], String(alter)).toEqual([1, expect.stringContaining('✗')]);
    }
  });

  it('says when it was given no footprint', () => {
    expect(recomputed({ text: 'no' }).status).toBe(2);
  });

  it('imports nothing of the project', () => {
    const imported = [...readFileSync(SCRIPT, 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)];
    expect(imported.map(([, module]) => module)).toEqual(['node:fs']);
  });

  it('recomputes the example of docs/footprint.md', () => {
    const page = readFileSync(new URL('../../../docs/footprint.md', import.meta.url), 'utf8');
    const example = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)![1]!) as Footprint;
    expect(recomputed(example).status).toBe(0);
  });
});
