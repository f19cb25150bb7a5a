/** docs/exports.md: first what is the same for every format, then each format as its own file describes it. */
import type { Exporter } from '../../src/exporters/exporter';
import { EXPORTERS } from '../../src/exporters/exporters';

const HEAD = `# Exports

\`entente export <format>\` and \`GET /export/<format>\` write the graph, or a part of it, for other programs. Both take the same arguments, and give the same
bytes for the same data and the same question. The arguments are in [cli.md](cli.md), under \`entente export\`; \`entente export --list\` and \`GET /export\` list
the formats as JSON.

\`\`\`sh
entente export gexf --of state:PAK,state:RUS --hops 2 --valid-at 2025-05-09 --out pakistan-russia.gexf
entente export csv --dossier state:IND,state:PAK --asserted-by state:IND --out india-says.zip
entente export dyad-years --of state:IND,state:PAK,state:RUS --from 1946 --to 2014 --measures SHARED_ORGANISATIONS,ALLIANCES --out pairs.csv
curl -fsS 'http://127.0.0.1:4000/export/json?paths=state:IND,state:CHN&max-hops=3' | jq '.edges | length'
\`\`\`

[working-with-exports.md](working-with-exports.md) shows how to use them in pandas, networkx, DuckDB, R, jq and Gephi.

## Which part
By default, the whole graph. \`--of\` takes the surroundings of entities, as the question \`neighbourhood\` finds them, limited only by the hops; \`--dossier\`,
\`--timeline\` and \`--paths\` take the ties that those questions answer with. A tie is always exported whole: with every spell that the lens shows. Ties of statements and
identity (CONCERNS, MADE_BY, ADDRESSED_TO, REPORTED_IN, ASSERTS, ABOUT, SAME_AS) are followed by \`--of\` and \`--paths\` only if \`--tie-types\` names them.

What was said about the surroundings belongs to them: the claims and statements about what \`--of\` found, all positions on these claims, and speakers, addressees and
sources. \`--tie-types\` and \`--kinds\` leave it out unless they name it.

Ids that are judged to be the same are one entity, as in the questions: a dossier has the ties of every id of the two, and the judgements (SAME_AS) that say so. \`dyad-years\` counts each id by itself.

Such a part contains every entity that it names by id, with its own name, kind and codes, but not that entity's ties: who asserts or denies a tie, all its other voices, \`onBehalfOf\`, \`alsoAccreditedTo\`, the
treaty of a \`pact\`, the \`voice\` of a source and what it covers, the country of a place. So [an empty database accepts all of its rows](importing.md#the-formats), whatever \`--kinds\` says. In the graph these entities have no
edges; \`G.remove_nodes_from(list(networkx.isolates(G)))\` removes them, and the manifest counts them as \`onlyNamed\`. Pajek's files do not name them and leave them out. The whole graph limited by \`--kinds\` has those kinds alone.

\`dyad-years\` takes not a part of the graph but the answer of [dyadYears](questions/dyad-years.md), all its pages: \`--of\` names the actors, 2 to 200, every pair of them; \`--from\` and \`--to\` the years;
\`--measures\` some of the ten measures; \`--directed true\` gives each pair in both directions.

## Through which lens
\`--valid-at\`, \`--known-at\`, \`--asserted-by\`, \`--background\`, \`--certainty\`, \`--policy\` and \`--min-reliability\` mean what they mean in \`@lens\`. Formats that draw time
draw the days on which a tie may have held, or, with \`--certainty CERTAIN\`, those on which it certainly held.

## Names of the day
With \`--valid-at\`, the name of an entity is the one that a source gives it for that day, [chosen as in the API](writing.md#names-over-time): Ceylon in 1965. Such an entity has the name of
its entry as \`entryName\`; tables, GEXF, GraphML, CX2 and the files for \`neo4j-admin\` have that attribute only in an export with a day. The manifest lists these entities under \`named\`, as the
receipt does: \`id\`, \`name\`, \`entry\`, \`source\`. It lists the first 10 000, by id; its notes say how many more there are. The sources that give the names are among the sources of the export.
\`entente import entente\` takes \`entryName\` as the name if there is one, so importing an export never makes the name of a day that of the entry.

## The records
Every format but \`dyad-years\` is written from the same records, in the same order: entities by key, ties by type and key with their spells and assertions, then denials, then their
sources. A node is \`{key, attributes}\`, an edge \`{key, source, target, attributes}\`, as graphology serialises graphs. \`kind\` is State, Event, ...; an entity's own kind
(MEETING, IGO, ...) is \`subkind\`. Dates are EDTF, as they were written; \`days\` are the first and last day that they can mean.

## Denials
The ties are those that at least one source affirms and the lens shows; a tie that is only denied is never among them. Denials are exported separately, with their tie: \`denials\` in
JSON and in the sets of CSV and Parquet files, resources \`Denial\` in RDF, relationships \`DENIED\` for Neo4j, whatever the type of the tie. An edge says in
\`deniedBy\` who denies it. The lens applies as everywhere: with \`--valid-at\` the denials of that day, with \`--asserted-by\` those of these voices and, on other ties,
of all; the policy resolves what is affirmed, not what is denied. An export of the whole graph has all denials; one of a part has those of its ties.

## The manifest
Beside \`graph.gexf\` is \`graph.gexf.manifest.json\`; in a folder or a zip it is \`manifest.json\`. It holds the lens in force with its recording, the scope, the command and
the address that ask for the same again, counts by kind and type (of the entities, \`onlyNamed\` are those that an area only names), the SHA-256 of each file, every source with its licence and citation, the entities with a name of the day, the limitations
of the format, and what had to be changed to fit it. \`entente export --verify graph.gexf.manifest.json\` (or a folder, or a zip, which may contain nothing else) compares the
files with it, repeats the export, and compares that too; it exits with 1 if anything differs.

## All or nothing
A file is written under a temporary name, forced to disk and renamed; if the disk is full or Ctrl-C is pressed, nothing remains, what was there before is untouched, and the exit
code is 1. Over HTTP a failure after the first byte cuts the connection; a whole file is followed by the trailers \`x-entente-sha256\` and \`x-entente-bytes\`, and a
zip (\`&bundle=zip\`, or a format of several files) ends with its own directory. Two exports run at once and sixteen wait; further ones fail with BUSY. Each reads one
transaction, as fast as its reader accepts it.

## Which schemas the files follow
Every file of GEXF 1.3 (both shapes), GEXF 1.2 and GraphML that the tests write is validated against the published schema; \`--flavour yed\` is not, because yEd's own elements have no
published schema. The schema of GEXF 1.3 is, unchanged, in \`test/readers/schemas/gexf-1.3\`. It contradicts the rest of its format in two places:
- Its days follow XML Schema 1.0, which has no year 0. XML Schema 1.1, which its primer refers to, has it, as do ISO 8601 and Gephi's importer: it is 1 BC. An export writes it; a validator for
  XML Schema 1.0 refuses those days, and no others. The same is true of GEXF 1.2. The tests ignore this one complaint.
- Its colours, sizes and positions have no namespace; in the primer and in Gephi they are in \`http://gexf.net/1.3/viz\`. An export writes none.

A schema does not catch duplicate ids, missing ends, or ends before starts: the readers in the tests do.
`;

