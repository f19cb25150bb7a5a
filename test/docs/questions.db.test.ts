/** The pages on questions, and the first page: every query in them is asked of the seed's world, and must have the answer that the page gives. */
import { parse } from 'graphql';
import { rowsOfAnswer } from '../../src/cli/rows/rows-of-answer';
import { rowsText } from '../../src/cli/rows/rows-text';
import type { Database } from '../../src/database/database';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { connectSeededDatabase } from '../support/seeded-database';
import { answerInPage, pagesWithAnswers, tableInPage, toldAnswers, toldTables } from './told-answers';

describe('the pages on questions', () => {
  let db: Database;
  let schema: EntenteSchema;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    schema = await createSchema(db);
  });
  afterAll(() => db.close());

  test.each(toldAnswers())('$name', async (told) => {
    const { data, errors } = await schema.execute({ document: parse(told.query) });
    expect(errors).toBeUndefined();
    const present = JSON.parse(JSON.stringify(data));
    expect(present).toEqual(answerInPage(told, present));
  });

  test.each(toldTables())('$name', async (told) => {
    const { data, errors } = await schema.execute({ document: parse(told.query) });
    expect(errors).toBeUndefined();
    const present = rowsText(rowsOfAnswer(JSON.parse(JSON.stringify(data)), told.rows.split('.')), 'csv', true);
    expect(present).toBe(tableInPage(told, present));
  });

  test('dyad-years are shown as a table', () => {
    expect(toldTables().map(({ name }) => name)).toContain('dyad-years.md --rows dyadYears.values');
  });

  test('each page has a query with its answer', () => {
    expect([...new Set(toldAnswers().map(({ page }) => page))]).toEqual(pagesWithAnswers());
  });
});
