import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const PACKAGES = fileURLToPath(new URL('../packages', import.meta.url));

/** One way through the house, no way back: the rooms from which each room may import. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  ingest: ['errors'],
  footprint: ['errors'],
  retriever: ['ingest', 'errors'],
  assistant: ['retriever', 'footprint', 'errors'],
  evaluation: ['assistant', 'retriever', 'footprint', 'errors'],
  'chat-ui': ['assistant', 'evaluation', 'errors'],
  cli: ['errors', 'ingest', 'footprint', 'retriever', 'assistant', 'evaluation', 'chat-ui', 'corpus'],
};

const rooms = readdirSync(PACKAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a source file imports: static and dynamic imports, re-exports, `import.meta.resolve` and types alike. */
function importsOf(source: string): string[] {
  const resolved = [...source.matchAll(/import\.meta\.resolve\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return [...ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName), ...resolved];
}

function sourcesOf(room: string): string[] {
  return readdirSync(join(PACKAGES, room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(PACKAGES, room, 'src', name));
}

/** The room that an import leads to, when it leads to one. */
function roomOf(specifier: string): string | undefined {
  return /^@lampyre\/([^/]+)/.exec(specifier)?.[1];
}

describe('imports between packages', () => {
  test('each package has its arrows written down', () => {
    expect(rooms.filter((room) => !(room in ARROWS))).toEqual([]);
  });

  test('the arrows make no circle', () => {
    const reached = (room: string): string[] => (ARROWS[room] ?? []).flatMap((next) => [next, ...reached(next)]);
    for (const room of Object.keys(ARROWS)) expect(reached(room)).not.toContain(room);
  });

  test.each(rooms)('%s imports only where an arrow leads, and nothing by a path out of itself', (room) => {
    const wrong = sourcesOf(room).flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter((specifier) => {
          const target = roomOf(specifier);
          if (target) return target !== room && !ARROWS[room]?.includes(target);
          return specifier.startsWith('.') && !join(file, '..', specifier).startsWith(join(PACKAGES, room));
        })
        .map((specifier) => `${file.slice(PACKAGES.length + 1)} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(rooms)('%s names what it imports, and no more, in its package.json', (room) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(PACKAGES, room, 'package.json'), 'utf8'),
    ) as { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
    const declared = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => roomOf(name));
    expect(declared.filter((name) => !ARROWS[room]?.includes(roomOf(name) ?? ''))).toEqual([]);

    const imported = new Set(
      sourcesOf(room).flatMap((file) => importsOf(readFileSync(file, 'utf8')).map((specifier) => roomOf(specifier))),
    );
    imported.delete(undefined);
    imported.delete(room);
    expect([...imported].filter((target) => !declared.includes(`@lampyre/${target}`))).toEqual([]);
    expect(declared.filter((name) => !imported.has(roomOf(name)))).toEqual([]);
  });

  test('the reader of imports sees every way of importing', () => {
    const source = [
      "import { a } from '@lampyre/a';",
      "import type { B } from '@lampyre/b';",
      "export { c } from '@lampyre/c';",
      "const d = await import('@lampyre/d');",
      "const e = import.meta.resolve('@lampyre/e/file.yaml');",
      "let f: import('@lampyre/f').F;",
    ].join('\n');
    expect(importsOf(source).map(roomOf).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