/** The complete text of docs/exports.md. */
export function exportsReference(): string {
  return `${HEAD}\n## Formats\n${EXPORTERS.map(section).join('')}`;
}

function section(exporter: Exporter): string {
  const { name, title, form, extension, mimeType, readers, options } = exporter;
  const files = form === 'SET' ? 'several files: a folder, or a zip' : `one file, .${extension}`;
  const told = options.map(
    (option) => `- \`--${option.name}\` ${option.values.map((value) => `\`${value}\``).join(', ')}: ${option.description}.\n`,
  );
  return `
### \`${name}\`: ${title}
${files} (${mimeType.split(';')[0]}).

**Readers.** ${readers}
${told.length > 0 ? `\n**Options**, the first value of each by default:\n${told.join('')}` : ''}
**Limitations.**${lossesOf(exporter)}`;
}

/** The losses under all options; a loss under one option only names that option. */
function lossesOf(exporter: Exporter): string {
  const defaults = Object.fromEntries(exporter.options.map(({ name, values }) => [name, values[0]!]));
  const others = exporter.options.flatMap(({ name, values }) => values.slice(1).map((value) => ({ name, value })));
  const always = exporter.losses(defaults);
  const more = others.flatMap(({ name, value }) =>
    exporter
      .losses({ ...defaults, [name]: value })
      .filter((loss) => !always.includes(loss))
      .map((loss) => `${loss} (\`--${name} ${value}\`)`),
  );
  const all = [...always, ...more];
  return all.length === 0 ? ' Nothing more.\n' : `\n${all.map((loss) => `- ${loss}\n`).join('')}`;
}
