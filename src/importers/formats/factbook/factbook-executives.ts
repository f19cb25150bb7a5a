/** Heads of state and of government, with the first day in office. */
import { dateAt } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Table } from '../../format';
import { toSlug } from '../../ids';
import { findName } from '../find-name';
import { codeFromId, EDITION_ENDS, findCountry } from './edition';
import { holderNamed } from './holder-text';

const OFFICES = {
  chief_of_state: { slug: 'chief-of-state', title: 'Chief of state' },
  head_of_government: { slug: 'head-of-government', title: 'Head of government' },
} as const;

export const factbookExecutives: Table = {
  name: 'executives',
  columns: ['gec_code', 'country', 'office', 'holder_text', 'since'],
  floor: 500,
  read: (emitter) => ({
    row: (row) => {
      const state = findCountry(emitter, row);
      const office = row.oneOf('office', OFFICES);
      const since = dateAt(row, 'since');
      const holder = holderNamed(row.text('holder_text')) ?? row.reject('holder_text', 'is more than a title, a name and a date.');
      const post = emitPost(emitter, state, office.slug, `${office.title} of ${findName(emitter, state)}`);
      const owner = holder.monarch ? `crown-${since}` : codeFromId(state);
      const person = emitter.mention(`person:factbook-${owner}-${toSlug(holder.name)}`, { name: holder.name });
      emitter.tie('HOLDS', person, post, { start: since, ...EDITION_ENDS });
    },
  }),
};

/** Mentions the state's post with that slug, and emits its tie to the state. */
export function emitPost(emitter: FactEmitter, state: string, slug: string, name: string): string {
  const post = emitter.mention(`post:${codeFromId(state)}-${slug}`, { name });
  emitter.tie('POST_IN', post, state, { start: '..', endStatus: 'ONGOING' });
  return post;
}
