"""`factlint [check]`: arguments in, findings printed, exit code out."""

from __future__ import annotations

import os
import sys
from time import perf_counter

from factlint.cli import config as configuration
from factlint.cli.files import files, matches
from factlint.cli.options import parse
from factlint.document.read import decode
from factlint.errors import FactlintError
from factlint.finding import SEVERITIES
from factlint.linter import Linter, Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factlint.cli.config import Config
    from factlint.cli.options import Options
    from factlint.report.plain import Style


def check(arguments: list[str]) -> int:
    """Runs the check.

    Raises:
        FactlintError: when the run cannot begin.
    """
    options = parse(arguments)
    if not options.paths:
        raise FactlintError("", "", "no path is given", "name files or folders, or - for standard input")
    run = Run(options)
    for name, text, settings in run.texts():
        run.lint(name, text, settings)
    return run.close()


class Settings:
    """The linter and choices that one configuration asks for."""

    __slots__ = ("config", "get", "linter")

    def __init__(self, options: Options, config: Config) -> None:
        values = config.values | {key: value for key, value in options.values.items() if value is not None}
        self.config = config
        self.get = values.get
        self.linter = Linter(
            select=values.get("select", ()),
            extend_select=values.get("extend-select", ()),
            ignore=values.get("ignore", ()),
            severity=values.get("severity"),
            rules=values.get("rules", ()),
            reference=values.get("reference", ()),
            cache_dir=values.get("cache-dir"),
        )


