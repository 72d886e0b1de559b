import { createRequire } from 'node:module';
import { release } from 'node:os';
import { toLampyreError } from '@lampyre/errors';
import type { Calibration } from '@lampyre/footprint';
import type { Library } from '@lampyre/retriever';
import type { Command } from '../command.js';
import { significant } from '../cost-text.js';
import { withLibrary } from '../open-library.js';
import { VERSION } from '../version.js';

/** One thing that was looked for. */
interface Finding {
  what: string;
  well: boolean;
  /** Neither good nor bad: something that is not used on this machine. */
  unused?: true;
  found: string;
}

export const doctor: Command = {
  name: 'doctor',
  synopsis: '[--json]',
  summary: 'what was found on this machine: meter, models, languages, library',
  options: {},
  words: { least: 0, most: 0 },
  async run({ json, dataFolder, terminal }) {
    const findings = [versions(), ...(await meters()), await canvas(), ...(await libraryFindings(dataFolder))];
    if (json) terminal.out(JSON.stringify(findings));
    else {
      const width = Math.max(...findings.map(({ what }) => what.length));
      for (const { what, well, unused, found } of findings) {
        terminal.out(`${unused ? '–' : well ? '✓' : '✗'} ${what.padEnd(width)}  ${found}`);
      }
    }
    return findings.every(({ well }) => well) ? 0 : 1;
  },
};

function versions(): Finding {
  const { versions, platform, arch } = process;
  return {
    what: 'version',
    well: true,
    found: `lampyre ${VERSION}, Node ${versions.node}, ${platform} ${release()} ${arch}`,
  };
}

/** The meter in use, then those that are not and why. None of them being there is no fault of the installation. */
async function meters(): Promise<Finding[]> {
  const { lookForMeters } = await import('@lampyre/footprint');
  return lookForMeters()
    .sort((a, b) => Number(b.chosen) - Number(a.chosen))
    .map(({ meter, chosen, reason }) =>
      chosen
        ? { what: 'meter', well: true, found: reason.en }
        : { what: `meter ${meter}`, well: true, unused: true, found: reason.en },
    );
}

/** What the hardware meter of this machine taught, where there is one; `lampyre serve` makes it at its start. */
function calibrationFinding(library: Pick<Library, 'setting'>): Finding[] {
  const made = library.setting('calibration') as Calibration | undefined;
  if (!made) return [];
  const { idleWatts, wattsPerBusyCpu, meter, at } = made;
  const found = `${significant(idleWatts, 'en')} W idle, ${significant(wattsPerBusyCpu.value, 'en')} W a busy processor (${meter}, ${at.slice(0, 10)})`;
  return [{ what: 'calibration', well: true, found }];
}

/** Page pictures are drawn by a native module of the room that reads PDFs. */
async function canvas(): Promise<Finding> {
  try {
    const load = createRequire(import.meta.resolve('@lampyre/ingest'));
    load('@napi-rs/canvas');
    return { what: 'page pictures', well: true, found: '@napi-rs/canvas is there' };
  } catch (thrown) {
    return {
      what: 'page pictures',
      well: false,
      found: `@napi-rs/canvas cannot be loaded: ${toLampyreError(thrown).message}`,
    };
  }
}

/** That a language model is not set up is no fault; that one is and cannot be used is. */
async function tiers(library: Library): Promise<Finding[]> {
  const { createAssistant } = await import('@lampyre/assistant');
  return createAssistant({ library })
    .tiers()
    .map(({ tier, available, model, why }) => ({
      what: `tier ${tier}`,
      well: available || model === undefined,
      ...(available || model !== undefined ? {} : { unused: true as const }),
      found: model ? `${model}: ${why}` : why,
    }));
}

/** The model in use, a change that is under way, and what would hear French and English better. */
async function modelFindings(folder: string, library: Library): Promise<Finding[]> {
  const { isInstalled, MODEL_REGISTRY } = await import('@lampyre/retriever');
  const inUse = MODEL_REGISTRY.find(({ id }) => id === library.embeddingModel);
  const findings: Finding[] = [
    {
      what: 'embedding model',
      well: inUse === undefined || isInstalled(folder, inUse),
      found: inUse ? `${inUse.id} (${inUse.languages.join(', ')}). ${inUse.about}` : library.embeddingModel,
    },
  ];
  const change = library.modelChange();
  if (change) {
    const going = `${change.done} of ${change.total} vectors of ${change.to} are there; lampyre serve or lampyre models use ${change.to} goes on`;
    findings.push(
      change.to === change.from
        ? {
            what: 'old vectors',
            well: true,
            found: `Made by an earlier version, they serve until the new ones are there: ${going}`,
          }
        : { what: 'changing model', well: true, found: going },
    );
  } else if (inUse && !inUse.languages.includes('fr')) {
    const better = MODEL_REGISTRY.filter(
      ({ purpose, languages }) => purpose === 'embedding' && languages.includes('fr'),
    );
    const named = better.map(
      (model) => `${model.id} (${model.megabytes} MB${isInstalled(folder, model) ? ', installed' : ''})`,
    );
    const how = `A model that reads French itself: ${named.join(', ')}. lampyre models download ID, then lampyre models use ID`;
    findings.push({ what: 'better model', well: true, unused: true, found: how });
  }
  for (const reranker of MODEL_REGISTRY.filter(({ purpose }) => purpose === 'reranking')) {
    const there = isInstalled(folder, reranker);
    const found = there
      ? `${reranker.id}, where the first ranks are close`
      : `none; ${reranker.id} (${reranker.megabytes} MB) can be downloaded`;
    findings.push({ what: 'reranker', well: true, ...(there ? {} : { unused: true }), found });
  }
  return findings;
}

async function libraryFindings(folder: string): Promise<Finding[]> {
  try {
    return await withLibrary(folder, async (library) => {
      const reports = library.list();
      const total = (field: 'pages' | 'passages') => reports.reduce((sum, report) => sum + report[field], 0);
      const languages = [...new Set(reports.map(({ language }) => language))].sort().join(', ');
      const { kind, reason } = library.vectorSearch;
      return [
        ...calibrationFinding(library),
        { what: 'vector search', well: true, found: `${kind} (${reason.en})` },
        ...(await modelFindings(folder, library)),
        ...(await tiers(library)),
        { what: 'languages', well: true, found: `questions: en, fr; reports: ${languages || 'none yet'}` },
        {
          what: 'library',
          well: true,
          found: `${folder}: ${reports.length} reports, ${total('pages')} pages, ${total('passages')} passages`,
        },
      ];
    });
  } catch (thrown) {
    return [{ what: 'library', well: false, found: toLampyreError(thrown).message }];
  }
}
