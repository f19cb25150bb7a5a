/** How ties would stand if assertions were retracted, without writing anything. */
import type { Transaction } from '../database/database';
import { spokenOf, type Version } from '../model/assertion-version';
import { groupedBy } from '../model/grouped-by';
import { OPEN_SEQ } from '../model/recording';
import { type Standing, standingOf, voicesOf } from '../model/standing';
import type { TieType } from '../model/tie-types';
import { readTieVersion, tieVersions } from './cypher/versions/tie-versions';
import { openVersions } from './writing/record-edit';

export interface TieStanding {
  readonly standing: Standing;
  readonly voices: readonly string[];
}

export interface ForeseenTie {
  readonly tie: string;
  readonly before: TieStanding;
  readonly after: TieStanding;
}

/**
 * One entry for each tie that the assertions speak of, by its id: as it stands now, and as it would without them.
 * @throws NotFound naming every id that is no assertion.
 */
export async function foreseeRetraction(db: Pick<Transaction, 'run'>, assertions: readonly string[]): Promise<ForeseenTie[]> {
  const withdrawn = new Set(assertions);
  const ties = groupedBy(await openVersions(db, [...withdrawn]), ({ tie }) => tie.type);
  const foreseen = await Promise.all(
    [...ties].map(async ([type, told]) => {
      const ids = [...new Set(told.map(({ tie }) => tie.tieId))];
      const versions = (await db.run(tieVersions(type, ids, OPEN_SEQ))).map((row) => readTieVersion(type, row));
      return [...groupedBy(versions, ({ assertion }) => assertion.tieId)].map(([tie, open]) => foreseenTie(tie, type, open, withdrawn));
    }),
  );
  return foreseen.flat().sort((a, b) => (a.tie < b.tie ? -1 : 1));
}

function foreseenTie(tie: string, type: TieType, open: readonly Version[], withdrawn: ReadonlySet<string>): ForeseenTie {
  const left = open.filter(({ assertion }) => !withdrawn.has(assertion.assertionId));
  return { tie, before: standingAmong(open, type), after: standingAmong(left, type) };
}

function standingAmong(versions: readonly Version[], type: TieType): TieStanding {
  const spoken = versions.map((version) => spokenOf(version, type));
  return { standing: standingOf(spoken), voices: voicesOf(spoken) };
}
