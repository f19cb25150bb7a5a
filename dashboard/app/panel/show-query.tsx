/** The operation behind a panel, exactly as it was sent: to copy, to run on the command line or to open in the playground. */
import { curlText, playgroundAddress } from '../asking/operation-text';
import { useSession } from '../asking/session';
import { Drawer } from '../controls/drawer';
import { useSay } from '../controls/live-region';
import { words } from '../words/en';

interface ShowQueryProps {
  readonly query: string;
  readonly variables: object;
  readonly onClose: () => void;
}

export function ShowQuery({ query, variables, onClose }: ShowQueryProps) {
  const text = words.panel.query;
  const { session } = useSession();
  return (
    <Drawer title={text.title} onClose={onClose}>
      <Copyable title={text.operation} action={text.copyOperation} value={query} />
      <Copyable title={text.variables} action={text.copyVariables} value={JSON.stringify(variables, null, 2)} />
      <Copyable title={text.curl} action={text.copyCurl} value={curlText(window.location.origin, query, variables, session !== null)} />
      {session && <p className="note">{text.curlToken}</p>}
      <p>
        <a className="button" href={playgroundAddress(query, variables)}>
          {text.open}
        </a>
      </p>
    </Drawer>
  );
}

function Copyable({ title, action, value }: { readonly title: string; readonly action: string; readonly value: string }) {
  const say = useSay();
  const copy = () => void navigator.clipboard.writeText(value).then(() => say(words.frame.copied));
  return (
    <section className="copyable">
      <header>
        <h3>{title}</h3>
        <button type="button" onClick={copy}>
          {action}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{value}</pre>
    </section>
  );
}
