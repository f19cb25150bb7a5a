/** Replaces null by the default of an argument, because clients send null for a variable that is not set. */
import { defaultFieldResolver, type GraphQLArgument, type GraphQLSchema, isObjectType } from 'graphql';

/** Changes the schema in place: resolvers never see null where the argument has a default. */
export function takeDefaultsForNull(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const defaulted = field.args.filter(({ defaultValue }) => defaultValue !== undefined && defaultValue !== null);
      if (defaulted.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context, info) => resolve(source, filled(args, defaulted), context, info);
    }
  }
}

function filled(args: Readonly<Record<string, unknown>>, defaulted: readonly GraphQLArgument[]): Record<string, unknown> {
  const absent = defaulted.filter(({ name }) => args[name] === null);
  return { ...args, ...Object.fromEntries(absent.map(({ name, defaultValue }) => [name, defaultValue])) };
}
