/**
 * The number of sources of a tie, as a button that opens what each source says. On paper it is replaced by the numbers of the end notes.
 */
import { useState } from 'react';
import { noteMark } from '../facts/end-notes';
import { sourceCount, type TieWithEdges } from '../facts/tie-with-edges';
import { words } from '../words/en';
import { EvidenceDrawer } from './evidence-drawer';

interface EvidenceButtonProps {
  readonly tie: TieWithEdges;
  /** Shows the name of the other end before the count, where several ties are shown together. */
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
