"""RDF by rdflib, FollowTheMoney by its own model."""

import collections
import json
import re
import unicodedata
import urllib.parse

import rdflib
from followthemoney import model

VOCABULARY = rdflib.Namespace("urn:entente:vocabulary#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")


def urn(key):
    return rdflib.URIRef("urn:entente:" + urllib.parse.quote(key, safe=":!'()*~"))


def key_of(iri):
    return urllib.parse.unquote(str(iri)[len("urn:entente:") :])


def read_nquads(world, quads):
    data = rdflib.Dataset()
    data.parse(quads, format="nquads")
    plain = data.default_graph
    world.same("nquads: nodes", {k: text(plain, urn(k), rdflib.RDFS.label) for k in world.nodes}, world.nodes)
    kinds = {k: plain.value(urn(k), rdflib.RDF.type, any=True) for k in world.nodes if world.kinds[k] != "Source"}
    world.same("nquads: kinds", kinds, {k: VOCABULARY[world.kinds[k]] for k in kinds})
    titles = {k: text(plain, urn(k), rdflib.DCTERMS.title) for k in world.sources}
    world.same("nquads: sources", titles, world.sources)
    ties = {}
    for tie in plain.subjects(rdflib.RDF.type, VOCABULARY.Tie):
        told = [plain.value(tie, VOCABULARY[name]) for name in ("subject", "object")]
        ties[key_of(tie)] = (*map(key_of, told), plain.value(tie, VOCABULARY.type), text(plain, tie, VOCABULARY.standing))
    told = {t["key"]: (t["source"], t["target"], VOCABULARY[world.types[t["key"]]], t["attributes"]["standing"]) for t in world.ties}
    world.same("nquads: edges", ties, told)
    dates = ("start", "end", "endStatus", "firstDay", "lastDay")
    spells = {key_of(s): tuple(text(plain, s, VOCABULARY[name]) for name in dates) for s in plain.subjects(rdflib.RDF.type, VOCABULARY.Spell)}
    days = {k: s["days"] or {"first": None, "last": None} for k, s in world.spells.items()}
    told = {k: (s["start"], s["end"], s["endStatus"], days[k]["first"], days[k]["last"]) for k, s in world.spells.items()}
    world.same("nquads: spells", spells, told)
    read_words(world, data)
    read_denials(world, data)


def read_words(world, data):
    """Each assertion stands in the graph of its source, and nowhere else."""
    words = {}
    for word, _, _, graph in data.quads((None, rdflib.RDF.type, VOCABULARY.Assertion, None)):
        inside = data.graph(graph)
        links = [key_of(inside.value(word, name)) for name in (VOCABULARY.onSpell, PROV.wasDerivedFrom, PROV.wasAttributedTo)]
        told = [text(inside, word, VOCABULARY[name]) for name in ("start", "end", "endStatus", "reliability", "locator", "quote")]
        words[key_of(word)] = (key_of(graph), *links, *told)
    names = ("source", "assertedBy", "start", "end", "endStatus", "reliability", "locator", "quote")
    world.same("nquads: assertions", words, {k: (a["source"], spell, *(a[n] for n in names)) for k, (spell, a) in world.assertions.items()})


def read_denials(world, data):
    """Each in the graph of its source, with the tie that it denies."""
    denials = {}
    for word, _, _, graph in data.quads((None, rdflib.RDF.type, VOCABULARY.Denial, None)):
        inside = data.graph(graph)
        links = [key_of(inside.value(word, VOCABULARY[name])) for name in ("ofTie", "subject", "object")]
        told = [text(inside, word, VOCABULARY[name]) for name in ("start", "end", "endStatus", "quote")]
        denials[key_of(word)] = (key_of(graph), inside.value(word, VOCABULARY.type), *links, *told)
    told = {}
    for key, one in world.denials.items():
        tie, word = one["tie"], one["assertion"]
        ends = (tie["key"], tie["source"], tie["target"])
        told[key] = (word["source"], VOCABULARY[tie["type"]], *ends, *(word[n] for n in ("start", "end", "endStatus", "quote")))
    world.same("nquads: denials", denials, told)


