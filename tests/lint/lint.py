# SPDX-License-Identifier: Apache-2.0
"""Holds the house to docs/architecture.md: `lint.py ROOT` prints what breaks a rule and fails if anything does."""
import os
import sys

from graph import GRAPH_RULES, includes
from names import one_definition
from rules import FILE_RULES
from source import files, read


def lint(root):
    sources = [(path, read(root, path)) for path in files(root)]
    for path, text in sources:
        for rule in FILE_RULES + GRAPH_RULES:
            options = {"exists": lambda name: os.path.exists(os.path.join(root, name))} if rule is includes else {}
            for line, message in rule(path, text, **options):
                yield f"{path}:{line}: {rule.__name__}: {message}"
    for path, line, message in one_definition(sources):
        yield f"{path}:{line}: one_definition: {message}"


if __name__ == "__main__":
    problems = list(lint(sys.argv[1]))
    print("\n".join(problems) or "no rule is broken")
    sys.exit(1 if problems else 0)
