/** Compares every format on every case with golden files, which "npm run golden" rewrites. */
import { chooseOptions, GRAPH_EXPORTERS } from '../../src/exporters/exporters';
import { factsOfCase, recordsOf } from './support/records-of';
import { expectGolden, writtenBy } from './support/written';
import { CASES } from './world-of-cases';

/** Each format with its defaults, and once with each other value of each option. */
const FORMATS = GRAPH_EXPORTERS.flatMap((exporter) => {
  const others = exporter.options.flatMap(({ name, values }) => values.slice(1).map((value) => ({ [name]: value })));
  return [{}, ...others].map((options) => ({
    exporter,
    options: chooseOptions(exporter, options),
    folder: [exporter.name, ...Object.values(options)].join('-'),
  }));
});

describe.each(FORMATS)('$folder', ({ exporter, options, folder }) => {
  test.each(CASES)('writes $name as expected', async ({ name, inputs }) => {
    const files = await writtenBy(exporter, recordsOf(factsOfCase(inputs)), options);
    for (const [file, bytes] of files) {
      expectGolden(exporter.form === 'FILE' ? `${folder}/${name}.${exporter.extension}` : `${folder}/${name}/${file}`, bytes);
    }
  });

  test('writes an empty graph', async () => {
    const files = await writtenBy(exporter, [], options);
    expect(files.size).toBeGreaterThan(0);
    for (const [file, bytes] of files) {
      expectGolden(exporter.form === 'FILE' ? `${folder}/nothing.${exporter.extension}` : `${folder}/nothing/${file}`, bytes);
    }
  });
});
