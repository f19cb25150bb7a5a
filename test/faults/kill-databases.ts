/** Imports during which the database is killed, once or several times, and sometimes the importer too. */

import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { stateDigest } from '../../src/recorder/recorder';
import type { KillScene } from './kill-scene';
import { type ChildReport, type Moment, runImport } from './killed-imports';
import { type MortalDatabase, mortalDatabase } from './mortal-database';

export interface DatabaseKill {
  readonly moment: Moment;
  readonly importerToo: boolean;
}

/** The result of an import. `seen` is what readers saw each time when the database was back and no importer ran. */
export interface SurvivedImport {
  readonly kills: number;
  readonly report: ChildReport;
  readonly state: string;
  readonly seen: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** The result of an import without any fault. */
export type UndisturbedImport = Awaited<ReturnType<KillScene['undisturbed']>>;

/** A database that is killed during imports, until `close` checks its store and removes it. */
export interface KilledDatabase {
  readonly quiet: UndisturbedImport;
  /** One import on a new world, with these kills in turn. Kills that come too late do not happen. */
  importThrough(kills: readonly DatabaseKill[]): Promise<SurvivedImport>;
  /** Neo4j's own check of the store's consistency. @throws Error with its findings */
  checkStore(): Promise<void>;
  close(): Promise<void>;
}

export async function killedDatabase(scene: KillScene): Promise<KilledDatabase> {
  const mortal = await mortalDatabase();
  const db = await connect({ uri: mortal.uri, user: 'neo4j', password: mortal.password });
  return {
    quiet: await scene.undisturbed(db),
    importThrough: (kills) => importThrough(scene, mortal, db, kills),
    checkStore: () => mortal.checkStore(),
    close: async () => {
      await db.close();
      await mortal.remove();
    },
  };
}

async function importThrough(
  scene: KillScene,
  mortal: MortalDatabase,
  db: Database,
  kills: readonly DatabaseKill[],
): Promise<SurvivedImport> {
  await scene.begin(db);
  const before = await stateDigest(db);
  const request = scene.request(mortal.uri, mortal.password);
  const seen: string[] = [];
  let killed = 0;
  for (;;) {
    let started: Promise<void> = Promise.resolve();
    const remaining = kills.slice(killed);
    const report = await runImport(
      request,
      remaining.map(({ moment }) => moment),
      (child, index) => {
        killed += 1;
        if (remaining[index]!.importerToo) child.kill('SIGKILL');
        started = mortal.killAndStart();
        return started;
      },
    ).catch((error: Error) => {
      // The start took longer than an importer waits: the same import runs again.
      if (!/DatabaseUnavailable/.test(error.message)) throw error;
      return null;
    });
    await started;
    if (report) return { kills: killed, report, state: await scene.readState(db), seen, before, after: await stateDigest(db) };
    seen.push(await stateDigest(db));
  }
}
