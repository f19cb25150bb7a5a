/**
 * Finds the parts of a workbook in its archive by the workbook's own relations: the first visible sheet, its shared texts and its styles.
 */
import { posix } from 'node:path';
import { readWholeXml } from './read-xml';

/** The content of an entry, by its name; null if the workbook does not have it. */
export type OpenEntry = (name: string) => AsyncIterable<Buffer> | null;

export interface WorkbookParts {
  readonly sheet: string;
  readonly strings: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts; null for an archive that is not a workbook or has no sheet. */
export async function workbookParts(entry: OpenEntry): Promise<WorkbookParts | null> {
  const book = (await readRelations('', entry)).find(({ type }) => type === 'officeDocument')?.target;
  const content = book === undefined ? null : entry(book);
  if (book === undefined || content === null) return null;
  const relations = await readRelations(book, entry);
  const sheets: { id: string; shown: boolean }[] = [];
  let from1904 = false;
  await readWholeXml(content, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ id, shown: (attributes['state'] ?? 'visible') === 'visible' });
    },
  });
  const first = sheets.find(({ shown }) => shown) ?? sheets[0];
  const sheet = relations.find(({ id }) => id === first?.id)?.target;
  const part = (name: string) => relations.find(({ type }) => type === name)?.target ?? null;
  return sheet === undefined ? null : { sheet, strings: part('sharedStrings'), styles: part('styles'), from1904 };
}

/** The parts that a part refers to; targets are names of entries. */
async function readRelations(part: string, entry: OpenEntry): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const content = entry(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const relations: Relation[] = [];
  if (content === null) return relations;
  await readWholeXml(content, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      if (name === 'Relationship') relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: place });
    },
  });
  return relations;
}
