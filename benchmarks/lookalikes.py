"""Word lists in, `reference/lookalikes.yaml` out: real names that a near miss must never be taken for.

    python benchmarks/lookalikes.py surnames.txt places.csv …

Each file gives one word a line (of a CSV the columns named `name`, else the first). English words need no list:
the compile step knows them. What stands beside a name of the table, by the test that the linter itself uses, is
kept; the rest would only weigh. The result is for an editor to read through and to add to.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from factlint.artefact import _near_keys, beside, real_words
from factlint.reference.compile import compile_cards
from factlint.reference.load import load

ROOT = Path(__file__).parent.parent
HEAD = """\
# Real surnames, given names and places that look like names of the table. A near miss is never read into them.
# Made by benchmarks/lookalikes.py from the surnames and given names of the 1990 United States census (public domain)
# and the towns of GeoNames (geonames.org, CC BY 4.0); add to it freely.
words:
"""


def words_of(path: Path) -> set[str]:
    """The words of a list, in lower case."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    column = rows[0].index("name") if "name" in rows[0] else 0
    cells = (row[column] for row in rows if len(row) > column)
    return {word.lower() for cell in cells for word in cell.replace("-", " ").split() if word.isalpha()}


def main() -> None:
    """Writes the file."""
    cards = load([ROOT / "reference"])
    near = _near_keys(compile_cards(cards))
    english = real_words()
    found = {word for name in sys.argv[1:] for word in words_of(Path(name))} - english
    kept = sorted(word for word in found if len(word) >= 5 and word not in near and beside(word, near))
    rows = [kept[at : at + 12] for at in range(0, len(kept), 12)]
    body = ",\n   ".join(
        ", ".join(f'"{word}"' if word in {"true", "false", "null"} else word for word in row) for row in rows
    )
    (ROOT / "reference" / "lookalikes.yaml").write_text(f"{HEAD}  [{body}]\n", encoding="utf-8")
    print(f"{len(kept)} words kept of {len(found)}")


if __name__ == "__main__":
    main()
