"""The command: arguments in, exit code out. What a run does not need is not imported."""

from __future__ import annotations

import sys

from factlint.errors import FactlintError

_COMMANDS = ("check", "explain", "rules", "reference", "claims")

_HELP = """factlint reads news copy and points at what cannot be true.

    factlint [check] PATH... | -     lint files, folders, or standard input
    factlint explain CODE            what a rule says, why, and its examples
    factlint rules [list|test|schema]
                                     the catalogue; run every rule's own examples; JSON Schema
    factlint reference show NAME     every fact of a name, with its sources and spellings
    factlint reference search TEXT   the cards whose names are like it
    factlint reference who OFFICE COUNTRY [--on DATE]
                                     who held it
    factlint reference check [--sample N] | stale --before DATE | schema [KIND]
                                     verify the table, draw facts to verify, list what is old
    factlint reference diff OLD [NEW] | add KIND NAME
                                     what changed between two versions, in words; begin a card
    factlint claims PATH             every claim found, with its normalised value

Options:
"""


def run() -> None:
    """The console script: ends at once, without the interpreter's own tidying of what ends with it anyway."""
    import gc
    import os

    gc.disable()  # a run makes no cycles, and the collector costs more than it frees
    code = main(sys.argv[1:])
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:  # the reader of our output has gone
        code = code or 1
    os._exit(code)


def main(arguments: list[str]) -> int:
    """Runs one command; returns its exit code: 0 nothing to correct, 1 findings, 2 the run failed."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _dispatch(arguments)
    except FactlintError as wrong:
        sys.stderr.write(f"factlint: {wrong}\n")
        return 2
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): not our failure; keep Python from complaining at exit.
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("factlint: interrupted\n")
        return 2


def _dispatch(arguments: list[str]) -> int:
    command = arguments[0] if arguments and arguments[0] in _COMMANDS else "check"
    rest = arguments[1:] if arguments and arguments[0] == command else arguments
    if "--version" in rest:
        from factlint import __version__

        sys.stdout.write(f"factlint {__version__}\n")
        return 0
    if not arguments or "--help" in rest or "-h" in rest:
        sys.stdout.write(_HELP + _option_help())
        return 0 if arguments else 2
    if command == "check":
        from factlint.cli.check import check

        return check(rest)
    if command == "explain":
        from factlint.cli.explain import explain

        return explain(rest)
    if command == "rules":
        from factlint.cli.rules import rules

        return rules(rest)
    if command == "reference":
        from factlint.cli.reference import reference

        return reference(rest)
    from factlint.cli.claims import claims

    return claims(rest)


def _option_help() -> str:
    from factlint.cli.options import OPTIONS

    rows = []
    for option in OPTIONS:
        takes = (
            ""
            if option.takes == "flag"
            else " " + ("|".join(option.takes) if isinstance(option.takes, tuple) else option.takes.upper())
        )
        name = f"  --{option.name}{takes}"
        rows.append(f"{name}\n        {option.help}" if len(name) > 30 else f"{name:<32}{option.help}")
    return "\n".join(rows) + "\n"
