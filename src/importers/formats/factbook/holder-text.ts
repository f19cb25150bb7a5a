/**
 * Reads the name of an office holder from a text such as "President Abdelmadjid TEBBOUNE (since 12 December 2019)". Only plain texts are
 * read.
 */

/** The institution or country that belongs to a title; the name comes only after it. */
const OF =
  '(?: of (?:the )?(?:Council of Ministers|Cabinet of Ministers|Territorial (?:Council|Assembly)|Government|Swiss Confederation|China|French Polynesia))?';
/** Titles that come before a name and are not part of it; a name can have several in a row. */
const TITLES = [
  '(?:Crown Prince|Sultan) and Prime Minister',
  'Prime Minister and (?:Foreign Minister|Co-Vice President)',
  `(?:Acting |Interim |Transition(?:al)? |Transitional |Caretaker |State Affairs Commission |Supreme People's Assembly )?(?:Vice )?President${OF}`,
  '(?:Acting |Interim |Transition |Caretaker |GNU Interim |CNSP )?Prime Minister',
  `(?:Presidential Leadership Council )?Chair(?:man|person)${OF}`,
  'Federal Chancellor',
  'Chancellor',
  'Premier',
  'Supreme Leader',
  'Taliban Leader',
  'King',
  'Queen',
  'Emperor',
  'Sultan',
  'Amir',
  'Grand Duke',
  'Lord of Mann',
  '(?:Crown )?Prince',
  'Co-prince',
  'Pope',
  'Apostolic Nuncio',
  'Cardinal',
  'Archbishop',
  'Taoiseach',
  'Chief (?:Minister|Executive)',
  'Minister of State',
  'Bailiff',
  'Governor',
  'New Zealand is represented by',
  'Administrator',
  'Ambassador',
  'Ambassador-designate',
  "Chargé d['’]Affaires",
  '(?:New Zealand )?High Commissioner',
  'Commissioner',
  'Consul(?: General)?',
  'Tan Sri',
  'Ratu',
  'Sir',
  'Dame',
  'Dr\\.',
  'General',
  '(?:Sr\\. |Lt\\. |Maj\\. |Brig\\. )?Gen\\.',
  'Col\\.',
  'Capt\\.',
  'Air Vice-Marshal',
];
const TITLE = new RegExp(`^(?:${TITLES.join('|')})\\s+(?=\\S)`);
/** Ranks after a name: "Michael RANDRIANIRINA (Col.)". */
const RANK_AFTER = /\s*\((?:Gen|Col|Capt)\.\)/;
const MONARCH = /^(?:King|Queen|Emperor|Sultan|Amir|Grand Duke|Lord of Mann|Pope)\b/;
/** A text that has titles, a name with a surname in capitals, and at most a date. */
const PLAIN = /^([^();:]+?)\s*(?:\(since ([^()]*)\))?$/;

export interface NamedHolder {
  readonly name: string;
  /** True for a monarch. Monarchs with the same name and accession are one person on all pages. */
  readonly monarch: boolean;
}

/** The realm after the name of a monarch who has several realms: "HARALD V of Norway". */
const REALM = /\s+of (?:the )?\p{Lu}[\p{L} ]+$/u;

/** The holder's name, or null if the text has more than titles, a name and a date. */
export function holderNamed(text: string): NamedHolder | null {
  const match = PLAIN.exec(text.trim().replace(RANK_AFTER, ''));
  const titled = match?.[1]?.trim() ?? '';
  let name = titled;
  let monarch = false;
  while (TITLE.test(name)) {
    monarch ||= MONARCH.test(name);
    name = name.replace(TITLE, '');
  }
  name = name.replace(/, (Jr|Sr)\.$/, ' $1.');
  if (monarch) name = name.replace(REALM, '');
  const words = name.split(/\s+/);
  const plain =
    /\p{Lu}{2,}/u.test(name) &&
    // One word without a title can be anything.
    (words.length > 1 || name !== titled) &&
    words.length <= 8 &&
    !/^(?:represented|note|the|also|former|and|both|overall|co-|of)\b/.test(name) &&
    !/\b(?:embassy|operations)\b/i.test(name) &&
    !name.includes(',');
  return plain ? { name, monarch } : null;
}
