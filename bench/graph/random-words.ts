/** Names and texts of generated entities: nine in ten in Latin letters, the rest in four other scripts. */
import type { SeededRandom } from './seeded-random';

const LATIN = 'ba be bo da do fa go ha ka ki la le li lo ma me mi mo na ne ni no pa ra re ri ro sa se si ta te ti to va vi za'.split(' ');
const OTHER_SCRIPTS: readonly (readonly string[])[] = [
  'ба ве го да ра ко ла мо ни ро са та ши ну'.split(' '),
  'با دا را سا فا كا لا ما نو هي وا يا'.split(' '),
  'क खा गि ता दे ना पा मा रा ला वि सा'.split(' '),
  '安 北 成 大 东 国 海 华 江 林 南 平 山 天'.split(' '),
];

/** Two or three words. */
export function drawName(random: SeededRandom): string {
  const syllables = random.chance(0.9) ? LATIN : random.pick(OTHER_SCRIPTS);
  return Array.from({ length: 2 + random.below(2) }, () => drawWord(random, syllables)).join(' ');
}

function drawWord(random: SeededRandom, syllables: readonly string[]): string {
  const word = Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** A name as another source spells it: with a doubled letter, or with the words in reverse order. */
export function respell(name: string, random: SeededRandom): string {
  if (random.chance(0.5)) return name.split(' ').reverse().join(' ');
  const at = 1 + random.below(Math.max(1, name.length - 1));
  return name.slice(0, at) + name.slice(at - 1);
}

/** A text of 200 to 800 letters. */
export function drawText(random: SeededRandom): string {
  const length = 200 + random.below(600);
  let text = '';
  while (text.length < length) text += `${drawWord(random, LATIN).toLowerCase()} `;
  return text.slice(0, length).trimEnd();
}
