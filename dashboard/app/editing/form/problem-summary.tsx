/** Lists every problem at the top of the form. It takes the focus, and each line links to its field. */
import { useEffect, useRef } from 'react';
import { editing } from '../../words/en/editing';
import type { FieldProblem, FieldShape } from './values';

interface ProblemSummaryProps {
  readonly problems: readonly FieldProblem[];
  readonly fields: readonly FieldShape[];
  readonly inputId: (field: string) => string;
}

export function ProblemSummary({ problems, fields, inputId }: ProblemSummaryProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (problems.length > 0) place.current?.focus();
  }, [problems]);
  // Drop problems of fields that the form no longer shows.
  const left = problems.filter(({ field }) => field === null || fields.some(({ name }) => name === field));
  if (left.length === 0) return null;
  return (
    <section className="problem-summary" ref={place} tabIndex={-1} aria-labelledby="problem-summary-title">
      <h3 id="problem-summary-title">{editing.problems.title(left.length)}</h3>
      <ul>
        {left.map(({ field, what }) => (
          <li key={`${field} ${what}`}>
            {field === null ? (
              what
            ) : (
              <button type="button" className="quiet" onClick={() => focusField(inputId(field))}>
                {what}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}
