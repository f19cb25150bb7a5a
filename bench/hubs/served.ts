/**
 * The server of `bench/hubs/run.ts`, in its own process. On request it reports the longest delay of its event loop since the last request.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../../src/cli/database/open-database';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { listen } from '../../src/server/listen';
import { readServerSettings } from '../../src/server/server-settings';

const RESOLUTION_MS = 10;

async function serve(): Promise<void> {
  const opened = await openDatabase({ what: 'the questions about hubs' });
  const settings = readServerSettings({ PORT: '0' });
  // No answer is reused: the benchmark must not measure kept answers.
  const unlimited = { ...settings, keptAnswerBytes: 0, limits: { ...settings.limits, requestsPerMinute: 10_000_000 } };
  const server = await createServer({
    schema: await createSchema(opened.db),
    settings: unlimited,
    tokens: { editor: 'editor', reader: 'reader' },
    version: 'bench',
    ready: async () => ({ schemaVersion: 1, recording: 1 }),
  });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  process.on('message', async (message) => {
    if (message === 'stop') {
      await server.close();
      await opened.close();
      process.disconnect();
      return;
    }
    // The histogram contains the complete time between two ticks of its own clock.
    process.send!({ longestMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS) });
    delays.reset();
  });
  process.send!({ url: await listen(server, unlimited) });
}

void serve();
