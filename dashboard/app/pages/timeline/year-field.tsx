/** A field for a year or a day that limits a timeline. */
import { useEffect, useState } from 'react';
import { parseBounds } from '../../facts/edtf';

interface YearFieldProps {
  readonly label: string;
  readonly year: string | undefined;
  readonly onYear: (year: string | undefined) => void;
}

export function YearField({ label, year, onYear }: YearFieldProps) {
  const [typed, setTyped] = useState(year ?? '');
  useEffect(() => setTyped(year ?? ''), [year]);
  const wrong = typed !== '' && parseBounds(typed) === null;
  const commit = () => {
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
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  );
}