def text(graph, subject, predicate):
    value = graph.value(subject, predicate)
    return None if value is None else str(value)


def read_jsonld(world, jsonld, quads):
    """It says what N-Quads says, which is read by itself."""
    read = [rdflib.Dataset().parse(path, format=form) for path, form in ((jsonld, "json-ld"), (quads, "nquads"))]
    world.same("jsonld: quads", set(read[0].quads()) ^ set(read[1].quads()), set())


INTERVALS = {"Membership": ("member", "organization"), "Occupancy": ("holder", "post"), "Succession": ("successor", "predecessor"), "UnknownLink": ("subject", "object")}
KINDS = collections.defaultdict(lambda: "UnknownLink", MEMBER_OF="Membership", HOLDS="Occupancy", SUCCEEDS="Succession")
LONGEST_NAME = 384
WRITABLE = re.compile(r"([12]\d{3}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?)[?~%]?")


def ftm_id(key):
    """Its signs are letters, digits, dots and hyphens."""
    return re.sub(r"[^0-9A-Za-z.-]", lambda sign: "." if sign[0] == ":" else f".x{ord(sign[0]):x}", key)


def read_ftm(world, path):
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            entity = json.loads(line)
            check_properties(world, entity)
            proxy = model.get_proxy(entity, cleaned=False)
            if proxy.id in found:
                raise AssertionError(f"{world.name}: ftm: {proxy.id} stands there twice")
            found[proxy.id] = proxy
    intervals = {key: interval_of(proxy) for key, proxy in found.items() if proxy.schema.name in INTERVALS}
    told = {ftm_id(s["key"]): told_interval(t, s) for t in world.ties for s in t["spells"]}
    world.same("ftm: spells", intervals, told)
    names = {key: proxy.get("name") or proxy.get("full") for key, proxy in found.items() if key not in intervals}
    named = {ftm_id(k): n for k, n in {**world.nodes, **world.sources}.items()}
    world.same("ftm: nodes", names, {k: [one_line(n if len(n) <= LONGEST_NAME else f"{n[:LONGEST_NAME - 1]}…")] for k, n in named.items()})
    cut = {k: one_line(n) for k, n in named.items() if len(n) > LONGEST_NAME}
    world.same("ftm: whole names", {k: n for k, n in cut.items() if n in map(one_line, found[k].get("notes"))}, cut)


def one_line(text):
    # The model itself drops what is not seen, and reads white space of any kind as one space.
    seen = "".join(sign for sign in text if sign in "\t\n\r" or unicodedata.category(sign) not in ("Cc", "Cf"))
    return re.sub(r"\s+", " ", seen).strip()


def check_properties(world, entity):
    schema = model.get(entity["schema"])
    for name, values in entity["properties"].items():
        declared = schema.get(name)
        if declared is None or declared.stub:
            raise AssertionError(f"{world.name}: ftm: {entity['schema']} has no {name}")
        for value in values:
            if not declared.type.validate(value):
                raise AssertionError(f"{world.name}: ftm: {entity['schema']}.{name} may not be {value!r}")


def interval_of(proxy):
    one, other = INTERVALS[proxy.schema.name]
    dates = proxy.get("startDate"), proxy.get("endDate")
    return proxy.schema.name, proxy.get(one), proxy.get(other), *dates, set(proxy.get("proof")), proxy.get("status")


def told_interval(tie, spell):
    dates = [[] if written(spell[end]) is None else [written(spell[end])] for end in ("start", "end")]
    proofs = {ftm_id(a["source"]) for a in spell["assertions"]}
    kind = KINDS[tie["attributes"]["type"]]
    return kind, [ftm_id(tie["source"])], [ftm_id(tie["target"])], *dates, proofs, [tie["attributes"]["standing"]]


def written(date):
    match = WRITABLE.fullmatch(date or "")
    return match and match[1]
