/** A separate database that can be killed and started again, always on the same port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAdminTool } from '../../src/database/launcher/admin-tool';
import { BRIEF } from '../../src/database/launcher/configuration';
import { foldersIn } from '../../src/database/launcher/folders';
import { findJava } from '../../src/database/launcher/java';
import { type RunningNeo4j, startNeo4j } from '../../src/database/launcher/start-neo4j';
import { createForwarder } from '../support/forwarder';
import { TEST_JARS } from '../support/start-database';

export interface MortalDatabase {
  readonly uri: string;
  readonly password: string;
  /** kill -9, then a start with the remaining files. Resolves when it listens again. */
  killAndStart(): Promise<void>;
  /** Stops it normally, checks its store with Neo4j's own tool, and starts it again. @throws Error with the findings of the tool */
  checkStore(): Promise<void>;
  remove(): Promise<void>;
}

export async function mortalDatabase(): Promise<MortalDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-mortal-'));
  const start = () =>
    startNeo4j({
      dataFolder,
      jarFolder: TEST_JARS,
      what: 'a test of kills',
      memory: { heap: 384, pageCache: 64 },
      startSeconds: 300,
      // It never lives long enough to benefit from thorough compilation.
      brief: true,
    });
  let neo4j: RunningNeo4j = await start();
  const forwarder = await createForwarder(() => ({ host: '127.0.0.1', port: Number(new URL(neo4j.uri).port) }));
  return {
    uri: `bolt://127.0.0.1:${forwarder.port}`,
    password: neo4j.password,
    killAndStart: async () => {
      process.kill(neo4j.pid, 'SIGKILL');
      await neo4j.stop();
      neo4j = await start();
    },
    checkStore: async () => {
      await neo4j.stop();
      const folders = foldersIn(dataFolder, TEST_JARS);
      const commandWords = ['database', 'check', 'neo4j', `--report-path=${dataFolder}`];
      await runAdminTool({ java: findJava(), folders, javaOptions: BRIEF, words: commandWords });
      neo4j = await start();
    },
    remove: async () => {
      await forwarder.close();
      await neo4j.stop();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
    },
  };
}
