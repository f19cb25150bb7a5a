/** Imports during which the database is killed; sometimes the importer with it. */

import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { stateDigest } from '../../src/recorder/recorder';
import type { KillScene } from './kill-scene';
import { type ChildReport, importThroughKills, type Moment, runImport } from './killed-imports';
import { type MortalDatabase, mortalDatabase } from './mortal-database';

export interface DatabaseKill {
  readonly moment: Moment;
  readonly importerToo: boolean;
}

/** What an import came to. `seen` is what readers saw of it once the database was back and before it went on; null where it had gone on by then. */
export interface Survived {
  readonly report: ChildReport;
  readonly state: string;
  readonly seen: string | null;
  readonly before: string;
  readonly after: string;
}

/** What an undisturbed import comes to. */
export type Quiet = Awaited<ReturnType<KillScene['undisturbed']>>;

/** One import for each kill, each on a fresh world: tells what each came to, beside what an undisturbed one comes to. */
export async function importWhileDatabasesDie(
  scene: KillScene,
  kills: readonly DatabaseKill[],
  onSurvived: (came: Survived, quiet: Quiet) => void,
): Promise<void> {
  const mortal = await mortalDatabase();
  const db = await connect({ uri: mortal.uri, user: 'neo4j', password: mortal.password });
  try {
    const quiet = await scene.undisturbed(db);
    for (const kill of kills) onSurvived(await throughKill(scene, mortal, db, kill), quiet);
  } finally {
    await db.close();
    await mortal.remove();
  }
}

async function throughKill(
  scene: KillScene,
  mortal: MortalDatabase,
  db: Database,
  { moment, importerToo }: DatabaseKill,
): Promise<Survived> {
  await scene.begin(db);
  const before = await stateDigest(db);
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
  const seen = importerToo ? await stateDigest(db) : null;
  const report = first ?? (await importThroughKills(request, () => null)).report;
  return { report, state: await scene.stateOf(db), seen, before, after: await stateDigest(db) };
}
