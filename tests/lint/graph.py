# SPDX-License-Identifier: Apache-2.0
"""Who may include whom. The links of CMake hold most of it; this holds what headers alone would let through."""
import os
import re

from source import is_cpp, line_of, top, without_comments

# The order of core/CMakeLists.txt; docs/architecture.md draws it. A folder may use itself and what stands here.
CORE = {
    "core/base": [],
    "core/domain": ["core/base"],
    "core/contracts": ["core/base", "core/domain"],
    "core/cloud": ["core/base", "core/domain", "core/contracts"],
    "core/vault": ["core/base", "core/domain"],
    "core/environments": ["core/base", "core/domain", "core/vault"],
    "core/messages": ["core/base", "core/domain"],
    "core/store": ["core/base", "core/domain", "core/messages"],
    "core/operations": ["core/base", "core/domain", "core/cloud", "core/store"],
    "core/sync": ["core/base", "core/domain", "core/cloud", "core/messages", "core/store"],
    "core/filings": ["core/base", "core/domain"],
    "core/tickets": ["core/base", "core/domain", "core/cloud", "core/store", "core/filings", "core/operations", "core/sync"],
    "core/sessions": ["core/base", "core/domain", "core/contracts", "core/cloud"],
    "core/suitelink": ["core/base", "core/domain"],
}
# A client and a server that shared their signing code would agree on the same mistake.
SANDBOX = ["core/base", "core/domain", "core/contracts"]
# The viewer shows foreign pages: nothing that holds keys, calls a cloud or reads the store may come near it.
VIEWER = ["core/base", "core/domain", "core/suitelink", "ui/widgets"]
VIEWER_FILES = ["ui/console/products.h"] # names of product pages, a library of its own

# (what an #include looks like, the only folders that may have it)
OWNERS = [
    (r"Q(?:tNetwork/)?Network\w+|QtNetwork", ["core/cloud"]),
    (r"Q(?:tSql/Q)?Sql\w*|QtSql", ["core/store"]),
    (r"(?:qt[56]?keychain/)?keychain\.h", ["core/vault"]),
    (r"Q(?:tWebEngine\w*/Q)?WebEngine\w+|QtWebEngine\w*", ["ui/suite"]),
    (r"QHttpServer\w*|QtHttpServer.*", []), # a technology preview; the sandbox serves its own pages
    (r"QTest|QtTest.*|QSignalSpy|QAbstractItemModelTester", []),
]
GENERATED = re.compile(r"pcversion\.h$|\.moc$|^moc_|^ui_|(^|/)pccontracts\w*\.h$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.M)


def may_use(user, used):
    """Whether the part `user` may include headers of the part `used`."""
    if user == used or user == "tests":
        return True
    if used in ("tests", "app") or user not in CORE and not user.startswith(("ui", "models", "app", "sandbox")):
        return False
    if user in CORE:
        return used in CORE[user]
    if user == "sandbox":
        return used in SANDBOX
    if user == "models":
        return used.startswith("core/")
    if user == "ui/suite":
        return used in VIEWER
    if user.startswith("ui"):
        return used.startswith("core/") or used == "models" or (used.startswith("ui/") and used != "ui/suite")
    return True # app, the composition root


def includes(path, text, exists=os.path.exists):
    """Includes start at the root, exist, and follow the graph."""
    if not is_cpp(path):
        return
    code = without_comments(text)
    user = top(path)
    for match in INCLUDE.finditer(code):
        line = line_of(code, match.start(match.lastindex))
        own, system = match.groups()
        if own is None:
            yield from ((line, f"only {' and '.join(folders) or 'tests'} may include <{system}>")
                        for pattern, folders in OWNERS
                        if re.fullmatch(pattern, system) and user not in folders and user != "tests")
        elif GENERATED.search(own):
            continue
        elif own.startswith(".") or "/" not in own or not exists(own):
            yield line, f'"{own}" is not a path from the root'
        elif not may_use(user, top(own)) and not (user == "ui/suite" and own in VIEWER_FILES):
            yield line, f'{user} may not include "{own}"'


def links(path, text):
    """The engine of foreign pages is linked into the viewer alone."""
    if not path.endswith("CMakeLists.txt") or path == "CMakeLists.txt" or path.startswith(("ui/suite/", "tests/")):
        return
    for match in re.finditer(r"^[^#\n]*\bQt6?::WebEngine\w*", text, re.M):
        yield line_of(text, match.start()), "only ui/suite links Qt WebEngine"


GRAPH_RULES = [includes, links]
