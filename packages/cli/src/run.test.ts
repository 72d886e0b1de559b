import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands/all.js';
import { run } from './run.js';
import { VERSION } from './version.js';

async function lampyre(...words: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal = {
    out: (line: string) => out.push(line),
    note: (line: string) => notes.push(line),
    screen: undefined,
  };
  const status = await run(words, terminal, new AbortController().signal);
  return { status, out: out.join('\n'), notes: notes.join('\n') };
}

describe('run', () => {
  test('help names every command, and each has a page with its options', async () => {
    const { status, out } = await lampyre();
    expect(status).toBe(0);
    for (const command of COMMANDS) {
      expect(out).toMatch(new RegExp(`^ {2}${command.name} `, 'm'));
      const page = (await lampyre('help', command.name)).out;
      expect(page).toContain(`lampyre ${command.name}`);
      for (const option of Object.keys(command.options)) expect(page).toContain(`--${option}`);
      expect((await lampyre(command.name, '--help')).out).toBe(page);
    }
  });

  test('--version prints the version', async () => {
    expect(await lampyre('--version')).toEqual({ status: 0, out: VERSION, notes: '' });
  });

  test.each([
    ['an unknown command', ['anser', 'x']],
    ['an unknown option', ['list', '--colour']],
    ['an option before the command', ['--json', 'list']],
    ['no question', ['ask']],
    ['a question and a batch', ['ask', 'x', '--batch', 'y']],
    ['a tier that does not exist', ['ask', 'x', '--tier', 'huge']],
    ['a port that does not exist', ['serve', '--port', '70000']],
    ['nothing to add', ['add']],
  ])('%s is wrong use: status 2, with the remedy and the code', async (_, words) => {
    const { status, out, notes } = await lampyre(...words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(notes).toContain('lampyre help');
    expect(notes).toContain('[LAMPYRE_USAGE]');
  });

  test('with --json an error is one JSON value on standard output', async () => {
    const { status, out, notes } = await lampyre('show', '--json');
    expect(status).toBe(2);
    expect(notes).toBe('');
    expect(JSON.parse(out)).toEqual({
      error: { code: 'LAMPYRE_USAGE', message: expect.any(String), remedy: expect.any(String) },
    });
  });
});
