#!/usr/bin/env python3
"""Plants one violation at a time in a small tree and expects check_layers.py to find just that."""

import tempfile
import unittest
from pathlib import Path

import check_layers

CLEAN = {
    "core/base/error.h": "#pragma once\n#include <string>\n",
    "core/data/dataset.h": '#include "core/base/error.h"\n// #include <QString> is only a comment\n',
    "core/models/bpr.h": '#include "core/data/dataset.h"\n',
    "core/torch/bpr.cpp": '#include "core/models/bpr.h"\n#include <ATen/ATen.h>\n',
    "core/store/workspace.h": '#include "core/models/bpr.h"\n',
    "core/store/workspace.cpp": '#include <QSqlDatabase>\n#include "core/store/workspace.h"\n',
    "ui/shell/main_window.h": '#include <QMainWindow>\n#include "core/store/workspace.h"\nclass QWidget;\n',
    "app/main.cpp": '#include <QApplication>\n#include "ui/shell/main_window.h"\n',
    "tests/gui/window_test.cpp": '#include "ui/shell/main_window.h"\nvoid f() { app.processEvents(); }\n',
    "README.md": "QMessageBox\n",
    "build/anything.cpp": "#include <QWidget>\n",
}

VIOLATIONS = {
    "Qt in core": ("core/data/dataset.h", "#include <QString>\n", "core/store only"),
    "QCustomPlot in core": ("core/report/a.cpp", "#include <qcustomplot.h>\n", "core/store only"),
    "core knows ui": ("core/base/error.h", '#include "ui/shell/main_window.h"\n', "must not know ui"),
    "ui knows app": ("ui/a.cpp", '#include "app/main.h"\n', "must not know app"),
    "core knows tests": ("core/base/a.cpp", '#include "tests/a.h"\n', "must not know tests"),
    "a lower layer knows a higher": (
        "core/data/a.cpp", '#include "core/models/bpr.h"\n', "core/data must not know core/models"),
    "training knows the store": (
        "core/training/a.cpp", '#include "core/store/workspace.h"\n', "must not know core/store"),
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
    "a new top-level folder": ("docs/a.md", "words\n", "top-level"),
    "a large file": ("datasets/a.csv", "x" * (check_layers.MAX_BYTES + 1), "belong here"),
}


def violations_of(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_layers.Checker(folder).run()


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

    def test_line_numbers(self):
        found = violations_of({**CLEAN, "core/data/a.cpp": "/* two\nlines */\n#include <QString>\n"})
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("core/data/a.cpp:3:"), found)


if __name__ == "__main__":
    unittest.main()
