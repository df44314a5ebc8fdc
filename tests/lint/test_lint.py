# SPDX-License-Identifier: Apache-2.0
"""Each rule can fail, and lets through what it must let through."""
import os
import shutil
import tempfile
import unittest

import graph
import names
import rules
import translations
from lint import lint
from source import code_only, top, without_comments

LUPDATE = os.environ.get("PC_LUPDATE", "lupdate")


class RuleCase(unittest.TestCase):
    def breaks(self, rule, path, text, line=None):
        hits = list(rule(path, text))
        self.assertTrue(hits, f"{rule.__name__} let through: {text[:80]!r}")
        if line is not None:
            self.assertEqual(hits[0][0], line)

    def holds(self, rule, path, text):
        self.assertEqual(list(rule(path, text)), [])


class TestSource(unittest.TestCase):
    def test_comments_and_literals_are_blanked_in_place(self):
        text = 'a("//x\\"", \'"\'); // emit "\n/* b\n */ c(R"(q"p)"); 1\'000;'
        self.assertEqual(without_comments(text).count("\n"), 2)
        self.assertIn('"//x\\""', without_comments(text))
        self.assertNotIn("emit", without_comments(text))
        self.assertNotIn("x", code_only(text))
        self.assertNotIn("p", code_only(text))
        self.assertIn("1'000", code_only(text))
        self.assertEqual(len(code_only(text)), len(text))

    def test_parts_of_the_house(self):
        self.assertEqual(top("core/store/store.h"), "core/store")
        self.assertEqual(top("ui/suite/main.cpp"), "ui/suite")
        self.assertEqual(top("tests/core/store/tst_store.cpp"), "tests")


