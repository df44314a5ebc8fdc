# SPDX-License-Identifier: Apache-2.0
"""Source text as the rules see it: the tree of files, and C++ without comments or without the text of literals."""
import os
import re

SKIPPED_FOLDERS = {".git", "build", "node_modules", "__pycache__", ".cache", ".vscode", ".idea"}
BINARY = {".png", ".ico", ".icns", ".qm", ".ttf", ".otf", ".gz", ".zip", ".sqlite", ".pyc", ".jpg"}
TOKEN = re.compile(
    r'R"(?P<tag>[^\s()\\]{0,16})\(.*?\)(?P=tag)"'      # raw text
    r'|"(?:\\.|[^"\\\n])*"'                             # text
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'"             # character; 1'000 is a number
    r"|//[^\n]*|/\*.*?\*/", re.S)


def files(root):
    """Paths of all text files below root, relative, with forward slashes."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in SKIPPED_FOLDERS and not f.startswith("build-"))
        for name in sorted(names):
            if name == ".git" or os.path.splitext(name)[1].lower() in BINARY:
                continue
            yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
        return file.read()


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """Same lines and columns, comments blanked; literals kept."""
    return TOKEN.sub(lambda m: _blank(m.group()) if m.group().startswith("/") else m.group(), text)


def code_only(text):
    """Same lines and columns, comments and the inside of literals blanked."""
    def keep_quotes(match):
        token = match.group()
        return _blank(token) if token.startswith("/") else token[0] + _blank(token[1:-1]) + token[-1]
    return TOKEN.sub(keep_quotes, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def is_cpp(path):
    return path.endswith((".cpp", ".h", ".mm"))


def top(path):
    """The part of the house: "core/store", "ui/suite", "sandbox", "tests"."""
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "ui") and len(parts) > 2 else parts[0]
