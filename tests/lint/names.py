# SPDX-License-Identifier: Apache-2.0
"""One name, one thing. Two classes of one name in one namespace, each in a file of its own, are one class to the linker: it
keeps the functions of either, and the program crashes far from the cause. The same holds for functions and for variables."""
import re

from source import code_only, is_cpp, line_of

SCOPE = re.compile(
    r"(?P<space>\b(?:inline\s+)?namespace\b(?P<name>[\w:\s]*)\{)"
    r"|(?P<template>\btemplate\s*<)"
    r"|\b(?P<kind>class|struct|union|enum(?:\s+(?:class|struct))?)\s+(?:\[\[[^\]]*\]\]\s*)?(?:\w+_EXPORT\s+)?(?P<type>\w+)\b(?!\s*::)(?:\s+final)?(?:\s*:(?!:)[^;{]*)?\s*\{"
    r"|(?P<function>^(?!\s)(?!static\b|return\b|else\b|namespace\b|using\b|typedef\b|extern\b|template\b|class\b|struct\b|enum\b|#|Q_|QTEST_)[^\n;{}=()]*?"
    r"[\s&*>](?P<called>~?\w+)\s*\((?P<parameters>[^;{}]*)\)\s*(?:const\s*)?(?:noexcept\s*)?\{)"
    r"|(?P<open>\{)|(?P<close>\})", re.M)


def _types_only(parameters):
    """"const QString &name, int n = 3" -> "constQString&,int": what tells overloads apart."""
    depth, parts, part = 0, [], ""
    for c in parameters:
        depth += (c in "<(") - (c in ">)")
        if c == "," and depth == 0:
            parts, part = parts + [part], ""
        else:
            part += c
    parts.append(part)
    return ",".join(re.sub(r"\s+", "", re.sub(r"(?<=[\s&*>])\w+\s*$", "", p.split("=")[0].rstrip()).strip()) for p in parts)


def definitions(text):
    """(position, kind, qualified name) of everything with linkage that is defined at namespace scope."""
    code = code_only(text)
    code = re.sub(r"^[ \t]*#.*(?:\\\n.*)*", lambda m: re.sub(r"[^\n]", " ", m.group()), code, flags=re.M)
    scopes = []     # names of namespaces; None: a body, or an unnamed namespace, where names are the file's own
    for match in SCOPE.finditer(code):
        is_shared = None not in scopes
        here = "::".join(scopes) if is_shared else ""
        if match["template"]:
            continue
        if match["close"]:
            if scopes:
                scopes.pop()
        elif match["space"]:
            scopes.append(match["name"].replace(" ", "").strip() or None)
        else:
            if is_shared and here and match["type"]:
                yield match.start(), "type", f"{here}::{match['type']}"
            if is_shared and here and match["function"] and "::" not in match["function"].split("(")[0].split()[-1]:
                yield match.start(), "function", f"{here}::{match['called']}({_types_only(match['parameters'])})"
            scopes.append(None)


def one_definition(sources):
    """`sources`: (path, text) of the whole tree. Tests are programs of their own and may repeat each other's names, but not those
    of the product that they link."""
    product, tests = {}, []
    for path, text in sources:
        if not is_cpp(path):
            continue
        for position, kind, name in definitions(text):
            where = (path, line_of(text, position))
            if path.startswith("tests/"):
                tests.append((name, kind, where))
                continue
            first = product.setdefault(name, where)
            if first[0] != path:
                yield where[0], where[1], f"{kind} {name} is defined in {first[0]}, too"
    for name, kind, (path, line) in tests:
        if name in product:
            yield path, line, f"{kind} {name} is defined in {product[name][0]}, too"
