/** A dossier as one HTML page to print: no script, no requests to other addresses, names only as text. */
import { required } from '../../../errors';
import type { ExportAbout, FileExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { DOSSIER_LOSSES } from './dossier-losses';
import { type DossierPart, type DossierSource, type DossierSpell, type DossierTie, dossierParts, type Evidence } from './dossier-parts';

export const html: FileExporter = {
  form: 'FILE',
  name: 'html',
  title: 'Dossier that prints, in HTML',
  readers: 'People. Any browser; print from there.',
  extension: 'html',
  mimeType: 'text/html; charset=utf-8',
  options: [],
  losses: () => DOSSIER_LOSSES,
  write,
};

const STYLE = `body{font:11pt/1.45 Georgia,"Times New Roman",serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1a1a1a;background:#fff}
h1{font-size:1.6em;margin:0 0 .4em}h2{font-size:1.15em;margin:1.6em 0 .4em;border-bottom:1px solid #999}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1em}dt{color:#555}dd{margin:0}
ul{list-style:none;padding:0}li{margin:.35em 0}li li{margin:.1em 0 .1em 1.2em;font-size:.95em}
.contested{font-weight:bold}.contested::before{content:"\\25B2\\00A0"}.evidence{color:#444}a{color:inherit}
@media print{body{margin:0;max-width:none;font-size:9.5pt}h2{break-after:avoid}li{break-inside:avoid}}`;

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  let open = false;
  for await (const part of dossierParts(records, about)) {
    const list = part.part === 'TIE';
    if (open && !list) yield '</ul>\n';
    if (!open && list) yield '<ul>\n';
    open = list;
    yield formatPart(part);
  }
  yield '</body>\n</html>\n';
}

function formatPart(part: DossierPart): string {
  switch (part.part) {
    case 'HEAD':
      return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${plain(part.title)}</title>\n<style>\n${STYLE}\n</style>\n</head>\n<body>\n<h1>${plain(part.title)}</h1>\n<dl>\n${part.request.map(({ name, value }) => `<dt>${plain(name)}</dt><dd>${plain(value)}</dd>\n`).join('')}</dl>\n`;
    case 'SECTION':
      return `<h2>${plain(part.title)}</h2>\n`;
    case 'TIE':
      return tieText(part.tie);
    case 'SOURCES':
      return `<h2>Sources</h2>\n<ol>\n${part.sources.map(sourceText).join('')}</ol>\n`;
  }
}

function tieText({ sentence, contested, spells }: DossierTie): string {
  const mark = contested === null ? '' : ` <span class="contested">${plain(contested)}</span>`;
  return `<li><bdi>${plain(sentence)}</bdi>${mark}\n<ul>\n${spells.map(spellText).join('')}</ul>\n</li>\n`;
}

function spellText({ dates, attributes, evidence }: DossierSpell): string {
  return `<li>${plain(dates)}${attributes && ` (${plain(attributes)})`} <span class="evidence">${evidence.map(evidenceText).join('; ')}</span></li>\n`;
}

function evidenceText({ number, voice, grade, locator, quote, dates }: Evidence): string {
  const details = [locator, voice && `on the word of ${voice}`, dates].flatMap((one) => (one ? [plain(one)] : []));
  const words = quote ? [...details, `<q>${plain(quote)}</q>`] : details;
  return `[<a href="#source-${number}">${number}</a>, ${grade}${words.length > 0 ? `: ${words.join(', ')}` : ''}]`;
}

function sourceText({ number, title, details, url }: DossierSource): string {
  return `<li id="source-${number}" value="${number}">${plain(title)}. ${plain(details)}${url ? ` ${plain(url)}` : ''}</li>\n`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes every character that HTML would interpret. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => required(SIGNS[sign], 'the written form of a sign'));
}
