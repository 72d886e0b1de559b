import { LampyreError } from '@lampyre/errors';
import { z } from 'zod';

/** What programs send. A schema checks each request and describes it in the OpenAPI document, so that the two cannot differ. */

const text = z.string('is not a text');
const LANGUAGE = z.enum(['en', 'fr'], 'is neither en nor fr');
const yesOrNo = z.boolean('is neither true nor false');

export const ASK_REQUEST = z
  .strictObject({
    question: text.default('').describe('At most 2000 characters.'),
    tier: z
      .enum(['auto', 'extractive', 'local', 'remote'], 'is none of auto, extractive, local, remote')
      .optional()
      .describe('Means to answer with; auto, when it is left out, takes the most frugal that serves.'),
    report: text.optional().describe('Id of the only report to look in.'),
    reports: z.array(text, 'is not a list of texts').optional().describe('Ids of the only reports to look in.'),
    conversation: text.optional().describe('Id of the conversation to go on with; an answer carries its own.'),
    again: yesOrNo.optional().describe('Answers anew, even if the same was asked before.'),
    keep: yesOrNo.optional().describe('False keeps neither question nor answer on disk.'),
    language: LANGUAGE.optional().describe('Of what is not quoted; that of the question when it is left out.'),
  })
  .meta({ description: 'A question.' });

export const MARK = z
  .object({
    question: text.trim().min(1, 'is missing'),
    language: LANGUAGE,
    report: text.describe('Id of the report.'),
    page: z.coerce.number('is not a page').int('is not a page').min(1, 'is not a page').describe('1-based PDF page.'),
    verdict: z.enum(['right', 'wrong'], 'is neither right nor wrong'),
  })
  .meta({ description: 'Says of a page that it answers a question, or that it does not.' });

/**
 * What a schema makes of something sent.
 *
 * @throws LampyreError LAMPYRE_REQUEST_INVALID with the first thing that is wrong
 */
export function readAs<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw new LampyreError('LAMPYRE_REQUEST_INVALID', { detail: detailOf(read.error.issues[0]!) });
}

function detailOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is no field "${issue.keys[0]}"`;
  return issue.path.length === 0 ? 'the body is not a JSON object' : `"${String(issue.path[0])}" ${issue.message}`;
}
