"""Dossiers as what reads HTML and Markdown sees them: every tie, every quote, every source, and no markup of a text's own."""

import collections
import re

from lxml import html
from markdown_it import MarkdownIt

DATE = re.compile(r"(?<![\w-])-?\d{2}[\dX]{2}(?:-[\dX]{2}){0,2}[?~%]?(?![\w-])")


def read_html(world, path):
    page = html.parse(path, html.HTMLParser(encoding="utf-8", huge_tree=True)).getroot()
    ties = page.xpath("//li[bdi]")
    world.same("html: ties", collections.Counter(plain(tie.findtext("bdi")) for tie in ties), sentences(world))
    world.same("html: contested", len(page.xpath("//li[bdi]/span[@class='contested']")), contested(world))
    check_spells(world, "html", [plain(li.text_content()) for li in page.xpath("//li[bdi]/ul/li")])
    world.same("html: quotes", collections.Counter(plain(q.text or "") for q in page.xpath("//q")), quotes(world))
    links = collections.Counter(a.get("href")[1:] for a in page.xpath("//span[@class='evidence']/a"))
    sources = {li.get("id"): plain(li.text_content()) for li in page.xpath("//ol/li")}
    world.same("html: words", sum(links.values()), len(world.assertions))
    check_sources(world, "html", sources, links)
    # Whatever a text holds is text: the page's own elements are all that there are.
    own = {"html", "head", "meta", "title", "style", "body", "h1", "dl", "dt", "dd", "h2", "ul", "li", "bdi", "span", "a", "q", "ol"}
    world.same("html: elements", {element.tag for element in page.iter()} - own, set())


def read_markdown(world, path):
    with open(path, encoding="utf-8", newline="") as file:
        page = html.fromstring(f"<main>{MarkdownIt().render(file.read())}</main>")
    # Whatever a text holds is text.
    own = {"main", "h1", "h2", "ul", "ol", "li", "p", "strong", "a"}
    world.same("markdown: elements", {element.tag for element in page.iter()} - own, set())
    ties = [tie for tie in page.xpath("//main/ul/li") if tie.find("ul") is not None]
    seen = collections.Counter(plain(own_text(tie).split(" — ")[0] if tie.xpath("strong|p/strong") else own_text(tie)) for tie in ties)
    world.same("markdown: ties", seen, sentences(world))
    world.same("markdown: contested", sum(1 for tie in ties if tie.xpath("strong|p/strong")), contested(world))
    spells = [plain(li.text_content()) for tie in ties for li in tie.findall("ul/li")]
    check_spells(world, "markdown", spells)
    for quote, count in quotes(world).items():
        world.same("markdown: quotes", sum(text.count(f"“{quote}”") for text in spells) >= count, True)
    sources = {str(at + 1): plain(li.text_content()) for at, li in enumerate(page.xpath("//ol/li"))}
    used = collections.Counter(number for text in spells for number in re.findall(r"\[(\d+), [A-F][1-6]", text))
    world.same("markdown: words", sum(used.values()), len(world.assertions))
    check_sources(world, "markdown", sources, used)


def check_spells(world, what, texts):
    """In the order of the records, each beginning with its dates."""
    told = [spell for tie in world.ties for spell in tie["spells"]]
    world.same(f"{what}: spells", len(texts), len(told))
    for line, spell in zip(texts, told):
        dates = [date for date in (spell["start"], spell["end"]) if date not in (None, "..")]
        on_one_day = spell["start"] == spell["end"] and spell["endStatus"] == "ENDED"
        world.same(f"{what}: dates", DATE.findall(re.split(r" \(| \[", line)[0]), dates[:1] if on_one_day else dates)


def check_sources(world, what, sources, used):
    """Each source once, each used as often as it has words."""
    names = collections.Counter(plain(name) for name in world.sources.values())
    told = {number: next((n for n in sorted(names, key=len, reverse=True) if line.startswith(f"{n}.")), None) for number, line in sources.items()}
    world.same(f"{what}: sources", collections.Counter(told.values()), names)
    words = collections.Counter(plain(world.sources[a["source"]]) for _, a in world.assertions.values())
    seen = collections.Counter()
    for number, count in used.items():
        seen[told[number]] += count
    world.same(f"{what}: words of sources", seen, words)


def sentences(world):
    told = collections.Counter()
    for tie in world.ties:
        key = tie["attributes"]["tieKey"]
        label = tie["attributes"]["label"]
        told[plain(f"{world.nodes[tie['source']]} {label} {world.nodes[tie['target']]}{f' ({key})' if key else ''}")] += 1
    return told


def contested(world):
    return sum(1 for tie in world.ties if tie["attributes"]["contested"])


def quotes(world):
    return collections.Counter(plain(a["quote"]) for _, a in world.assertions.values() if a["quote"])


def own_text(item):
    """The text of an item without its lists."""
    return "".join(item.xpath("text()|strong//text()|p//text()|em//text()|code//text()|a//text()"))


def plain(text):
    return re.sub(r"\s+", " ", text).strip()