class TestFileRules(RuleCase):
    def test_spdx(self):
        self.breaks(rules.spdx, "core/base/a.h", "#pragma once\n", 1)
        self.breaks(rules.spdx, "tool", "#!/bin/sh\n", 1)
        self.holds(rules.spdx, "a.sh", "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n")
        self.holds(rules.spdx, "data.json", "{}")

    def test_pragma_once(self):
        self.breaks(rules.pragma_once, "a.h", "#ifndef A\n")
        self.holds(rules.pragma_once, "a.h", "#pragma once\n")

    def test_lengths(self):
        self.breaks(rules.lengths, "a.cpp", "x;\n" * 601)
        self.holds(rules.lengths, "a.cpp", "x;\n" * 600)
        self.breaks(rules.lengths, "a.h", "x;\n" * 201)
        self.breaks(rules.lengths, "a.cpp", "void f()\n{\n" + "    x;\n" * 61 + "}\n", 2)
        self.breaks(rules.lengths, "a.h", "struct A\n{\n    void f()\n    {\n" + "        x;\n" * 61 + "    }\n};\n", 4)
        self.holds(rules.lengths, "a.cpp", "void f()\n{\n" + "    x;\n" * 60 + "}\n")
        self.holds(rules.lengths, "a.h", "struct A\n{\n" + "    int x;\n" * 100 + "};\n")

    def test_event_loops(self):
        self.breaks(rules.event_loops, "ui/a.cpp", "QCoreApplication::processEvents();")
        self.breaks(rules.event_loops, "core/a.cpp", "x;\nQEventLoop loop;", 2)
        self.breaks(rules.event_loops, "ui/a.cpp", "connect(a, SIGNAL(clicked()), b, SLOT(go()));")
        self.breaks(rules.event_loops, "ui/a.cpp", "if (dialog.exec() == 1)")
        self.breaks(rules.event_loops, "ui/a.cpp", "menu->exec(point);")
        self.breaks(rules.event_loops, "ui/a.cpp", "QMessageBox::question(this, t, q);")
        self.breaks(rules.event_loops, "ui/a.cpp", "QFileDialog::getSaveFileName(this);")
        self.breaks(rules.event_loops, "core/a.cpp", "process.waitForFinished();")
        self.holds(rules.event_loops, "ui/suite/main.cpp", "return app.exec();")
        self.holds(rules.event_loops, "core/store/a.cpp", "query.exec();")
        self.holds(rules.event_loops, "ui/a.cpp", "// never processEvents()\nQ_SIGNAL void x();")
        self.holds(rules.event_loops, "tests/a.cpp", "QCoreApplication::processEvents();")

    def test_coroutines(self):
        self.breaks(rules.coroutines, "core/a.cpp", "const auto r = co_await load(1);")
        self.breaks(rules.coroutines, "core/a.cpp", "co_await std::move(future);")
        self.breaks(rules.coroutines, "core/a.cpp", "co_await Query{1};")
        self.breaks(rules.coroutines, "ui/a.cpp", "co_return 1;")
        self.breaks(rules.coroutines, "core/a.h", "co_await x;")
        self.holds(rules.coroutines, "core/a.cpp", "const Result<int> r = co_await loading;\nif (!(co_await other)) co_return 1;")

    def test_futures(self):
        self.breaks(rules.futures, "core/a.cpp", "future.then(this, [](int) {});")
        self.breaks(rules.futures, "core/a.cpp", "f()->then(m_worker.get(), fn);")
        self.holds(rules.futures, "core/a.cpp", "future.then([](int) {});")
        self.holds(rules.futures, "core/a.cpp", "future.then(QtFuture::Launch::Sync, f);")

    def test_singletons(self):
        self.breaks(rules.singletons, "core/a.h", "static Store &instance();")
        self.breaks(rules.singletons, "core/a.cpp", "Store::instance().read();")
        self.holds(rules.singletons, "core/a.cpp", "QCoreApplication::instance();")
        self.holds(rules.singletons, "sandbox/a.cpp", "Catalogue::instance(number);")

    def test_credentials(self):
        # Put together here, so that this file itself holds none.
        self.breaks(rules.credentials, "a.json", '"LTAI' + "5tQ7Zw9Lk2Hq" + '"')
        self.breaks(rules.credentials, "a.cpp", "AKIA" + "Z7Q2W9K4L1H8M3N6")
        self.breaks(rules.credentials, "a.cpp", 'secret = "' + "Qm7Zw9Lk2HqXc4Vb6Nn8Mm1Pp3Rr5T" + '"')
        self.breaks(rules.credentials, "a.pem", "-----BEGIN " + "PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqhkiG9w0B")
        self.holds(rules.credentials, "a.cpp", 'secret = "sample-secret-for-a-test-only-0"')
        self.holds(rules.credentials, "a.cpp", '"LTAI****************"')

    def test_colours(self):
        self.breaks(rules.colours, "ui/shell/a.cpp", 'x("#F5F6F8")')
        self.breaks(rules.colours, "ui/shell/a.cpp", "QColor(255, 0, 0)")
        self.breaks(rules.colours, "ui/shell/a.cpp", "QColor c{0x112233};")
        self.breaks(rules.colours, "ui/shell/a.cpp", "p.setPen(Qt::red);")
        self.breaks(rules.colours, "ui/shell/a.cpp", 'setStyleSheet(QStringLiteral("color: #fff; margin: 0"))')
        self.breaks(rules.colours, "ui/a.qss", "color: #fff")
        self.holds(rules.colours, "ui/shell/a.cpp", 'tr("Write a colour like #3D5A80.")')
        self.holds(rules.colours, "ui/widgets/theme.cpp", 'x("#F5F6F8")')
        self.holds(rules.colours, "ui/shell/a.cpp", "// #F5F6F8\nQt::transparent; QColor(name);")
        self.holds(rules.colours, "sandbox/pages.cpp", 'x("#F5F6F8")')

    def test_sentences(self):
        self.breaks(rules.sentences, "core/a.cpp", 'return tr("No network");')
        self.breaks(rules.sentences, "sandbox/a.cpp", 'QCoreApplication::translate("a", "b")')
        self.holds(rules.sentences, "ui/a.cpp", 'tr("No network")')
        self.holds(rules.sentences, "core/a.cpp", 'str("x"); ptr(1);')

    def test_machine_paths(self):
        self.breaks(rules.machine_paths, "README.md", "see /ho" + "me/lin/x")
        self.breaks(rules.machine_paths, "a.cpp", '"/tm' + 'p/data"')
        self.breaks(rules.machine_paths, "a.md", "C:\\Us" + "ers\\lin")
        self.breaks(rules.machine_paths, "tests/interop/package-lock.json", '"resolved": "x"')
        self.holds(rules.machine_paths, "a.md", "https://a.example/home/page and core/root/x")

    def test_tests_can_fail(self):
        self.breaks(rules.tests_can_fail, "tests/a.cpp", 'QSKIP("no display");')
        self.holds(rules.tests_can_fail, "tests/a.cpp", "QVERIFY(x);")


