/** The foot of a printed page: its lens, its URL, and its sources as numbered notes. */
import { useLayoutEffect, useState } from 'react';
import { useOnPaper } from '../controls/use-on-paper';
import { dateInWords } from '../facts/date-words';
import { type NotedSource, numberMarks } from '../facts/end-notes';
import { useLens } from '../lens/use-lens';
import { lensInWords } from '../lens-bar/lens-badge';
import { words } from '../words/en';

export function PaperFoot() {
  const onPaper = useOnPaper();
  const lens = useLens();
  const [notes, setNotes] = useState<readonly NotedSource[]>([]);
  // By now the tables show all rows, because they are notified of printing at the same time.
  useLayoutEffect(() => {
    if (onPaper) setNotes(numberMarks(document));
  }, [onPaper]);
  return (
    <footer className="print-only">
      {notes.length > 0 && (
        <>
          <h2>{words.frame.endNotes}</h2>
          <ol className="end-notes">
            {notes.map((note) => (
              <li key={note.id}>{noteText(note)}</li>
            ))}
          </ol>
        </>
      )}
      <p>{words.frame.printedThrough(lensInWords(lens))}</p>
      <p>{words.frame.printedAt(window.location.href)}</p>
    </footer>
  );
}

const noteText = ({ name, publisher, published, url }: NotedSource): string =>
  [name, publisher, published && dateInWords(published), url].filter(Boolean).join('. ');
