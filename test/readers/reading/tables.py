"""CSV by pandas, Parquet by pyarrow."""

import json

import pandas
import pyarrow.parquet

SPELL = ("start", "end", "endStatus", "startPrecision", "endPrecision")
DENIED = ("tie", "tieType", "tieSource", "tieTarget", "tieKey", "standing")
WORD = ("source", "assertedBy", "start", "end", "endStatus", "reliability", "credibility", "locator", "quote", "sourceRecord", "recorded")


def read_csv(world, folder, guard, encoding="utf-8"):
    files = sorted(folder.glob("*.csv"))
    tables = {path.stem: pandas.read_csv(path, keep_default_na=False, dtype=str, encoding=encoding) for path in files}
    written = guarded if guard else as_it_is
    world.same("csv: nodes", columns(tables["entities"], "kind", "name"), {k: (world.kinds[k], written(n)) for k, n in world.nodes.items()})
    ties = columns(tables["ties"], "source", "target", "type", "tieKey", "standing", "voices")
    world.same("csv: edges", ties, {t["key"]: tie_row(t, written) for t in world.ties})
    spells = {k: (world_tie, *(s[name] or "" for name in SPELL), *days_of(s, "")) for k, (world_tie, s) in spells_with_ties(world).items()}
    world.same("csv: spells", columns(tables["spells"], "tie", *SPELL, "firstDay", "lastDay"), spells)
    words = {k: (s, *(written(text_of(a[name])) for name in WORD)) for k, (s, a) in world.assertions.items()}
    world.same("csv: assertions", columns(tables["assertions"], "spell", *WORD), words)
    denials = {k: tuple(written(text_of(v)) for v in denied(d)) for k, d in world.denials.items()}
    world.same("csv: denials", columns(tables["denials"], *DENIED, *WORD), denials)
    sources = dict(zip(tables["sources"]["key"], tables["sources"]["name"]))
    world.same("csv: sources", {k: sources.get(k) for k in world.sources}, {k: written(n) for k, n in world.sources.items()})
    with open(folder / "datapackage.json", encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        fields = [field["name"] for field in resource["schema"]["fields"]]
        world.same("csv: datapackage", fields, list(tables[resource["name"]].columns))


def columns(table, *names):
    return dict(zip(table["key"], zip(*(table[name] for name in names))))


def denied(denial):
    tie, word = denial["tie"], denial["assertion"]
    return *(tie[name] for name in ("key", "type", "source", "target", "tieKey", "standing")), *(word[name] for name in WORD)


def tie_row(tie, written):
    attributes = tie["attributes"]
    voices = json.dumps(attributes["voices"], separators=(",", ":"), ensure_ascii=False)
    return tie["source"], tie["target"], attributes["type"], written(attributes["tieKey"]), attributes["standing"], voices


def spells_with_ties(world):
    return {s["key"]: (t["key"], s) for t in world.ties for s in t["spells"]}


def days_of(spell, nothing):
    days = spell["days"] or {}
    return days.get("first") or nothing, days.get("last") or nothing


def text_of(value):
    return "" if value is None else str(value)


def as_it_is(text):
    return text


def guarded(text):
    return "'" + text if text.lstrip("'")[:1] in tuple("=+-@\t\r") and text.lstrip("'") else text


def read_parquet(world, folder):
    tables = {path.stem: pyarrow.parquet.read_table(path).to_pylist() for path in sorted(folder.glob("*.parquet"))}
    world.same("parquet: nodes", {r["key"]: (r["kind"], r["name"]) for r in tables["entities"]}, {k: (world.kinds[k], n) for k, n in world.nodes.items()})
    ties = {r["key"]: (r["source"], r["target"], r["type"], r["tieKey"], r["standing"], r["voices"]) for r in tables["ties"]}
    told = {t["key"]: (t["source"], t["target"], *(t["attributes"][n] for n in ("type", "tieKey", "standing", "voices"))) for t in world.ties}
    world.same("parquet: edges", ties, told)
    spells = {r["key"]: (r["tie"], *(r[name] for name in SPELL), day(r["firstDay"]), day(r["lastDay"])) for r in tables["spells"]}
    told = {k: (tie, *(s[name] for name in SPELL), *days_of(s, None)) for k, (tie, s) in spells_with_ties(world).items()}
    world.same("parquet: spells", spells, told)
    words = {r["key"]: (r["spell"], *(r[name] for name in WORD)) for r in tables["assertions"]}
    world.same("parquet: assertions", words, {k: (s, *(a[name] for name in WORD)) for k, (s, a) in world.assertions.items()})
    denials = {r["key"]: tuple(r[name] for name in (*DENIED, *WORD)) for r in tables["denials"]}
    world.same("parquet: denials", denials, {k: denied(d) for k, d in world.denials.items()})
    sources = {r["key"]: r["name"] for r in tables["sources"]}
    world.same("parquet: sources", {k: sources.get(k) for k in world.sources}, world.sources)


def day(value):
    return None if value is None else str(value)