class TestGraphRules(RuleCase):
    def breaks_include(self, path, line):
        self.breaks(lambda p, t: graph.includes(p, t, lambda name: True), path, line)

    def holds_include(self, path, line):
        self.holds(lambda p, t: graph.includes(p, t, lambda name: True), path, line)

    def test_the_graph(self):
        self.breaks_include("core/base/a.h", '#include "core/domain/customer.h"')
        self.breaks_include("core/store/a.h", '#include "core/cloud/partnercloud.h"')
        self.breaks_include("core/cloud/a.h", '#include "core/store/store.h"')
        self.breaks_include("core/sessions/a.h", '#include "core/store/store.h"')
        self.breaks_include("core/store/a.cpp", '#include "ui/widgets/theme.h"')
        self.breaks_include("models/a.h", '#include "ui/widgets/theme.h"')
        self.breaks_include("ui/shell/a.h", '#include "app/session.h"')
        self.breaks_include("ui/shell/a.h", '#include "tests/support/manualclock.h"')
        self.breaks_include("sandbox/a.cpp", '#include "core/cloud/alibaba/signer.h"')
        self.breaks_include("ui/suite/a.cpp", '#include "core/vault/keys.h"')
        self.breaks_include("ui/suite/a.cpp", '#include "ui/console/consolepage.h"')
        self.holds_include("ui/suite/a.cpp", '#include "ui/console/products.h"')
        self.breaks_include("ui/console/a.cpp", '#include "ui/suite/view.h"')
        self.holds_include("core/sync/a.h", '#include "core/store/store.h"')
        self.holds_include("ui/suite/a.cpp", '#include "core/suitelink/message.h"')
        self.holds_include("ui/customers/a.h", '#include "models/customerlistmodel.h"')
        self.holds_include("app/main.cpp", '#include "sandbox/server.h"')
        self.holds_include("tests/ui/tst_a.cpp", '#include "core/cloud/partnercloud.h"')
        self.holds_include("core/base/a.cpp", '// #include "ui/widgets/theme.h"')

    def test_every_part_of_core_is_known(self):
        root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
        with open(os.path.join(root, "core", "CMakeLists.txt"), encoding="utf-8") as file:
            named = [line[len("add_subdirectory("):-2] for line in file if line.startswith("add_subdirectory(")]
        self.assertEqual(sorted("core/" + name for name in named), sorted(graph.CORE))

    def test_the_graph_has_an_order(self):
        seen = set()
        for part, used in graph.CORE.items():
            self.assertLessEqual(set(used), seen, part)
            seen.add(part)

    def test_owners(self):
        self.breaks_include("ui/shell/a.cpp", "#include <QNetworkAccessManager>")
        self.breaks_include("core/sync/a.cpp", "#include <QSqlQuery>")
        self.breaks_include("core/environments/a.cpp", "#include <qt6keychain/keychain.h>")
        self.breaks_include("ui/console/a.cpp", "#include <QWebEngineView>")
        self.breaks_include("app/main.cpp", "#include <QHttpServer>")
        self.breaks_include("models/a.cpp", "#include <QTest>")
        self.holds_include("core/cloud/transport.cpp", "#include <QNetworkReply>")
        self.holds_include("core/store/a.cpp", "#include <QSqlDatabase>")
        self.holds_include("tests/core/store/tst_a.cpp", "#include <QSqlDatabase>")

    def test_from_the_root(self):
        self.breaks_include("core/base/a.cpp", '#include "a.h"')
        self.breaks_include("core/base/a.cpp", '#include "../domain/customer.h"')
        self.breaks(lambda p, t: graph.includes(p, t, lambda name: False), "core/base/a.cpp", '#include "core/base/gone.h"')
        self.holds_include("tests/core/tst_a.cpp", '#include "tst_a.moc"')
        self.holds_include("app/main.cpp", '#include "pcversion.h"')

    def test_links(self):
        self.breaks(graph.links, "app/CMakeLists.txt", "target_link_libraries(a PRIVATE Qt6::WebEngineWidgets)")
        self.holds(graph.links, "ui/suite/CMakeLists.txt", "target_link_libraries(a PRIVATE Qt6::WebEngineWidgets)")
        self.holds(graph.links, "app/CMakeLists.txt", "# never Qt6::WebEngineWidgets")


