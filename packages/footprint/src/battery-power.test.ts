import { afterEach, describe, expect, it } from 'vitest';
import { PowerSupplyFolder } from '../test/power-supply-folder.js';
import { BatteryPower, batteryWatts, findBatteries } from './battery-power.js';

const folders: PowerSupplyFolder[] = [];
const sources: BatteryPower[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
  for (const source of sources.splice(0)) source.stop();
});
function supplies(made: Record<string, Record<string, string>>): PowerSupplyFolder {
  const folder = new PowerSupplyFolder(made);
  folders.push(folder);
  return folder;
}

describe('batteries', () => {
  it('are those of the machine, not chargers and not those of a mouse', () => {
    const { root } = supplies({
      AC: { type: 'Mains', online: '0' },
      BAT0: { type: 'Battery', status: 'Discharging', power_now: '8500000' },
      BAT1: { type: 'Battery', scope: 'System', status: 'Unknown' },
      hidpp_battery_0: { type: 'Battery', scope: 'Device', status: 'Discharging', power_now: '1' },
    });
    expect(findBatteries(root).map(({ name }) => name)).toEqual(['BAT0', 'BAT1']);
    expect(findBatteries('/nowhere/power_supply')).toEqual([]);
  });

  it('give the watts of power_now, or of current and voltage, with or without a sign', () => {
    const watts = (properties: Record<string, string>) => {
      const { root } = supplies({ BAT0: { type: 'Battery', ...properties } });
      return batteryWatts(findBatteries(root)[0]!);
    };
    expect(watts({ status: 'Discharging', power_now: '8500000' })).toBe(8.5);
    expect(watts({ status: 'Discharging', power_now: '-8500000' })).toBe(8.5);
    expect(watts({ status: 'Discharging', current_now: '700000', voltage_now: '12000000' })).toBeCloseTo(8.4, 12);
    expect(watts({ status: 'Discharging', current_now: '700000' })).toBeNull();
    expect(watts({ status: 'Discharging', power_now: '' })).toBeNull();
    for (const status of ['Charging', 'Full', 'Not charging', 'Unknown']) {
      expect(watts({ status, power_now: '8500000' })).toBeNull();
    }
  });

  it('count joules while they discharge, and a gap when a charger is plugged in', () => {
    const folder = supplies({
      BAT0: { type: 'Battery', status: 'Discharging', power_now: '8000000' },
      BAT1: { type: 'Battery', status: 'Full', power_now: '0' },
    });
    let now = 0;
    const source = new BatteryPower(findBatteries(folder.root), undefined, () => now);
    sources.push(source);
    expect(source.read()).toEqual({ joules: 0, gaps: 0 });
    now = 2;
    folder.set('BAT0', 'power_now', '12000000');
    expect(source.read()?.joules).toBeCloseTo(16, 9);
    now = 3;
    folder.set('BAT0', 'status', 'Charging');
    expect(source.read()).toBeNull();
    folder.set('BAT0', 'status', 'Discharging');
    expect(source.read()?.gaps).toBe(1);
  });
});
