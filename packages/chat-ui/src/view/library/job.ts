import type { ErrorReport } from '@lampyre/errors';

export type JobStage =
  | 'waiting'
  | 'downloading'
  | 'reading'
  | 'embedding'
  | 'indexing'
  | 'added'
  | 'present'
  | 'failed'
  | 'cancelled';

/** A report on its way into the library. */
export interface Job {
  id: string;
  /** Name of the file, or title in the catalogue. */
  name: string;
  stage: JobStage;
  /** Bytes of a download, pages read, passages indexed. */
  done: number;
  /** 0 when it is not known. */
  total: number;
  /** Id in the library, once it is there. */
  report?: string;
  error?: ErrorReport;
}

const OVER: readonly JobStage[] = ['added', 'present', 'failed', 'cancelled'];

/** Whether nothing more will happen to a job. */
export function isOver({ stage }: Pick<Job, 'stage'>): boolean {
  return OVER.includes(stage);
}
