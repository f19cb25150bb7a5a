/** The text for the value of an attribute of an entity. */
import { codeWords } from '../../facts/code-words';
import { dateInWords } from '../../facts/date-words';

/** The attributes whose values are codes. Other text is shown as it is; a URL too, so that no link here leads to another site. */
const CODES = new Set<string>(['organisationKind', 'ambit', 'actionKind', 'eventKind', 'modality', 'sourceKind', 'medium']);
const DATES = new Set<string>([
  'date',
  'existsFrom',
  'existsTo',
  'founded',
  'dissolved',
  'born',
  'treatyDate',
  'actionDate',
  'eventDate',
  'endDate',
  'statementDate',
  'claimDate',
  'published',
]);

/** `name` is the attribute's, or that of the answer where kinds have different ones. */
export function attributeText(name: string, value: string | number): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  if (DATES.has(name)) return dateInWords(value);
  return CODES.has(name) ? (codeWords(value) ?? value) : value;
}
