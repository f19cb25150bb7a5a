/** The state of a download in words, which screen readers announce. */
import { Failed } from '../../panel/panel-states';
import { words } from '../../words/en';
import { type DownloadState, isUnderWay } from './use-download';

const text = words.exports;

interface DownloadStatusProps {
  readonly state: DownloadState;
  readonly onCancel: () => void;
  readonly onAgain: (address: string) => void;
}

export function DownloadStatus({ state, onCancel, onAgain }: DownloadStatusProps) {
  if (state.step === 'none') return null;
  if (state.step === 'failed') return <Failed error={state.error} onAgain={() => onAgain(state.address)} />;
  const underWay = isUnderWay(state);
  return (
    <div className="download-state" aria-busy={underWay}>
      {state.step === 'receiving' && <p>{text.received(state.bytes)}</p>}
      <p role="status">{statusText(state)}</p>
      {underWay && (
        <button type="button" onClick={onCancel}>
          {words.panel.cancel}
        </button>
      )}
    </div>
  );
}

function statusText(state: Exclude<DownloadState, { step: 'none' | 'failed' }>): string {
  if (state.step === 'saved') return text.saved(state.name, state.bytes);
  return { waiting: text.waiting, receiving: text.receiving, cancelled: text.cancelled }[state.step];
}
