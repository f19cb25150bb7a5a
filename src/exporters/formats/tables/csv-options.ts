/** The options that all CSV formats share. */
import type { ExportOption } from '../../exporter';

export const CSV_OPTIONS: readonly ExportOption[] = [
  {
    name: 'guard',
    description: 'put an apostrophe before cells that a spreadsheet would compute; undone on import',
    values: ['on', 'off'],
  },
  { name: 'bom', description: 'begin each file with a byte order mark, for Excel', values: ['no', 'yes'] },
];