class Run:
    """One run over many files: prints as it goes and keeps count."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._configs: dict[str, Config] = {}
        self._settings: dict[str, Settings] = {}
        first = self._config(options.paths[0])
        self._first = first
        self.format: str = options.get("output-format", first.values.get("output-format", "text"))
        self.fail_on: str = options.get("fail-on", first.values.get("fail-on", "error"))
        self.quiet = bool(options.get("quiet", first.values.get("quiet", False)))
        self.counts = dict.fromkeys(SEVERITIES, 0)
        self.codes: dict[str, list[Any]] = {}
        self.read = self.fixable = 0
        self.failed = False
        self._objects: list[dict[str, Any]] = []
        self._style: Style | None = None
        self._began = perf_counter()
        self._progress: Any = None

    def texts(self) -> Iterator[tuple[str, str, Settings]]:
        """Every text to check; a file that cannot be read is told of and the run goes on."""
        paths = self.options.paths
        if paths == ["-"]:
            name = self.options.get("stdin-filename", "<stdin>")
            yield name, decode(sys.stdin.buffer.read(), name), self._for(name)
            return
        settings = self._for(paths[0])
        exclude = self.options.get("exclude", settings.config.values.get("exclude", []))
        force = bool(self.options.get("force-exclude", settings.config.values.get("force-exclude", False)))
        walking = any(os.path.isdir(path) for path in paths)
        for path in files(paths, exclude, force, settings.config.folder):
            try:
                with open(path, "rb") as file:
                    text = decode(file.read(), path)
            except OSError as wrong:
                self._tell(
                    FactlintError(path, "", f"cannot be read ({wrong.strerror})", "check the path and its rights")
                )
                continue
            except FactlintError as wrong:
                self._tell(wrong)
                continue
            if walking:
                self._show_progress(path)
            yield path, text, self._for(path)

    def lint(self, name: str, text: str, settings: Settings) -> None:
        """Checks one text, and prints or repairs it."""
        report = settings.linter.lint(text, name=name, date=self.options.get("date"))
        ignores = settings.get("per-file-ignores") or {}
        for pattern, codes in ignores.items():
            if matches(name, pattern, settings.config.folder):
                kept = [found for found in report.findings if not found.code.startswith(tuple(codes))]
                report = Report(report.document, kept, report.unjudged)
        self.read += 1
        if self.options.get("fix") or self.options.get("diff"):
            report = self._repair(name, text, report, settings)
        for finding in report.findings:
            self.counts[finding.severity] += 1
            self.fixable += finding.fix is not None and finding.fix.applicability == "safe"
            tally = self.codes.setdefault(finding.code, [0, finding.severity, finding.name])
            tally[0] += 1
        if self.options.get("verbose"):
            dating = report.dating
            sys.stderr.write(f"{name}: dated {dating.spoken()}, by {dating.reason}\n")
            if report.unjudged:
                sys.stderr.write(f"{name}: not checked for want of a date: {', '.join(report.unjudged)}\n")
        if not self.options.get("statistics") and not self.options.get("diff"):
            self._print(name, report)

    def close(self) -> int:
        """Prints what comes last; returns the exit code."""
        if self._progress is not None:
            self._progress.stop()
        if self.options.get("statistics"):
            for code, (count, severity, rule) in sorted(self.codes.items(), key=lambda item: (-item[1][0], item[0])):
                sys.stdout.write(f"{count:>7,}  {code}  {severity:<8} {rule}\n")
        elif self.format == "json":
            from factlint.report.data import array

            sys.stdout.write(array(self._objects))
        if self.format == "text" and not self.quiet and not self.options.get("diff"):
            from factlint.report.plain import summary

            counts = self.counts
            sys.stdout.write(
                summary(counts["error"], counts["warning"], counts["advice"], self.read, self.fixable) + "\n"
            )
        sys.stdout.flush()
        if self.failed:
            return 2
        if self.fail_on == "never":
            return 0
        least = SEVERITIES.index(self.fail_on)
        return int(any(self.counts[severity] for severity in SEVERITIES[least:]))

    def _print(self, name: str, report: Report) -> None:
        if not report.findings:
            return
        if self.format in ("json", "json-lines"):
            from factlint.report import data

            found = data.objects(name, report)
            if self.format == "json":
                self._objects.extend(found)
            else:
                sys.stdout.write(data.lines(found))
            return
        if self.format == "github":
            from factlint.report.github import commands

            sys.stdout.write(commands(name, report))
            return
        from factlint.report import plain

        if self._style is None:
            self._style = _style(self.options.get("color", "auto"))
        write = plain.full if self.format == "text" else plain.concise
        sys.stdout.write(write(name, report, self._style))

    def _repair(self, name: str, text: str, report: Report, settings: Settings) -> Report:
        """Applies fixes and checks what comes out; with --diff only shows them."""
        from factlint.fix import diff, fixed, write

        mended = fixed(text, report.findings, bool(self.options.get("unsafe-fixes")))
        if mended == text:
            return report
        if self.options.get("diff"):
            sys.stdout.write(diff(name, text, mended))
            return report
        if name == self.options.get("stdin-filename", "<stdin>"):
            raise FactlintError(name, "", "standard input cannot be repaired", "use --diff, or name the file")
        write(name, mended)
        return settings.linter.lint(mended, name=name, date=self.options.get("date"))

    def _config(self, path: str) -> Config:
        if self.options.get("isolated"):
            return configuration.NONE
        if self.options.get("config"):
            chosen: str = self.options.get("config")
            found = self._configs.get(chosen) or configuration.read(chosen)
            if found is None:
                raise FactlintError(chosen, "", "has no [tool.factlint]", "add the table, or name another file")
            self._configs[chosen] = found
            return found
        folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
        if folder not in self._configs:
            self._configs[folder] = configuration.find(folder)
        return self._configs[folder]

    def _for(self, path: str) -> Settings:
        config = self._config("." if path == "<stdin>" else path)
        if config.path not in self._settings:
            self._settings[config.path] = Settings(self.options, config)
        return self._settings[config.path]

    def _tell(self, wrong: FactlintError) -> None:
        sys.stderr.write(f"factlint: {wrong}\n")
        self.failed = True

    def _show_progress(self, path: str) -> None:
        """After a second, and on a terminal only, a bar that says where the run is."""
        if self._progress is None:
            if (
                perf_counter() - self._began < 1
                or not sys.stderr.isatty()
                or (sys.stdout.isatty() and self.counts["error"])
            ):
                return
            from factlint.report.progress import Progress

            self._progress = Progress(self.options.paths)
        self._progress.step(self.read, path)


def _style(colour: str) -> Style:
    from factlint.report.plain import Style

    wanted = colour == "always" or (colour == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    if not wanted:
        return Style()
    from factlint.report.colour import ColourStyle

    return ColourStyle()
