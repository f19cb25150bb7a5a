/** Heads of state and of government, with the day since when. */
import { dateAt } from '../../dates/date-at';
import type { Table } from '../../format';
import { slugOf } from '../../ids';
import type { Telling } from '../../telling/telling';
import { nameOf } from '../name-of';
import { codeOf, countryOf, EDITION_ENDS } from './edition';
import { holderNamed } from './holder-text';

const OFFICES = {
  chief_of_state: { slug: 'chief-of-state', title: 'Chief of state' },
  head_of_government: { slug: 'head-of-government', title: 'Head of government' },
} as const;

export const factbookExecutives: Table = {
  name: 'executives',
  columns: ['gec_code', 'country', 'office', 'holder_text', 'since'],
  floor: 500,
  read: (telling) => ({
    row: (row) => {
      const state = countryOf(telling, row);
      const office = row.oneOf('office', OFFICES);
      const since = dateAt(row, 'since');
      const holder = holderNamed(row.text('holder_text')) ?? row.reject('holder_text', 'is more than a title, a name and a date.');
      const post = postOf(telling, state, office.slug, `${office.title} of ${nameOf(telling, state)}`);
      const owner = holder.monarch ? `crown-${since}` : codeOf(state);
      const person = telling.mention(`person:factbook-${owner}-${slugOf(holder.name)}`, { name: holder.name });
      telling.tie('HOLDS', person, post, { start: since, ...EDITION_ENDS });
    },
  }),
};

/** The state's post of that slug, told with its tie to the state. */
export function postOf(telling: Telling, state: string, slug: string, name: string): string {
  const post = telling.mention(`post:${codeOf(state)}-${slug}`, { name });
  telling.tie('POST_IN', post, state, { start: '..', endStatus: 'ONGOING' });
  return post;
}
