/** One digest of everything known: the same for the same knowledge, for any order and number of writes. */
import { createHash } from 'node:crypto';
import type { Database } from '../database/database';
import { readProperties, type StoredProperties } from '../database/stored-values';
import { entityKindOfId } from '../domain/entity-kinds';
import { TIE_TYPES, type TieType } from '../domain/tie-types';
import { canonicalContent, canonicalProperties, type TieEnds, type Version } from '../model/assertion-version';
import { entitiesAt, readVersionAt, versionsAt } from './cypher/lookup/state-at';
import { knownAt } from './known-at';

export interface StateDigestOptions {
  /**
   * Includes the recordings that added the knowledge, and their reasons: the digest then also depends on how the knowledge was recorded.
   */
  readonly bookkeeping?: boolean;
}

/**
 * The SHA-256 digest (hex) of all that was known at recording `seq` (without it, at the newest): every version that was open with its
 * voices and standing, every entity with its entry.
 * @throws NotFound when the recording does not exist.
 */
export async function stateDigest(db: Database, seq?: number, { bookkeeping = false }: StateDigestOptions = {}): Promise<string> {
  const at = (await knownAt(db, seq === undefined ? { kind: 'NEWEST' } : { kind: 'SEQ', seq })).seq;
  const sum = new Sum();
  for (const type of TIE_TYPES) await addVersions(db, type, at, bookkeeping, sum);
  for await (const row of db.stream(entitiesAt(at))) {
    const entity = row['entity'] as StoredProperties;
    const id = row['id'] as string;
    const entry = canonicalProperties(readProperties(entity, entityKindOfId(id)?.properties ?? {}));
    const labels = [...(row['labels'] as string[])].sort();
    sum.add(JSON.stringify([id, labels, entry, entity['searchText'], ...(bookkeeping ? [Number(row['recordedFrom'])] : [])]));
  }
  return sum.digest();
}

async function addVersions(db: Database, type: TieType, at: number, bookkeeping: boolean, sum: Sum): Promise<void> {
  for await (const row of db.stream(versionsAt(type, at))) {
    const { tie, version } = readVersionAt(type, row);
    sum.add(
      JSON.stringify([
        ...listContent(tie, version),
        ...(bookkeeping ? [version.id, version.recordedFrom, version.toldFrom, version.cause] : []),
      ]),
    );
  }
}

function listContent({ type, subject, object }: TieEnds, { assertion, content, voices, standing }: Version): unknown[] {
  const { tieId, assertionId, key, sourceId, record } = assertion;
  const { startEarliest, startLatest, endEarliest, endLatest } = content.bounds;
  const bounds = [startEarliest, startLatest, endEarliest, endLatest, content.outsideExistence];
  return [type.name, subject, object, tieId, assertionId, key, sourceId, record, canonicalContent(content), bounds, voices, standing];
}

/** The sum of the digests of all items: it does not depend on their order, and no item has to be held or sorted. */
class Sum {
  private total = 0n;

  add(item: string): void {
    this.total += BigInt(`0x${createHash('sha256').update(item).digest('hex')}`);
  }

  digest(): string {
    return createHash('sha256').update(this.total.toString(16)).digest('hex');
  }
}
