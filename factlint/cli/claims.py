"""`factlint claims PATH`: every claim of an article with its normalised value, a copy desk's checklist."""

from __future__ import annotations

import sys

from factlint.cli.common import Desk
from factlint.document.read import decode
from factlint.errors import FactlintError
from factlint.linter import Linter


def claims(arguments: list[str]) -> int:
    """Prints the claims of each file, as text or (with --output-format json) as data.

    Raises:
        FactlintError: when a file cannot be read.
    """
    desk = Desk(arguments)
    if not desk.options.paths:
        raise FactlintError("", "", "no path is given", "name a file, or - for standard input")
    linter = Linter(extend_select=["ALL"], _knowledge=desk.knowledge())
    found = []
    for path in desk.options.paths:
        name = desk.options.get("stdin-filename", "<stdin>") if path == "-" else path
        try:
            data = sys.stdin.buffer.read() if path == "-" else _bytes(path)
        except OSError as wrong:
            raise FactlintError(path, "", f"cannot be read ({wrong.strerror})", "check the path") from None
        read = linter.claims(decode(data, name), name=name, date=desk.options.get("date"))
        document = read.document
        dating = document.dating
        if desk.options.get("output-format") != "json":
            sys.stdout.write(f"{name}: dated {dating.spoken()}, by {dating.reason}\n")
        for claim in read.all():
            line, column = document.position(claim.start)
            end_line, end_column = document.position(claim.end)
            text = document.text[claim.start : claim.end]
            if desk.options.get("output-format") == "json":
                found.append(
                    {
                        "type": claim.type,
                        "text": text,
                        "value": claim.value(),
                        "zone": document.zone(claim.start),
                        "filename": name,
                        "location": {"row": line, "column": column},
                        "end_location": {"row": end_line, "column": end_column},
                    }
                )
            else:
                zone = "" if (where := document.zone(claim.start)) == "body" else f"  ({where})"
                sys.stdout.write(f"{name}:{line}:{column}: {claim.type:<11} “{text}”  {claim.value()}{zone}\n")
    if desk.options.get("output-format") == "json":
        import json

        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    return 0


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
