import { useEffect, useRef, useState } from 'preact/hooks';
import { type ScreenProps, screenOf } from '../screen.js';
import { CataloguePart } from './catalogue-part.js';
import { JobList } from './job-list.js';
import type { LibraryData } from './library-data.js';
import { LIBRARY_WORDING } from './library-wording.js';
import { MachinePart } from './machine-part.js';
import { ReportList } from './report-list.js';
import { UploadForm } from './upload-form.js';
import type { Job } from './job.js';

/** What is in the library, what is on its way there, and what more could be. */
function LibraryView({ data, state, words, actions }: ScreenProps<LibraryData>) {
  const text = LIBRARY_WORDING[state.language];
  const live = useLiveJobs(data, actions?.refresh);
  const parts = { data: { ...data, ...live }, state, words, text, actions };
  return (
    <div class="library">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead(data.reports)}</p>
      <UploadForm {...parts} />
      <JobList {...parts} />
      <ReportList {...parts} />
      <CataloguePart {...parts} />
      <MachinePart {...parts} />
    </div>
  );
}

export const libraryScreen = screenOf({ en: 'Library', fr: 'Bibliothèque' }, LibraryView);

type Live = Pick<LibraryData, 'jobs' | 'removals'>;

/** The jobs as the server tells of them; whenever one has ended since the reports were brought, they are brought anew. */
function useLiveJobs({ jobs, removals }: Live, refresh: (() => void) | undefined): Live {
  const [live, setLive] = useState<Live>({ jobs, removals });
  const shown = useRef('');
  shown.current = endedOf({ jobs, removals });
  useEffect(() => setLive({ jobs, removals }), [jobs, removals]);
  useEffect(() => {
    if (!refresh) return;
    let asked = '';
    const source = new EventSource('/api/jobs/events');
    source.addEventListener('jobs', ({ data }) => {
      const told: Live = JSON.parse(data);
      const now = endedOf(told);
      if (now !== shown.current && now !== asked) {
        asked = now;
        refresh();
      }
      setLive(told);
    });
    return () => source.close();
  }, [refresh]);
  return live;
}

/** What changes whenever a report came or went. */
function endedOf({ jobs, removals }: Live): string {
  return `${jobs.filter(isAdded).map(({ id }) => id)} ${removals}`;
}

const isAdded = ({ stage }: Job) => stage === 'added' || stage === 'present';
