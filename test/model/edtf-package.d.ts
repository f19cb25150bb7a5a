declare module 'edtf' {
  /** Reads an EDTF text; `min` and `max` are the first and last millisecond it can mean. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
