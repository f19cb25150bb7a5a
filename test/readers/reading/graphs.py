"""Node-link JSON, Pajek and Cytoscape JSON by networkx and igraph, CX2 by ndex2."""

import collections
import json
import re

import igraph
import networkx
from ndex2.cx2 import RawCX2NetworkFactory


def read_json(world, path, edges):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    graph = networkx.node_link_graph(data, edges=edges)
    world.same("json: nodes", {key: data["name"] for key, data in graph.nodes(data=True)}, world.nodes)
    world.same("json: kinds", {key: data["kind"] for key, data in graph.nodes(data=True)}, world.kinds)
    seen = {key: (a, b, told) for a, b, key, told in graph.edges(keys=True, data=True)}
    world.same("json: edges", seen, {tie["key"]: whole_tie(tie) for tie in world.ties})
    names = ("tieType", "tieSource", "tieTarget", "source", "start", "end", "quote")
    denials = {one["key"]: tuple(one[name] for name in names) for one in data["denials"]}
    told = {key: (*(one["tie"][n] for n in ("type", "source", "target")), *(one["assertion"][n] for n in names[3:])) for key, one in world.denials.items()}
    world.same("json: denials", denials, told)
    world.same("json: sources", {one["id"]: one["name"] for one in data["sources"]}, world.sources)


def whole_tie(tie):
    return tie["source"], tie["target"], {**tie["attributes"], "symmetric": tie["undirected"], "spells": tie["spells"]}


def read_cytoscape(world, path):
    with open(path, encoding="utf-8") as file:
        graph = networkx.cytoscape_graph(json.load(file))
    world.same("cytoscape: nodes", {k: d["name"] for k, d in graph.nodes(data=True)}, world.nodes)
    world.same("cytoscape: kinds", {k: d["kind"] for k, d in graph.nodes(data=True)}, world.kinds)
    own = ("id", "source", "target", "interaction", "key")
    seen = {k: (a, b, {n: v for n, v in d.items() if n not in own}) for a, b, k, d in graph.edges(keys=True, data=True)}
    world.same("cytoscape: edges", seen, {tie["key"]: whole_tie(tie) for tie in world.ties})


def read_cx2(world, path):
    with open(path, encoding="utf-8") as file:
        network = RawCX2NetworkFactory().get_cx2network(json.load(file))
    nodes = {k: n["v"]["key"] for k, n in network.get_nodes().items()}
    world.same("cx2: nodes", {n["v"]["key"]: n["v"]["name"] for n in network.get_nodes().values()}, world.nodes)
    world.same("cx2: kinds", {n["v"]["key"]: n["v"]["kind"] for n in network.get_nodes().values()}, world.kinds)
    edges = {e["v"]["key"]: (nodes[e["s"]], nodes[e["t"]]) for e in network.get_edges().values()}
    world.same("cx2: edges", edges, world.edges)
    told = {e["v"]["key"]: (e["v"]["interaction"], e["v"]["spells"], e["v"]["sources"]) for e in network.get_edges().values()}
    dates = {t["key"]: ["/".join((s["start"] or "", s["end"] or "", s["endStatus"])) for s in t["spells"]] for t in world.ties}
    world.same("cx2: spells", told, {t["key"]: (world.types[t["key"]], dates[t["key"]], world.sources_of(t)) for t in world.ties})


def read_pajek(world, path):
    graph = networkx.read_pajek(path, encoding="utf-8")
    keys = {label: key_in(label) for label in graph.nodes}
    world.same("pajek: nodes", set(keys.values()), set(world.nodes))
    world.same("pajek: edges", collections.Counter((keys[a], keys[b]) for a, b in graph.edges()), world.pairs())
    other = igraph.Graph.Read_Pajek(str(path))
    world.same("pajek: igraph", (other.vcount(), other.ecount()), (len(world.nodes), len(world.edges)))


def key_in(label):
    return label[label.rindex("[") + 1 : -1]


HEADING = re.compile(r'\*(Arcs|Edges) :\d+ "([A-Z_]+)"')
LINE = re.compile(r"(\d+) (\d+) 1 \[((?:\d+-(?:\d+|\*)(?:,\d+-(?:\d+|\*))*)?)\]")


def read_temporal_pajek(world, path):
    """By Pajek's manual: neither networkx nor igraph reads types and years of lines."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    count = int(lines[0].split()[1])
    keys = [key_in(line[:-1]) for line in lines[1 : count + 1]]
    world.same("pajek: vertices", set(keys), set(world.nodes))
    seen, relation = collections.Counter(), None
    for line in lines[count + 1 :]:
        if line.startswith("*"):
            relation = HEADING.fullmatch(line).groups()
            continue
        a, b, years = LINE.fullmatch(line).groups()
        seen[(*relation, keys[int(a) - 1], keys[int(b) - 1], years)] += 1
    told = collections.Counter()
    for tie in world.ties:
        form = "Edges" if tie["undirected"] else "Arcs"
        told[(form, world.types[tie["key"]], tie["source"], tie["target"], years_of(tie))] += 1
    world.same("pajek: years", seen, told)


def years_of(tie):
    years = []
    for days in (spell["days"] for spell in tie["spells"] if spell["days"]):
        first, last = (None if day is None else int(re.match(r"-?\d+", day)[0]) for day in (days["first"], days["last"]))
        first = max(1, first or 1)
        if last is None or last >= first:
            years.append(f"{first}-{'*' if last is None else last}")
    return ",".join(years)
