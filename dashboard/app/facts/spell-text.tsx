/** The spells of a tie in words, one per line. A spell that is only possible on the lens's day is marked. */
import { words } from '../words/en';
import { spellInWords } from './date-words';
import type { SpellSummary } from './tie-with-edges';

export function SpellTexts({ spells }: { readonly spells: readonly SpellSummary[] }) {
  return (
    <span className="spells">
      {spells.map((spell) => (
        <span key={`${spell.start} ${spell.end} ${spell.endStatus}`} className="spell">
          {spellInWords(spell)}
          {spell.certainty === 'POSSIBLE' && (
            <em className="possible" title={words.facts.possibleAbout}>
              {` ${words.facts.possible}`}
            </em>
          )}
        </span>
      ))}
    </span>
  );
}

/** The spells of a tie as plain text. */
export const spellsText = (spells: readonly SpellSummary[]): string => spells.map(spellInWords).join('; ');
