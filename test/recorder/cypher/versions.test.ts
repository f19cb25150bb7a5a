/** The exact statements that read and write versions. The tests of the recorder show what they do to a database. */

import { TIE_TYPES, tieType } from '../../../src/domain/tie-types';
import { readAssertionFact, type Version } from '../../../src/model/assertion-version';
import { readVersion, storedNames, storedVersion } from '../../../src/recorder/cypher/versions/stored-version';
import { tieVersions } from '../../../src/recorder/cypher/versions/tie-versions';
import {
  createVersions,
  succeedVersions,
  undoVersions,
  updateVersions,
  withdrawVersions,
} from '../../../src/recorder/cypher/versions/write-versions';
import { membership } from '../facts';

const type = tieType('MEMBER_OF')!;
const { asserted: told } = readAssertionFact(membership('state:PAK', 'organisation:SCO', { locator: 'p. 3' }));
const version: Version = {
  ...told,
  id: 'v#1',
  recordedFrom: 1,
  recordedTo: 2147483647,
  toldFrom: 1,
  cause: 'ASSERTED',
  voices: ['source:one'],
  standing: 'UNIQUE',
};

describe('tieVersions', () => {
  test('seeks each tie and reads versions that are open or that the recording in progress has closed', () => {
    expect(tieVersions(type, ['tie:1'], 7).cypher).toMatchInlineSnapshot(`
     "UNWIND $tieIds AS tieId
     MATCH ()-[r:MEMBER_OF {tieId: tieId}]->() USING INDEX r:MEMBER_OF(tieId)
     WHERE r.recordedTo = $open OR r.recordedTo = $seq
     RETURN properties(r) AS edge"
    `);
  });
});

describe('the statements that write versions', () => {
  test('create versions between ends found by id', () => {
    expect(createVersions(type, [{ subject: 'state:PAK', object: 'organisation:SCO', version }]).cypher).toMatchInlineSnapshot(`
     "UNWIND range(0, size($ids) - 1) AS at
     MATCH (e:Entity {id: $ids[at]}) USING INDEX e:Entity(id)
     WITH at, e ORDER BY at
     WITH collect(e) AS ends
     UNWIND $rows AS row
     WITH ends[row[0]] AS s, ends[row[1]] AS o, row
     CREATE (s)-[:MEMBER_OF {status: row[2], statusAsWritten: row[3], id: row[4], tieId: row[5], assertionId: row[6], key: row[7], sourceId: row[8], record: row[9], assertedBy: row[10], stance: row[11], reliability: row[12], credibility: row[13], locator: row[14], quote: row[15], start: row[16], end: row[17], endStatus: row[18], startEarliest: row[19], startLatest: row[20], endEarliest: row[21], endLatest: row[22], outsideExistence: row[23], givenStartEarliest: row[24], givenStartLatest: row[25], givenEndEarliest: row[26], givenEndLatest: row[27], recordedFrom: row[28], recordedTo: row[29], toldFrom: row[30], cause: row[31], voices: row[32], standing: row[33]}]->(o)"
    `);
  });

  test('close a version and open the next between the same ends', () => {
    expect(succeedVersions(type, 2, [{ closes: 'v#1', version }]).cypher).toMatchInlineSnapshot(`
     "UNWIND $rows AS row
     MATCH (s)-[before:MEMBER_OF {id: row.closes}]->(o) USING INDEX before:MEMBER_OF(id)
     SET before.recordedTo = $seq
     CREATE (s)-[r:MEMBER_OF]->(o)
     SET r = row.edge"
    `);
  });

  test('change a version in place', () => {
    expect(updateVersions(type, [version]).cypher).toMatchInlineSnapshot(`
     "UNWIND $rows AS row
     MATCH ()-[r:MEMBER_OF {id: row.id}]->() USING INDEX r:MEMBER_OF(id)
     SET r = row.edge"
    `);
  });

  test('withdraw a version and reopen the one before it', () => {
    expect(withdrawVersions(type, [{ deletes: 'v#2', reopens: 'v#1' }]).cypher).toMatchInlineSnapshot(`
     "UNWIND $rows AS row
     MATCH ()-[r:MEMBER_OF {id: row.deletes}]->() USING INDEX r:MEMBER_OF(id)
     MATCH ()-[before:MEMBER_OF {id: row.reopens}]->() USING INDEX before:MEMBER_OF(id)
     DELETE r
     SET before.recordedTo = $open"
    `);
  });

  test('undo a recording', () => {
    expect(undoVersions(type, ['tie:1'], 2).map(({ cypher }) => cypher)).toMatchInlineSnapshot(`
     [
       "UNWIND $tieIds AS tieId MATCH ()-[r:MEMBER_OF {tieId: tieId}]->() USING INDEX r:MEMBER_OF(tieId) WHERE r.recordedFrom = $seq DELETE r",
       "UNWIND $tieIds AS tieId MATCH ()-[r:MEMBER_OF {tieId: tieId}]->() USING INDEX r:MEMBER_OF(tieId) WHERE r.recordedTo = $seq SET r.recordedTo = $open",
     ]
    `);
  });
});

describe('storedVersion', () => {
  test('stores only properties that storedNames lists, each once', () => {
    const dated = {
      ...version,
      content: {
        ...version.content,
        quote: 'q',
        outsideExistence: true,
        spell: { start: '1990', end: '1991', endStatus: 'ENDED' as const },
      },
    };
    for (const kind of TIE_TYPES) {
      const attributes = Object.fromEntries(Object.keys(kind.properties).map((name) => [name, 'x']));
      const stored = storedVersion({
        type: kind,
        version: { ...dated, content: { ...dated.content, attributes } },
      });
      expect(storedNames(kind).sort()).toEqual(Object.keys(stored).sort());
    }
  });

  test('is read back unchanged', () => {
    expect(readVersion(type, storedVersion({ type, version }))).toEqual(version);
  });
});
