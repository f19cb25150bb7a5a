"""Reads exports with readers that are not ours and holds what they see against the records.

Usage: read_exports.py FOLDER
Every folder below FOLDER is a world: records.json (the records as a list) and what each format wrote of them.
Prints one line of JSON, {"worlds": n, "checks": {format: n}}, or fails at the first difference, naming world and format.
"""

import collections
import csv
import json
import pathlib
import sys
import warnings

import igraph
import networkx
import pandas
import pyarrow.parquet
import rdflib
from followthemoney import model
from ndex2.cx2 import RawCX2NetworkFactory

warnings.filterwarnings("ignore")
VOCABULARY = rdflib.Namespace("urn:entente:vocabulary#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
checks = collections.Counter()


class World:
    """The records of one world, as plain sets."""

    def __init__(self, records):
        self.nodes = {r["key"]: r["attributes"]["name"] for r in records if r["record"] == "entity"}
        self.ties = [r for r in records if r["record"] == "tie"]
        self.edges = {t["key"]: (t["source"], t["target"]) for t in self.ties}
        self.spells = {s["key"]: s for t in self.ties for s in t["spells"]}
        self.assertions = {a["key"]: (s["key"], a) for s in self.spells.values() for a in s["assertions"]}
        self.sources = {r["key"] for r in records if r["record"] == "source"}

    def pairs(self):
        return collections.Counter(self.edges.values())


def same(world, what, seen, expected):
    checks[what.split(":")[0]] += 1
    if seen != expected:
        raise AssertionError(f"{world}: {what}: read {seen!r}, expected {expected!r}")


def read_json(name, world, path):
    with open(path, encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file), edges="edges")
    same(name, "json: nodes", {key: data["name"] for key, data in graph.nodes(data=True)}, world.nodes)
    same(name, "json: edges", {key: (a, b) for a, b, key in graph.edges(keys=True)}, world.edges)
    spells = {s["key"]: (s["start"], s["end"], s["endStatus"]) for _, _, d in graph.edges(data=True) for s in d["spells"]}
    same(name, "json: spells", spells, {k: (s["start"], s["end"], s["endStatus"]) for k, s in world.spells.items()})


