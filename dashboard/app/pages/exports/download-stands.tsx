/** Where a download stands, in words that are also said aloud. */
import { Failed } from '../../panel/panel-states';
import { words } from '../../words/en';
import { type DownloadState, isUnderWay } from './use-download';

const text = words.exports;

interface DownloadStateProps {
  readonly state: DownloadState;
  readonly onCancel: () => void;
  readonly onAgain: (address: string) => void;
}

export function DownloadStands({ state, onCancel, onAgain }: DownloadStateProps) {
  if (state.step === 'none') return null;
  if (state.step === 'failed') return <Failed error={state.error} onAgain={() => onAgain(state.address)} />;
  const under = isUnderWay(state);
  return (
    <div className="download-state" aria-busy={under}>
      {state.step === 'receiving' && <p>{text.received(state.bytes)}</p>}
      <p role="status">{toldOf(state)}</p>
      {under && (
        <button type="button" onClick={onCancel}>
          {words.panel.cancel}
        </button>
      )}
    </div>
  );
}

function toldOf(state: Exclude<DownloadState, { step: 'none' | 'failed' }>): string {
  if (state.step === 'saved') return text.saved(state.name, state.bytes);
  return { waiting: text.waiting, receiving: text.receiving, cancelled: text.cancelled }[state.step];
}
