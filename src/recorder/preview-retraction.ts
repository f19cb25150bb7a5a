/** Previews the standing of ties if assertions were retracted, without writing anything. */
import type { Transaction } from '../database/database';
import type { TieType } from '../domain/tie-types';
import { readVoicedSpell, type Version } from '../model/assertion-version';
import { groupedBy } from '../model/grouped-by';
import { OPEN_SEQ } from '../model/recording';
import { collectVoices, computeStanding, type Standing } from '../model/standing';
import { readTieVersion, tieVersions } from './cypher/versions/tie-versions';
import { openVersions } from './writing/record-edit';

export interface TieStanding {
  readonly standing: Standing;
  readonly voices: readonly string[];
}

export interface PreviewedTie {
  readonly tie: string;
  readonly before: TieStanding;
  readonly after: TieStanding;
}

/**
 * One entry for each tie of the assertions, by its id: its present state, and its state without them.
 * @throws NotFound naming every id that is not an assertion.
 */
export async function previewRetraction(db: Pick<Transaction, 'run'>, assertions: readonly string[]): Promise<PreviewedTie[]> {
  const withdrawn = new Set(assertions);
  const ties = groupedBy(await openVersions(db, [...withdrawn]), ({ tie }) => tie.type);
  const previewed = await Promise.all(
    [...ties].map(async ([type, retracted]) => {
      const ids = [...new Set(retracted.map(({ tie }) => tie.tieId))];
      const versions = (await db.run(tieVersions(type, ids, OPEN_SEQ))).map((row) => readTieVersion(type, row));
      return [...groupedBy(versions, ({ assertion }) => assertion.tieId)].map(([tie, open]) => previewTie(tie, type, open, withdrawn));
    }),
  );
  return previewed.flat().sort((a, b) => (a.tie < b.tie ? -1 : 1));
}

function previewTie(tie: string, type: TieType, open: readonly Version[], withdrawn: ReadonlySet<string>): PreviewedTie {
  const left = open.filter(({ assertion }) => !withdrawn.has(assertion.assertionId));
  return { tie, before: readTieStanding(open, type), after: readTieStanding(left, type) };
}

function readTieStanding(versions: readonly Version[], type: TieType): TieStanding {
  const spells = versions.map((version) => readVoicedSpell(version, type));
  return { standing: computeStanding(spells), voices: collectVoices(spells) };
}
