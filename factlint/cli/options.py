"""Every option of the command and of the configuration, as one table; arguments in, `Options` out.

A table of our own instead of argparse, which alone costs as much as a whole run: see benchmarks/.
"""

from __future__ import annotations

from factlint.errors import FactlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMATS = ("text", "concise", "json", "json-lines", "github")
LEVELS = ("error", "warning", "advice", "never")


class Option:
    """One option: its name, what it takes (`flag`, `text`, `codes`, `path`, `table` or a choice) and its help."""

    __slots__ = ("help", "in_config", "name", "takes")

    def __init__(self, name: str, takes: str | tuple[str, ...], help_: str, in_config: bool = True) -> None:
        self.name = name
        self.takes = takes
        self.help = help_
        self.in_config = in_config

    @property
    def key(self) -> str:
        """The option as an attribute."""
        return self.name.replace("-", "_")


OPTIONS = (
    Option("date", "text", "the article's date, YYYY-MM-DD; otherwise it is read from the article", False),
    Option("output-format", FORMATS, "how findings are printed (default: text)"),
    Option("select", "codes", "run only these codes or beginnings of codes (T, T201, ALL)"),
    Option("extend-select", "codes", "run these too"),
    Option("ignore", "codes", "do not run these"),
    Option("fail-on", LEVELS, "the lowest severity that gives exit code 1 (default: error)"),
    Option("fix", "flag", "repair what has a certain fix, in the files", False),
    Option("unsafe-fixes", "flag", "with --fix or --diff: also repairs that need a look", False),
    Option("diff", "flag", "print what --fix would change, and change nothing", False),
    Option("stdin-filename", "text", "the name to report for standard input", False),
    Option("exclude", "paths", "folders, files or patterns to pass over when folders are walked"),
    Option("force-exclude", "flag", "pass over excluded files even when they are named"),
    Option("rules", "paths", "folders with more rules"),
    Option("reference", "paths", "folders with more records"),
    Option("config", "text", "the configuration file to use", False),
    Option("isolated", "flag", "use no configuration file", False),
    Option("cache-dir", "text", "where compiled rules are kept"),
    Option("statistics", "flag", "print how often each code was found, instead of the findings", False),
    Option("quiet", "flag", "print findings only, no summary"),
    Option(
        "verbose", "flag", "say how the article's date was understood, and what goes unchecked for want of it", False
    ),
    Option("on", "text", "with reference who: the day, YYYY-MM-DD", False),
    Option("before", "text", "with reference stale: the day before which a check is old", False),
    Option("sample", "text", "with reference check: print so many facts drawn by chance, with their sources", False),
    Option("seed", "text", "with --sample: another number draws other facts (default: 1)", False),
    Option("color", ("auto", "always", "never"), "colours in the text report (default: auto)"),
)
BY_NAME = {option.name: option for option in OPTIONS}
SHORT = {"q": "quiet", "v": "verbose", "h": "help"}


class Options:
    """The options of one run; what was not given is None, so that the configuration can fill it."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.paths: list[str] = []

    def get(self, name: str, default: Any = None) -> Any:
        """An option's value, or the default."""
        return self.values.get(name, default)


def parse(arguments: list[str]) -> Options:
    """Reads a command line.

    Raises:
        FactlintError: naming the argument that is wrong and what would be right.
    """
    options = Options()
    rest = list(arguments)
    while rest:
        argument = rest.pop(0)
        if argument == "--":
            options.paths.extend(rest)
            break
        if not argument.startswith("-") or argument == "-":
            options.paths.append(argument)
            continue
        name, given, value = argument.lstrip("-").partition("=")
        if not argument.startswith("--"):
            name = SHORT.get(name, name)
        if name == "help":
            options.values["help"] = True
            continue
        option = BY_NAME.get(name)
        if option is None:
            raise FactlintError("", "", f"unknown option {argument.split('=')[0]}", nearest(name, list(BY_NAME), "--"))
        if option.takes == "flag":
            if given:
                raise FactlintError("", "", f"--{name} takes no value", "leave it out")
            options.values[name] = True
            continue
        if not given:
            if not rest:
                raise FactlintError("", "", f"--{name} needs a value", option.help)
            value = rest.pop(0)
        _take(options.values, option, value)
    return options


def _take(values: dict[str, Any], option: Option, text: str) -> None:
    if option.takes == "codes":
        codes = [code.strip() for code in text.split(",") if code.strip()]
        values[option.name] = [*values.get(option.name, []), *codes]
    elif option.takes == "paths":
        values[option.name] = [*values.get(option.name, []), text]
    else:
        values[option.name] = checked(option, text, "", "", f"--{option.name}")


def checked(option: Option, value: Any, path: str, place: str, shown: str) -> Any:
    """A value that the option accepts.

    Raises:
        FactlintError: when it does not.
    """
    if isinstance(option.takes, tuple) and value not in option.takes:
        raise FactlintError(path, place, f"{shown}: {value!r} is unknown", f"use one of {', '.join(option.takes)}")
    if option.name in ("sample", "seed"):
        if not value.isdecimal() or len(value) > 9:
            raise FactlintError(path, place, f"{shown}: {value!r} is no number", "write digits")
        return int(value)
    if option.name in ("date", "on", "before"):
        from datetime import date

        try:
            return date.fromisoformat(value)
        except ValueError:
            raise FactlintError(path, place, f"{shown}: {value!r} is no date", "write it as YYYY-MM-DD") from None
    return value


def nearest(word: str, known: list[str], prefix: str = "") -> str:
    """The mend for an unknown name: the nearest known one, or all of them."""
    from factlint.yamlfile import suggestion

    found = suggestion(word, known)
    if not found:
        return "see `factlint --help`" if prefix else f"known keys are {', '.join(sorted(known))}"
    return found.replace("'", f"'{prefix}", 1) if prefix else found
