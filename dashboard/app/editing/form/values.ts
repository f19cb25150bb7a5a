/**
 * The values of a form: one text for each field name. An entity field holds the id. Its name is stored under "@" and the id, so that a
 * draft can show it.
 */
export type Values = Readonly<Record<string, string>>;

/** The description of one field of a form. */
export interface FieldShape {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'date' | 'start' | 'number' | 'list' | 'choice' | 'entity' | 'entities';
  readonly required?: boolean;
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Label of the first choice, which selects nothing; absent if a choice is required. */
  readonly none?: string;
  readonly kinds?: readonly string[];
  readonly max?: number;
}

/** One problem and its field. If the form does not have the field, only the summary shows the problem. */
export interface FieldProblem {
  readonly field: string | null;
  readonly what: string;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FieldShape[];
  /** Closed until the reader opens it, or until one of its fields has a value or a problem. */
  readonly folded?: boolean;
  readonly note?: string;
}

export const parseIds = (text: string | undefined): string[] => (text ?? '').split(' ').filter((id) => id !== '');
export const readValue = (values: Values, name: string): string => (values[name] ?? '').trim();
