import { type Rule, ruleOnAssertions } from '../rule';

const TEXTS = ['NEWS_REPORT', 'OFFICIAL_DOCUMENT', 'OFFICIAL_STATEMENT'];

/** A fact from a text gives its location in the text. */
export const checkLocators: Rule = ruleOnAssertions(({ sourceId, locator }, world) => {
  const kind = world.entity(sourceId)?.kind;
  if (kind === undefined || !TEXTS.includes(kind) || (locator !== null && locator.trim() !== '')) return [];
  const what = `"${sourceId}" is a text, but the fact has no locator. Accepted: locator: where in the text, such as paragraph 3.`;
  return [{ what, field: 'locator' }];
});
