import { ActionForm } from '../action-form.js';
import { errorText } from '../notice.js';
import { PageLink } from '../page-link.js';
import type { PartProps } from './library-parts.js';
import { isOver, type Job } from './job.js';

/** Reports on their way into the library: how far each is, and what became of it. */
export function JobList(parts: PartProps) {
  const { data, text } = parts;
  if (data.jobs.length === 0) return null;
  return (
    <section class="jobs" aria-labelledby="jobs-title">
      <h2 id="jobs-title">{text.jobs.title}</h2>
      <ul>
        {[...data.jobs].reverse().map((job) => (
          <JobItem key={job.id} job={job} {...parts} />
        ))}
      </ul>
    </section>
  );
}

function JobItem({ job, words, text, state, actions }: PartProps & { job: Job }) {
  const known = job.total > 0;
  const over = isOver(job);
  return (
    <li class={`job ${job.stage}`}>
      <p>
        <b>{job.name}</b>
      </p>
      <p role={over ? 'status' : undefined}>
        {text.jobs.stages[job.stage](amount(job.done, job.stage), known ? amount(job.total, job.stage) : undefined)}
        {job.report && (
          <>
            {' '}
            <PageLink to={{ ...state.address, open: job.report }} actions={actions}>
              {text.read}
            </PageLink>
          </>
        )}
      </p>
      {job.error && (
        <p class="job-error">
          {errorText(job.error, words)} <code>{job.error.code}</code>
        </p>
      )}
      {!over && (
        <progress aria-label={job.name} max={known ? job.total : undefined} value={known ? job.done : undefined} />
      )}
      {!over && (
        <ActionForm action={`/api/jobs/${job.id}/cancel`} actions={actions} label={text.jobs.cancelLabel(job.name)}>
          {text.jobs.cancel}
        </ActionForm>
      )}
    </li>
  );
}

const BYTES_PER_MEGABYTE = 1e6;

/** Downloads are told in megabytes, the rest in pieces. */
function amount(count: number, stage: Job['stage']): number {
  return stage === 'downloading' ? Math.round(count / (BYTES_PER_MEGABYTE / 10)) / 10 : count;
}
