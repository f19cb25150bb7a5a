/** How many sources tell of a tie; opens what each of them says. Paper cannot be opened, so it names them. */
import { useState } from 'react';
import { words } from '../words/en';
import { EvidenceDrawer } from './evidence-drawer';
import { sourceCount, sourceNames, type ToldTie } from './told-tie';

export function EvidenceButton({ tie }: { readonly tie: ToldTie }) {
  const [open, setOpen] = useState(false);
  const count = sourceCount(tie);
  return (
    <>
      <button type="button" className="quiet" aria-label={words.facts.sourcesOf(count, tie.other.name)} onClick={() => setOpen(true)}>
        {words.facts.sources(count)}
      </button>
      <span className="print-only">{sourceNames(tie).join('; ')}</span>
      {open && <EvidenceDrawer tie={tie} onClose={() => setOpen(false)} />}
    </>
  );
}
