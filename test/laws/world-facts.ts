/** The first recording of a random world as facts. */
import type { AssertionFact, Fact } from '../../src/model/fact';
import type { World } from '../oracle/lens/random-history';

export function factsOfWorld({ history }: World): Fact[] {
  const [first] = history;
  const things = first!.things.map(
    (thing): Fact => ({ fact: 'entity', id: thing.id, label: thing.label, properties: thing.properties as never, place: thing.id }),
  );
  return [...things, ...first!.words.map((word) => factOf(word))];
}

function factOf(word: World['history'][number]['words'][number]): AssertionFact {
  const { type, subject, object, key, stance, start, end, endStatus, sourceId, assertedBy, record, locator, quote } = word;
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key,
    stance,
    spell: { start, end, endStatus },
    sourceId,
    assertedBy,
    record,
    reliability: word.reliability as AssertionFact['reliability'],
    credibility: word.credibility as AssertionFact['credibility'],
    locator,
    quote,
    attributes: word.properties as AssertionFact['attributes'],
    place: `${type} ${subject} ${object}`,
  };
}