def read_csv(name, world, folder):
    tables = {
        path.stem: pandas.read_csv(path, keep_default_na=False, dtype=str) for path in sorted(folder.glob("*.csv"))
    }
    same(name, "csv: nodes", dict(zip(tables["entities"]["key"], tables["entities"]["name"])), {k: guarded(n) for k, n in world.nodes.items()})
    ties = tables["ties"]
    same(name, "csv: edges", dict(zip(ties["key"], zip(ties["source"], ties["target"]))), world.edges)
    spells = tables["spells"]
    seen = dict(zip(spells["key"], zip(spells["start"], spells["end"], spells["endStatus"], spells["startPrecision"])))
    told = {k: (s["start"] or "", s["end"] or "", s["endStatus"], s["startPrecision"] or "") for k, s in world.spells.items()}
    same(name, "csv: spells", seen, told)
    words = tables["assertions"]
    seen = dict(zip(words["key"], zip(words["spell"], words["source"], words["reliability"])))
    same(name, "csv: assertions", seen, {k: (s, a["source"], a["reliability"]) for k, (s, a) in world.assertions.items()})
    same(name, "csv: sources", world.sources <= set(tables["sources"]["key"]), True)
    with open(folder / "datapackage.json", encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        fields = [field["name"] for field in resource["schema"]["fields"]]
        same(name, "csv: datapackage", fields, list(tables[resource["name"]].columns))


def guarded(text):
    return "'" + text if text.lstrip("'")[:1] in tuple("=+-@\t\r") and text.lstrip("'") else text


def read_parquet(name, world, folder):
    tables = {path.stem: pyarrow.parquet.read_table(path).to_pylist() for path in sorted(folder.glob("*.parquet"))}
    same(name, "parquet: nodes", {r["key"]: r["name"] for r in tables["entities"]}, world.nodes)
    same(name, "parquet: edges", {r["key"]: (r["source"], r["target"]) for r in tables["ties"]}, world.edges)
    voices = {r["key"]: r["voices"] for r in tables["ties"]}
    same(name, "parquet: voices", voices, {t["key"]: t["attributes"]["voices"] for t in world.ties})
    days = {r["key"]: (str(r["firstDay"]), str(r["lastDay"])) for r in tables["spells"]}
    told = {k: (str((s["days"] or {}).get("first")), str((s["days"] or {}).get("last"))) for k, s in world.spells.items()}
    same(name, "parquet: days", days, told)
    same(name, "parquet: assertions", {r["key"]: r["recorded"] for r in tables["assertions"]}, {k: a["recorded"] for k, (_, a) in world.assertions.items()})


def urn(key):
    return rdflib.URIRef("urn:entente:" + key)


def read_rdf(name, world, quads, jsonld):
    data = rdflib.Dataset()
    data.parse(quads, format="nquads")
    other = rdflib.Dataset()
    other.parse(jsonld, format="json-ld")
    same(name, "jsonld: quads", set(other.quads()), set(data.quads()))
    plain = data.default_graph
    label = rdflib.RDFS.label
    same(name, "nquads: nodes", {k: str(plain.value(urn(k), label)) for k in world.nodes}, world.nodes)
    ties = {}
    for tie in plain.subjects(rdflib.RDF.type, VOCABULARY.Tie):
        ends = [str(plain.value(tie, VOCABULARY[end]))[len("urn:entente:"):] for end in ("subject", "object")]
        ties[str(tie)[len("urn:entente:"):]] = tuple(ends)
    same(name, "nquads: edges", ties, world.edges)
    starts = {k: str(plain.value(urn(k), VOCABULARY.start)) for k in world.spells}
    same(name, "nquads: spells", starts, {k: str(s["start"]) for k, s in world.spells.items()})
    for key, (_, word) in world.assertions.items():
        graph = data.graph(urn(word["source"]))
        same(name, "nquads: assertions", graph.value(urn(key), PROV.wasDerivedFrom), urn(word["source"]))


def ftm_id(key):
    return key.replace(":", ".")


def read_ftm(name, world, path):
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            entity = json.loads(line)
            schema = model.get(entity["schema"])
            for property_name, values in entity["properties"].items():
                declared = schema.get(property_name)
                if declared is None or declared.stub:
                    raise AssertionError(f"{name}: ftm: {entity['schema']} has no {property_name}")
                for value in values:
                    if not declared.type.validate(value):
                        raise AssertionError(f"{name}: ftm: {entity['schema']}.{property_name} may not be {value!r}")
            proxy = model.get_proxy(entity, cleaned=False)
            if proxy.id in found:
                raise AssertionError(f"{name}: ftm: {proxy.id} stands there twice")
            found[proxy.id] = proxy
    intervals = {k for k, p in found.items() if p.schema.name in ("Membership", "Occupancy", "Succession", "UnknownLink")}
    same(name, "ftm: spells", intervals, {ftm_id(key) for key in world.spells})
    same(name, "ftm: nodes", len(found) - len(intervals), len(set(world.nodes) | world.sources))
    for key in intervals:
        proofs = {ftm_id(word["source"]) for spell, word in world.assertions.values() if ftm_id(spell) == key}
        same(name, "ftm: sources", set(found[key].get("proof")), proofs)


def read_pajek(name, world, path):
    graph = networkx.read_pajek(path, encoding="utf-8")
    keys = {label: label[label.rindex("[") + 1 : -1] for label in graph.nodes}
    same(name, "pajek: nodes", set(keys.values()), set(world.nodes))
    same(name, "pajek: edges", collections.Counter((keys[a], keys[b]) for a, b in graph.edges()), world.pairs())
    other = igraph.Graph.Read_Pajek(str(path))
    same(name, "pajek: igraph", (other.vcount(), other.ecount()), (len(world.nodes), len(world.edges)))


def read_cytoscape(name, world, path):
    with open(path, encoding="utf-8") as file:
        graph = networkx.cytoscape_graph(json.load(file))
    same(name, "cytoscape: nodes", {k: d["name"] for k, d in graph.nodes(data=True)}, world.nodes)
    same(name, "cytoscape: edges", {k: (a, b) for a, b, k in graph.edges(keys=True)}, world.edges)


def read_cx2(name, world, path):
    with open(path, encoding="utf-8") as file:
        network = RawCX2NetworkFactory().get_cx2network(json.load(file))
    nodes = {k: n["v"]["key"] for k, n in network.get_nodes().items()}
    same(name, "cx2: nodes", {n["v"]["key"]: n["v"]["name"] for n in network.get_nodes().values()}, world.nodes)
    edges = {e["v"]["key"]: (nodes[e["s"]], nodes[e["t"]]) for e in network.get_edges().values()}
    same(name, "cx2: edges", edges, world.edges)


def read_gexf(name, world, path):
    graph = networkx.read_gexf(path)
    names = {key: data["label"] for key, data in graph.nodes(data=True)}
    same(name, "gexf: nodes", names, world.nodes)
    edges = list(graph.edges(data=True))
    same(name, "gexf: edges", collections.Counter((a, b) for a, b, _ in edges), world.pairs())
    seen = collections.Counter((a, b, tuple(intervals_of(data))) for a, b, data in edges)
    told = collections.Counter((t["source"], t["target"], tuple(joined([s["days"] for s in t["spells"] if s["days"]]))) for t in world.ties)
    same(name, "gexf: intervals", seen, told)


def joined(days):
    """Spells that overlap are drawn as one; what is open on both sides needs no spell at all."""
    stretches = []
    for first, last in sorted((d["first"] or "", d["last"] or "9999-99-99") for d in days):
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
        else:
            stretches.append((first, last))
    drawn = [(first or None, None if last == "9999-99-99" else last) for first, last in stretches]
    return [] if drawn == [(None, None)] else drawn


def intervals_of(data):
    # networkx writes a side that is open as the text "None".
    return [tuple(None if side in ("", "None", None) else side for side in spell) for spell in data.get("spells", [])]


def read_graphml(name, world, path):
    graph = networkx.read_graphml(path)
    names = {key: data["label"] for key, data in graph.nodes(data=True)}
    same(name, "graphml: nodes", names, world.nodes)
    same(name, "graphml: edges", collections.Counter((a, b) for a, b in graph.edges()), world.pairs())
    sources = {tie["key"]: sorted({a["source"] for s in tie["spells"] for a in s["assertions"]}) for tie in world.ties}
    read = sorted((a, b, data["sources"].split(" | ")) for a, b, data in graph.edges(data=True))
    same(name, "graphml: sources", read, sorted((*world.edges[key], told) for key, told in sources.items()))
    other = igraph.Graph.Read_GraphML(str(path))
    same(name, "graphml: igraph", (other.vcount(), other.ecount()), (len(world.nodes), len(world.edges)))


def read_world(folder):
    with open(folder / "records.json", encoding="utf-8") as file:
        world = World(json.load(file))
    name = folder.name
    read_json(name, world, folder / "export.json")
    read_csv(name, world, folder / "csv")
    read_parquet(name, world, folder / "parquet")
    read_rdf(name, world, folder / "export.nq", folder / "export.jsonld")
    read_ftm(name, world, folder / "export.ftm.json")
    read_pajek(name, world, folder / "export.net")
    read_cytoscape(name, world, folder / "export.cyjs")
    read_cx2(name, world, folder / "export.cx2")
    read_gexf(name, world, folder / "export.gexf")
    read_graphml(name, world, folder / "export.graphml")


def main():
    csv.field_size_limit(10_000_000)
    worlds = [path for path in sorted(pathlib.Path(sys.argv[1]).iterdir()) if path.is_dir()]
    for folder in worlds:
        read_world(folder)
    print(json.dumps({"worlds": len(worlds), "checks": checks}))


if __name__ == "__main__":
    main()
