/** Imports during which the database is killed; sometimes the importer with it. */

import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import type { KillScene } from './kill-scene';
import { type ChildReport, importThroughKills, type Moment, runImport } from './killed-imports';
import { type MortalDatabase, mortalDatabase } from './mortal-database';

export interface DatabaseKill {
  readonly moment: Moment;
  readonly importerToo: boolean;
}

/** One import for each kill, each on a fresh world; what each came to, beside what an undisturbed one comes to. */
export async function importWhileDatabasesDie(scene: KillScene, kills: readonly DatabaseKill[]) {
  const mortal = await mortalDatabase();
  const db = await connect({ uri: mortal.uri, user: 'neo4j', password: mortal.password });
  try {
    const quiet = await scene.undisturbed(db);
    const came: { report: ChildReport; state: string }[] = [];
    for (const kill of kills) came.push(await throughKill(scene, mortal, db, kill));
    return { quiet, came };
  } finally {
    await db.close();
    await mortal.remove();
  }
}

async function throughKill(scene: KillScene, mortal: MortalDatabase, db: Database, { moment, importerToo }: DatabaseKill) {
  await scene.begin(db);
  const request = scene.request(mortal.uri, mortal.password);
  let started: Promise<void> = Promise.resolve();
  const first = await runImport(request, moment, (child) => {
    if (importerToo) child.kill('SIGKILL');
    started = mortal.killAndStart();
  }).catch((error: Error) => {
    // The start took longer than an importer waits: then the same import again.
    if (!/DatabaseUnavailable/.test(error.message)) throw error;
    return null;
  });
  await started;
  const report = first ?? (await importThroughKills(request, () => null)).report;
  return { report, state: await scene.stateOf(db) };
}
