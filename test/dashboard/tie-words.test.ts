/** The dashboard names every tie type with the verbs of the model, which the exports use too. */
import { words } from '../../dashboard/app/words/en';
import { editing } from '../../dashboard/app/words/en/editing';
import { TIE_TYPE_NAMES, TIE_TYPES } from '../../src/domain/tie-types';

test.each(TIE_TYPES.map(({ name, reads }) => [name, ...reads] as const))('%s reads "%s" and in reverse "%s"', (name, forward, back) => {
  expect((words.ties as Readonly<Record<string, string>>)[name]).toBe(forward);
  expect(editing.tiesBack[name]).toBe(back);
});

test('the dashboard has verbs for no other types', () => {
  expect(Object.keys(words.ties).sort()).toEqual([...TIE_TYPE_NAMES].sort());
  expect(Object.keys(editing.tiesBack).sort()).toEqual([...TIE_TYPE_NAMES].sort());
});
