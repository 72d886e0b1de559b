import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '@lampyre/assistant';

/** The versions of everything that a figure depends on. */
export interface Environment {
  lampyre: string;
  /** Commit of the checkout that ran, null outside of one. */
  commit: string | null;
  node: string;
  platform: string;
  processor: string;
  memoryGigabytes: number;
  embeddingModel: string;
  vectorSearch: string;
  /** Fingerprint of the lexicon of English and French, null where there is none. */
  lexicon: string | null;
  reports: { id: string; title: string; pages: number; language: string; sha256: string }[];
}

const DIGITS = 12;

/** Looks up what runs here, and what the library holds. */
export function readEnvironment(library: Pick<Library, 'list' | 'embeddingModel' | 'vectorSearch'>): Environment {
  const room = fileURLToPath(new URL('..', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')) as { version: string };
  return {
    lampyre: version,
    commit: commitOf(room),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    processor: `${cpus().length} × ${cpus()[0]?.model.trim() || 'unknown'}`,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    embeddingModel: library.embeddingModel,
    vectorSearch: library.vectorSearch.kind,
    lexicon: lexiconFingerprint(),
    reports: library.list().map(({ id, title, pages, language, sha256 }) => ({ id, title, pages, language, sha256 })),
  };
}

/** The commit that a folder's checkout is at, read from Git's own files: Git need not be installed. */
function commitOf(folder: string): string | null {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const dotGit = join(at, '.git');
    if (!existsSync(dotGit)) continue;
    try {
      return headOf(gitFolder(dotGit));
    } catch {
      return null;
    }
  }
  return null;
}

/** `.git` is a folder, or in a worktree a file that names one. */
function gitFolder(dotGit: string): string {
  if (existsSync(join(dotGit, 'HEAD'))) return dotGit;
  const named = /^gitdir: (.+)$/m.exec(readFileSync(dotGit, 'utf8'))?.[1] ?? '';
  return resolve(dirname(dotGit), named);
}

function headOf(folder: string): string | null {
  const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim();
  const reference = /^ref: (.+)$/.exec(head)?.[1];
  if (!reference) return head.slice(0, DIGITS);
  const commonFile = join(folder, 'commondir');
  const common = existsSync(commonFile) ? join(folder, readFileSync(commonFile, 'utf8').trim()) : folder;
  const loose = join(common, reference);
  if (existsSync(loose)) return readFileSync(loose, 'utf8').trim().slice(0, DIGITS);
  const packed = readFileSync(join(common, 'packed-refs'), 'utf8');
  return new RegExp(`^([0-9a-f]{40}) ${reference}$`, 'm').exec(packed)?.[1]?.slice(0, DIGITS) ?? null;
}

function lexiconFingerprint(): string | null {
  const folder = fileURLToPath(new URL('../lexicon/', import.meta.resolve('@lampyre/retriever')));
  if (!existsSync(folder)) return null;
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, DIGITS);
}
