# SPDX-License-Identifier: Apache-2.0
"""Holds the house to docs/architecture.md: `lint.py ROOT` prints what breaks a rule and fails if anything does."""
import os
import sys

from graph import GRAPH_RULES, includes
from rules import FILE_RULES
from source import files, read


def lint(root):
    for path in files(root):
        text = read(root, path)
        for rule in FILE_RULES + GRAPH_RULES:
            options = {"exists": lambda name: os.path.exists(os.path.join(root, name))} if rule is includes else {}
            for line, message in rule(path, text, **options):
                yield f"{path}:{line}: {rule.__name__}: {message}"


if __name__ == "__main__":
    problems = list(lint(sys.argv[1]))
    print("\n".join(problems) or "no rule is broken")
    sys.exit(1 if problems else 0)
