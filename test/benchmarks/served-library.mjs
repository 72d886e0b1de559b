// Starts the real server on a library, for benchmarks that ask it over HTTP.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LAMPYRE = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

/**
 * @param {string} data the library's folder
 * @returns {Promise<{address: string, peakMemoryMegabytes: () => number | undefined, stop: () => Promise<void>}>}
 */
export async function serveLibrary(data) {
  const child = spawn(process.execPath, [LAMPYRE, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
      const [printed] = out.match(/http:\/\/\S+(?=\s)/) ?? [];
      if (printed) resolve(printed);
    });
    void ended.then(() => reject(new Error('the server ended')));
  });
  return {
    address,
    // Linux only: the most memory that the process ever held.
    peakMemoryMegabytes() {
      try {
        const [, kilobytes] = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/) ?? [];
        return kilobytes && Math.round(Number(kilobytes) / 1024);
      } catch {
        return undefined;
      }
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Questions of ours, in both languages, that people ask of environmental reports. */
export const QUESTIONS = [
  'How much has the world warmed?',
  'Why is the sea level rising?',
  'How fast is the sea rising?',
  'What happens to coral reefs at 2 degrees?',
  'Which measures cost the least per tonne?',
  'How can cities cope with heat waves?',
  'What share of emissions comes from transport?',
  'How much must emissions fall by 2030?',
  'Do heavy rains become more frequent?',
  'What is the remaining carbon budget?',
  'Are tipping points likely?',
  'How are the poor affected by climate change?',
  'How long do greenhouse gases stay?',
  'What can forests contribute?',
  'Does eating less meat help?',
  'How does warming affect food security?',
  'Quelle est l’empreinte carbone du numérique ?',
  'Combien d’électricité consomment les centres de données ?',
  'Faut-il garder son téléphone plus longtemps ?',
  'Quels équipements pèsent le plus dans l’empreinte du numérique ?',
  'Comment réduire l’empreinte de l’intelligence artificielle ?',
  'Qu’est-ce que le PUE ?',
  'Comment acheter une solution d’IA responsable ?',
  'Quels sont les objectifs de la France en 2030 ?',
  'Quelle part d’énergies renouvelables est visée ?',
  'Comment alléger les images d’un site ?',
  'Qu’est-ce que l’écoconception ?',
  'Pourquoi le niveau de la mer monte-t-il ?',
  'De combien la planète s’est-elle réchauffée ?',
  'Quels secteurs émettent le plus ?',
];
