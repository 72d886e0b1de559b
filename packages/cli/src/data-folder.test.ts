import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './data-folder.js';

test('the option goes before the variable, the variable before the platform', () => {
  expect(dataFolder('there', { LAMPYRE_DATA: '/elsewhere' }, 'linux', '/home/a')).toBe(resolve('there'));
  expect(dataFolder(undefined, { LAMPYRE_DATA: '/elsewhere' }, 'linux', '/home/a')).toBe('/elsewhere');
});

test('each platform keeps program data in its own place', () => {
  expect(dataFolder(undefined, {}, 'linux', '/home/a')).toBe('/home/a/.local/share/lampyre');
  expect(dataFolder(undefined, { XDG_DATA_HOME: '/xdg' }, 'linux', '/home/a')).toBe('/xdg/lampyre');
  expect(dataFolder(undefined, {}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/Lampyre');
  expect(dataFolder(undefined, { LOCALAPPDATA: '/local' }, 'win32', '/u')).toBe('/local/Lampyre');
});
