"""Reads exports with readers that are not ours and holds what they see against what was told.

Usage: read_exports.py SCHEMAS_JAR FOLDER [FORMAT...]
Every folder below FOLDER is a world: told.json (what was told), records.json (the records as a list), and a folder for what each format wrote of them.
Only FORMATs are read where some are named. Prints one line of JSON, {"worlds": n, "checks": {format: n}}, or fails at the first difference, naming world and format.
"""

import csv
import json
import pathlib
import sys
import warnings

import dossiers
import gephi
import graphs
import linked_data
import tables
import xml_graphs
from told import check_records
from world import World, checks

warnings.filterwarnings("ignore")


def readers_of(world, folder, schemas):
    """What reads each folder of a world."""
    return {
        "json": lambda: graphs.read_json(world, folder / "json/export.json", "edges"),
        "json-d3": lambda: graphs.read_json(world, folder / "json-d3/export.json", "links"),
        "cytoscape": lambda: graphs.read_cytoscape(world, folder / "cytoscape/export.cyjs"),
        "cx2": lambda: graphs.read_cx2(world, folder / "cx2/export.cx2"),
        "pajek": lambda: graphs.read_pajek(world, folder / "pajek/export.net"),
        "pajek-temporal": lambda: graphs.read_temporal_pajek(world, folder / "pajek-temporal/export.net"),
        "csv": lambda: tables.read_csv(world, folder / "csv", guard=True),
        "csv-off": lambda: tables.read_csv(world, folder / "csv-off", guard=False),
        "csv-yes": lambda: tables.read_csv(world, folder / "csv-yes", guard=True, encoding="utf-8-sig"),
        "parquet": lambda: tables.read_parquet(world, folder / "parquet"),
        "nquads": lambda: linked_data.read_nquads(world, folder / "nquads/export.nq"),
        "jsonld": lambda: linked_data.read_jsonld(world, folder / "jsonld/export.jsonld", folder / "nquads/export.nq"),
        "ftm": lambda: linked_data.read_ftm(world, folder / "ftm/export.ftm.json"),
        "gexf": lambda: read_gexf(world, folder / "gexf/export.gexf", schemas),
        "gexf-1.2": lambda: read_old_gexf(world, folder / "gexf-1.2/export.gexf", schemas),
        "gexf-reified": lambda: read_reified_gexf(world, folder / "gexf-reified/export.gexf", schemas),
        "gephi": lambda: gephi.read_gephi(world, folder / "gephi"),
        "graphml": lambda: read_graphml(world, folder / "graphml/export.graphml", schemas),
        "graphml-yed": lambda: read_yed(world, folder / "graphml-yed/export.graphml"),
        "html": lambda: dossiers.read_html(world, folder / "html/export.html"),
        "markdown": lambda: dossiers.read_markdown(world, folder / "markdown/export.md"),
    }


def read_gexf(world, path, schemas):
    schemas.check(world, "gexf-1.3", path)
    xml_graphs.read_gexf(world, path, "1.3")


def read_old_gexf(world, path, schemas):
    schemas.check(world, "gexf-1.2", path)
    xml_graphs.read_gexf(world, path, "1.2draft")


def read_reified_gexf(world, path, schemas):
    schemas.check(world, "gexf-1.3", path)
    xml_graphs.read_reified_gexf(world, path)


def read_graphml(world, path, schemas):
    schemas.check(world, "graphml", path)
    xml_graphs.read_graphml(world, path)


def read_yed(world, path):
    # Its own elements are of no published schema.
    xml_graphs.read_yed(world, path)
    xml_graphs.read_graphml(world, path)


def read_world(folder, schemas, only):
    with open(folder / "records.json", encoding="utf-8") as file:
        world = World(folder.name, json.load(file))
    with open(folder / "told.json", encoding="utf-8") as file:
        check_records(world, json.load(file))
    readers = readers_of(world, folder, schemas)
    # Neo4j reads its own formats.
    unread = {path.name for path in folder.iterdir() if path.is_dir()} - set(readers) - {"cypher", "neo4j-admin"}
    if unread:
        raise AssertionError(f"{world.name}: nothing reads {sorted(unread)}")
    for name, read in readers.items():
        if name in only or not only and name != "gephi":
            read()


def main():
    csv.field_size_limit(10_000_000)
    jar, top, *only = sys.argv[1:]
    schemas = xml_graphs.Schemas(jar)
    worlds = [path for path in sorted(pathlib.Path(top).iterdir()) if path.is_dir()]
    for folder in worlds:
        read_world(folder, schemas, only)
    print(json.dumps({"worlds": len(worlds), "checks": checks}))


if __name__ == "__main__":
    main()
