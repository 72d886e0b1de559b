import type { Database } from './database.js';

const PREFIX = 'setting:';

/** What a person set for the library under `name`; undefined when nothing is set. */
export function settingOf(database: Database, name: string): unknown {
  const json = database
    .prepare<[string], string>('SELECT value FROM meta WHERE key = ?')
    .pluck()
    .get(PREFIX + name);
  return json === undefined ? undefined : JSON.parse(json);
}

/** Sets it; `undefined` takes the setting away. */
export function setSetting(database: Database, name: string, value: unknown): void {
  if (value === undefined) database.prepare('DELETE FROM meta WHERE key = ?').run(PREFIX + name);
  else database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(PREFIX + name, JSON.stringify(value));
}
