/** Formats that do not name who asserts a tie do not write what an area contains only because it names it. */

import type { GraphExporter } from '../../../src/exporters/exporter';
import { chooseOptions, findExporter } from '../../../src/exporters/exporters';
import type { ExportRecord } from '../../../src/exporters/records';
import { factsOfCase, recordsOf } from '../support/records-of';
import { writtenBy } from '../support/written';

const NAMED = ['state:CCC', 'source:hidden'];

async function written(format: string): Promise<string> {
  const facts = factsOfCase([
    ...['AAA', 'BBB', 'CCC'].map((code) => ({ entity: { id: `state:${code}`, name: `The ${code}` } })),
    { tie: 'RIVAL_OF', subject: 'state:AAA', object: 'state:BBB', start: '1947', assertedBy: 'state:CCC' },
  ]);
  const hidden: ExportRecord = { record: 'source', key: 'source:hidden', attributes: { name: 'A hidden source' } };
  const records = [...recordsOf(facts), hidden].filter(({ key }) => key !== 'source:gazette');
  const exporter = findExporter(format) as GraphExporter;
  const marked = records.map((one) => (NAMED.includes(one.key) ? { ...one, onlyNamed: true } : one));
  return [...(await writtenBy(exporter, marked, chooseOptions(exporter, {}))).values()].join('\n');
}

test('Pajek has vertices only for the ends of ties and for entities of the area', async () => {
  const text = await written('pajek');
  expect(text).toContain('The BBB [state:BBB]');
  expect(text).not.toContain('state:CCC');
});

test.each(['markdown', 'html'])(
  '%s names a voice outside the area by its name, and lists no source that only is a voice',
  async (format) => {
    const text = await written(format);
    expect(text).toContain('The CCC');
    expect(text).not.toContain('hidden');
  },
);

test.each(['gexf', 'graphml', 'json', 'csv', 'cypher', 'nquads', 'cx2', 'cytoscape'])('%s has the voice as a node', async (format) => {
  expect(await written(format)).toContain('The CCC');
});
