#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one violation at a time in a small tree and expects check_layers.py to find just that."""

import tempfile
import unittest
from pathlib import Path

import check_layers

CLEAN = {
    "CMakeLists.txt": "foreach(folder app core ui tests)\n  add_subdirectory(${folder})\nendforeach()\n",
    "core/CMakeLists.txt": "add_library(core base/parse_number.cpp base/paths.cpp\n"
                           "  base/platform_posix.cpp torch/bpr.cpp store/workspace.cpp)\n",
    "ui/CMakeLists.txt": "add_subdirectory(train)\n",
    "ui/train/CMakeLists.txt": "add_library(train train_page.cpp) # not shown.cpp\n",
    "app/CMakeLists.txt": "add_executable(hankki main.cpp)\n",
    "tests/CMakeLists.txt": "add_subdirectory(gui)\n",
    "tests/gui/CMakeLists.txt": "hankki_test(window_test.cpp)\n",
    "core/base/error.h": "#pragma once\n#include <string>\n",
    "core/base/parse_number.cpp": "auto end = std::from_chars(first, last, value);\n",
    "core/base/paths.cpp": "auto text = path.u8string();\n",
    "core/base/platform_posix.cpp": "#include <unistd.h>\n#include <sys/stat.h>\n",
    "core/data/dataset.h": '#include "core/base/error.h"\n// #include <QString> is only a comment\n',
    "core/models/bpr.h": '#include "core/data/dataset.h"\n',
    "core/torch/bpr.cpp": '#include "core/models/bpr.h"\n#include <ATen/ATen.h>\n',
    "core/store/workspace.h": '#include "core/models/bpr.h"\n',
    "core/store/workspace.cpp": '#include <QSqlDatabase>\n#include "core/store/workspace.h"\n',
    "core/workbench/datasets.h": '#include "core/store/workspace.h"\n#include "core/report/csv.h"\n',
    "ui/widgets/card.h": "#include <QFrame>\nnamespace hankki {\nclass Card : public QFrame {\n};\n}\n",
    "ui/train/train_page.h": '#include "ui/widgets/card.h"\n',
    "ui/train/train_page.cpp": '#include "ui/train/train_page.h"\nstd::printf_like x; // stod(\n',
    "ui/shell/main_window.h": '#include <QMainWindow>\n#include "core/store/workspace.h"\nclass QWidget;\n',
    "app/main.cpp": '#include <QApplication>\n#include "ui/shell/main_window.h"\n'
                    'path_from_utf8(dir.path().toStdString()) / "a"; fmt::format("{:.4f} {}", 1.5, lost.str());\n',
    "tests/gui/window_test.cpp": '#include "ui/shell/main_window.h"\n#include <unistd.h>\nvoid f() { app.processEvents(); }\n',
    "README.md": "QMessageBox\n",
    "build/anything.cpp": "#include <QWidget>\n",
}

