/** A dossier in Markdown: text from the data is never read as markup. */
import { chooseOptions } from '../../../../src/exporters/exporters';
import { markdown } from '../../../../src/exporters/formats/dossier/markdown';
import { factsOfCase, recordsOf } from '../../support/records-of';
import { writtenBy } from '../../support/written';

/** Writes a dossier with a rivalry. The state with this name denies it, and the source with this URL affirms it. */
async function dossierOf(name: string, url: string): Promise<string> {
  const rivals = { tie: 'RIVAL_OF', subject: 'state:AAA', object: 'state:BBB', start: '1947' };
  const facts = factsOfCase([
    { entity: { id: 'state:AAA', name } },
    { entity: { id: 'state:BBB', name: 'B' } },
    { entity: { id: 'source:page', name: 'A page', kind: 'WEB_PAGE', url } },
    { ...rivals, source: 'source:page' },
    { ...rivals, stance: 'DENIES', assertedBy: 'state:AAA' },
  ]);
  const files = await writtenBy(markdown, recordsOf(facts), chooseOptions(markdown, {}));
  return [...files.values()].join('');
}

describe('markdown', () => {
  test('escapes the name of a voice that denies', async () => {
    expect(await dossierOf('*A* <b>', 'https://example.org/')).toContain(' — **denied by \\*A\\* \\<b\\>**\n');
  });

  test.each([
    ['https://example.org/a_b?c=1&d=2', '<https://example.org/a_b?c=1&d=2>'],
    ['script', 'script'],
    ['https://example.org/> <script>', 'https://example.org/\\> \\<script\\>'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('writes the address %s of a source as a link only if it is a URL', async (url, written) => {
    expect(await dossierOf('A', url)).toContain(`. A page.  ${written}\n`);
  });
});
