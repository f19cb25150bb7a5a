/** Checks a form before it is sent: missing values, invalid dates and invalid numbers. */
import { editing } from '../../words/en/editing';
import { edtfProblem } from './edtf-problem';
import { type FieldProblem, type FieldShape, readValue, type Values } from './values';

const text = editing.problems;

export function checkFields(fields: readonly FieldShape[], values: Values): FieldProblem[] {
  return fields.flatMap((field) => {
    const what = findProblem(field, readValue(values, field.name));
    return what === null ? [] : [{ field: field.name, what }];
  });
}

function findProblem({ kind, required, label, max }: FieldShape, value: string): string | null {
  if (value === '') return required ? text.missing(label) : null;
  if (kind === 'date' || (kind === 'start' && value !== '..')) return edtfProblem(value);
  if (kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return text.noNumber(value);
  return max !== undefined && value.length > max ? text.tooLong(value.length, max) : null;
}
