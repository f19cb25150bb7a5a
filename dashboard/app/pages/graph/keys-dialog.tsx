/** The dialog that lists the keys of the graph. */
import { Drawer } from '../../controls/drawer';
import { words } from '../../words/en';

const { title, list } = words.graph.keys;

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer title={title} onClose={onClose}>
      <dl className="keys">
        {list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
