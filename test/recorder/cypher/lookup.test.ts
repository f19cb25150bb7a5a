/** The exact statements that read the ledger for knownAt. */
import { assertionVersions } from '../../../src/recorder/cypher/lookup/assertion-versions';
import { knownAtRecording } from '../../../src/recorder/cypher/lookup/known-at';
import { recordingsBefore } from '../../../src/recorder/cypher/lookup/recordings';

describe('knownAtRecording', () => {
  test('for the newest recording, reads only the ledger', () => {
    expect(knownAtRecording({ kind: 'NEWEST' }).cypher).toMatchInlineSnapshot(
      `"MATCH (l:Ledger {id: 'ledger'}) WITH l.last AS seq, l.lastAt AS at, l.last AS newest, l.entriesFrom AS entriesFrom RETURN seq, at, newest, entriesFrom, NOT EXISTS { ()-[:SAME_AS]->() } AS unjudged"`,
    );
  });

  test('for a number, reads that recording and the newest number', () => {
    expect(knownAtRecording({ kind: 'SEQ', seq: 3 }).cypher).toMatchInlineSnapshot(`
     "MATCH (l:Ledger {id: 'ledger'})
     OPTIONAL MATCH (r:Recording {seq: $knownAtSeq, state: 'COMPLETE'})
     WITH r.seq AS seq, r.completedAt AS at, l.last AS newest, l.entriesFrom AS entriesFrom
     RETURN seq, at, newest, entriesFrom, NOT EXISTS { ()-[:SAME_AS]->() } AS unjudged"
    `);
  });

  test('for an instant, reads the last recording completed by then', () => {
    expect(knownAtRecording({ kind: 'INSTANT', at: '2026-01-01T00:00:00.000Z' }).cypher).toMatchInlineSnapshot(`
     "MATCH (l:Ledger {id: 'ledger'})
     CALL () {
       MATCH (n:Recording)
       WHERE n.completedAt <= $knownAtInstant
       WITH n
       ORDER BY n.completedAt DESC
       LIMIT 1
       RETURN head(collect(n)) AS r
     }
     WITH coalesce(r.seq, 0) AS seq, r.completedAt AS at, l.last AS newest, l.entriesFrom AS entriesFrom
     RETURN seq, at, newest, entriesFrom, NOT EXISTS { ()-[:SAME_AS]->() } AS unjudged"
    `);
  });
});

describe('recordingsBefore', () => {
  test('goes down from a number', () => {
    expect(recordingsBefore(null, 20).cypher).toMatchInlineSnapshot(`
     "MATCH (r:Recording)
     WHERE r.seq < $before AND r.state = 'COMPLETE'
     RETURN properties(r) AS recording
     ORDER BY r.seq DESC
     LIMIT $first"
    `);
  });
});

describe('assertionVersions', () => {
  test('seeks the prefix of the ids in each type', () => {
    const { cypher, params } = assertionVersions(['assertion:1']);
    expect(cypher.split('\nUNION ALL ')[1]).toMatchInlineSnapshot(
      `"UNWIND $prefixes AS prefix MATCH (s)-[r:HOLDS]->(o) WHERE r.id STARTS WITH prefix RETURN s.id AS subject, r, o.id AS object"`,
    );
    expect(cypher.split('\nUNION ALL ')).toHaveLength(25);
    expect(params).toEqual({ prefixes: ['assertion:1#'] });
  });
});
