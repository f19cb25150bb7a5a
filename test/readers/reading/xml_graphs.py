"""GEXF and GraphML by networkx and igraph, and by the schemas of both."""

import collections
import functools
import io
import pathlib
import re
import zipfile

import igraph
import networkx
from lxml import etree

NAMESPACES = {"g": "http://graphml.graphdrawing.org/xmlns", "y": "http://www.yworks.com/xml/graphml"}


GEXF_1_3 = pathlib.Path(__file__).parent.parent / "schemas/gexf-1.3/gexf.xsd"
# A day of the year 0, which ISO 8601 and XSD 1.1 have and XSD 1.0 has not; docs/exports.md says so. It is all that an export may differ in.
YEAR_0 = re.compile(r".* '0000-\d\d-\d\d' is not a valid value of the union type '.*time-type'\.")


class Schemas:
    """The published schemas: of GEXF 1.3 from beside the readers, of GEXF 1.2 and GraphML out of the jar that carries them."""

    def __init__(self, jar):
        self.jar = zipfile.ZipFile(jar)

    @functools.cache
    def schema(self, name):
        if name == "gexf-1.3":
            return etree.XMLSchema(etree.parse(GEXF_1_3))
        parser = etree.XMLParser()
        parser.resolvers.add(InJar(self.jar))
        return etree.XMLSchema(etree.parse(io.BytesIO(self.jar.read(f"{name.split('-')[0]}.xsd")), parser))

    def check(self, world, name, path):
        schema = self.schema(name)
        schema.validate(etree.parse(path, etree.XMLParser(huge_tree=True)))
        errors = [str(error) for error in schema.error_log if not YEAR_0.fullmatch(error.message)]
        world.same(f"{name.split('-')[0]}: schema", errors[:5], [])


class InJar(etree.Resolver):
    def __init__(self, jar):
        super().__init__()
        self.jar = jar

    def resolve(self, url, public_id, context):
        return self.resolve_string(self.jar.read(url.split("/")[-1]), context)


def read_gexf(world, path, version):
    graph = networkx.read_gexf(path, version=version)
    world.same("gexf: nodes", {key: data["label"] for key, data in graph.nodes(data=True)}, world.nodes)
    world.same("gexf: kinds", {key: data["kind"] for key, data in graph.nodes(data=True)}, world.kinds)
    edges = list(graph.edges(data=True))
    world.same("gexf: edges", collections.Counter((a, b) for a, b, _ in edges), world.pairs())
    seen = collections.Counter((a, b, tuple(intervals_of(data)), *told_of(data)) for a, b, data in edges)
    world.same("gexf: intervals", seen, collections.Counter((*ends(t), tuple(joined(t["spells"])), *told_by(t, t["spells"])) for t in world.ties))


def read_reified_gexf(world, path):
    graph = networkx.read_gexf(path, version="1.3")
    spells = {key for key, data in graph.nodes(data=True) if data["kind"] == "Tie"}
    world.same("gexf: entities", {k: d["label"] for k, d in graph.nodes(data=True) if k not in spells}, world.nodes)
    world.same("gexf: kinds", {k: d["kind"] for k, d in graph.nodes(data=True) if k not in spells}, world.kinds)
    roles = {(data["role"], a if data["role"] == "OBJECT" else b): b if data["role"] == "OBJECT" else a for a, b, data in graph.edges(data=True)}
    seen = {}
    for key in spells:
        data = graph.nodes[key]
        seen[key] = (roles.pop(("SUBJECT", key)), roles.pop(("OBJECT", key)), intervals_of(data), told_of(data))
    told = {s["key"]: (*ends(t), joined([s]), told_by(t, [s])) for t in world.ties for s in t["spells"]}
    world.same("gexf: reified", seen, told)
    world.same("gexf: roles", roles, {})


def ends(tie):
    return tie["source"], tie["target"]


def read_graphml(world, path):
    graph = networkx.read_graphml(path)
    world.same("graphml: nodes", {key: data["label"] for key, data in graph.nodes(data=True)}, world.nodes)
    world.same("graphml: kinds", {key: data["kind"] for key, data in graph.nodes(data=True)}, world.kinds)
    world.same("graphml: edges", collections.Counter((a, b) for a, b in graph.edges()), world.pairs())
    seen = collections.Counter((a, b, *told_of(data)) for a, b, data in graph.edges(data=True))
    world.same("graphml: spells", seen, collections.Counter((*ends(t), *told_by(t, t["spells"])) for t in world.ties))
    other = igraph.Graph.Read_GraphML(str(path))
    world.same("graphml: igraph", (other.vcount(), other.ecount()), (len(world.nodes), len(world.edges)))


def read_yed(world, path):
    """What yEd shows, as its format writes it; the rest is as in the plain flavour."""
    root = etree.parse(path, etree.XMLParser(huge_tree=True)).getroot()
    labels = {n.get("id"): n.findtext(".//y:NodeLabel", namespaces=NAMESPACES) for n in root.iterfind(".//g:node", NAMESPACES)}
    world.same("graphml: labels in yEd", labels, world.nodes)
    drawn = {e.get("id"): yed_line(e) for e in root.iterfind(".//g:edge", NAMESPACES)}
    world.same("graphml: lines in yEd", drawn, {t["key"]: yed_line_of(t) for t in world.ties})


def yed_line(edge):
    style = edge.find(".//y:LineStyle", NAMESPACES).get("type")
    arrow = edge.find(".//y:Arrows", NAMESPACES).get("target")
    return edge.findtext(".//y:EdgeLabel", namespaces=NAMESPACES), style == "dashed", arrow == "standard"


def yed_line_of(tie):
    return tie["attributes"]["label"], tie["attributes"]["contested"], not tie["undirected"]


def told_of(data):
    """What an edge says of its spells and their sources; numbers and truths as networkx reads them."""
    texts = [data.get(name, "") for name in ("type", "tieKey", "start", "end", "endStatus", "startPrecision", "endPrecision", "sources", "voices")]
    return *texts, data["contested"], data["symmetric"], data["assertionCount"]


def told_by(tie, spells):
    def each(name):
        told = [spell[name] or "" for spell in spells]
        return " | ".join(told) if any(told) else ""

    attributes = tie["attributes"]
    sources = sorted({a["source"] for s in spells for a in s["assertions"]})
    dates = [each(name) for name in ("start", "end", "endStatus", "startPrecision", "endPrecision")]
    texts = [attributes["type"], attributes["tieKey"], *dates, " | ".join(sources), " | ".join(attributes["voices"])]
    return *texts, attributes["contested"], tie["undirected"], sum(len(s["assertions"]) for s in spells)


def joined(spells):
    """Spells that overlap are drawn as one; what is open on both sides needs no spell at all."""
    stretches = []
    for first, last in sorted((s["days"]["first"] or "", s["days"]["last"] or "9999-99-99") for s in spells if s["days"]):
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
        else:
            stretches.append((first, last))
    drawn = [(first or None, None if last == "9999-99-99" else last) for first, last in stretches]
    return [] if drawn == [(None, None)] else drawn


def intervals_of(data):
    # networkx writes a side that is open as the text "None".
    return [tuple(None if side in ("", "None", None) else side for side in spell) for spell in data.get("spells", [])]
