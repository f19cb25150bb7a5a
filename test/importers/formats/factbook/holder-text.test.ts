/** Names of holders without their titles, in every row of the shipped files. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { holderNamed } from '../../../../src/importers/formats/factbook/holder-text';

const textsOf = (file: string, column: string): string[] => {
  const text = gunzipSync(readFileSync(`seed/reference/factbook/${file}.csv.gz`));
  return (parse(text, { columns: true }) as Record<string, string>[]).map((row) => row[column] as string);
};

/** Words of offices and ranks. */
const TITLE =
  /\b(?:President|Minister|Prince|King|Leader|Lord|Chair\w*|Council|Assembly|Ambassador|Commissioner|Consul|Executive|Bailiff|Cardinal|Nuncio|Marshal|General|Embassy|Administrator|Governor|Chancellor|Premier|Sri|Ratu)\b|\b(?:Gen|Col|Capt|Dr|Lt|Maj|Brig|Sr)\.|^of\b/;

describe('holderNamed', () => {
  test.each([
    ['President Abdelmadjid TEBBOUNE (since 12 December 2019)', 'Abdelmadjid TEBBOUNE'],
    ['Prime Minister Crown Prince SALMAN bin Hamad Al-Khalifa (since 11 November 2020)', 'SALMAN bin Hamad Al-Khalifa'],
    ['Acting President Sr. Gen. MIN AUNG HLAING (since 31 July 2025)', 'MIN AUNG HLAING'],
    ['President of the Swiss Confederation Guy PARMELIN (since 1 January 2026)', 'Guy PARMELIN'],
    ['Apostolic Nuncio Cardinal Christophe PIERRE (since 27 June 2016)', 'Christophe PIERRE'],
    ['Michael RANDRIANIRINA (Col.)', 'Michael RANDRIANIRINA'],
    ['Ambassador Richard MILLS Jr. (since 25 July 2024)', 'Richard MILLS Jr.'],
  ])('%s is %s', (text, name) => {
    expect(holderNamed(text)?.name).toBe(name);
  });

  test('a monarch of several realms has the same name in each', () => {
    const [here, there] = ['King HARALD V (since 17 January 1991)', 'King HARALD V of Norway (since 17 January 1991)'].map(holderNamed);
    expect(there).toEqual(here);
    expect(holderNamed('Lord of Mann King CHARLES III (since 8 September 2022)')).toEqual({ name: 'CHARLES III', monarch: true });
  });

  test.each(['DRC', 'US Embassy Tripoli operations suspended in 2014', 'note: the ambassador is in DAKAR'])(
    '%s is not a holder',
    (text) => {
      expect(holderNamed(text)).toBeNull();
    },
  );

  test.each([
    ['executives', 'holder_text', 350],
    ['us_diplomatic_representation', 'chief_of_mission_text', 200],
  ])('no name in %s contains a title', (file, column, least) => {
    const names = textsOf(file, column).flatMap((text) => holderNamed(text)?.name ?? []);
    expect(names.length).toBeGreaterThan(least);
    expect(names.filter((name) => TITLE.test(name))).toEqual([]);
  });
});
