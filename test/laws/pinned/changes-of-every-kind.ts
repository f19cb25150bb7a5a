/** Recordings of every kind, on a world that is already recorded. */
import type { Database } from '../../../src/database/database';
import { entityKind } from '../../../src/domain/entity-kinds';
import type { AssertionFact, EntityFact, Fact, Properties, PropertyValue } from '../../../src/model/fact';
import { buildAssertionId, buildTieId } from '../../../src/model/ids';
import { correct, correctEntity, entityVersions, history, judgeSame, record, retract } from '../../../src/recorder/recorder';

const about = (what: string) => ({ key: `pinned ${what}`, by: 'tester', why: `a law: ${what}` });

/** One more entity, and a second name of a state. */
export async function recordLittle(db: Database): Promise<void> {
  await record(
    db,
    [entity('state:PAK', { aliases: ['Early alias'] }), entity('person:somebody-new', { name: 'Somebody New' })],
    about('early'),
  );
}

/** What a file with the name of the seed says differently, and what others add. */
export async function recordChangesOfEveryKind(db: Database, facts: readonly Fact[]): Promise<void> {
  const entities = facts.filter((fact) => fact.fact === 'entity');
  const ties = facts.filter((fact) => fact.fact === 'assertion');
  const told = (fact: EntityFact, properties: Properties): EntityFact => ({ ...fact, properties });
  await record(
    db,
    entities.map((fact) => told(fact, otherwise(fact))),
    { ...about('edits by the owner'), file: 'seed' },
  );
  await record(
    db,
    entities.map((fact) => told(fact, filled(fact))),
    about('additions by others'),
  );
  await record(
    db,
    entities.map((fact) => told(fact, { aliases: [`Another name of ${fact.id}`] })),
    about('aliases'),
  );
  await record(db, [...ties.filter((_, at) => at % 3 === 0)].map(secondVoice), about('second voices'));
  await record(
    db,
    [...ties.filter((_, at) => at % 7 === 0)].map((fact) => ({
      ...secondVoice(fact),
      record: `denial ${fact.sourceId} ${fact.record}`,
      stance: 'DENIES' as const,
    })),
    about('denials'),
  );
  for (const fact of ties.filter((_, at) => at % 60 === 1)) {
    const id = idOf(fact);
    const open = (await history(db, id)).at(-1)!.version;
    await correct(db, { assertion: id, expectedVersion: open.id, change: { locator: 'corrected' }, ...about(`correction of ${id}`) });
  }
  await retract(db, { assertions: ties.filter((_, at) => at % 11 === 5).map(idOf), ...about('retractions') });
  const covering = entities.find(({ properties }) => 'covers' in properties)!.id;
  await removeFrom(db, 'state:PAK', { codes: null, aliases: null, name: 'Another state' });
  await removeFrom(db, covering, { covers: null });
  await judgeSame(db, { a: 'person:somebody-new', b: 'person:sergey-lavrov', judgement: 'SAME', ...about('judgement') });
}

/** Does not check rules: earlier recordings still have what is removed. */
async function removeFrom(db: Database, entity: string, change: Readonly<Record<string, PropertyValue | null>>): Promise<void> {
  const newest = (await entityVersions(db, entity)).at(-1)!;
  await correctEntity(db, { entity, expectedVersion: newest.id, change, check: () => [], ...about(`removal from ${entity}`) });
}

const idOf = (fact: AssertionFact): string =>
  buildAssertionId(buildTieId(fact.type, fact.subject, fact.object, fact.key), fact.sourceId, fact.record);

const secondVoice = (fact: AssertionFact): AssertionFact => ({
  ...fact,
  sourceId: 'source:gazette-of-the-law',
  assertedBy: 'source:gazette-of-the-law',
  record: `second ${fact.sourceId} ${fact.record}`,
});

const entity = (id: string, properties: Properties): EntityFact => ({ fact: 'entity', id, label: '', properties, place: id });

/** Every property with another value. */
function otherwise({ label, properties }: EntityFact): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, other(label, name, value)]));
}

function other(label: string, name: string, value: PropertyValue): PropertyValue {
  const type = entityKind(label)!.properties[name];
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [...(value as readonly string[]), `${name}:changed`];
  if (typeof value === 'object') return { latitude: 1, longitude: 2 };
  if (type === 'edtf') return '1999';
  if (Array.isArray(type)) return type.find((one) => one !== value)!;
  return `Changed ${value}`;
}

/** A value for every property that has none. */
function filled({ label, properties }: EntityFact): Properties {
  const types = Object.entries(entityKind(label)!.properties).filter(([name]) => !(name in properties));
  return Object.fromEntries(types.map(([name, type]) => [name, anyValue(type)]));
}

function anyValue(type: string | readonly string[]): PropertyValue {
  if (typeof type !== 'string') return type[0]!;
  const values: Record<string, PropertyValue> = {
    string: 'Filled',
    strings: ['filled:one'],
    int: 7,
    float: 7.5,
    boolean: true,
    edtf: '1950',
    point: { latitude: 3, longitude: 4 },
  };
  return values[type]!;
}