VIOLATIONS = {
    "Qt in core": ("core/data/dataset.h", "#include <QString>\n", "core/store only"),
    "QCustomPlot in core": ("core/report/a.cpp", "#include <qcustomplot.h>\n", "core/store only"),
    "two types of one name": (
        "ui/widgets/pill.h", "namespace hankki {\nclass Pill : public QFrame {\n};\n}\n"
        "namespace hankki::cli {\nstruct Pill {};\n}\nnamespace hankki {\nclass Card;\n"
        "struct Card final {};\n}\n", "ui/widgets/pill.h:10: Card is a type of ui/widgets/card.h too"),
    "core knows ui": ("core/base/error.h", '#include "ui/shell/main_window.h"\n', "must not know ui"),
    "ui knows app": ("ui/a.cpp", '#include "app/main.h"\n', "must not know app"),
    "core knows tests": ("core/base/a.cpp", '#include "tests/a.h"\n', "must not know tests"),
    "a lower layer knows a higher": (
        "core/data/a.cpp", '#include "core/models/bpr.h"\n', "core/data must not know core/models"),
    "training knows the store": (
        "core/training/a.cpp", '#include "core/store/workspace.h"\n', "must not know core/store"),
    "the store knows a use case": (
        "core/store/a.cpp", '#include "core/workbench/datasets.h"\n', "must not know core/workbench"),
    "Qt in a use case": ("core/workbench/a.cpp", "#include <QObject>\n", "core/store only"),
    "a folder without a place": ("core/extra/a.cpp", '#include "core/base/error.h"\n', "not a layer"),
    "LibTorch in a model": (
        "core/models/bpr.cpp", "#include <torch/torch.h>\n", "stays inside core/torch"),
    "core knows the LibTorch module": (
        "core/evaluation/a.cpp", '#include "core/torch/bpr.h"\n', "must not know core/torch"),
    "LibTorch through a header": (
        "ui/a.h", '#include "core/torch/t.h"\n', "ui/a.h:1: sees LibTorch"),
    "widget in core": ("core/store/a.cpp", "void f() { QMessageBox::warning(); }\n", "belong to ui"),
    "message box in app": ("app/a.cpp", "void f() { QMessageBox::warning(); }\n", "belong to ui"),
    "processEvents": ("ui/a.cpp", "void f() { qApp->processEvents(); }\n", "re-enters"),
    "a page knows another": (
        "ui/compare/a.h", '#include "ui/train/train_page.h"\n', "must not know the page ui/train"),
    "a part knows a page": (
        "ui/widgets/a.h", '#include "ui/train/train_page.h"\n', "must not know the page ui/train"),
    "a part knows a later one": (
        "ui/jobs/a.h", '#include "ui/session/session.h"\n', "ui/jobs must not know ui/session"),
    "a page knows the window": (
        "ui/train/a.h", '#include "ui/shell/main_window.h"\n', "must not know the page ui/shell"),
    "a source in the root of ui": (
        "ui/a.h", '#include "ui/train/train_page.h"\n', "must not know the page ui/train"),
    "a POSIX header": ("core/store/a.h", "#include <fcntl.h>\n", "<fcntl.h> belongs to"),
    "a system header in a folder": ("app/a.h", "#include <sys/file.h>\n", "<sys/file.h> belongs to"),
    "a Windows header": ("ui/train/a.h", "#include <windows.h>\n", "<windows.h> belongs to"),
    "stod": ("core/base/a.h", "double x = std::stod(text);\n", "use core/base/parse_number.h"),
    "atoi": ("app/a.h", "int x = atoi(text);\n", "use core/base/parse_number.h"),
    "strtod": ("ui/train/a.h", "strtod(text, nullptr);\n", "use core/base/parse_number.h"),
    "from_chars": ("core/data/a.h", "std::from_chars(a, b, c);\n", "use core/base/parse_number.h"),
    "printf": ("core/data/a.h", 'snprintf(a, 9, "%f", x);\n', "follows the locale"),
    "a format by the locale": ("app/a.h", 'fmt::format("{:.3Lf}", x);\n', "follows the locale"),
    "a table by hand": (
        "ui/plots/a.h", 'text += name + "\\r\\n";\n', "use CsvWriter"),
    "a narrow path": ("core/data/a.h", "text = folder.string();\n", "core/base/paths.h"),
    "a narrow path with slashes": (
        "core/store/a.h", "text = path().generic_string();\n", "core/base/paths.h"),
    "a path of Qt's text": (
        "ui/train/a.h", "open(std::filesystem::path(name.toStdString()));\n", "ui/theme/paths.h"),
    "a path with Qt's text behind it": (
        "ui/train/a.h", "open(folder / name.trimmed().toStdString());\n", "ui/theme/paths.h"),
    "a source that is not named": ("ui/train/shown.cpp", "", "ui/train/shown.cpp:1: is not built"),
    "a test that is not named": ("tests/gui/a_test.cpp", "", "name it in a CMakeLists.txt"),
    "a folder of tests that is not added": (
        "tests/store/CMakeLists.txt", "hankki_test(a_test.cpp)\n", "add its folder"),
    "a new top-level folder": ("docs/a.md", "words\n", "top-level"),
    "a large file": ("datasets/a.csv", "x" * (check_layers.MAX_BYTES + 1), "belong here"),
}


def violations_of(files, licensed=False):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_layers.Checker(folder, licensed).run()


class CheckLayers(unittest.TestCase):
    def test_clean_tree(self):
        self.assertEqual(violations_of(CLEAN), [])

    def test_planted_violations(self):
        for what, (name, text, message) in VIOLATIONS.items():
            with self.subTest(what):
                files = dict(CLEAN)
                files["core/torch/t.h"] = "#include <torch/types.h>\n"
                files[name] = files.get(name, "") + text
                found = violations_of(files)
                self.assertTrue(any(message in line for line in found), found)

    def test_misspelled_folder(self):
        found = violations_of({**CLEAN, "tests/CMakeLists.txt": "add_subdirectory(guy)\n"})
        self.assertEqual(found, ["tests/gui/CMakeLists.txt:1: is not built; "
                                 "add its folder to the one above"])

    def test_license(self):
        line = check_layers.SPDX_LINE
        clean = {"core/base/a.h": f"// {line}\n#pragma once\n", "README.md": "words\n",
                 "core/CMakeLists.txt": f"# {line}\n", "packaging/a.sh": f"#!/bin/sh\n# {line}\n",
                 "CMakeLists.txt": f"# {line}\nadd_subdirectory(core)\n"}
        self.assertEqual(violations_of(clean, licensed=True), [])
        for name in ("core/base/a.h", "core/CMakeLists.txt", "packaging/a.sh"):
            found = violations_of({**clean, name: f"\n{clean[name]}"}, licensed=True)
            self.assertEqual(len(found), 1, found)
            self.assertTrue(found[0].startswith(f"{name}:1: the first line"), found)

    def test_line_numbers(self):
        found = violations_of({**CLEAN, "core/data/a.h": "/* two\nlines */\n#include <QString>\n"})
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("core/data/a.h:3:"), found)


if __name__ == "__main__":
    unittest.main()
