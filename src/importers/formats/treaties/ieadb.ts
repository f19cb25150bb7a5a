/** International Environmental Agreements Database: parties of environmental agreements. */
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format } from '../../format';
import { IEADB_VOICE } from '../../projects';
import { mentionTreaty } from './emit-treaty';
import { readInstrument } from './instrument';
import { packagedByManytreaties, packagedSource, partiesOver } from './manytreaties';
import { partySpell } from './treaty-party';

/** The values that the database uses for "no such date yet". */
const NEVER = ['2699-01-01', '2899-01-01', '2999-01-01'];

/** An apostrophe in two titles, read in the wrong encoding before it reached the file; its first letter then lost its accent. */
const BROKEN_APOSTROPHE = 'a\u0080\u0099';

export const ieadb: Format = packagedByManytreaties(
  {
    name: 'ieadb',
    title: 'Parties of international environmental agreements',
    coverage: { tieTypes: ['PARTY_TO'], actors: 'states', from: 1901, to: 2023 },
    // The same source as in the seed, which has single facts of the same database.
    source: packagedSource(
      'source:ieadb-manytreaties',
      'International Environmental Agreements Database, as packaged by manytreaties',
      IEADB_VOICE,
    ),
    tables: [
      {
        name: 'parties',
        columns: ['stateID', 'treatyID', 'Title', 'End', 'stateSignature', 'Rat', 'Force', 'ieadbID'],
        floor: 14_000,
        read: (emitter) => {
          const ordinals = new Ordinals();
          return {
            row: (row) => {
              const signed = dateAt(row, 'stateSignature', NEVER);
              const ratified = dateAt(row, 'Rat', NEVER);
              const inForce = dateAt(row, 'Force', NEVER);
              const end = dateAt(row, 'End', NEVER);
              const notInForce = NEVER.includes(row.at('Force'));
              const { status, spell } = partySpell({ signed, ratified, inForce, end, notInForce });
              const content = [signed, ratified, inForce, end].join(' ');
              const record = ordinals.assignKey(`${row.text('treatyID')} ${row.text('stateID')}`, content);
              const held = partiesOver(emitter, row, spell);
              const title = row.text('Title').replaceAll(BROKEN_APOSTROPHE, "'");
              const treaty = mentionTreaty(emitter, 'ieadb', row.text('ieadbID'), title, { ...readInstrument(null, title) });
              for (const { id, spell: part } of held) {
                emitter.tie('PARTY_TO', id, treaty, { ...part, record, attributes: { status, signed, ratified, inForce } });
              }
            },
          };
        },
      },
    ],
  },
  'Mitchell, R. B., International Environmental Agreements Database Project, University of Oregon',
);
