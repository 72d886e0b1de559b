import type { Library, PassageKind, RankedPassage } from '@lampyre/retriever';
import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { tool } from 'langchain';
import { printedReports } from './printed-report.js';

/** What a LangChain document says of the passage that it holds. */
export interface PassageMetadata {
  /** Id of the report. */
  report: string;
  file: string;
  title: string;
  /** 1-based PDF pages. */
  pages: number[];
  /** As printed on the first of them. */
  pageLabel: string;
  sectionPath: string[];
  kind: PassageKind;
  /** Comparable within one search only. */
  score: number;
  [key: string]: unknown;
}

export interface LampyreRetrieverInput extends BaseRetrieverInput {
  library: Library;
  /** Passages wanted; 6 by default. */
  top?: number;
  /** Search in this report only. */
  report?: string;
}

const TOP_DEFAULT = 6;
const TOP_MAX = 20;

/**
 * A library as a LangChain retriever, for any chain that takes one. It has the search of the assistant: both sides, fused.
 *
 * @example
 * const retriever = new LampyreRetriever({ library, top: 4 });
 * const chain = retriever.pipe((documents) => documents.map((document) => document.pageContent).join('\n\n'));
 */
export class LampyreRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name(): string {
    return 'LampyreRetriever';
  }
  override lc_namespace = ['lampyre', 'retrievers'];

  private readonly library: Library;
  private readonly top: number;
  private readonly report: string | undefined;
  private readonly printed: ReturnType<typeof printedReports>;

  constructor({ library, top = TOP_DEFAULT, report, ...fields }: LampyreRetrieverInput) {
    super(fields);
    this.library = library;
    this.top = top;
    this.report = report;
    this.printed = printedReports(library);
  }

  override async _getRelevantDocuments(
    query: string,
    _runManager?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata>[]> {
    const { ranked } = await this.library.search(query, {
      top: this.top,
      ...(this.report === undefined ? {} : { report: this.report }),
    });
    return ranked.map((each) => this.documentOf(each));
  }

  private documentOf({ passage, score }: RankedPassage): Document<PassageMetadata> {
    const { id, report, file, pages, sectionPath, kind, text } = passage;
    return new Document<PassageMetadata>({
      id: String(id),
      pageContent: text,
      metadata: {
        report,
        file,
        title: this.library.report(report).title,
        pages,
        pageLabel: this.printed(report).label(pages[0] ?? 1),
        sectionPath,
        kind,
        score,
      },
    });
  }
}

/**
 * A tool with which a LangChain agent (`createAgent` of the package `langchain`) searches the library. It hands the model
 * numbered passages with report and page, and the documents themselves as the artefact of the tool message.
 */
export function passageSearchTool(library: Library) {
  return tool(
    async ({ question, top, report }: { question: string; top?: number; report?: string }) => {
      const retriever = new LampyreRetriever({
        library,
        top: Math.min(top ?? TOP_DEFAULT, TOP_MAX),
        ...(report ? { report } : {}),
      });
      const documents = await retriever.invoke(question);
      return [documents.map(passageText).join('\n\n') || 'No passage was found.', documents];
    },
    {
      name: 'search_reports',
      description:
        'Searches the environmental reports of this library (French and English) and returns numbered passages, word for word, ' +
        'each with its report and page. Quote them exactly and name the report and page.',
      schema: {
        type: 'object',
        properties: {
          question: { type: 'string', description: 'The question, in French or English.' },
          top: {
            type: 'integer',
            minimum: 1,
            maximum: TOP_MAX,
            description: `Passages wanted; ${TOP_DEFAULT} by default.`,
          },
          report: { type: 'string', description: 'Id of the only report to search in.' },
        },
        required: ['question'],
        additionalProperties: false,
      } as const,
      responseFormat: 'content_and_artifact',
    },
  );
}

function passageText({ pageContent, metadata }: Document<PassageMetadata>, index: number): string {
  const { title, report, pageLabel, pages, sectionPath } = metadata;
  const section = sectionPath.length > 0 ? `, ${sectionPath.join(' › ')}` : '';
  return `[${index + 1}] ${title || report}, page ${pageLabel} (PDF page ${pages.join('–')})${section}\n${pageContent}`;
}
