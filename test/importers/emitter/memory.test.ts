/** The memory of an import gives the same verdicts as a plain memory of every value, and is small compared with the file. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { array, constantFrom, oneof, property, record, subarray } from 'fast-check';
import { checkFacts } from '../../../src/checks/check-facts';
import { Memory } from '../../../src/importers/emitter/memory';
import { findFormat } from '../../../src/importers/formats';
import { beginImport } from '../../../src/importers/read-import';
import type { EntityFact, Properties, PropertyValue } from '../../../src/model/fact';
import { prepareFact, RecordedContents } from '../../../src/recorder/writing/prepare-fact';
import { assertProperty } from '../../support/seeds';
import { writtenFiles } from '../support/written-file';

const told = (id: string, properties: Properties, place = 'a.csv:2'): EntityFact => ({
  fact: 'entity',
  id,
  label: 'Event',
  properties,
  place,
});

/** Keeps every value, as the catalogue does: missing properties are filled, lists are merged, and another value is a difference. */
class PlainMemory {
  private readonly entities = new Map<string, Map<string, PropertyValue>>();

  judge({ id, properties }: EntityFact): string {
    const stands = this.entities.get(id);
    if (!stands) return 'new';
    const news = Object.entries(properties).filter(
      ([name, value]) => JSON.stringify(this.united(id, name, value)) !== JSON.stringify(stands.get(name)),
    );
    if (news.some(([name]) => stands.has(name) && !Array.isArray(stands.get(name)))) return 'different';
    return news.length > 0 ? 'new' : 'same';
  }

  remember({ id, properties }: EntityFact): void {
    const stands = this.entities.get(id) ?? new Map<string, PropertyValue>();
    for (const [name, value] of Object.entries(properties)) stands.set(name, this.united(id, name, value));
    this.entities.set(id, stands);
  }

  private united(id: string, name: string, value: PropertyValue): PropertyValue {
    const stands = this.entities.get(id)?.get(name);
    return Array.isArray(stands) && Array.isArray(value) ? [...new Set([...stands, ...value])] : value;
  }
}

const value = oneof(constantFrom<PropertyValue>('x', 'y', 7, true), constantFrom<PropertyValue>({ latitude: 1, longitude: 2 }));
const properties = record(
  { name: value, place: value, aliases: subarray(['x', 'y', 'z'], { minLength: 1 }), cameo: subarray(['x', '7'], { minLength: 1 }) },
  { requiredKeys: [] },
);

describe('Memory', () => {
  test('judges entities as a memory of every value does', () => {
    assertProperty(
      property(array(record({ id: constantFrom('event:a', 'event:b'), properties }), { maxLength: 12 }), (tellings) => {
        const [memory, plain] = [new Memory(), new PlainMemory()];
        for (const telling of tellings) {
          const fact = told(telling.id, telling.properties as Properties);
          const judged = plain.judge(fact);
          expect(memory.judge(fact).novelty).toBe(judged);
          if (judged !== 'new') continue;
          memory.remember(fact);
          plain.remember(fact);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives the first location of an entity, its name, and what rules ask about it', () => {
    const memory = new Memory();
    memory.remember(told('event:a', { name: 'Talks', date: '2001' }, 'x: y.csv:70000'));
    memory.remember(told('event:a', { kind: 'MEETING', endDate: '2002' }, 'z.csv:3'));
    expect(memory.judge(told('event:a', { name: 'Other' }))).toEqual({ novelty: 'different', first: 'x: y.csv:70000' });
    expect(memory.entity('event:a')).toEqual({ label: 'Event', kind: 'MEETING', date: '2001', endDate: '2002' });
    expect([memory.findName('event:a'), memory.hasEntity('event:a'), memory.hasEntity('event:b')]).toEqual(['Talks', true, false]);
    memory.remember(told('event:c', { name: 'Talks' }, 'format sheet'));
    expect(memory.judge(told('event:c', { name: 'Talks' })).first).toBe('format sheet');
  });
});

describe('an import of event data', () => {
  const files = writtenFiles();
  afterAll(() => files.remove());

  test('holds less than a thousand bytes per row, claims and ties included', async () => {
    const [few, many] = [await heldAfter(3_000), await heldAfter(12_000)];
    expect((many - few) / 9_000).toBeLessThan(1_000);
  });

  /** Bytes that remain in use after reading this many rows, including what the recorder remembers of them. */
  async function heldAfter(rows: number): Promise<number> {
    const reading = await beginImport(findFormat('icews'), [files.write(`events-${rows}.csv`, eventRows(rows))], { check: checkFacts });
    const once = new RecordedContents();
    const before = await held();
    let accepted = 0;
    for await (const outcome of reading.outcomes()) {
      if (outcome.outcome !== 'accepted') continue;
      accepted += 1;
      for (const fact of outcome.facts) once.register(prepareFact(fact));
    }
    const after = await held();
    // Still used here, so that neither is collected before it is measured.
    expect([accepted, reading.emitter.emitted.hasEntity('source:icews')]).toEqual([rows, true]);
    return after - before;
  }
});

function eventRows(rows: number): string {
  const names = ['India', 'Pakistan', 'China', 'Russia', 'United States', 'Iran', 'Police (India)', 'Citizen (Pakistan)'];
  const day = (index: number) => new Date(Date.UTC(1995, 0, 1 + Math.floor(index / 100))).toISOString().slice(0, 10);
  const line = (index: number) => `${names[index % 8]},Express intent to meet ${index % 100},${names[(index * 3 + 1) % 8]},${day(index)}`;
  return `source,event,target,date\n${Array.from({ length: rows }, (_, index) => line(index)).join('\n')}\n`;
}

/** Bytes in use after garbage collection. Buffers are freed a few turns after their owners. */
async function held(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 10; turn += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}
