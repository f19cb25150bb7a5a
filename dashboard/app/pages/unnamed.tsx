/** A page that has no name to show yet: why, below what its address calls it. */
import type { Asked } from '../asking/use-answer';
import { Asking, Failed } from '../panel/panel-states';

export function Unnamed({ id, asked }: { readonly id: string; readonly asked: Asked<unknown> }) {
  return (
    <>
      <h1>{id}</h1>
      {asked.error ? (
        <Failed error={asked.error} onAgain={asked.again} />
      ) : (
        <Asking cancelled={asked.cancelled} onCancel={asked.cancel} onAgain={asked.again} />
      )}
    </>
  );
}
