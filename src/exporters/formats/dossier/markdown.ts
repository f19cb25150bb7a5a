/** A dossier as Markdown: readable as it is, and printable from any editor. */
import type { ExportAbout, FileExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { DOSSIER_LOSSES } from './dossier-losses';
import { type DossierPart, type DossierSource, type DossierSpell, type DossierTie, dossierParts, type Evidence } from './dossier-parts';

export const markdown: FileExporter = {
  form: 'FILE',
  name: 'markdown',
  title: 'Dossier in Markdown',
  readers: 'People. Any editor, or pandoc for a document.',
  extension: 'md',
  mimeType: 'text/markdown; charset=utf-8',
  options: [],
  losses: () => DOSSIER_LOSSES,
  write,
};

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  for await (const part of dossierParts(records, about)) yield formatPart(part);
}

function formatPart(part: DossierPart): string {
  switch (part.part) {
    case 'HEAD':
      return `# ${part.title}\n\n${part.request.map(({ name, value }) => `- **${name}:** ${plain(value)}\n`).join('')}`;
    case 'SECTION':
      return `\n## ${plain(part.title)}\n\n`;
    case 'TIE':
      return tieText(part.tie);
    case 'SOURCES':
      return `\n## Sources\n\n${part.sources.map(sourceText).join('')}`;
  }
}

function tieText({ sentence, contested, spells }: DossierTie): string {
  return `- ${plain(sentence)}${contested ? ` — **${plain(contested)}**` : ''}\n${spells.map(spellText).join('')}`;
}

function spellText({ dates, attributes, evidence }: DossierSpell): string {
  return `  - ${plain(dates)}${attributes && ` (${plain(attributes)})`} ${evidence.map(evidenceText).join('; ')}\n`;
}

function evidenceText({ number, voice, grade, locator, quote, dates }: Evidence): string {
  const details = [locator, voice && `on the word of ${voice}`, dates, quote && `“${quote}”`].filter((one) => one !== null && one !== '');
  return `\\[${number}, ${grade}${details.length > 0 ? `: ${plain(details.join(', '))}` : ''}\\]`;
}

function sourceText({ number, title, details, url }: DossierSource): string {
  return `${number}. ${plain(title)}. ${plain(details)}${url ? ` ${ADDRESS.test(url) ? `<${url}>` : plain(url)}` : ''}\n`;
}

/** An address that can be written between angle brackets, where nothing can be escaped. */
const ADDRESS = /^https?:\/\/[^\s<>]+$/;

/** On one line, with every character escaped that Markdown would interpret. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
