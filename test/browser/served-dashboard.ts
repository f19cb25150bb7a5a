/// <reference lib="dom" />
/** A real server with the real seed and the built pages, for browser tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadFolder } from '../../src/cli/load-folder';
import type { Database } from '../../src/database/database';
import type { Fact } from '../../src/model/fact';
import { prepareDatabase, record } from '../../src/recorder/recorder';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { BUILT_PAGES } from '../../src/server/pages';
import { readServerSettings } from '../../src/server/server-settings';
import { type PageProblems, startChromium, watch } from '../support/chromium';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';

export const TOKENS = { editor: 'editor-token-of-the-tests', reader: 'reader-token-of-the-tests' };

export interface Served {
  readonly origin: string;
  readonly browser: Browser;
  /** The tokens that the server accepts; changes apply immediately. */
  readonly tokens: { editor: string; reader: string };
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** Starts another server on the same database with other settings; `log` holds all its log lines. */
  beside(env: Readonly<Record<string, string>>): Promise<Served & { readonly log: readonly string[] }>;
  /** Starts another server on another connection to the same database; its `/readyz` uses that connection too. */
  over(db: Database): Promise<Served>;
  close(): Promise<void>;
}

/** Loads the seed and `more`, starts the server, and starts the browser. */
export async function serveDashboard(more: readonly Fact[] = []): Promise<Served> {
  if (!existsSync(join(BUILT_PAGES.dashboard, 'index.html'))) throw new Error('The dashboard is not built. Run "npm run build" first.');
  const db = await connectTestDatabase();
  await emptyDatabase(db);
  await prepareDatabase(db);
  await loadFolder(db, join(__dirname, '../../seed'), { by: 'tester', why: 'The seed' });
  if (more.length > 0) await record(db, more, { key: 'more', by: 'tester', why: 'More than the seed' });
  const browser = await startChromium();
  const served = await serve(db, browser, {});
  return {
    ...served,
    async close() {
      await browser.close();
      await served.close();
      await emptyDatabase(db);
      await db.close();
    },
  };
}

async function serve(db: Database, browser: Browser, env: Readonly<Record<string, string>>): ReturnType<Served['beside']> {
  const tokens = { ...TOKENS };
  const log: string[] = [];
  const server = await createServer({
    schema: await createSchema(db),
    settings: readServerSettings(env),
    tokens,
    version: '0.0.0-test',
    ready: async () => {
      await db.run({ cypher: 'RETURN 1', params: {} });
      return { schemaVersion: 1, recording: 1 };
    },
    log: { write: (line) => void log.push(line) },
    exports: { db, version: '0.0.0-test' },
  });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    origin,
    browser,
    tokens,
    log,
    async ask(query, variables = {}) {
      const body = JSON.stringify({ query, variables });
      const reply = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return ((await reply.json()) as { data: never }).data;
    },
    beside: (more) => serve(db, browser, more),
    over: (other) => serve(other, browser, env),
    close: () => server.close(),
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly misdeeds: PageProblems;
}

/** Opens an address in its own browser context and waits until every panel has its answer. */
export async function visit(served: Served, path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const opened = await open(served, path, options);
  await settled(opened.page);
  return opened;
}

/** Opens the playground and waits until it is ready to run. */
export async function visitPlayground(served: Served, path: string): Promise<Visit> {
  const opened = await open(served, path);
  await opened.page.locator('.view-line', { hasText: 'lens' }).first().waitFor();
  return opened;
}

async function open({ browser, origin }: Served, path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const misdeeds = await watch(page, origin);
  await page.goto(`${origin}${path}`);
  return { page, context, misdeeds };
}

/** Waits until the page of the current address is shown with its heading and no request is open. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main:has(h1)')?.getAttribute('data-shows') === window.history.state?.__TSR_key);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .loading'));
}

/**
 * The problems that axe finds, one line each, by all of its rules or by `rules`. Open the page with `bypassCSP`, because axe is an injected
 * script.
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(`axe.run(${JSON.stringify(rules ? { runOnly: rules } : {})})`)) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
