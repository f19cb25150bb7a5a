"""The records against what was told, by rules of their own: they share no code with what wrote them.

told.json holds entities as {id: name} and words as they lie in the database or in the facts. Here they are put together once more: ties by type, ends
and key, spells by their dates, days and precisions by a small calendar.
"""

import calendar
import collections
import re

DATE = re.compile(r"(-?)(\d{2})(\d|X)(\d|X)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[?~%]?")
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}


def check_records(world, told):
    world.same("told: entities", world.nodes, told["entities"])
    ties, denied = collections.defaultdict(list), collections.defaultdict(list)
    for word in told["words"]:
        a, b = word["subject"], word["object"]
        if word["type"] in told["symmetric"] and b < a:
            a, b = b, a
        (denied if word["stance"] == "DENIES" else ties)[(word["type"], a, b, word["key"])].append(word)
    seen = {identity(tie): told_alike(tie) for tie in world.ties}
    world.same("told: ties told once", len(seen), len(world.ties))
    world.same("told: ties", seen, {key: told_alike_by(words) for key, words in ties.items()})
    denials = collections.defaultdict(collections.Counter)
    for denial in world.denials.values():
        tie = denial["tie"]
        denials[(tie["type"], tie["source"], tie["target"], tie["tieKey"])][words_of(denial["assertion"])] += 1
    world.same("told: denials", dict(denials), {key: told_alike_by(words) for key, words in denied.items()})
    speakers = {word["source"] for words in (*ties.values(), *denied.values()) for word in words}
    world.same("told: sources", set(world.sources), speakers)
    for spell in world.spells.values():
        check_days(world, spell)


def identity(tie):
    return (tie["attributes"]["type"], tie["source"], tie["target"], tie["attributes"]["tieKey"])


WORDS = ("source", "assertedBy", "start", "end", "endStatus", "reliability", "credibility", "locator", "quote")


def words_of(told):
    return (told["start"], told["end"], told["endStatus"], *(told[name] for name in WORDS))


def told_alike(tie):
    """The words of a tie, each with the dates of its spell."""
    words = [(s["start"], s["end"], s["endStatus"], *(a[w] for w in WORDS)) for s in tie["spells"] for a in s["assertions"]]
    return collections.Counter(words)


def told_alike_by(words):
    return collections.Counter(map(words_of, words))


def check_days(world, spell):
    start, end, status = spell["start"], spell["end"], spell["endStatus"]
    first = None if start in (None, "..") else days_meant(start)[0]
    last = days_meant(end)[1] if status == "ENDED" and end is not None else None
    expected = {"first": first, "last": last}
    world.same("told: days", {**(spell["days"] or {}), "key": spell["key"]}, {**expected, "key": spell["key"]})
    precisions = [None if date in (None, "..") else precision(date) for date in (start, end)]
    world.same("told: precisions", [spell["startPrecision"], spell["endPrecision"]], precisions)


def precision(date):
    _, _, decade, year, month, day = DATE.fullmatch(date).groups()
    if decade == "X":
        return "CENTURY"
    if year == "X":
        return "DECADE"
    if month in SEASONS and day is None:
        return "SEASON"
    if month == "XX":
        return "YEAR" if day in (None, "XX") else "DAY"
    if month is None:
        return "YEAR"
    return "MONTH" if day in (None, "XX") else "DAY"


def days_meant(date):
    """The first and the last day that a date can mean, as texts."""
    sign, century, decade, year, month, day = DATE.fullmatch(date).groups()
    years = [f"{sign}{century}{decade}{year}".replace("X", digit) for digit in "09"]
    if sign:
        years.reverse()
    if month in SEASONS and day is None:
        first, last = SEASONS[month]
        until = years[1] if last > first else str(int(years[1]) + 1).zfill(4)
        return f"{years[0]}-{first:02}-01", f"{until}-{last:02}-{length(until, last):02}"
    first, last = (1, 12) if month in (None, "XX") else (int(month), int(month))
    if day in (None, "XX"):
        return f"{years[0]}-{first:02}-01", f"{years[1]}-{last:02}-{length(years[1], last):02}"
    return f"{years[0]}-{first:02}-{day}", f"{years[1]}-{last:02}-{day}"


def length(year, month):
    # The calendar repeats every 400 years, and Python's knows no year before 1.
    return calendar.monthrange(int(year) % 400 + 2000, month)[1]
