/** A real Chromium for the browser tests; if there is none, the test says so and does not pass. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const PATHS = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the browser. @throws Error with instructions if there is none */
export async function startChromium(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error(
      'There is no Chromium for the browser tests. Run "npm run chromium" (Debian, as root) or name one: CHROMIUM=/path/to/chrome.',
    );
  }
  // Chromium's own sandbox does not start for root, as in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** What a page did that it should not do: requests to other origins, errors in the console. */
export interface PageProblems {
  readonly offOrigin: string[];
  readonly errors: string[];
}

/** Watches a page from its first request; requests to other origins are stopped and noted. */
export async function watch(page: Page, origin: string): Promise<PageProblems> {
  const problems: PageProblems = { offOrigin: [], errors: [] };
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`) || /^(data|blob):/.test(url)) return route.continue();
    problems.offOrigin.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.errors.push(message.text());
  });
  page.on('pageerror', (error) => problems.errors.push(String(error)));
  return problems;
}
