/** Treaties that more than one data set has under numbers of their own, as our table of codes knows them. */
import { entityKindOfId } from '../../../model/entity-kinds';
import type { Properties } from '../../../model/fact';
import { idOf } from '../../ids';
import type { Telling } from '../../telling/telling';

/** The treaty's id by the data set's key, told with these properties unless the table has it under another data set's id. */
export function treatyOf(
  telling: Telling,
  dataSet: string,
  key: string,
  properties: Readonly<Record<string, Properties[string] | null>>,
): string {
  const known = sharedTreaty(telling, dataSet, key);
  if (known !== null) return telling.actor(known);
  return telling.entity(idOf('treaty', dataSet, key), { ...properties, codes: [`${dataSet}:${key}`] });
}

/** The treaty's id. If no agreement row described it, it is mentioned by its key and name, with the properties in `rest`. */
export function mentionedTreaty(
  telling: Telling,
  dataSet: string,
  key: string,
  name: string,
  rest: Readonly<Record<string, Properties[string] | null>> = {},
): string {
  const known = sharedTreaty(telling, dataSet, key);
  if (known !== null) return telling.actor(known);
  return telling.mention(idOf('treaty', dataSet, key), { name, ...rest, codes: [`${dataSet}:${key}`] });
}

function sharedTreaty(telling: Telling, dataSet: string, key: string): string | null {
  const id = telling.identity.holdersOf(`${dataSet}:${key}`)?.[0]?.id;
  return id !== undefined && entityKindOfId(id)?.label === 'Treaty' ? id : null;
}
