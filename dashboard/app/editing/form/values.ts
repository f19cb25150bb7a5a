/** What a form holds: a text for each field by its name. Of an entity the id is held, and its name under "@" and the id, so that a draft can show it. */
export type Values = Readonly<Record<string, string>>;

/** A field as forms are made of. */
export interface FieldShape {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'date' | 'start' | 'number' | 'list' | 'choice' | 'entity' | 'entities';
  readonly required?: boolean;
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What the first choice, nothing, means; absent where something must be chosen. */
  readonly none?: string;
  readonly kinds?: readonly string[];
  readonly max?: number;
}

/** One thing wrong, and at which field; a field that the form does not have stays in the summary alone. */
export interface FieldProblem {
  readonly field: string | null;
  readonly what: string;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FieldShape[];
  /** Closed until it is wanted, or something in it is filled in or wrong. */
  readonly folded?: boolean;
  readonly note?: string;
}

export const parseIds = (text: string | undefined): string[] => (text ?? '').split(' ').filter((id) => id !== '');
export const readValue = (values: Values, name: string): string => (values[name] ?? '').trim();
