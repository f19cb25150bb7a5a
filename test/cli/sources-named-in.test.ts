/** Finds the sources that an exported file names. */
import { sourcesNamedIn } from '../../src/cli/sources-named-in';
import { writtenFiles } from '../importers/support/written-file';

const files = writtenFiles();
afterAll(() => files.remove());

describe('sourcesNamedIn', () => {
  test('finds each id once, in order, whatever text surrounds it', async () => {
    const path = files.write(
      'export.json',
      '{"s": "source:cow-igo", "t": ["source:atop"], "u": "See source:un-record. Or source:cow-igo"}',
    );
    expect(await sourcesNamedIn(path)).toEqual(['source:atop', 'source:cow-igo', 'source:un-record']);
  });

  test('finds ids that cross the chunks in which a large file is read', async () => {
    const filler = 'x'.repeat(65_530);
    const path = files.write('large.txt', Array.from({ length: 40 }, (_, at) => `${filler} source:number-${at + 10} `).join(''));
    expect(await sourcesNamedIn(path)).toHaveLength(40);
  });

  test('reports that the file does not exist', async () => {
    await expect(sourcesNamedIn('nowhere.json')).rejects.toThrow(/nowhere\.json/);
  });
});
