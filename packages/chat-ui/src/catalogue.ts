import type { Library } from '@lampyre/assistant';

type ReportDetails = NonNullable<Parameters<Library['add']>[1]>;

/** An official report that can be downloaded from its publisher. */
export interface CatalogueReport {
  id: string;
  title: string;
  publisher?: string;
  year?: number;
  language?: 'en' | 'fr';
  licence?: string;
  licenceNote?: string;
  address: string;
}

/** The catalogue of official reports; whoever starts the server knows how it is read and how reports are downloaded. */
export interface Catalogue {
  list(): Promise<CatalogueReport[]>;
  /**
   * Downloads a report.
   *
   * @throws LampyreError LAMPYRE_CATALOGUE_UNKNOWN, LAMPYRE_DOWNLOAD_FAILED, LAMPYRE_PDF_INVALID
   */
  fetch(
    id: string,
    onProgress: (bytes: number, totalBytes: number | undefined) => void,
    signal: AbortSignal,
  ): Promise<{ path: string; details: ReportDetails }>;
}
