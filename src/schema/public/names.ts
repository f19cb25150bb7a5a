/** The names of the generated public types, in one place. */
import type { Relationship } from '../domain/domain';

type Ends = Pick<Relationship, 'edge' | 'target'>;

/** `membershipsConnection`: the field of a relationship, on a type and in its filter. */
export const connectionField = (relationship: Pick<Relationship, 'field'>): string => `${relationship.field}Connection`;
export const connectionType = ({ edge, target }: Ends): string => `${edge}${target}Connection`;
export const edgeType = ({ edge, target }: Ends): string => `${edge}${target}Edge`;
export const connectionWhere = ({ edge, target }: Ends): string => `${edge}${target}Where`;
export const connectionFilters = ({ edge, target }: Ends): string => `${edge}${target}Filters`;
export const connectionSort = ({ edge, target }: Ends): string => `${edge}${target}Sort`;
export const rootConnectionType = (kind: string): string => `${kind}Connection`;
export const rootEdgeType = (kind: string): string => `${kind}Edge`;
/** The filter and the order of a kind, an interface or an edge type. */
export const typeWhere = (type: string): string => `${type}Where`;
export const typeSort = (type: string): string => `${type}Sort`;
