# SPDX-License-Identifier: Apache-2.0
"""The rules about one file at a time. A rule takes (path, text) and yields (line, message)."""
import re

from source import code_only, is_cpp, line_of, without_comments

CPP_LIMIT, HEADER_LIMIT, FUNCTION_LIMIT = 600, 200, 60
# A short, bounded wait is right where there is no window yet, or no later: asking the first instance to come forward before
# anything is built, and letting a process of ours end in order.
MAY_BLOCK = ("app/builtinsandbox.cpp", "app/singleinstance.cpp", "core/suitelink/suitehost.cpp")
PRODUCT = ("app/", "core/", "models/", "ui/", "sandbox/")
COMMENTABLE = (".cpp", ".h", ".mm", ".cmake", ".py", ".sh", ".js", ".mjs", ".yml", ".h.in")


def _hits(pattern, text, message):
    for match in re.finditer(pattern, text, re.M):
        yield line_of(text, match.start()), message.format(re.sub(r"\s+", " ", match.group().strip()))


def _in_product(path):
    return is_cpp(path) and path.startswith(PRODUCT)


def spdx(path, text):
    """Each file that can hold a comment names the licence in its first lines."""
    wants = path.endswith(COMMENTABLE) or path.endswith("CMakeLists.txt") or text.startswith("#!")
    if wants and text.strip() and "SPDX-License-Identifier: Apache-2.0" not in "\n".join(text.split("\n")[:4]):
        yield 1, "no SPDX line"


def pragma_once(path, text):
    if path.endswith(".h") and not re.search(r"^#pragma once$", text, re.M):
        yield 1, "no #pragma once"


def lengths(path, text):
    """Hard limits: 600 lines, 200 for a header, 60 for a function (its brace stands on a line of its own)."""
    if not is_cpp(path):
        return
    lines = text.rstrip("\n").split("\n")
    limit = HEADER_LIMIT if path.endswith(".h") else CPP_LIMIT
    if len(lines) > limit:
        yield limit, f"{len(lines)} lines, {limit} are the limit"
    opened = {}
    for number, line in enumerate(code_only(text).split("\n"), 1):
        indent = len(line) - len(line.lstrip())
        if line.strip() == "{":
            opened[indent] = number
        elif line.strip() == "}" and indent in opened and number - opened[indent] - 1 > FUNCTION_LIMIT:
            yield opened[indent], f"a function of {number - opened[indent] - 1} lines, {FUNCTION_LIMIT} are the limit"
        if line.strip().startswith("}"):
            opened.pop(indent, None)


def event_loops(path, text):
    """Nothing waits on a thread with an event loop."""
    if not is_cpp(path) or path.startswith("tests/"):
        return
    code = code_only(text)
    yield from _hits(r"\bprocessEvents\b|\bQEventLoop\b(?!::)|\bQEventLoop::exec\b", code, "nested event loop: {}")
    yield from _hits(r"\b(SIGNAL|SLOT)\s*\(", code, "connection by text: {}")
    if path.startswith(("ui/", "models/")):
        # QDialog::exec, QMenu::exec and the static question boxes turn an event loop of their own.
        yield from _hits(r"\b(?!app\b|application\b)\w+(\.|->)exec\s*\(", code, "nested event loop: {}")
        yield from _hits(r"\bQMessageBox::(question|warning|information|critical|about)\s*\(", code, "nested event loop: {}")
        yield from _hits(r"\bQ(File|Input|Color|Font)Dialog::get\w+\s*\(", code, "nested event loop: {}")
    if _in_product(path) and path not in MAY_BLOCK:
        yield from _hits(r"\b(waitForFinished|waitForStarted|waitForReadyRead|waitForConnected)\s*\(", code, "blocks its thread: {}")


def coroutines(path, text):
    """GCC 12.2 destroys temporaries of a co_await expression twice; `this` may be gone after a suspension."""
    if not is_cpp(path):
        return
    code = code_only(text)
    yield from _hits(r"\bco_await\s+(?![A-Za-z_]\w*\s*[;,)])[^;\n]*", code, "co_await takes a named variable: {}")
    if path.startswith(("ui/", "models/", "app/")) or (path.endswith(".h") and not path.endswith("core/base/flow.h")):
        yield from _hits(r"\bco_(await|return|yield)\b", code, "coroutines stand in .cpp files of core only: {}")


