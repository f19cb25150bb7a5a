/**
 * Small worlds from a seed, with what often breaks exports: scripts, special characters, uncertain dates, parallel ties, loops, and
 * sources that differ.
 */
import type { FactInput } from '../../../src/model/read-plain-fact';
import { randomFrom } from '../../faults/random-from';

const NAMES = ['India', 'Россия', 'مصر', 'नेपाल', `A & "B" <c> 'd'`, 'NA', 'Two\nlines', '=1+1', 'Zoë; a|b,c'] as const;
const DATES = ['1648', '1897-05', '1947-08-15', '1964~', '196X', '2013-05?', '2025-06-03'] as const;
const STATUSES = ['FULL', 'OBSERVER', 'ASSOCIATE'] as const;

/** The facts of a world of three to eight states, two organisations and up to fourteen assertions. */
export function randomWorld(seed: number): FactInput[] {
  const random = randomFrom(seed);
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const states = Array.from({ length: 3 + Math.floor(random() * 6) }, (_, at) => `state:S${at}`);
  const organisations = ['organisation:O0', 'organisation:O1'];
  const entities = [...states, ...organisations].map((id) => ({
    entity: { id, name: among(NAMES), ...(id.startsWith('organisation') && { kind: 'IGO' }), aliases: [among(NAMES)] },
  }));
  const words = Array.from({ length: Math.floor(random() * 15) }, (_, at): FactInput => {
    const [subject, state] = [among(states), among(states)];
    const spell = randomSpell(among, random);
    const told = { ...spell, record: `r${at}`, source: among(['source:register', 'source:gazette']), locator: among(['p. 1', '§ 2 & 3']) };
    if (random() < 0.5) return { tie: 'MEMBER_OF', subject, object: among(organisations), status: among(STATUSES), ...told };
    if (random() < 0.5 && subject !== state) return { tie: 'RIVAL_OF', subject, object: state, ...told };
    return { tie: 'HAS_MISSION_IN', subject, object: state, kind: 'EMBASSY', key: among(['a', 'b']), ...told };
  });
  return [...entities, ...words];
}

function randomSpell(among: <T>(list: readonly T[]) => T, random: () => number): FactInput {
  const first = Math.floor(random() * DATES.length);
  const start = random() < 0.1 ? '..' : DATES[first];
  const later = among(DATES.slice(first));
  if (random() < 0.4) return { start, endStatus: among(['ONGOING', 'UNKNOWN']) };
  return { start, end: later, endStatus: among(['ENDED', 'CENSORED']) };
}
