import { ERROR_TABLE, type ErrorCode } from './codes.js';

/** What a program reads of an error: in `--json` output, in a failing batch line, and over HTTP. */
export interface ErrorReport {
  code: ErrorCode;
  message: string;
  remedy: string;
}

/**
 * An error that a person can act on. `details` fill the `{slots}` of the table's texts.
 *
 * @example throw new LampyreError('LAMPYRE_PDF_ENCRYPTED', { file: 'report.pdf' });
 */
export class LampyreError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, details: Record<string, string | number> = {}, options?: { cause?: unknown }) {
    super(fillSlots(ERROR_TABLE[code].message, details), options);
    this.name = 'LampyreError';
    this.code = code;
    this.remedy = fillSlots(ERROR_TABLE[code].remedy, details);
    this.details = details;
  }

  toReport(): ErrorReport {
    return { code: this.code, message: this.message, remedy: this.remedy };
  }
}

/** Any thrown value as a coded error: what is not coded yet is an internal fault and keeps its cause. */
export function toLampyreError(thrown: unknown): LampyreError {
  if (thrown instanceof LampyreError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new LampyreError('LAMPYRE_INTERNAL', { detail }, { cause: thrown });
}

function fillSlots(template: string, details: Record<string, string | number>): string {
  return template.replace(/\{([a-z]+)\}/gi, (slot, name: string) => (name in details ? String(details[name]) : slot));
}