class TestNames(unittest.TestCase):
    def clashes(self, *texts, second="core/b.cpp"):
        return list(names.one_definition(zip(("core/a.cpp", second), texts)))

    def both(self, text, **options):
        return self.clashes(text, text, **options)

    def test_two_of_one_name(self):
        self.assertEqual(self.both("namespace pc {\nclass Rows final : public QObject\n{\n};\n}"),
                         [("core/b.cpp", 2, "type pc::Rows is defined in core/a.cpp, too")])
        self.assertTrue(self.both("namespace pc {\nstruct Hit { int a; };\n}"))
        self.assertTrue(self.both("namespace pc::Detail {\nenum class Hit { A };\n}"))
        self.assertTrue(self.both("namespace pc {\ntemplate<typename T>\nclass Box\n{\n};\n}"))
        self.assertTrue(self.both("namespace pc {\nQString nameOf(int id)\n{\n}\n}"))
        self.assertTrue(self.both("namespace pc {\nnamespace {\nint x;\n}\nvoid run(const QString &a, int b)\n{\n}\n}"))
        self.assertTrue(self.clashes("namespace pc {\nint f(const A &one)\n{\n}\n}", "namespace pc {\nint f(const A &other)\n{\n}\n}"))

    def test_a_test_must_not_repeat_the_product(self):
        text = "namespace pc {\nclass Store\n{\n};\n}"
        self.assertTrue(self.both(text, second="tests/core/fake.h"))
        self.assertEqual(list(names.one_definition([("tests/a.cpp", text), ("tests/b.cpp", text)])), [])

    def test_what_is_a_files_own(self):
        self.assertEqual(self.both("namespace pc {\nnamespace {\nclass Rows\n{\n};\nint f(int a)\n{\n}\n}\n}"), [])
        self.assertEqual(self.both("namespace pc {\nstatic int f(int a)\n{\n}\n}"), [])
        self.assertEqual(self.both("namespace pc {\nint f(int a);\nclass Rows;\n}"), [])
        self.assertEqual(self.both("namespace pc {\nclass A;\nvoid A::f(int a)\n{\n    struct Here { int b; };\n}\n}"), [])
        self.assertEqual(self.clashes("namespace pc {\nclass A\n{\n    struct Row { };\n};\n}", "namespace pc {\nclass B\n{\n    struct Row { };\n};\n}"), [])

    def test_what_only_looks_alike(self):
        self.assertEqual(self.clashes("namespace pc {\nclass A\n{\n    struct Parts;\n};\n}", "namespace pc {\nstruct A::Parts\n{\n};\n}"), [])
        self.assertEqual(self.clashes("namespace pc {\nint f(int a)\n{\n}\n}", "namespace pc {\nint f(const QString &a, int b = 3)\n{\n}\n}"), [])
        self.assertEqual(self.clashes("namespace pc {\nclass A\n{\n};\n}", "namespace pc::sandbox {\nclass A\n{\n};\n}"), [])


class InAFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, path, text):
        full = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)
        return full


class TestTree(InAFolder):
    def test_a_broken_file_is_named_and_build_folders_are_not_read(self):
        self.write("core/base/a.h", "// SPDX-License-Identifier: Apache-2.0\nint x;\n")
        self.write("build/dev/a.h", "int x;\n")
        self.write("core/base/ok.cpp", '// SPDX-License-Identifier: Apache-2.0\n#include "core/base/a.h"\n')
        self.assertEqual(list(lint(self.folder)), ["core/base/a.h:1: pragma_once: no #pragma once"])


TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh_CN">
<context><name>pc::A</name>{}</context></TS>"""
MESSAGE = "<message><source>{}</source><translation{}>{}</translation></message>"


class TestTranslations(InAFolder):
    def ts(self, *messages):
        return self.write("translations/a_zh_CN.ts", TS.format("".join(messages)))

    def write_source(self):
        self.write("ui/a.h", "namespace pc { class A : public QObject { Q_OBJECT QString b(); }; }\n")
        self.write("ui/a.cpp", '#include "ui/a.h"\nnamespace pc { QString A::b() { return tr("Open"); } }\n')

    def test_unfinished_and_empty(self):
        self.assertEqual(list(translations.unfinished(self.ts(MESSAGE.format("Open", "", "打开")))), [])
        self.assertTrue(list(translations.unfinished(self.ts(MESSAGE.format("Open", ' type="unfinished"', "打开")))))
        self.assertTrue(list(translations.unfinished(self.ts(MESSAGE.format("Open", "", " ")))))
        self.assertEqual(list(translations.unfinished(self.ts(MESSAGE.format("Old", ' type="vanished"', "")))), [])
        plural = '<message numerus="yes"><source>%n row(s)</source><translation><numerusform>{}</numerusform></translation></message>'
        self.assertEqual(list(translations.unfinished(self.ts(plural.format("%n 行")))), [])
        self.assertTrue(list(translations.unfinished(self.ts(plural.format("")))))

    def test_placeholders_are_kept(self):
        self.assertEqual(list(translations.unfinished(self.ts(MESSAGE.format("%1 of %2", "", "%2 中的 %1")))), [])
        self.assertTrue(list(translations.unfinished(self.ts(MESSAGE.format("%1 of %2", "", "%1 中的")))))
        self.assertTrue(list(translations.unfinished(self.ts(MESSAGE.format("Open %1", "", "打开 %2")))))
        several = '<message numerus="yes"><source>%1: %n row(s)</source><translation>{}</translation></message>'
        form = "<numerusform>{}</numerusform>"
        self.assertEqual(list(translations.unfinished(self.ts(several.format(form.format("%1: one row") + form.format("%1: %n rows"))))), [])
        self.assertTrue(list(translations.unfinished(self.ts(several.format(form.format("one row") + form.format("%1: %n rows"))))))
        self.assertTrue(list(translations.unfinished(self.ts(several.format(form.format("%1: 行"))))))

    def test_in_step_with_the_sources(self):
        self.write_source()
        good = self.ts(MESSAGE.format("Open", "", "打开"))
        self.assertEqual(list(translations.out_of_step(good, self.folder, LUPDATE)), [])
        missing = self.ts(MESSAGE.format("Close", "", "关闭"))
        found = list(translations.out_of_step(missing, self.folder, LUPDATE))
        self.assertEqual(len(found), 2)
        self.assertTrue(any("not in the file: pc::A: 'Open'" in problem for problem in found))
        self.assertTrue(any("no longer in the sources: pc::A: 'Close'" in problem for problem in found))

    def test_two_languages_are_wanted(self):
        self.ts(MESSAGE.format("Open", "", "打开"))
        self.write_source()
        self.assertEqual(translations.main(self.folder, LUPDATE), 1)
        self.write("translations/a_en.ts", TS.format("").replace("zh_CN", "en"))
        self.assertEqual(translations.main(self.folder, LUPDATE), 0)

    def test_english_holds_plurals_only(self):
        self.write_source()
        self.write("ui/b.cpp", '#include "ui/a.h"\nnamespace pc { QString A::c(int n) { return tr("%n row(s)", nullptr, n); } }\n')
        english = self.write("translations/a_en.ts", TS.format("").replace("zh_CN", "en"))
        found = list(translations.out_of_step(english, self.folder, LUPDATE))
        self.assertEqual(len(found), 1)
        self.assertIn("%n row(s)", found[0])


if __name__ == "__main__":
    unittest.main()
