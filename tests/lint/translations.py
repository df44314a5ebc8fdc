# SPDX-License-Identifier: Apache-2.0
"""Translation files are finished and in step with the sources."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SOURCES = ["app", "models", "ui"]
GONE = ("vanished", "obsolete")
PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")


def keeps_placeholders(source, form, is_one_of_several):
    wanted, found = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(form))
    # Where a language tells one from many, the form for one may leave the number out.
    return found == wanted or (is_one_of_several and found == wanted - {"%n"})


def messages(path):
    """{(context, source, disambiguation): [problems]} of the messages in use."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            if kind in GONE:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] if translation is not None else []
            if message.get("numerus") != "yes":
                forms = [(translation.text or "") if translation is not None else ""]
            problems = []
            if not name:
                # lupdate does not see through an alias of the class; the program asks for the real name and finds nothing.
                problems.append("tr() of no class that lupdate knows")
            if kind == "unfinished":
                problems.append("unfinished")
            elif not forms or not all(form.strip() for form in forms):
                problems.append("empty")
            elif not all(keeps_placeholders(message.findtext("source", ""), form, len(forms) > 1) for form in forms):
                problems.append("other placeholders than the source")
            found[(name, message.findtext("source", ""), message.findtext("comment", ""))] = problems
    return found


def unfinished(path):
    for (context, source, _), problems in messages(path).items():
        for problem in problems:
            yield f"{path}: {problem}: {context}: {source!r}"


def out_of_step(path, root, lupdate):
    """What lupdate would add to the file or drop from it; works on a copy."""
    before = messages(path)
    # English stands in the sources; its file holds what depends on a number.
    only = ["-pluralonly"] if path.endswith("_en.ts") else []
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, os.path.basename(path))
        shutil.copy(path, copy)
        sources = [os.path.join(root, name) for name in SOURCES if os.path.isdir(os.path.join(root, name))]
        subprocess.run([lupdate, "-silent", "-locations", "none", *only, "-I", root, *sources, "-ts", copy], check=True, capture_output=True)
        after = messages(copy)
    for context, source, _ in after.keys() - before.keys():
        yield f"{path}: not in the file: {context}: {source!r}"
    for context, source, _ in before.keys() - after.keys():
        yield f"{path}: no longer in the sources: {context}: {source!r}"


def main(root, lupdate):
    folder = os.path.join(root, "translations")
    files = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".ts")) if os.path.isdir(folder) else []
    problems = [] if len(files) >= 2 else ["translations/ needs a file for English and one for Chinese"]
    for path in files:
        problems += unfinished(path)
        problems += sorted(out_of_step(path, root, lupdate))
    print("\n".join(problems) or f"{len(files)} translation files are complete")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
