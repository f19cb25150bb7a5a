"""Reads a table of dyad-years with pandas as anybody would, and holds it against the answer of the question.

Usage: read_dyad_years.py TABLE ANSWER
ANSWER is JSON, the rows of the question dyadYears. Prints one line of JSON: how many rows, values, empty values and ids were compared; fails at the first difference.
"""

import json
import sys

import pandas


def ids_in(cell):
    return [] if pandas.isna(cell) else cell.split(" ")


def same(place, read, told):
    if read != told:
        raise SystemExit(f"{place}: read {read!r}, told {told!r}")


def read(table, answer):
    compared = {"rows": 0, "values": 0, "empty": 0, "ids": 0}
    same("rows", len(table), len(answer))
    for (_, row), told in zip(table.iterrows(), answer):
        place = f"{told['a']['id']} {told['b']['id']} {told['year']}"
        same(place, (row["actor_a"], row["actor_b"], row["year"]), (told["a"]["id"], told["b"]["id"], told["year"]))
        compared["rows"] += 1
        for value in told["values"]:
            name = value["measure"].lower()
            number = row[name]
            same(f"{place} {name}", None if pandas.isna(number) else int(number), value["value"])
            same(f"{place} {name}", (row[f"{name}_told"], row[f"{name}_certain"]), (value["told"], value["certain"]))
            windows = [f"{w['from']}/{w['to'] or '..'}" for w in value["coverage"]]
            same(f"{place} {name} coverage", ids_in(row[f"{name}_coverage"]), windows)
            same(f"{place} {name} covered by", ids_in(row[f"{name}_covered_by"]), [w["source"]["id"] for w in value["coverage"]])
            for column in ("counted", "ties"):
                ids = [one["id"] for one in value["evidence"][column]]
                same(f"{place} {name} {column}", ids_in(row[f"{name}_{column}"]), ids)
                compared["ids"] += len(ids)
            compared["empty" if value["value"] is None else "values"] += 1
    return compared


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        rows = json.load(file)
    print(json.dumps(read(pandas.read_csv(sys.argv[1]), rows)))
