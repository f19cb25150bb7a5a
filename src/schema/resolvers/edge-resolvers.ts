/** Resolvers of the fields of edges: stored properties by their public names, and values computed from them. */
import type { GraphQLFieldResolver } from 'graphql';
import { required } from '../../errors';
import { isBackground } from '../../model/lens-conditions';
import { certaintyIn, type SpellBounds } from '../../model/spell';
import type { EdgeType } from '../domain/domain';
import type { OperationContext } from '../execution/operation-context';
import type { AssertionView } from '../execution/views';
import { lensDigest, lensKey } from '../lens/lens-key';
import { EDGE_FIELDS, type EdgeField } from '../public/asserted-edge';

type Resolver = GraphQLFieldResolver<AssertionView, OperationContext>;

/** The resolvers of one edge type, for ties of type `tie`. Entities are returned as ids and are opened like those of questions. */
export function edgeResolvers(edge: EdgeType, tie: string): Record<string, Resolver> {
  const shared = EDGE_FIELDS.map((field) => [field.name, buildResolver(field, tie)] as const);
  const own = edge.properties.map(({ name, list }) => [name, ({ row }: AssertionView) => row[name] ?? (list ? [] : null)] as const);
  return Object.fromEntries([...shared, ...own]);
}

function buildResolver({ kind, stored }: EdgeField, type: string): Resolver {
  switch (kind) {
    case 'CERTAINTY':
      return ({ row }, _, { lens }) => (lens.validAt === null ? null : certaintyIn(row as unknown as SpellBounds, lens.validAt));
    case 'RECORDING':
      return ({ row }, _, { recordings }) => recordings.load(row[stored[0]] as number);
    case 'FLAG':
      return ({ row }) => row[stored[0]] === true;
    case 'LENS_KEY':
      return (view, _, { lens }) => lensKey(view.row[stored[0]] as string, lensDigest(view.lens ?? lens));
    case 'BACKGROUND': {
      const [tieId, voices = required(stored[1], 'the stored voices')] = stored;
      return ({ row, lens: own }, _, { lens }) =>
        isBackground(own ?? lens, { type, tieId: row[tieId] as string, voices: row[voices] as readonly string[] });
    }
    default:
      return ({ row }) => row[stored[0]] ?? null;
  }
}
