/** How many sources tell of a tie; opens what each of them says. Paper cannot be opened, so there it has the numbers of its end notes. */
import { useState } from 'react';
import { noteMark } from '../facts/end-notes';
import { sourceCount, type TieWithEdges } from '../facts/tie-with-edges';
import { words } from '../words/en';
import { EvidenceDrawer } from './evidence-drawer';

interface EvidenceButtonProps {
  readonly tie: TieWithEdges;
  /** Says whose tie it is, where several stand together. */
  readonly named?: boolean;
}

export function EvidenceButton({ tie, named = false }: EvidenceButtonProps) {
  const [open, setOpen] = useState(false);
  const count = sourceCount(tie);
  const label = named ? {} : { 'aria-label': words.facts.sourcesOf(count, tie.other.name) };
  return (
    <>
      <button type="button" className="quiet" {...label} onClick={() => setOpen(true)}>
        {named && <bdi>{tie.other.name}: </bdi>}
        {words.facts.sources(count)}
      </button>
      <sup className="print-only" data-sources={noteMark(tie.edges.map(({ properties }) => properties.source))} />
      {open && <EvidenceDrawer tie={tie} onClose={() => setOpen(false)} />}
    </>
  );
}
