/** Two lenses side by side: the page's lens, and a second one. The address lists only the parts in which the second one differs. */
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useChangeSearch } from '../../address/use-change-search';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { type Lens, lensFromSearch } from '../../lens/lens';
import { useLens } from '../../lens/use-lens';
import { words } from '../../words/en';
import { ComparePanel } from './compare-panel';

const text = words.compare;

/** The parts in which the second lens differs, named like those of the lens with a 2 appended. */
export interface CompareSearch {
  readonly of?: string;
  readonly at2?: string;
  readonly known2?: string;
  readonly by2?: string;
}

export function ComparePage() {
  const search: CompareSearch = useSearch({ from: '/compare' });
  const { of, at2, known2, by2 } = search;
  const left = useLens();
  usePageTitle(text.title);
  const change = useChangeSearch<CompareSearch>();
  const right: Lens = { ...left, ...readOtherLens({ at2, known2, by2 }) };
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      <form className="choices" onSubmit={(event) => event.preventDefault()}>
        <EntitiesField label={text.of} ids={of?.split(',') ?? []} onChange={(ids) => change({ of: ids.join(',') || undefined })} />
        <OtherPart label={text.day} hint={text.dayHint} value={at2} onValue={(value) => change({ at2: value })} />
        <OtherPart label={text.known} hint={text.knownHint} value={known2} onValue={(value) => change({ known2: value })} />
        <EntitiesField label={text.by} ids={by2?.split(',') ?? []} onChange={(ids) => change({ by2: ids.join(',') || undefined })} />
      </form>
      <div className="panels">
        <Compared left={left} right={right} of={of?.split(',') ?? null} differs={Boolean(at2 ?? known2 ?? by2)} />
      </div>
    </>
  );
}

function readOtherLens({ at2, known2, by2 }: CompareSearch): Partial<Lens> {
  const other = lensFromSearch({ at: at2, known: known2, by: by2 });
  return {
    ...(at2 && { validAt: other.validAt }),
    ...(known2 && { knownAt: other.knownAt }),
    ...(by2 && { assertedBy: other.assertedBy }),
  };
}

interface ComparedProps {
  readonly left: Lens;
  readonly right: Lens;
  readonly of: readonly string[] | null;
  readonly differs: boolean;
}

function Compared({ left, right, of, differs }: ComparedProps) {
  if (!differs) return <p className="note">{text.nothingYet}</p>;
  if ((left.validAt === null) !== (right.validAt === null)) return <p className="note">{text.bothDays}</p>;
  return <ComparePanel left={left} right={right} of={of} />;
}

interface OtherPartProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  readonly onValue: (value: string | undefined) => void;
}

/** Applied on Enter or when the field loses the focus. The address drops a value that is not accepted, and the page reports that. */
function OtherPart({ label, hint, value, onValue }: OtherPartProps) {
  const [typed, setTyped] = useState(value ?? '');
  const commit = () => onValue(typed.trim() || undefined);
  return (
    <label className="field">
      <span>{`${text.right}: ${label}`}</span>
      <input
        type="text"
        value={typed}
        placeholder={hint}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
    </label>
  );
}
