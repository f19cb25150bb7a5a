/** A year or a day that bounds a timeline. */
import { useEffect, useState } from 'react';
import { boundsOf } from '../../facts/edtf';

interface YearFieldProps {
  readonly label: string;
  readonly year: string | undefined;
  readonly onYear: (year: string | undefined) => void;
}

export function YearField({ label, year, onYear }: YearFieldProps) {
  const [typed, setTyped] = useState(year ?? '');
  useEffect(() => setTyped(year ?? ''), [year]);
  const wrong = typed !== '' && boundsOf(typed) === null;
  const take = () => {
    if (!wrong && typed !== (year ?? '')) onYear(typed || undefined);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        size={10}
        value={typed}
        aria-invalid={wrong}
        onChange={(event) => setTyped(event.target.value.trim())}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}
