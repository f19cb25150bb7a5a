/** The entities of a generated graph, one by one. */

import { entityKindOfId } from '../../src/domain/entity-kinds';
import type { EntityFact, Properties } from '../../src/model/fact';
import type { GraphScale, Pool } from './graph-scale';
import { drawDate } from './random-dates';
import { drawName, drawText, respell } from './random-words';
import type { SeededRandom } from './seeded-random';

/** Prefixes of ids. Other test worlds do not use them. */
const PREFIX: Readonly<Record<Pool, string>> = {
  state: 'state:G',
  person: 'person:g',
  organisation: 'organisation:g',
  treaty: 'treaty:g',
  event: 'event:g',
  statement: 'statement:g',
  claim: 'claim:g',
  post: 'post:g',
  place: 'place:g',
};
export const SOURCE_COUNT = 20;
export const entityIdAt = (pool: Pool, place: number): string => `${PREFIX[pool]}${place}`;
export const sourceIdAt = (place: number): string => `source:g${place}`;
export const voiceIdAt = (place: number): string => `organisation:voice-g${place % 12}`;

/** Number of entities of each kind. */
export function poolSizes(scale: GraphScale): Readonly<Record<Pool, number>> {
  const { states, persons, organisations, treaties, events, statements } = scale;
  return {
    state: states,
    person: persons,
    organisation: organisations,
    treaty: treaties,
    event: events,
    statement: statements,
    claim: statements,
    post: Math.ceil(persons / 3),
    place: Math.ceil(events / 10),
  };
}

/** Values that a tie takes from the entity of its occasion. */
export interface DatedPools {
  readonly events: string[];
  readonly statements: string[];
}

export function* generatedEntities(scale: GraphScale, random: SeededRandom, dates: DatedPools): Generator<EntityFact> {
  for (let place = 0; place < 12; place += 1) yield entity(voiceIdAt(place), { name: `Project ${place}`, kind: 'DATA_PROJECT' });
  for (let place = 0; place < SOURCE_COUNT; place += 1) yield entity(sourceIdAt(place), buildSource(place));
  for (const [pool, count] of Object.entries(poolSizes(scale)) as [Pool, number][]) {
    for (let place = 0; place < count; place += 1) {
      const name = drawName(random);
      const aliases: Properties = random.chance(0.02) ? { aliases: [respell(name, random)] } : {};
      yield entity(entityIdAt(pool, place), { name, ...aliases, ...buildOwnProperties(pool, place, random, dates) });
    }
  }
}

function entity(id: string, properties: Properties): EntityFact {
  return { fact: 'entity', id, label: entityKindOfId(id)!.label, properties, place: id };
}

/** The first sources cover everything in an interval, so that values are known. */
function buildSource(place: number): Properties {
  const covered = ['MEMBER_OF 1900/2014', 'PARTY_TO 1900/..', 'HAS_MISSION_IN 1950/2020', 'PARTICIPATED_IN 1946/2024'][place];
  return {
    name: `Source ${place}`,
    kind: 'DATA_SET',
    published: `${2000 + place}`,
    reliability: 'ABC'[place % 3]!,
    voice: voiceIdAt(place),
    ...(covered && { covers: [covered] }),
  };
}

function buildOwnProperties(pool: Pool, place: number, random: SeededRandom, dates: DatedPools): Properties {
  switch (pool) {
    case 'organisation':
      // The first is the hub, and is intergovernmental at every size.
      return { kind: random.chance(0.8) || place === 0 ? 'IGO' : 'COMPANY', codes: [`igo:${place}`] };
    case 'event': {
      const date = drawDate(random);
      dates.events.push(date);
      const kind = random.pick(['MEETING', 'MEETING', 'MEETING', 'ATTACK', 'DISPUTE', 'WAR', 'ANNOUNCEMENT', 'OTHER']);
      return { kind, date, modality: 'ACTUAL', ploverType: random.pick(['CONSULT', 'ASSAULT', 'AGREE', 'THREATEN', 'AID']) };
    }
    case 'statement': {
      const date = drawDate(random);
      dates.statements.push(date);
      return { date, medium: 'press', paraphrase: drawText(random) };
    }
    case 'claim':
      return {
        predicate: random.pick(['killed', 'attributed', 'pledged']),
        date: dates.statements[place]!,
        codes: [random.pick(['plover:CONSULT', 'plover:THREATEN', 'cameo:182'])],
      };
    case 'post':
      return { rank: String(1 + random.below(5)) };
    case 'treaty':
      return { ambit: random.pick(['BILATERAL', 'MULTILATERAL', 'PLURILATERAL']), date: drawDate(random) };
    default:
      return {};
  }
}
