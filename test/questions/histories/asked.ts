/** The questions of the oracle as GraphQL, and their answers in the form in which the oracle gives its own. */
import { parse } from 'graphql';
import type { EntenteSchema } from '../../../src/schema/create-schema';
import type { ComparedLook, PlainChange } from '../../oracle/ties/comparison';
import type { PlainShared } from '../../oracle/ties/shared-days';

/** A look as the fields of a lens. */
export function lensOfLook(look: ComparedLook): Record<string, unknown> {
  return {
    validAt: look.when,
    knownAt: `#${look.recording}`,
    assertedBy: look.perspective,
    background: look.background,
    certainty: look.certainty,
    policy: look.policy,
    minReliability: look.worstGrade,
  };
}

const COMPARE = parse(`query ($left: LensInput!, $right: LensInput!, $of: [ID!], $tieTypes: [TieType!], $first: Int, $after: String) {
  compare(left: $left, right: $right, of: $of, tieTypes: $tieTypes, first: $first, after: $after) {
    totalCount
    counts { kind cause count }
    pageInfo { hasNextPage endCursor }
    edges { node { tie kind causes left { ...Shown } right { ...Shown } records { cause before { ...Said } after { ...Said } } } }
  }
}
fragment Shown on Tie { standing voices { id } spells { assertions { id } } }
fragment Said on Assertion { id stance start end endStatus assertedBy { id } reliability credibility locator attributes { name values } }`);

interface Said {
  readonly id: string;
  readonly assertedBy: { readonly id: string };
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly [name: string]: unknown;
}

interface Shown {
  readonly standing: string;
  readonly voices: readonly { readonly id: string }[];
  readonly spells: readonly { readonly assertions: readonly { readonly id: string }[] }[];
}

export interface Compared {
  readonly changes: readonly PlainChange[];
  /** One entry per page: all must be equal. */
  readonly totals: readonly number[];
  readonly counts: readonly unknown[];
}

/** All pages of a comparison, in order. */
export async function askCompare(schema: EntenteSchema, variables: Record<string, unknown>): Promise<Compared> {
  const [changes, totals, counts]: [PlainChange[], number[], unknown[]] = [[], [], []];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await schema.execute({ document: COMPARE, variables: { ...variables, after } });
    if (errors) throw new Error(errors.map(String).join('\n'));
    const answer = JSON.parse(JSON.stringify(data))['compare'];
    totals.push(answer.totalCount);
    counts.push(answer.counts);
    changes.push(...answer.edges.map(({ node }: { node: ChangeNode }) => plainChange(node)));
    if (!answer.pageInfo.hasNextPage) return { changes, totals, counts };
    after = answer.pageInfo.endCursor;
  }
}

interface ChangeNode extends Omit<PlainChange, 'left' | 'right' | 'records'> {
  readonly left: Shown | null;
  readonly right: Shown | null;
  readonly records: readonly { readonly cause: string; readonly before: Said | null; readonly after: Said }[];
}

function plainChange({ tie, kind, causes, left, right, records }: ChangeNode): PlainChange {
  return {
    tie,
    kind,
    causes: [...causes].sort(),
    left: left && plainTie(left),
    right: right && plainTie(right),
    records: records.map(({ cause, before, after }) => ({ cause, id: after.id, before: before && content(before), after: content(after) })),
  };
}

function plainTie({ standing, voices, spells }: Shown): PlainChange['left'] {
  const ids = spells.map(({ assertions }) => assertions.map(({ id }) => id).sort());
  return { standing, voices: voices.map(({ id }) => id), spells: ids.sort((a, b) => (a.join() < b.join() ? -1 : 1)) };
}

function content({ stance, start, end, endStatus, assertedBy, reliability, credibility, locator, attributes }: Said): unknown[] {
  const own = attributes.map(({ name, values }) => `${name}=${values.join()}`);
  return [stance, start, end, endStatus, assertedBy.id, reliability, credibility, locator, own];
}

const SHARED =
  parse(`query ($validAt: EDTF, $knownAt: String, $assertedBy: [ID!], $background: Boolean, $certainty: Certainty, $policy: Policy,
  $minReliability: Reliability, $of: [ID!]!, $status: [MembershipStatus!])
@lens(validAt: $validAt, knownAt: $knownAt, assertedBy: $assertedBy, background: $background, certainty: $certainty, policy: $policy,
  minReliability: $minReliability) {
  sharedMemberships(of: $of, status: $status) {
    organisation { id }
    memberships { id }
    intervals { start end endStatus certain { start end } members { member { ... on State { id } ... on Organisation { id } } statuses statusUntold } }
  }
}`);

/** The answer, or the error code of the refusal. */
export async function askShared(
  schema: EntenteSchema,
  variables: Record<string, unknown>,
  of: readonly string[],
): Promise<readonly PlainShared[] | string> {
  const { data, errors } = await schema.execute({ document: SHARED, variables: { ...variables, of } });
  if (errors) return (errors[0]!.originalError as { code?: string } | undefined)?.code ?? String(errors[0]);
  return JSON.parse(JSON.stringify(data))['sharedMemberships'].map((shared: SharedNode): PlainShared => {
    const intervals = shared.intervals.map(({ members, ...rest }) => {
      expect(members.map(({ member }) => member.id)).toEqual(of);
      return { ...rest, members: members.map(({ statuses, statusUntold }) => ({ statuses, statusUntold })) };
    });
    return { organisation: shared.organisation.id, memberships: shared.memberships.map(({ id }) => id), intervals };
  });
}

interface SharedNode {
  readonly organisation: { readonly id: string };
  readonly memberships: readonly { readonly id: string }[];
  readonly intervals: readonly (Omit<PlainShared['intervals'][number], 'members'> & {
    readonly members: readonly { member: { id: string }; statuses: readonly string[]; statusUntold: boolean }[];
  })[];
}
