/** Converts a tie from an answer to the form that tables, pictures and the evidence drawer take. */
import type { PlainAssertionFragment, WholeAssertionFragment, WholeTieFragment } from '../documents/generated/graphql';
import type { EdgeProperties, Named, TieEdge, TieWithEdges } from './tie-with-edges';

/** An edge that also has the attributes of its assertion. */
export interface EdgeWithAttributes extends TieEdge {
  readonly attributes: WholeAssertionFragment['attributes'];
}

/** A tie from a question that does not select attributes. */
export type PlainTie = Omit<WholeTieFragment, 'spells'> & {
  readonly spells: readonly (Omit<WholeTieFragment['spells'][number], 'assertions'> & { readonly assertions: readonly PlainAssertion[] })[];
};
type PlainAssertion = PlainAssertionFragment & Partial<Pick<WholeAssertionFragment, 'attributes'>>;

/** Converts a tie; `other` is the end to show, by default its object. */
export function toTieWithEdges(tie: PlainTie, other: Named = tie.object): TieWithEdges<EdgeWithAttributes> {
  const edges = tie.spells.flatMap(({ certainty, assertions }) =>
    assertions.map((assertion) => ({
      node: other,
      properties: toEdgeProperties(tie, assertion, certainty),
      attributes: assertion.attributes ?? [],
    })),
  );
  const spells = tie.spells.map(({ start, end, endStatus, certainty, assertions }) => ({
    start,
    end,
    endStatus,
    certainty,
    count: assertions.length,
  }));
  const { id, background, standing, voices } = tie;
  return { id, other, background, standing, voices, edges, spells };
}

/** One assertion in the form of edge properties. */
export function toEdgeProperties(
  tie: Pick<WholeTieFragment, 'id' | 'background' | 'standing' | 'voices'>,
  assertion: PlainAssertion,
  certainty: EdgeProperties['certainty'],
): EdgeProperties {
  const { id, attributes: _, stance: __, ...rest } = assertion;
  const { background, standing, voices } = tie;
  return { ...rest, tieId: tie.id, assertionId: id, certainty, background, standing, voices };
}
