/** Ids of what data sets speak of: `kind:dataset-key`, from the data set's own key, never from a name that may be mended. */

/** The key as part of an id: letters, digits, dot, dash and underscore stay, everything else becomes a dash; distinct keys that would fall together are told apart by `distinct`. */
export function slugOf(key: string): string {
  return key
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
}

/** The id of a thing by its data set's key. */
export function idOf(kind: string, dataSet: string, key: string): string {
  return `${kind}:${dataSet}-${slugOf(key)}`;
}
