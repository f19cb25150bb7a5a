/** Design of Trade Agreements: trade agreements and their members, by year. */
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format } from '../../format';
import { DESTA_VOICE } from '../../projects';
import { emitTreaty, mentionTreaty } from './emit-treaty';
import { readInstrument } from './instrument';
import { packagedByManytreaties, packagedSource } from './manytreaties';
import { parseAmbit, partySpell } from './treaty-party';

export const desta: Format = packagedByManytreaties(
  {
    name: 'desta',
    title: 'Trade agreements and their members',
    coverage: { tieTypes: ['PARTY_TO'], actors: 'states', from: 1948, to: 2021 },
    source: packagedSource('source:desta-manytreaties', 'Design of Trade Agreements, as packaged by manytreaties', DESTA_VOICE),
    tables: [
      {
        name: 'agreements',
        columns: ['Title', 'Begin', 'Signature', 'TypeAgree', 'TypeAmbit', 'destaID'],
        floor: 900,
        read: (emitter) => ({
          row: (row) => {
            const [name, ambit] = [row.text('Title'), parseAmbit(row.at('TypeAmbit'))];
            const date = dateAt(row, 'Signature');
            const instrument = readInstrument(row.at('TypeAgree'), name);
            emitTreaty(emitter, 'desta', row.text('destaID'), { name, date, subject: 'trade', ambit, ...instrument });
          },
        }),
      },
      {
        name: 'parties',
        columns: ['stateID', 'StateName', 'Signature', 'Force', 'destaID'],
        floor: 7_000,
        read: (emitter) => {
          const ordinals = new Ordinals();
          return {
            row: (row) => {
              const [signed, inForce] = [dateAt(row, 'Signature'), dateAt(row, 'Force')];
              const { status, spell } = partySpell({ signed, ratified: null, inForce, end: null });
              const [scheme, column] = row.at('stateID') ? (['many', 'stateID'] as const) : (['name', 'StateName'] as const);
              const held = emitter.holders(scheme, row.text(column), spell, column);
              const desta = row.text('destaID');
              const record = ordinals.assignKey(`${desta} ${row.text(column)}`, `${signed} ${inForce}`);
              const treaty = mentionTreaty(emitter, 'desta', desta, `Trade agreement ${desta} (DESTA)`);
              for (const { id, spell: part } of held) {
                emitter.tie('PARTY_TO', id, treaty, { ...part, record, attributes: { status, signed, inForce } });
              }
            },
          };
        },
      },
    ],
  },
  'Dür, A., L. Baccini, and M. Elsig. 2014. The Design of International Trade Agreements',
);
