"""What a table of many names costs: start and scan time with 1,000, 30,000 and 300,000 synthetic names.

    python benchmarks/scale.py [--names 1000 30000 300000] [--runs 15] [ARTICLE]

Makes desks of synthetic records (a pronounceable name and two aliases each, near misses of them told like those of any
weapon) beside the built-in table, compiles each once, and then times whole commands by turns: one article, and the same
article fifty times over as one text. Printed are medians and their ratio to the smallest desk; the aim is that a single
article costs at most 1.5 times as much with 300,000 names as with 1,000.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
A_FILE = 5_000  # records
ONSETS = list("bdfgklmnprstvz")
VOWELS = ["a", "e", "i", "o", "u", "ai", "ei", "ou"]
CODAS = ["n", "r", "l", "s", "k", "t", "m", "v", "sk", "nt", "rd"]
SOURCE = '[{key: s, title: A page, publisher: A press, date: 2024, url: "https://example.org", supports: []}]'


def name(chance: random.Random) -> str:
    """A pronounceable name of three or four syllables."""
    syllables = [chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.randint(3, 4))]
    return ("".join(syllables) + chance.choice(CODAS)).capitalize()


def desk(folder: Path, names: int) -> None:
    """A desk's records with so many different names, three a record."""
    chance = random.Random(1)
    made: dict[str, None] = {}
    while len(made) < names:
        made[name(chance)] = None
    every = list(made)
    cards = [every[at : at + 3] for at in range(0, names, 3)]
    for at in range(0, len(cards), A_FILE):
        rows = [
            f"- {{id: weapon/synthetic-{at + number}, kind: weapon, name: {first}, aliases: [{', '.join(rest)}], "
            f"category: missile, sources: {SOURCE}, checked: 2026-01-01}}"
            for number, (first, *rest) in enumerate(cards[at : at + A_FILE])
        ]
        (folder / f"{at:06}.yaml").write_text("\n".join(rows) + "\n", encoding="utf-8")


def run(article: Path, folder: Path, cache: Path) -> float:
    """Seconds of one whole command."""
    command = [sys.executable, "-m", "factlint", str(article), "--reference", str(folder), "--cache-dir", str(cache)]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
    if done.returncode == 2:
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - started


def main() -> None:
    """Builds the desks and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, nargs="+", default=[1_000, 30_000, 300_000])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("article", nargs="?", type=Path, default=ROOT / "seeds" / "forest-road.txt")
    options = parser.parse_args()
    with TemporaryDirectory() as scratch:
        place = Path(scratch)
        text = options.article.read_text(encoding="utf-8")
        long = place / "long.txt"
        long.write_text("\n\n".join([text] * 50), encoding="utf-8")
        desks = {}
        for names in options.names:
            desks[names] = place / str(names)
            desks[names].mkdir()
            desk(desks[names], names)
            took = run(options.article, desks[names], place / "cache")
            print(f"{names:>8} names: compiled and run in {took:.1f} s", flush=True)
        times: dict[tuple[Path, int], list[float]] = {}
        for _ in range(options.runs):
            for text_path in (options.article.resolve(), long):
                for names, folder in desks.items():
                    times.setdefault((text_path, names), []).append(run(text_path, folder, place / "cache"))
    for (text_path, names), seconds in sorted(times.items(), key=lambda item: (str(item[0][0] == long), item[0][1])):
        median = statistics.median(seconds)
        first = statistics.median(times[(text_path, options.names[0])])
        what = "fifty articles" if text_path == long else "one article"
        print(f"{what:<16}{names:>8} names: {median * 1000:7.1f} ms, {median / first:.2f} times the smallest")


if __name__ == "__main__":
    main()
