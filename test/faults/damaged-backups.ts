/** F13: a copy of a backup in which one bit is flipped, or that is cut short, and what a restore makes of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../src/database/connect';
import { startNeo4j } from '../../src/database/launcher/start-neo4j';
import { recordings, stateDigest } from '../../src/recorder/recorder';
import { TEST_JARS } from '../support/start-database';
import type { InterruptedCommands } from './interrupted-commands';

export interface Damage {
  /** The byte of which `bit` is flipped, or before which the file ends. */
  readonly at: number;
  /** From 0 to 7; null if the file is cut. */
  readonly bit: number | null;
}

/** The head and the checksums of a backup are within this many bytes of its ends. */
const NEAR_AN_END = 48;
/** A refusal may have several lines, since it quotes Neo4j. */
const REFUSED = /^Neo4j: (?:"database load" failed: \S|ended while it started with )/m;

/** One damage in five is a cut. Half of all are near the ends of the file, of which they would hardly be a part otherwise. */
export function drawDamage(size: number, random: () => number): Damage {
  const isCut = random() < 0.2;
  const place = random();
  const span = place < 0.5 ? size : Math.min(NEAR_AN_END, size);
  const at = (place < 0.75 ? 0 : size - span) + Math.floor(random() * span);
  const bit = Math.floor(random() * 8);
  return { at, bit: isCut ? null : bit };
}

function damaged(dump: Buffer, { at, bit }: Damage): Buffer {
  if (bit === null) return dump.subarray(0, at);
  const bytes = Buffer.from(dump);
  bytes[at]! ^= 1 << bit;
  return bytes;
}

/** Restores it: either nothing has changed, byte for byte, or what is known now is `intact`, what is known after restoring the whole backup. */
export async function restoreDamaged(scene: InterruptedCommands, damage: Damage, intact?: string): Promise<'refused' | 'restored'> {
  const old = scene.digest();
  const broken = join(scene.folder, 'broken.dump');
  writeFileSync(broken, damaged(readFileSync(scene.dump), damage));
  const { code, output } = await scene.run({ argv: ['database', 'restore', broken, '--yes'] });
  expect({ damage, left: scene.leftovers() }).toEqual({ damage, left: [] });
  if (code === 0) {
    expect({ damage, known: await readKnown(scene) }).toEqual({ damage, known: intact });
    return 'restored';
  }
  expect({ damage, code, output, digest: scene.digest() }).toEqual({
    damage,
    code: 1,
    output: expect.stringMatching(REFUSED),
    digest: old,
  });
  return 'refused';
}

/** Everything known in the data folder, with its recordings. */
export async function readKnown(scene: InterruptedCommands): Promise<string> {
  const options = { dataFolder: scene.data, jarFolder: TEST_JARS, what: 'a test of backups', memory: { heap: 384, pageCache: 64 } };
  const neo4j = await startNeo4j({ ...options, startSeconds: 300, brief: true });
  try {
    const db = await connect(neo4j);
    try {
      return JSON.stringify([await stateDigest(db, undefined, { bookkeeping: true }), await recordings(db)]);
    } finally {
      await db.close();
    }
  } finally {
    await neo4j.stop();
  }
}
