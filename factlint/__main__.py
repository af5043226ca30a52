"""`python -m factlint`."""

from factlint.cli.main import run

run()
