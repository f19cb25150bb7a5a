"""GEXF as Gephi's own importer made graphs of it."""

import collections
import datetime
import json

from xml_graphs import ends, joined


def read_gephi(world, folder):
    """edges.json: a tie an edge; reified.json: a spell a node."""
    with open(folder / "edges.json", encoding="utf-8") as file:
        read_edges(world, json.load(file))
    with open(folder / "reified.json", encoding="utf-8") as file:
        read_reified(world, json.load(file))


def read_edges(world, graph):
    world.same("gephi: nodes", {n["id"]: n["label"] for n in graph["nodes"]}, world.nodes)
    world.same("gephi: kinds", {n["id"]: n["told"]["kind"] for n in graph["nodes"]}, world.kinds)
    world.same("gephi: nodes at all times", [n["id"] for n in graph["nodes"] if n["days"]], [])
    seen = {e["id"]: (e["source"], e["target"], e["directed"], e["kind"], e["told"]["type"], e["days"] or []) for e in graph["edges"]}
    told = {t["key"]: (*ends(t), True, kind_of(t), world.types[t["key"]], instants(joined(t["spells"]))) for t in world.ties}
    world.same("gephi: edges", seen, told)
    sources = {e["id"]: e["told"]["sources"].split(" | ") for e in graph["edges"]}
    world.same("gephi: sources", sources, {t["key"]: world.sources_of(t) for t in world.ties})
    precisions = {e["id"]: e["told"].get("startprecision", "") for e in graph["edges"]}
    world.same("gephi: precision", precisions, {t["key"]: side_by_side(t, "startPrecision") for t in world.ties})
    check_bounds(world, graph, told.values())


def check_bounds(world, graph, edges):
    """The timeline goes from the first day on which a tie begins to the last day that a tie tells; what is open at its start does not widen it."""
    stretches = [stretch for *_, each in edges for stretch in each]
    starts = [first for first, _ in stretches if first is not None]
    days = [day for stretch in stretches for day in stretch if day is not None]
    world.same("gephi: dynamic", graph["dynamic"], bool(stretches))
    if starts:
        world.same("gephi: bounds", graph["bounds"], [min(starts), max(days)])


def read_reified(world, graph):
    spells = {n["id"]: n["days"] or [] for n in graph["nodes"] if n["told"]["kind"] == "Tie"}
    world.same("gephi: spells", spells, {s["key"]: instants(joined([s])) for s in world.spells.values()})
    world.same("gephi: entities", {n["id"]: n["label"] for n in graph["nodes"] if n["id"] not in spells}, world.nodes)
    roles = collections.Counter((e["source"], e["target"], e["kind"]) for e in graph["edges"])
    told = collections.Counter()
    for tie in world.ties:
        for spell in tie["spells"]:
            told[(tie["source"], spell["key"], "SUBJECT")] += 1
            told[(spell["key"], tie["target"], "OBJECT")] += 1
    world.same("gephi: roles", roles, told)


def kind_of(tie):
    attributes = tie["attributes"]
    return f"{attributes['type']}#{attributes['tieKey']}" if attributes["tieKey"] else attributes["type"]


def side_by_side(tie, name):
    told = [spell[name] or "" for spell in tie["spells"]]
    return " | ".join(told) if any(told) else ""


def instants(stretches):
    return [[None if day is None else instant(day) for day in stretch] for stretch in stretches]


def instant(day):
    """Milliseconds since 1970 of the day's beginning."""
    # The calendar repeats every 400 years, and Python's knows no year 0.
    later = datetime.date.fromisoformat(f"{int(day[:4]) + 400:04}{day[4:]}").toordinal() - 146_097
    return (later - datetime.date(1970, 1, 1).toordinal()) * 86_400_000
