/** Worlds whose sources have dates or none, so that policies that go by dates have a choice; and the ids that only the product gives. */
import { buildAssertionId, buildTieId } from '../../../src/model/ids';
import { daysMeant } from '../../oracle/days-meant';
import { type TieWord, wordKey } from '../../oracle/history';
import { oneOf, type Random, someOf } from '../../oracle/lens/random';
import { ended, randomWorld, type World } from '../../oracle/lens/random-history';
import type { ComparisonJudge } from '../../oracle/ties/comparison';

const DATES: Readonly<Record<string, string>> = { a: '2001', b: '2001-12-31', c: '1999-05' };

/**
 * Sources that end in -a and -b may have appeared at the same time, those that end in -c before; in every third world sources have no
 * dates.
 */
export function worldOfDatedSources(random: Random, index: number, tellings: number): World {
  const world = withMoreMemberships(random, randomWorld(random, `w${index}`, tellings));
  if (index % 3 === 0) return world;
  const history = world.history.map((telling) => ({
    ...telling,
    things: telling.things.map((thing) =>
      thing.label === 'Source' ? { ...thing, properties: { ...thing.properties, published: DATES[thing.id.slice(-1)] } } : thing,
    ),
  }));
  return { ...world, history };
}

/** Copies what was recorded about other ties to memberships of states, so that some are shared. Some of them end later. */
function withMoreMemberships(random: Random, world: World): World {
  const known = new Set<string>();
  const ongoing = new Map<string, TieWord>();
  const history = world.history.map((telling) => {
    for (const { id } of telling.things) known.add(id);
    const ends = (kind: string) => [...known].filter((id) => id.startsWith(`${kind}:`));
    const [states, organisations] = [ends('state'), ends('organisation')];
    if (states.length === 0 || organisations.length === 0) return telling;
    const copied = telling.words.map((word, at): TieWord => {
      const differing = { status: oneOf(random, ['FULL', 'OBSERVER']) };
      const tie = {
        type: 'MEMBER_OF',
        subject: oneOf(random, states),
        object: random() < 0.7 ? organisations[0]! : oneOf(random, organisations),
        key: '',
      };
      return { ...word, ...tie, record: `m${at}`, differing, properties: differing };
    });
    const over = telling.words.length === 0 ? [] : someOf(random, [...ongoing.values()], 0.3).map((word) => ended(random, word));
    // Of two accounts under one record the later one is kept.
    const told = new Map([...over, ...copied].map((word) => [wordKey(word), word]));
    for (const [key, word] of told) {
      if (word.endStatus === 'ONGOING') ongoing.set(key, word);
      else ongoing.delete(key);
    }
    return { ...telling, words: [...telling.words, ...told.values()] };
  });
  return { ...world, history };
}

/** Gives the ids and source dates by which a choice between assertions of one world is made. */
export function judgeOf({ history }: World): ComparisonJudge {
  const dates = new Map(
    history.flatMap(({ things }) => things).map(({ id, properties }) => [id, properties['published'] as string | undefined]),
  );
  return {
    tieIdOf: tieIdOfWord,
    idOf: (word) => buildAssertionId(tieIdOfWord(word), word.sourceId, word.record),
    dateOf: (source) => {
      const date = dates.get(source);
      return date === undefined ? Number.NEGATIVE_INFINITY : daysMeant(date).last;
    },
  };
}

function tieIdOfWord({ type, subject, object, key }: TieWord): string {
  return type === 'RIVAL_OF' && object < subject ? buildTieId(type, object, subject, key) : buildTieId(type, subject, object, key);
}
