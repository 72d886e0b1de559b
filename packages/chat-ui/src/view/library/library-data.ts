import type { Library, TierState } from '@lampyre/assistant';
import type { CatalogueReport } from '../../catalogue.js';
import type { FoundMeter } from '../../rooms.js';
import type { ReportSummary } from '../page-state.js';
import type { Job } from './job.js';

export interface ReportContents {
  tables: number;
  figures: number;
}

/** What the screen of the library shows. */
export interface LibraryData {
  reports: (ReportSummary & ReportContents)[];
  jobs: Job[];
  /** Ids of the reports that are about to go. */
  removals: string[];
  /** Only when it was opened. */
  catalogue?: (CatalogueReport & { present: boolean })[];
  hasCatalogue: boolean;
  embeddingModel: string;
  vectorSearch: Library['vectorSearch'];
  tiers: TierState[];
  meters: FoundMeter[];
}
