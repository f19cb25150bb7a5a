/** Names as search uses them: in every recorded spelling, and in plain Latin letters, lower-case. */
import anyAscii from 'any-ascii';
import type { Properties } from './fact';

/** The properties that hold names of an entity. */
const NAMES = ['name', 'aliases', 'officialName', 'abbreviation', 'shortTitle', 'givenName', 'familyName'] as const;

/** A text as it is compared in search: transliterated to plain Latin letters, lower-case. */
export function asSearched(text: string): string {
  return anyAscii(text).toLowerCase().trim();
}

/** Words that are written separately, with a hyphen, or joined to the next word: al Assad, al-Assad, Alassad. */
const PARTICLES = 'abd|abu|al|an|ar|as|ash|at|ben|bin|bint|d|da|de|del|den|der|di|dos|du|el|ibn|l|la|le|mac|mc|o|san|st|ul|van|von';
const PARTICLE = new RegExp(`\\b(${PARTICLES})[ '-]+(?=[a-z])`, 'g');

/** Whether the word (in plain Latin letters) may be joined to the next one. */
export function isParticle(latin: string): boolean {
  return PARTICLE_ALONE.test(latin);
}
const PARTICLE_ALONE = new RegExp(`^(?:${PARTICLES})$`);

/** The other forms of the text: hyphens and apostrophes removed, apostrophes as spaces, and particles joined to the next word. */
function joinedForms(searched: string): string[] {
  return [searched.replace(/['-]/g, ''), searched.replace(/'/g, ' '), searched.replace(PARTICLE, '$1')];
}

/**
 * Every name of an entity as searched, each once, one per line; also as written if that differs, and with its words joined in other ways.
 */
export function buildSearchText(properties: Properties): string {
  const names = NAMES.flatMap((name) => properties[name] ?? []).filter((value): value is string => typeof value === 'string');
  const forms = names.flatMap((name) => [asSearched(name), name.toLowerCase(), ...joinedForms(asSearched(name))]);
  return [...new Set(forms)].sort().join('\n');
}
