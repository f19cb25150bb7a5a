/** The sections of a dossier against the schema: what cannot be derived from them is compared. */
import type { GraphQLEnumType, GraphQLObjectType } from 'graphql';
import { readCoveredWindow } from '../../../src/model/covered/covered-window';
import { listCoverage } from '../../../src/questions/dossier/dossier-summary';
import type { DossierAnswer } from '../../../src/questions/dossier/resolve';
import { DOSSIER_SECTIONS } from '../../../src/questions/dossier/sections';
import { NO_EQUIVALENCES } from '../../../src/questions/shared/equivalence/entity-clusters';
import { buildPublicSchema } from '../../../src/schema/create-schema';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';

const schema = buildPublicSchema(readDomain(readSdl()));
const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
const names = DOSSIER_SECTIONS.map(({ name }) => name);

describe('DOSSIER_SECTIONS', () => {
  test('are the paged lists of the type Dossier, besides its sources', () => {
    const paged = Object.values(fieldsOf('Dossier')).filter(({ args }) => args.some(({ name }) => name === 'after'));
    expect([...names, 'sources'].sort()).toEqual(paged.map(({ name }) => name).sort());
  });

  test('have a total each', () => {
    expect([...names, 'sources'].sort()).toEqual(Object.keys(fieldsOf('DossierTotals')).sort());
  });

  test('have a value of the enum DossierSection each if coverage is defined for them', () => {
    const covers = DOSSIER_SECTIONS.flatMap(({ covered }) => covered.map(({ tieType }) => `${tieType} 1900/2000`));
    const windows = covers.map((text) => ({ ...readCoveredWindow(text), source: 'source:all' }));
    const dossier = { windows, ends: ['state:IND', 'state:PAK'], clusters: NO_EQUIVALENCES } as unknown as DossierAnswer;
    const values = (schema.getType('DossierSection') as GraphQLEnumType).getValues().map(({ name }) => name);
    expect([...new Set(listCoverage(dossier).map(({ section }) => section))].sort()).toEqual([...values].sort());
  });
});
