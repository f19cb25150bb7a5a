/** An entity's entry at the recording of a lens, in Cypher. */

/**
 * The node that holds the entry of `variable` at the lens's recording: the node itself, or the former entry where a later recording has changed it.
 * The statement takes `lensParams` under that name.
 */
export function entryAt(variable: string, name = 'lens'): string {
  return `coalesce(head(COLLECT {
  WITH ${variable} WHERE ${variable}.entryFrom > $${name}.knownAt
  MATCH (former:FormerEntry {id: ${variable}.id})
  WHERE former.recordedFrom <= $${name}.knownAt AND former.recordedTo > $${name}.knownAt
  RETURN former
}), ${variable})`;
}
