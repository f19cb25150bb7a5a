/** The list of formats that people see. */
import type { ExportOption } from './exporter';
import { EXPORTERS } from './exporters';

export interface FormatEntry {
  readonly name: string;
  readonly title: string;
  /** What the format is written from. */
  readonly takes: 'graph' | 'dyad-years';
  readonly files: 'one' | 'several';
  readonly extension: string;
  readonly mimeType: string;
  readonly readers: string;
  readonly options: readonly ExportOption[];
  /** The limitations of the format with its default options. */
  readonly losses: readonly string[];
}

export function formatList(): FormatEntry[] {
  return EXPORTERS.map((exporter) => {
    const { name, title, form, extension, mimeType, readers, options } = exporter;
    const losses = exporter.losses(Object.fromEntries(options.map((option) => [option.name, option.values[0]])));
    const takes = exporter.takes === 'DYAD_YEARS' ? 'dyad-years' : 'graph';
    return { name, title, takes, files: form === 'SET' ? 'several' : 'one', extension, mimeType, readers, options, losses };
  });
}
