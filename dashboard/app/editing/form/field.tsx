/** One field with its label, hint and problem, all of which screen readers announce. */
import { useId } from 'react';
import { dateInWords } from '../../facts/date-words';
import { editing } from '../../words/en/editing';
import { edtfProblem } from './edtf-problem';
import { EntityField } from './entity-field';
import type { FieldShape, Values } from './values';

/** Kinds of fields that take the full width. */
const WHOLE_LINE = new Set<FieldShape['kind']>(['long', 'list', 'entity', 'entities']);

export interface FieldProps {
  readonly shape: FieldShape;
  readonly values: Values;
  readonly onChange: (change: Values) => void;
  readonly problem: string | undefined;
  readonly id: string;
}

export function Field({ shape, values, onChange, problem, id }: FieldProps) {
  const about = useId();
  const { name, label, kind, required } = shape;
  const value = values[name] ?? '';
  const typing = kind === 'date' || (kind === 'start' && value !== '..') ? explainDate(value) : null;
  const wrong = problem ?? typing?.wrong;
  const hint = typing?.right ?? shape.hint;
  const describedBy = [...(hint ? [`${about}-hint`] : []), ...(wrong ? [`${about}-wrong`] : [])].join(' ') || undefined;
  return (
    <div className={`form-field${WHOLE_LINE.has(kind) ? ' whole-line' : ''}`}>
      <label htmlFor={id}>
        {label} {required && <span className="required">{editing.required}</span>}
      </label>
      {kind === 'entity' || kind === 'entities' ? (
        <EntityField shape={shape} values={values} onChange={onChange} id={id} describedBy={describedBy} invalid={wrong !== undefined} />
      ) : (
        <Control
          shape={shape}
          id={id}
          value={value}
          describedBy={describedBy}
          invalid={wrong !== undefined}
          onChange={(text) => onChange({ [name]: text })}
        />
      )}
      {hint && (
        <p className="note" id={`${about}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="field-problem" id={`${about}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** Explains how a date is read, while it is typed. A text too short for a date is not reported yet. */
function explainDate(value: string): { readonly right?: string; readonly wrong?: string } | null {
  const text = value.trim();
  if (text.length < 4) return null;
  const wrong = edtfProblem(text);
  return wrong ? { wrong } : { right: editing.dates.understood(dateInWords(text)) };
}

interface ControlProps {
  readonly shape: FieldShape;
  readonly id: string;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onChange: (value: string) => void;
}

function Control({ shape: { kind, choices, none, required }, id, value, describedBy, invalid, onChange }: ControlProps) {
  const shared = { id, value, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required ?? false };
  if (kind === 'choice')
    return (
      <select {...shared} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  if (kind === 'long' || kind === 'list')
    return <textarea {...shared} rows={kind === 'long' ? 2 : 3} onChange={(event) => onChange(event.target.value)} />;
  return <input {...shared} type="text" autoComplete="off" onChange={(event) => onChange(event.target.value)} />;
}
