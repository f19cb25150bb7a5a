/** The text that names who holds an office: "President Abdelmadjid TEBBOUNE (since 12 December 2019)". Only plain texts are read. */

/** The words before a name that are titles and no part of it. */
const TITLES = [
  '(?:Crown Prince|Sultan) and Prime Minister',
  'Prime Minister and (?:Foreign Minister|Co-Vice President)',
  '(?:Acting |Interim |Transition(?:al)? |Transitional |Caretaker )?(?:Vice )?President',
  '(?:Acting |Interim |Transition |Caretaker |GNU Interim )?Prime Minister',
  'Federal Chancellor',
  'Chancellor',
  'Premier',
  'King',
  'Queen',
  'Emperor',
  'Sultan',
  'Amir',
  'Grand Duke',
  'Prince',
  'Pope',
  'Taoiseach',
  'Chief Minister',
  'Governor',
  'Administrator',
  'Ambassador',
  'Ambassador-designate',
  "Chargé d['’]Affaires",
  'Consul General',
  'Sir',
  'Dame',
  'Dr\\.',
  'General',
];
const TITLE = new RegExp(`^(?:${TITLES.join('|')})\\s+(?=\\S)`);
const MONARCH = /^(?:King|Queen|Emperor|Sultan|Amir|Grand Duke|Pope)\b/;
/** A text that is a title, a name with a surname in capitals, and at most a date. */
const PLAIN = /^([^();:]+?)\s*(?:\(since ([^()]*)\))?$/;

export interface NamedHolder {
  readonly name: string;
  /** Monarchs are the same person on every page that has them with the same accession. */
  readonly monarch: boolean;
}

/** The holder's name, or null where the text is more than a title, a name and a date. */
export function holderNamed(text: string): NamedHolder | null {
  const match = PLAIN.exec(text.trim());
  const titled = match?.[1]?.trim() ?? '';
  let name = titled;
  while (TITLE.test(name)) name = name.replace(TITLE, '');
  name = name.replace(/, (Jr|Sr)\.$/, ' $1.');
  const words = name.split(/\s+/);
  const plain =
    /\p{Lu}{2,}/u.test(name) &&
    words.length <= 8 &&
    !/^(?:represented|note|the|also|former|and|both|overall|co-)/.test(name) &&
    !name.includes(',');
  return plain ? { name, monarch: MONARCH.test(titled) } : null;
}
