/** Pajek .net: numbered vertices, then lines. The number of vertices comes first, so vertices are held until the first tie. */
import { required } from '../../errors';
import type { ExportAbout, FileExporter } from '../exporter';
import type { EntityRecord, ExportRecord, SpellRecord, TieRecord } from '../records';

export const pajek: FileExporter = {
  form: 'FILE',
  name: 'pajek',
  title: 'Pajek network',
  readers:
    'Pajek; networkx read_pajek() and igraph Graph.Read_Pajek() for the plain flavour. A vertex is labelled with its name and its key in brackets, since networkx takes two vertices of one label for one. Years and types of lines (--flavour temporal) are for Pajek itself: networkx and igraph do not read them.',
  extension: 'net',
  mimeType: 'text/plain; charset=utf-8',
  options: [
    {
      name: 'flavour',
      description: 'lines alone (plain), or with their types and years, for Pajek itself (temporal)',
      values: ['plain', 'temporal'],
    },
  ],
  losses: ({ flavour }) => [
    'Of an entity only its name and key are written; one that an export of an area contains only because it names it is left out.',
    'Who asserts or denies a tie, its standing, whether it is only background, its attributes and its uncertain dates are not written.',
    ...(flavour === 'temporal'
      ? ['Of dates only the years are written, and what lies before the year 1 begins there.']
      : [
          'Types and dates of ties are not written: every tie is one line, whenever it held.',
          'A tie without direction is one line from its lower key to its higher.',
        ]),
  ],
  write,
};

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  const lines = about.options['flavour'] === 'temporal' ? new TemporalLines() : new PlainLines();
  const numbers = new Map<string, number>();
  const getNumber = (key: string) => required(numbers.get(key), 'the number of a vertex');
  let vertices: string[] | null = [];
  for await (const record of records) {
    if (record.record === 'entity' && !record.onlyNamed) {
      numbers.set(record.key, numbers.size + 1);
      vertices?.push(`${numbers.size} ${formatLabel(record, about.note)}\n`);
    } else if (record.record === 'tie') {
      yield* headed(vertices);
      vertices = null;
      yield lines.formatTie(record, getNumber(record.source), getNumber(record.target));
    }
  }
  yield* headed(vertices);
}

function* headed(vertices: readonly string[] | null): Generator<string> {
  if (!vertices) return;
  yield `*Vertices ${vertices.length}\n`;
  yield* vertices;
}

/** A label cannot contain a quotation mark or a new line, and cannot escape them. */
function formatLabel({ key, attributes }: EntityRecord, note: ExportAbout['note']): string {
  const written = attributes.name.replace(/"/g, "'").replace(/\s+/g, ' ');
  if (written !== attributes.name) note('A quotation mark of a name was written as an apostrophe, or a new line or tab as a space.');
  return `"${written} [${key}]"`;
}

class PlainLines {
  private headed = false;

  formatTie(_: TieRecord, source: number, target: number): string {
    const head = this.headed ? '' : '*Arcs\n';
    this.headed = true;
    return `${head}${source} ${target} 1\n`;
  }
}

/** One relation per tie type, in the order of the ties. */
class TemporalLines {
  private relation = 0;
  private type = '';

  formatTie({ attributes, undirected, spells }: TieRecord, source: number, target: number): string {
    const head = attributes.type === this.type ? '' : `${undirected ? '*Edges' : '*Arcs'} :${++this.relation} "${attributes.type}"\n`;
    this.type = attributes.type;
    return `${head}${source} ${target} 1 [${spells.flatMap(listYears).join(',')}]\n`;
  }
}

function listYears({ days }: SpellRecord): string[] {
  if (!days) return [];
  const first = days.first === null ? 1 : Math.max(1, readYear(days.first));
  const last = days.last === null ? null : readYear(days.last);
  return last !== null && last < first ? [] : [`${first}-${last ?? '*'}`];
}

const readYear = (day: string): number => Number(day.slice(0, day.indexOf('-', 1)));
