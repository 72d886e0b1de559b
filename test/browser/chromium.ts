import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

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

/** Opens a real Chromium with a profile of its own, as somebody who comes for the first time. */
export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  const profile = await mkdtemp(join(tmpdir(), 'lampyre-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  const end = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { page, context, complaints, requests, end };
}
