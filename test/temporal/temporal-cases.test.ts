/** The cases of the temporal semantics on the pure model, and on the oracle that other tests compare the product with. */
import { lensInForce } from '../../src/model/lens';
import { lensConditions } from '../../src/model/lens-conditions';
import { readPeriod } from '../../src/model/period';
import { OPEN_SEQ } from '../../src/model/recording';
import { certaintyIn, readBounds } from '../../src/model/spell';
import { collectVoices, computeStanding } from '../../src/model/standing';
import { holds } from '../model/condition-holds';
import { daysMeant } from '../oracle/days-meant';
import { knownAfter, type TieWord, tieOf } from '../oracle/history';
import { look } from '../oracle/look';
import { type Expectation, type TemporalCase, temporalCases } from './temporal-case';

const cases = temporalCases();
const titled = cases.map((entry) => [entry.title, entry] as const);
const byName = <T>(entries: readonly (readonly [string, T])[]) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What is shown, in the form of the cases. */
interface Seen {
  readonly sees: Record<string, string | null>;
  readonly standing: Record<string, string>;
  readonly voices: readonly string[];
}

/** What the model shows: each assertion is tested alone, with its spell, its standing and the lens. */
function seenByModel(entry: TemporalCase, asked: Expectation): Seen {
  const lens = lensInForce({ ...asked, validAt: asked.on, assertedBy: asked.as, knownAt: null }, { seq: asked.knownAt, at: null });
  const words = knownAfter(entry.steps, asked.knownAt).words;
  const spoken = (word: TieWord) => ({
    stance: word.withdrawn ? ('RETRACTED' as const) : word.stance,
    assertedBy: word.assertedBy,
    sourceId: word.sourceId,
    bounds: readBounds(word),
    attributes: word.properties as Record<string, string>,
  });
  const shown = words.flatMap((word) => {
    const onTie = words.filter((other) => tieOf(other) === tieOf(word)).map(spoken);
    const voices = collectVoices(onTie);
    const { bounds, ...said } = spoken(word);
    const edge = {
      ...said,
      ...bounds,
      reliability: word.reliability,
      voices,
      recordedFrom: asked.knownAt,
      recordedTo: OPEN_SEQ,
      attributes: [],
    };
    const certainty = lens.validAt === null ? null : certaintyIn(bounds, lens.validAt);
    return holds(lensConditions(lens), edge) ? [{ word, certainty, voices, standing: computeStanding(onTie) }] : [];
  });
  return said(shown);
}

function seenByOracle(entry: TemporalCase, asked: Expectation): Seen {
  return said(
    look(entry.steps, {
      when: asked.on ?? null,
      recording: asked.knownAt,
      perspective: asked.as ?? null,
      background: asked.background,
      certainty: asked.certainty,
      worstGrade: asked.minReliability ?? null,
    }),
  );
}

type Shown = { word: TieWord; certainty: string | null; standing: string; voices: readonly string[] };
function said(shown: readonly Shown[]): Seen {
  return {
    sees: byName(shown.map(({ word, certainty }) => [word.record, certainty])),
    standing: byName(shown.map(({ word, standing }) => [word.record, standing])),
    voices: [...new Set(shown.flatMap(({ voices }) => voices))].sort(),
  };
}

function expectSeen(seen: Seen, asked: Expectation): void {
  expect({ asked, sees: seen.sees }).toEqual({ asked, sees: asked.sees });
  expect({ asked, standing: seen.standing }).toMatchObject({ asked, standing: asked.standing });
  if (asked.voices) expect({ asked, voices: seen.voices }).toEqual({ asked, voices: asked.voices });
}

describe('the temporal semantics', () => {
  test('has at least 150 cases, each with its own title and an expectation', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    expect(cases.filter(({ then, refused }) => then.length === 0 && refused === undefined)).toEqual([]);
  });

  test.each(titled)('%s', (_, entry) => {
    if (entry.refused !== undefined) {
      const refuse = () => entry.steps.flatMap(({ words }) => words.map(readBounds));
      expect(refuse).toThrow(entry.refused);
    }
    for (const asked of entry.then) {
      expectSeen(seenByModel(entry, asked), asked);
      expectSeen(seenByOracle(entry, asked), asked);
      if (asked.on !== undefined) expect(readPeriod(asked.on)).toEqual(daysMeant(asked.on));
    }
  });
});
