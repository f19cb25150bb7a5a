/** Why each version of each assertion was recorded, and how many of each cause, against an oracle that shares no code with the product. */
import { parse } from 'graphql';
import type { EntenteSchema } from '../../../src/schema/create-schema';
import { knownAfter, type TieWord, wordKey } from '../../oracle/history';
import type { World } from '../../oracle/lens/random-history';
import { type WhyRecorded, whyRecorded } from '../../oracle/why-recorded';
import { judgeOf } from './dated-sources';

const HISTORY = parse('query ($id: ID!) { history(assertion: $id) { versions { cause recorded { seq } } } }');
const RECORDINGS = parse('{ recordings { edges { node { seq counts { asserted ended corrected retracted } } } } }');

type Recorded = readonly [seq: number, cause: WhyRecorded];

/** `worlds` were recorded together: recording n is the nth step of all of them. */
export async function expectRecordedCauses(schema: EntenteSchema, worlds: readonly World[]): Promise<void> {
  const all: Recorded[] = [];
  for (const world of worlds) {
    const { idOf } = judgeOf(world);
    for (const [word, expected] of recordedCauses(world)) {
      const id = idOf(word);
      expect({ id, versions: await askCauses(schema, id) }).toEqual({ id, versions: expected });
      all.push(...expected);
    }
  }
  const counted = (seq: number, cause: WhyRecorded) => all.filter((one) => one[0] === seq && one[1] === cause).length;
  const { data } = await schema.execute({ document: RECORDINGS });
  const { recordings } = data as { recordings: { edges: { node: { seq: number; counts: object } }[] } };
  for (const { node } of recordings.edges) {
    const [asserted, ended] = [counted(node.seq, 'ASSERTED'), counted(node.seq, 'ENDED')];
    const [corrected, retracted] = [counted(node.seq, 'CORRECTED'), counted(node.seq, 'RETRACTED')];
    expect(JSON.parse(JSON.stringify(node))).toEqual({ seq: node.seq, counts: { asserted, ended, corrected, retracted } });
  }
  for (const cause of ['ASSERTED', 'ENDED', 'CORRECTED', 'RETRACTED']) expect(all.map((one) => one[1])).toContain(cause);
}

/** Each assertion as last known, with the recordings that changed what it says. */
function recordedCauses({ history }: World): (readonly [TieWord, readonly Recorded[]])[] {
  const at = [...history.keys(), history.length].map((seq) => new Map(knownAfter(history, seq).words.map((word) => [wordKey(word), word])));
  return [...at.at(-1)!].map(([key, last]) => {
    const causes = history.flatMap((_, index): Recorded[] => {
      const [before, after] = [at[index]!.get(key) ?? null, at[index + 1]!.get(key)];
      const why = after ? whyRecorded(before, after) : null;
      return why ? [[index + 1, why]] : [];
    });
    return [last, causes] as const;
  });
}

/** Without the versions that only another voice caused. */
async function askCauses(schema: EntenteSchema, id: string): Promise<Recorded[]> {
  const { data, errors } = await schema.execute({ document: HISTORY, variables: { id } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  const { history } = data as { history: { versions: { cause: WhyRecorded | 'RESTATED'; recorded: { seq: number } }[] } };
  return history.versions.flatMap(({ cause, recorded }): Recorded[] => (cause === 'RESTATED' ? [] : [[recorded.seq, cause]]));
}
