import type { Library } from '@lampyre/retriever';
import { AIMessage, HumanMessage } from '@langchain/core/messages';
import { RunnableLambda } from '@langchain/core/runnables';
import { createAgent, FakeToolCallingModel, ToolMessage } from 'langchain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallLibrary } from '../testing/small-library.js';
import { LampyreRetriever, passageSearchTool } from './langchain.js';

let library: Library;
let discard: () => Promise<void>;
beforeAll(async () => {
  ({ library, discard } = await openSmallLibrary());
}, 60_000);
afterAll(() => discard());

describe('LampyreRetriever', () => {
  it('feeds a runnable sequence with documents that name report, page and section', async () => {
    const retriever = new LampyreRetriever({ library, top: 2 });
    const chain = retriever.pipe(
      RunnableLambda.from((documents: Awaited<ReturnType<typeof retriever.invoke>>) =>
        documents.map(({ metadata, pageContent }) => `${metadata.report} p. ${metadata.pageLabel}: ${pageContent}`),
      ),
    );
    const lines = await chain.invoke('How much does it cost to open a dike?');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines[0]).toMatch(/^marshes p\. 2: [\s\S]*45 000 euros per hectare/);
  });

  it('keeps to one report when told so', async () => {
    const documents = await new LampyreRetriever({ library, report: 'chauffage' }).invoke('énergie des écoles');
    expect(documents.length).toBeGreaterThan(0);
    expect(new Set(documents.map(({ metadata }) => metadata.report))).toEqual(new Set(['chauffage']));
    expect(documents[0]?.metadata).toMatchObject({
      kind: 'text',
      title: 'Chauffer les écoles',
      sectionPath: ['1 Le chauffage des écoles'],
    });
  });
});

describe('passageSearchTool', () => {
  it('serves an agent: the model calls it, reads real passages, and answers', async () => {
    const model = new FakeToolCallingModel({
      toolCalls: [
        [
          {
            name: 'search_reports',
            args: { question: 'How much area have salt marshes lost since 1950?', top: 2 },
            id: 'call-1',
          },
        ],
        [],
      ],
    });
    const agent = createAgent({ model, tools: [passageSearchTool(library)] });
    const { messages } = await agent.invoke({ messages: [new HumanMessage('What happened to the marshes?')] });

    const found = messages.find((message): message is ToolMessage => ToolMessage.isInstance(message));
    expect(found?.tool_call_id).toBe('call-1');
    expect(found?.status).not.toBe('error');
    expect(String(found?.content)).toContain('[1] Salt marshes of the north, page 1');
    expect(String(found?.content)).toContain('lost about 38% of their area since 1950 (high confidence)');
    expect(found?.artifact).toHaveLength(2);
    expect(found?.artifact[0].metadata.report).toBe('marshes');
    // The scripted model answers with what it was last given: the passages went back to it.
    const last = messages.at(-1);
    expect(AIMessage.isInstance(last)).toBe(true);
    expect(String(last?.content)).toContain('38%');
  });
});
