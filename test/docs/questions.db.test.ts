/** Runs every query of the README and of the question pages on the seed; the answer must be the one on the page. */
import { rowsOfAnswer } from '../../src/cli/rows/rows-of-answer';
import { rowsText } from '../../src/cli/rows/rows-text';
import { useSeededSchema } from '../support/seeded-schema';
import { answerInPage, pagesWithAnswers, tableInPage, toldAnswers, toldTables } from './told-answers';

describe('the pages on questions', () => {
  const { ask } = useSeededSchema();

  test.each(toldAnswers())('$name', async (told) => {
    const present = await ask(told.query);
    expect(present).toEqual(answerInPage(told, present));
  });

  test.each(toldTables())('$name', async (told) => {
    const present = rowsText(rowsOfAnswer(await ask(told.query), told.rows.split('.')), 'csv', true);
    expect(present).toBe(tableInPage(told, present));
  });

  test('dyadYears gives a table', () => {
    expect(toldTables().map(({ name }) => name)).toContain('dyad-years.md --rows dyadYears.values');
  });

  test('each page has a query with its answer', () => {
    expect([...new Set(toldAnswers().map(({ page }) => page))]).toEqual(pagesWithAnswers());
  });
});
