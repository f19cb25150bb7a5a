/** The tools of a panel: table or picture, show query, save, and copy link. */
import { type RefObject, useState } from 'react';
import { useSay } from '../controls/live-region';
import { Menu } from '../controls/menu';
import { words } from '../words/en';
import { linkAddress } from './link-address';
import type { MakePicture } from './picture-source';
import { type SavedPicture, savePng, saveSvg, saveText, toSavedPicture } from './save-file';
import { ShowQuery } from './show-query';
import type { Column } from './table/column';
import { csvText } from './table/csv-text';

interface PanelToolsProps<Row> {
  readonly id: string;
  readonly query: string;
  readonly variables: object;
  readonly data: unknown;
  /** The number of the newest recording in the shown answer. */
  readonly recording: number | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly view: string;
  readonly onView: ((view: 'table' | 'graphic') => void) | undefined;
  readonly place: RefObject<HTMLElement | null>;
  readonly picture: RefObject<MakePicture | null>;
}

export function PanelTools<Row>(props: PanelToolsProps<Row>) {
  const [open, setOpen] = useState(false);
  const text = words.panel;
  return (
    <div className="panel-tools" role="toolbar" aria-label={`${text.tools}: ${props.id}`}>
      {props.onView && <ViewSwitch id={props.id} view={props.view} onView={props.onView} />}
      <button type="button" onClick={() => setOpen(true)}>
        {text.showQuery}
      </button>
      <SaveMenu {...props} />
      <CopyLinks id={props.id} recording={props.recording} />
      {open && <ShowQuery query={props.query} variables={props.variables} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface ViewSwitchProps {
  readonly id: string;
  readonly view: string;
  readonly onView: (view: 'table' | 'graphic') => void;
}

function ViewSwitch({ id, view, onView }: ViewSwitchProps) {
  const text = words.panel;
  return (
    <fieldset className="switch">
      <legend>{text.view}</legend>
      {(['table', 'graphic'] as const).map((name) => (
        <label key={name}>
          <input type="radio" name={`view-${id}`} checked={view === name} onChange={() => onView(name)} />
          <span>{name === 'table' ? text.asTable : text.asGraphic}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SaveMenu<Row>({ id, data, columns, rows, view, place, picture }: PanelToolsProps<Row>) {
  const text = words.panel;
  const withPicture = (save: (picture: SavedPicture) => unknown) => () => {
    const svg = place.current?.querySelector<SVGSVGElement>('.graphic svg');
    const made = picture.current?.() ?? (svg && toSavedPicture(svg));
    if (made) save(made);
  };
  return (
    <Menu name={text.save}>
      <button type="button" onClick={() => saveText(`${id}.csv`, 'text/csv', csvText(columns, rows))}>
        {text.csv}
      </button>
      <button type="button" onClick={() => saveText(`${id}.json`, 'application/json', JSON.stringify(data, null, 2))}>
        {text.json}
      </button>
      {view === 'graphic' && (
        <>
          <button type="button" onClick={withPicture((made) => savePng(`${id}.png`, made))}>
            {text.png}
          </button>
          <button type="button" onClick={withPicture((made) => saveSvg(`${id}.svg`, made))}>
            {text.svg}
          </button>
        </>
      )}
    </Menu>
  );
}

/** Copies a link that keeps the recording of the shown answer, or one that follows the newest recording. */
function CopyLinks({ id, recording }: { readonly id: string; readonly recording: number | undefined }) {
  const say = useSay();
  const text = words.panel;
  const copy = (pinnedTo: number | null) =>
    void navigator.clipboard.writeText(linkAddress(window.location.href, id, pinnedTo)).then(() => say(words.frame.copied));
  return (
    <>
      <button
        type="button"
        disabled={recording === undefined}
        title={recording === undefined ? undefined : text.linkAbout(recording)}
        onClick={recording === undefined ? undefined : () => copy(recording)}
      >
        {text.link}
      </button>
      <button type="button" title={text.linkToNewestAbout} onClick={() => copy(null)}>
        {text.linkToNewest}
      </button>
    </>
  );
}