def futures(path, text):
    if is_cpp(path):
        yield from _hits(r"(\.|->)then\s*\(\s*[A-Za-z_][\w.>()-]*\s*,", code_only(text), "use whenDone or andThen, not then with a context: {}")


def singletons(path, text):
    if is_cpp(path):
        code = code_only(text)
        yield from _hits(r"\bstatic\b[^;{}()]*\binstance\s*\(\s*\)", code, "no singletons: {}")
        yield from _hits(r"\b(?!Q[A-Z])\w+::instance\s*\(\s*\)", code, "no singletons: {}")


SECRET_LIKE = (
    r"\bLTAI(?=[A-Za-z]*[0-9])(?=[a-z0-9]*[A-Z])[A-Za-z0-9]{12,}",
    r"\bSTS\.[A-Za-z0-9]{20,}",
    r"\bAKIA[0-9A-Z]{16}\b",
    r"\bgh[pousr]_[A-Za-z0-9]{30,}",
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{20,}",
    r"(?i)\b\w*(?:secret|passw(?:or)?d|securitytoken)\w*[\"']?\s*[=:]\s*(?:Q?\w+\()*[\"'](?=[^\"']*[0-9])(?=[^\"']*[A-Z])[A-Za-z0-9+/]{28,}={0,2}[\"']",
)


def credentials(_path, text):
    """Nothing that looks like a real key stands in the repository. Made-up ones say so: "sample", "example", "test", "planted" …."""
    for pattern in SECRET_LIKE:
        for match in re.finditer(pattern, text):
            if not re.search(r"(?i)sample|example|test|sandbox|planted", match.group()):
                yield line_of(text, match.start()), f"looks like a credential: {match.group()[:12]}…"


def colours(path, text):
    """Colours come from the theme. The sandbox's pages are no windows of ours, and tests compare with values."""
    if not path.startswith(("app/", "core/", "models/", "ui/")) or path.startswith("ui/widgets/theme."):
        return
    if is_cpp(path):
        yield from _hits(r"(?<!tr\()\"[^\"\n]*#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b[^\"\n]*\"", without_comments(text), "colour literal: {}")
        yield from _hits(r"\bQColor(?:\s+\w+)?\s*[({]\s*(?:0x|\d)|\bqRgba?\s*\(\s*(?:0x|\d)", code_only(text), "colour literal: {}")
        yield from _hits(r"\bQt::(?:dark|light)?(?:[rR]ed|[gG]reen|[bB]lue|[cC]yan|[mM]agenta|[yY]ellow|[gG]ray|black|white)\b", code_only(text), "colour literal: {}")
    elif path.endswith((".qss", ".css")):
        yield from _hits(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(", text, "colour literal: {}")


def sentences(path, text):
    """Words for people are made in ui/, in text roles of models/ and in the program itself."""
    if is_cpp(path) and path.startswith(("core/", "sandbox/")):
        yield from _hits(r"(?<![\w:])tr\s*\(|\bQCoreApplication::translate\s*\(|\bQT_TR(?:ANSLATE)?_NOOP\w*\s*\(", code_only(text), "sentence below the interface: {}")


def machine_paths(path, text):
    """Nothing of the machine that a file was written on. Tests use temporary folders of their own."""
    yield from _hits(r"(?<![\w.:/*~})-])/(?:home|root|work|Users)/[A-Za-z0-9._-]+", text, "path of one machine: {}")
    yield from _hits(r"(?i)\bC:\\+Users\\+\w+", text, "path of one machine: {}")
    if is_cpp(path) or path.endswith((".py", ".cmake", "CMakeLists.txt")):
        yield from _hits(r"[\"'( ]/tmp/[A-Za-z0-9._-]+", text, "path of one machine: {}")
    if path.endswith(("package-lock.json", ".npmrc")):
        yield from _hits(r"\"resolved\"\s*:|^\s*registry\s*=", text, "names a package registry: {}")


def tests_can_fail(path, text):
    if is_cpp(path) and path.startswith("tests/"):
        yield from _hits(r"\b(QSKIP|QEXPECT_FAIL)\s*\(", code_only(text), "a test that passes without having tested: {}")


FILE_RULES = [spdx, pragma_once, lengths, event_loops, coroutines, futures, singletons, credentials, colours, sentences,
              machine_paths, tests_can_fail]
