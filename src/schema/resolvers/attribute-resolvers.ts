/** Resolvers of what the sources say about the attributes of an entity. */
import type { ResolvedAttribute, ShownDescription } from '../../questions/shared/attributes/resolve';
import type { OperationContext } from '../execution/operation-context';
import type { NodeView } from '../execution/views';

async function resolveForEntity({ row, plan }: NodeView, _: unknown, context: OperationContext): Promise<readonly ResolvedAttribute[]> {
  const attributes = (await context.attributes.attributes(row['id'] as string, plan.lens ?? context.lens)) ?? [];
  for (const { descriptions } of attributes) for (const description of descriptions) context.receipt.addEvidence(description);
  return attributes;
}

/** The field `attributes` of each of these kinds. The other fields have the same names in the model. */
export function attributeResolvers(kinds: readonly string[]): Record<string, Record<string, unknown>> {
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, { attributes: resolveForEntity }])),
    AttributeDescription: {
      versionId: ({ id }: ShownDescription) => id,
      source: ({ sourceId }: ShownDescription) => sourceId,
      start: ({ spell }: ShownDescription) => spell.start,
      end: ({ spell }: ShownDescription) => spell.end,
      endStatus: ({ spell }: ShownDescription) => spell.endStatus,
      recorded: ({ toldFrom }: ShownDescription, _: unknown, { recordings }: OperationContext) => recordings.load(toldFrom),
    },
  };
}
