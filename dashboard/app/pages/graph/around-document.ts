/** The question of the graph page: the neighbourhood of the centre and of each expanded entity, in one request. */
import {
  type AroundFragment,
  GraphAroundDocument,
  type GraphAroundQuery,
  type TieType,
  TypedDocumentString,
} from '../../documents/generated/graphql';
import type { Expansion, GraphSearch } from './graph-search';
import { EXPANDED_CAP, parseExpansions, readCap } from './graph-search';

export type GraphVariables = Readonly<Record<string, string[] | string | number | TieType[] | null>>;

/** The basic document with one more field for each expansion. */
export function aroundDocument(expansions: readonly Expansion[]): TypedDocumentString<GraphAroundQuery, GraphVariables> {
  const text = GraphAroundDocument.toString();
  const each = (write: (at: number) => string) => expansions.map((_, at) => write(at)).join('');
  const more = each(
    (at) =>
      `\n  x${at}: neighbourhood(of: [$x${at}], tieTypes: $x${at}Types, first: ${EXPANDED_CAP}, firstTies: ${EXPANDED_CAP}) {\n    ...Around\n  }`,
  );
  const head = text.slice(0, text.indexOf('fragment ')).trim();
  const withVariables = head.replace('$firstTies: Int!', `$firstTies: Int!${each((at) => `, $x${at}: ID!, $x${at}Types: [TieType!]`)}`);
  return new TypedDocumentString(
    `${withVariables.slice(0, withVariables.lastIndexOf('}')).trimEnd()}${more}\n}\n${text.slice(text.indexOf('fragment '))}`,
  );
}

export function graphVariables({ of, hops = '1', types, x, cap }: GraphSearch): GraphVariables {
  const expanded = parseExpansions(x).flatMap((expansion, at) => [
    [`x${at}`, expansion.of] as const,
    [`x${at}Types`, [...expansion.types] as TieType[]] as const,
  ]);
  return {
    of: of?.split(',') ?? [],
    hops: Number(hops),
    tieTypes: (types?.split(',') as TieType[] | undefined) ?? null,
    ...readCap(cap),
    ...Object.fromEntries(expanded),
  };
}

/** The distinct ties of all parts of an answer, and the parts that were truncated. */
export function tiesAround(data: GraphAroundQuery): { ties: AroundFragment['ties']; cut: readonly AroundFragment[] } {
  const parts = Object.values(data as unknown as Record<string, AroundFragment>);
  const ties = [...new Map(parts.flatMap((part) => part.ties.map((tie) => [tie.id, tie] as const))).values()];
  return { ties, cut: parts.filter(({ truncated }) => truncated) };
}
