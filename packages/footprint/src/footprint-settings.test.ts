import { expect, it } from 'vitest';
import { finishSettings, readFootprintSettings, withSetting } from './footprint-settings.js';

it('are what a person writes, one after the other, until they are taken back', () => {
  let settings = {};
  const said = [
    ['zone', 'DEU'],
    ['pue', '1.2'],
    ['baseline', 'gpt-4o@400'],
    ['budget', '0.5Wh'],
    ['machine', '200/6/1500'],
  ] as const;
  for (const [name, text] of said) settings = withSetting(settings, name, text);
  expect(settings).toEqual({
    zone: 'DEU',
    pue: 1.2,
    baseline: 'gpt-4o@400',
    budgetJoulesPerDay: 1800,
    machine: { kilogramsCo2e: 200, years: 6, hoursPerYear: 1500 },
  });
  expect(readFootprintSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  expect(finishSettings(settings)).toEqual({
    zone: 'DEU',
    baseline: { kind: 'model', name: 'gpt-4o', tokens: 400 },
    machine: { kilogramsCo2e: 200, years: 6, hoursPerYear: 1500 },
  });
  for (const [name] of said) settings = withSetting(settings, name, 'default');
  expect(settings).toEqual({});
  expect(finishSettings(undefined)).toEqual({});
});

it.each([
  ['zone', 'Mars', 'LAMPYRE_ZONE_UNKNOWN'],
  ['baseline', 'gpt-99', 'LAMPYRE_BASELINE_UNKNOWN'],
  ['pue', '0.9', 'LAMPYRE_SETTING_INVALID'],
  ['pue', 'NaN', 'LAMPYRE_SETTING_INVALID'],
  ['budget', '500', 'LAMPYRE_SETTING_INVALID'],
  ['budget', '0J', 'LAMPYRE_SETTING_INVALID'],
  ['machine', '250/5', 'LAMPYRE_SETTING_INVALID'],
  ['machine', '250/0/2000', 'LAMPYRE_SETTING_INVALID'],
  ['machine', 'a/b/c', 'LAMPYRE_SETTING_INVALID'],
  ['colour', 'green', 'LAMPYRE_SETTING_INVALID'],
])('%s %s is refused', (name, text, code) => {
  expect(() => withSetting({}, name, text)).toThrow(expect.objectContaining({ code }));
});
