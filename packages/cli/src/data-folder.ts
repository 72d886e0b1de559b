import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The library's folder: `--data`, else `LAMPYRE_DATA`, else the folder that the platform gives to a program's data
 * (XDG base directories on Linux, Application Support on macOS, local application data on Windows).
 *
 * @returns an absolute path; the folder need not exist.
 */
export function dataFolder(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = option || env.LAMPYRE_DATA;
  if (chosen) return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lampyre');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Lampyre');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'lampyre');
}
