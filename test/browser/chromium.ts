import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Nothing that speaks to the network on its own, and nothing that needs a screen. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the console said that is an error or a warning, and every uncaught exception. */
  complaints: string[];
  /** Addresses of all requests. */
  requests: string[];
  end: () => Promise<void>;
}

/** One for all tests of a file: starting it takes longer than most of them. */
let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** Comes to a real Chromium in a context of its own, as somebody who comes for the first time. */
export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { page, context, complaints, requests, end: () => context.close() };
}
