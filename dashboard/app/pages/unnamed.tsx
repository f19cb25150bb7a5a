/** A page whose entity has no name to show yet: the text from the address as its heading, and the reason below. */
import type { AnswerState } from '../asking/use-answer';
import { Failed, Loading } from '../panel/panel-states';

export function Unnamed({ id, state }: { readonly id: string; readonly state: AnswerState<unknown> }) {
  return (
    <>
      <h1>{id}</h1>
      {state.error ? (
        <Failed error={state.error} onAgain={state.again} />
      ) : (
        <Loading cancelled={state.cancelled} onCancel={state.cancel} onAgain={state.again} />
      )}
    </>
  );
}
