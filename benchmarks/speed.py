"""How fast factlint is on this machine, in one run, as ratios: one article, a folder, growing files.

    python benchmarks/speed.py ARTICLE [FOLDER] [--runs N]

ARTICLE is any news text; FOLDER (texts, or .jsonl files with one `text` an object) is read on one core with all the
rules. Medians of N runs (at least ten). Whole processes are timed from outside, with the interpreter that runs this
script, against `python -c pass` of the same environment, in turn, so that both see the same machine.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

COMMAND = [str(Path(sys.executable).parent / "factlint"), "--isolated"]


def elapsed(command: list[str]) -> float:
    """Seconds that a process takes, from outside."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun


def one_article(article: Path, runs: int) -> None:
    """A warm single article against the bare interpreter."""
    bare, ours = [], []
    elapsed([*COMMAND, str(article)])
    for _ in range(runs):
        bare.append(elapsed([sys.executable, "-c", "pass"]))
        ours.append(elapsed([*COMMAND, str(article)]))
    low, high = statistics.median(bare) * 1e3, statistics.median(ours) * 1e3
    ratios = sorted(mine / other for mine, other in zip(ours, bare, strict=True))
    print(
        f"one article ({article.stat().st_size:,} bytes): python -c pass {low:.1f} ms, factlint {high:.1f} ms, "
        f"ratio {high / low:.2f} (pair by pair {statistics.median(ratios):.2f}); target 3"
    )


def texts(folder: Path) -> Iterator[str]:
    """The articles below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)["text"]
        elif path.suffix in (".txt", ".md"):
            yield path.read_text(encoding="utf-8")


def folder(place: Path, runs: int) -> None:
    """Throughput of the command over files on one core, start included; and the memory that it takes."""
    with tempfile.TemporaryDirectory() as scratch:
        count = size = 0
        for number, text in enumerate(texts(place)):
            target = Path(scratch) / f"{number // 1000:03d}" / f"{number:06d}.txt"
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8")
            count, size = count + 1, size + target.stat().st_size
        took = statistics.median(elapsed([*COMMAND, "--fail-on", "never", scratch]) for _ in range(runs))
    print(
        f"folder of {count:,} articles, {size / 1e6:.1f} MB: {took:.2f} s, {size / 1e6 / took:.1f} MB/s, "
        f"{count / took:,.0f} articles a second on one core; target 3 MB/s"
    )


def growth(article: Path, runs: int) -> None:
    """Time against size, as lines and as one line: the last column stays level when time is linear."""
    text = article.read_text(encoding="utf-8")
    for shape in ("as lines", "as one line"):
        piece = text + "\n\n" if shape == "as lines" else " ".join(text.split()) + " "
        for size in (10_000, 100_000, 1_000_000, 10_000_000):
            with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
                file.write(piece * (size // len(piece.encode()) + 1))
            took = statistics.median(elapsed([*COMMAND, "--quiet", file.name]) for _ in range(min(runs, 3)))
            peak = memory([*COMMAND, "--statistics", file.name])
            real = os.path.getsize(file.name)
            os.unlink(file.name)
            print(f"{shape}, {real:>10,} bytes: {took:7.2f} s, {took / real * 1e6:6.3f} s/MB, {peak:5.0f} MB of memory")


def hostile() -> None:
    """Enormous single lines made to be slow, at a size and at twice the size: linear is a factor of two."""
    from factlint import Linter

    linter = Linter()
    for piece in (
        "Minsk ",
        "a",
        "“",
        "Oreshnik, a ",
        "45th anniversary of nearly five decades the base ",
        "[factlint: ignore ",
        "12,345,678,",
        "Defence Minister Sergei Shoigu, ",
        "the the ",
        "Su-30C2-",
    ):
        took = []
        for size in (250_000, 500_000):
            text = piece * (size // len(piece))
            begun = time.perf_counter()
            linter.lint(text, date="2025-06-03")
            took.append(time.perf_counter() - begun)
        times = f"250 KB {took[0]:6.2f} s, 500 KB {took[1]:6.2f} s: {took[1] / took[0]:.1f} times"
        print(f"hostile line of {piece[:24]!r:<28} {times}")


def memory(command: list[str]) -> float:
    """The peak memory of a process in MB (10**6 bytes)."""
    before = os.fork()
    if before == 0:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        os._exit(min(255, peak * 1024 // 4_000_000))
    _, status = os.waitpid(before, 0)
    return os.waitstatus_to_exitcode(status) * 4


def main() -> None:
    """Measures what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("article", type=Path)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--no-growth", action="store_true")
    arguments = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, medians of {arguments.runs}")
    one_article(arguments.article, arguments.runs)
    if arguments.folder:
        folder(arguments.folder, max(3, arguments.runs // 4))
    if not arguments.no_growth:
        growth(arguments.article, arguments.runs)
        hostile()


if __name__ == "__main__":
    main()
