/** Treaties that several data sets list under their own numbers; our table of codes connects them. */
import { entityKindOfId } from '../../../domain/entity-kinds';
import type { Properties } from '../../../model/fact';
import type { FactEmitter } from '../../emitter/fact-emitter';
import { buildId } from '../../ids';

/**
 * Emits the treaty with these properties and returns its id. If the table has the treaty under another data set's id, that treaty is
 * mentioned as it is there.
 */
export function emitTreaty(
  emitter: FactEmitter,
  dataSet: string,
  key: string,
  properties: Readonly<Record<string, Properties[string] | null>>,
): string {
  const known = findSharedTreaty(emitter, dataSet, key);
  if (known !== null) return emitter.actor(known);
  return emitter.entity(buildId('treaty', dataSet, key), { ...properties, codes: [`${dataSet}:${key}`] });
}

/** The treaty's id. If no agreement row described it, it is mentioned by its key and name, with the properties in `rest`. */
export function mentionTreaty(
  emitter: FactEmitter,
  dataSet: string,
  key: string,
  name: string,
  rest: Readonly<Record<string, Properties[string] | null>> = {},
): string {
  const known = findSharedTreaty(emitter, dataSet, key);
  if (known !== null) return emitter.actor(known);
  return emitter.mention(buildId('treaty', dataSet, key), { name, ...rest, codes: [`${dataSet}:${key}`] });
}

function findSharedTreaty(emitter: FactEmitter, dataSet: string, key: string): string | null {
  const id = emitter.identity.findHolders(`${dataSet}:${key}`)?.[0]?.id;
  return id !== undefined && entityKindOfId(id)?.label === 'Treaty' ? id : null;
}
