/** Fields that a type certainly has. @throws Error for a field that the schema does not have: a fault of the program. */
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import { required } from '../../errors';

export type KnownField = GraphQLField<unknown, unknown>;

export function getField(type: GraphQLObjectType, name: string): KnownField {
  return required(type.getFields()[name], `the field ${type.name}.${name}`);
}

export function queryField(schema: GraphQLSchema, name: string): KnownField {
  return getField(required(schema.getQueryType(), 'the query type'), name);
}

/** The type of a field that leads to objects. */
export function getObjectType({ type }: KnownField): GraphQLObjectType {
  return getNamedType(type) as GraphQLObjectType;
}
