/** Exporting data: the format, the entities to export, and the limitations of the format. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { toAskError } from '../../asking/use-answer';
import { useSay } from '../../controls/live-region';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { useLens } from '../../lens/use-lens';
import { ChoiceField } from '../../lens-bar/choice-field';
import { LensBadge } from '../../lens-bar/lens-badge';
import { Failed } from '../../panel/panel-states';
import { words } from '../../words/en';
import { DownloadStatus } from './download-status';
import { type ExportChoice, exportAddress, exportCommand } from './export-address';
import { type ExportFormat, readFormats } from './export-formats';
import { isUnderWay, useDownload } from './use-download';
import { readYears, YearsFields } from './years-fields';

const text = words.exports;

/** Options that apply only to some formats; cleared when the format changes. */
const NO_OPTIONS = { flavour: undefined, from: undefined, to: undefined, measure: undefined };

export function ExportsPage() {
  usePageTitle(words.frame.pages.exports);
  const { data, error, refetch } = useQuery({
    queryKey: ['formats'],
    queryFn: ({ signal }) => readFormats(signal),
  });
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      {data && <Chooser formats={data} />}
      {!data && error && <Failed error={toAskError(error)} onAgain={() => void refetch()} />}
      {!data && !error && <p className="loading">{text.loading}</p>}
    </>
  );
}

function Chooser({ formats }: { readonly formats: readonly ExportFormat[] }) {
  const search = useSearch({ from: '/exports' });
  const navigate = useNavigate({ from: '/exports' });
  const change = (next: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...next }), resetScroll: false });
  const format = formats.find(({ name }) => name === search.format) ?? (formats[0] as ExportFormat);
  const of = search.of?.split(',') ?? [];
  const option = format.options.find(({ name }) => name === 'flavour');
  const flavour = option?.values.includes(search.flavour ?? '') ? search.flavour : undefined;
  const years = format.takes === 'dyad-years' ? readYears(search) : undefined;
  const choice: ExportChoice = { format: format.name, of, hops: Number(search.hops ?? 1), flavour, ...(years && { years }) };
  return (
    <section className="panel exports" aria-label={format.title}>
      <div className="page-fields">
        <ChoiceField
          label={text.format}
          value={format.name}
          values={formats.map(({ name }) => name)}
          text={(name) => formats.find((one) => one.name === name)?.title ?? name}
          onChoose={(name) => change({ ...NO_OPTIONS, format: name === formats[0]?.name ? undefined : name })}
        />
        {option && (
          <ChoiceField
            label={text.option(option.name)}
            value={flavour ?? option.values[0] ?? ''}
            values={option.values}
            text={(value) => value}
            onChoose={(value) => change({ flavour: value === option.values[0] ? undefined : value })}
          />
        )}
        <div className="field" title={years ? text.actors : text.ofAbout}>
          <span>{years ? text.actors : text.of}</span>
          <EntitiesField label={words.finding.add} ids={of} onChange={(next) => change({ of: next.join(',') || undefined })} />
        </div>
        {years ? (
          <YearsFields years={years} onChange={change} />
        ) : (
          <ChoiceField
            label={text.hops}
            value={search.hops ?? '1'}
            values={['1', '2', '3', '4']}
            text={(hops) => hops}
            onChoose={(hops) => change({ hops: hops === '1' ? undefined : hops })}
          />
        )}
      </div>
      <Chosen format={format} choice={choice} />
    </section>
  );
}

function Chosen({ format, choice }: { readonly format: ExportFormat; readonly choice: ExportChoice }) {
  const lens = useLens();
  const say = useSay();
  const { state, begin, cancel } = useDownload();
  const underWay = isUnderWay(state);
  if (choice.years && choice.of.length < 2) return <p className="note">{text.incomplete}</p>;
  const command = exportCommand(choice, lens, `entente.${format.files === 'several' ? 'zip' : format.extension}`);
  return (
    <div className="chosen">
      <p>
        <LensBadge lens={lens} /> {choice.of.length === 0 && !choice.years && <span className="note">{text.ofAbout}</span>}
      </p>
      <p className="ways-on">
        <button type="button" className="main" disabled={underWay} onClick={() => void begin(exportAddress(choice, lens, false))}>
          {text.download}
        </button>
        {format.files === 'one' && (
          <button type="button" disabled={underWay} onClick={() => void begin(exportAddress(choice, lens, true))}>
            {text.downloadWithManifest}
          </button>
        )}
      </p>
      <DownloadStatus state={state} onCancel={cancel} onAgain={(address) => void begin(address)} />
      <h2>{text.readers}</h2>
      <p>{format.readers}</p>
      <h2>{text.losses}</h2>
      {format.losses.length === 0 ? (
        <p>{text.noLosses}</p>
      ) : (
        <ul>
          {format.losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
      <div className="copyable">
        <header>
          <h2>{text.commandLine}</h2>
          <button type="button" onClick={() => void navigator.clipboard.writeText(command).then(() => say(words.frame.copied))}>
            {text.copy}
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{command}</pre>
      </div>
    </div>
  );
}
