/** The organisations in the Correlates of War data. */
import { yearAt } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Table } from '../../format';
import { buildId } from '../../ids';

/** Finds the organisation by its short name in the data set: `known` if our table has it, or under an id of the data set. */
export function cowOrganisation(emitter: FactEmitter, ioname: string): { readonly id: string; readonly known: boolean } {
  const held = emitter.identity.findHolders(`cowioname:${ioname}`);
  return held?.[0] ? { id: held[0].id, known: true } : { id: buildId('organisation', 'cow-igo', ioname), known: false };
}

export const cowIgoOrganisations: Table = {
  name: 'organisations',
  columns: ['ioname', 'orgname', 'longorgname', 'igocode', 'sdate', 'deaddate'],
  floor: 500,
  read: (emitter) => ({
    row: (row) => {
      const ioname = row.text('ioname');
      const name = row.text('orgname');
      const codes = [`cowioname:${ioname}`, ...(row.at('igocode') ? [`cowigo:${row.at('igocode')}`] : [])];
      const founded = yearAt(row, 'sdate');
      const dissolved = yearAt(row, 'deaddate');
      const { id, known } = cowOrganisation(emitter, ioname);
      const names = [...new Set([name, row.at('longorgname')])].filter((text) => text !== '');
      // For an organisation in our table, only names and codes are added: sources often disagree on when it was founded.
      if (known) emitter.entity(emitter.actor(id), { aliases: names, codes });
      else
        emitter.entity(id, {
          name,
          kind: 'IGO',
          abbreviation: ioname,
          aliases: names.slice(1),
          founded,
          dissolved,
          codes,
        });
    },
  }),
};
