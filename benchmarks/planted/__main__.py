"""Starts the benchmark: `python benchmarks/planted FOLDER`; `--help` tells the options."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)  # this folder is a package, not a place for top names
    from planted.command import main

    main()
