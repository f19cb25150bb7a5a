"""What a world holds, as plain sets, and how a reader's view is held against it."""

import collections

checks = collections.Counter()


class World:
    """The records of one world."""

    def __init__(self, name, records):
        self.name = name
        self.kinds = {r["key"]: r["attributes"]["kind"] for r in records if r["record"] == "entity"}
        self.nodes = {r["key"]: r["attributes"]["name"] for r in records if r["record"] == "entity"}
        self.ties = [r for r in records if r["record"] == "tie"]
        self.edges = {t["key"]: (t["source"], t["target"]) for t in self.ties}
        self.types = {t["key"]: t["attributes"]["type"] for t in self.ties}
        self.spells = {s["key"]: s for t in self.ties for s in t["spells"]}
        self.assertions = {a["key"]: (s["key"], a) for s in self.spells.values() for a in s["assertions"]}
        self.denials = {r["key"]: r for r in records if r["record"] == "denial"}
        self.sources = {r["key"]: r["attributes"]["name"] for r in records if r["record"] == "source"}

    def pairs(self):
        return collections.Counter(self.edges.values())

    def sources_of(self, tie):
        return sorted({a["source"] for s in tie["spells"] for a in s["assertions"]})

    def same(self, what, seen, expected):
        """Counts a comparison, or ends with the first few things that differ."""
        checks[what.split(":")[0]] += 1
        if seen == expected:
            return
        raise AssertionError(f"{self.name}: {what}: {difference(seen, expected)}")


def difference(seen, expected):
    if isinstance(seen, dict) and isinstance(expected, dict):
        keys = [k for k in {**seen, **expected} if k not in seen or k not in expected or seen[k] != expected[k]]
        return "; ".join(f"{k!r}: read {seen.get(k)!r}, expected {expected.get(k)!r}" for k in keys[:3])
    return f"read {str(seen)[:600]}, expected {str(expected)[:600]}"
