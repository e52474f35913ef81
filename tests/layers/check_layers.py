#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the sources keep to the layers: which folder may include which, where Qt, widgets,
LibTorch and the headers of a system may appear, which top-level folders there are, how large a file
may be; that text becomes a number and a path in one place each; and that every source is built.

Usage: check_layers.py REPOSITORY; prints one line a violation and leaves with status 1 if any.
"""

import re
import sys
from pathlib import Path

TOP_LEVEL = {
    "app", "core", "ui", "resources", "datasets", "tests", "packaging",
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE",
}
NOT_OURS = {"build"}  # beside hidden names: made here, never committed
MAX_BYTES = 1_500_000

# What each folder of core may include, itself apart. In the order of the arrows.
CORE_MAY_INCLUDE = {
    "base": set(),
    "data": {"base"},
    "kernels": {"base", "data"},
    "text": {"base", "data"},
    "vectors": {"base", "data", "kernels"},
    "models": {"base", "data", "kernels", "text", "vectors"},
    "torch": {"base", "data", "kernels", "text", "vectors", "models"},  # loaded, never included
    "evaluation": {"base", "data", "kernels", "text", "vectors", "models"},
    "training": {"base", "data", "kernels", "text", "vectors", "models", "evaluation"},
    "search": {"base", "data", "models", "evaluation", "training"},
    "bandit": {"base", "data", "kernels", "text", "vectors", "models", "evaluation", "training"},
    "serving": {"base", "data", "kernels", "text", "vectors", "models", "evaluation", "training",
                "bandit"},
    "pipeline": {"base", "data", "kernels", "text", "vectors", "models", "evaluation", "training",
                 "bandit", "serving"},
    "report": {"base", "data", "models", "evaluation", "training", "search", "bandit"},
    "store": {"base", "data", "text", "vectors", "models", "evaluation", "training", "search",
              "bandit", "serving", "pipeline"},
    "workbench": {"base", "data", "text", "vectors", "models", "evaluation", "training", "search",
                  "bandit", "serving", "pipeline", "report", "store"},
}
# The parts of ui that pages are made of, each of which may include those before it. Every other
# folder of ui is a page, which may include all of them and no other page; shell may include all.
UI_PARTS = ["theme", "jobs", "plots", "print", "widgets", "parameters", "tables", "session"]
UI_SHELL = "shell"
MAY_INCLUDE = {"core": {"core"}, "ui": {"ui", "core"}, "app": {"app", "ui", "core"}}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
QT_HEADER = re.compile(r"^Q[A-Z]|^Qt[A-Z]\w*/|^qcustomplot\.h$")
TORCH_HEADER = re.compile(r"^(torch|ATen|c10|caffe2)/")
TORCH_FOLDER = "core/torch/"
WIDGET = re.compile(r"\b(QMessageBox|QDialog|QWidget|QErrorMessage)\b")
PROCESS_EVENTS = re.compile(r"\bprocessEvents\s*\(")
# Of POSIX, Windows and macOS; <signal.h> too, but <csignal> is C++.
SYSTEM_HEADER = re.compile(
    r"^((sys|mach|mach-o|netinet|arpa|linux)/.*|(unistd|fcntl|dlfcn|pthread|sched|signal|spawn|poll|"
    r"termios|pwd|grp|dirent|libproc|syslog|execinfo|windows|io|direct|process|psapi|shellapi|"
    r"winsock2)\.h)$")
PLATFORM_PAIR = {"core/base/platform_posix.cpp", "core/base/platform_windows.cpp"}
# What reads numbers by itself, most of it by the locale.
NUMBER_READER = re.compile(
    r"\b(from_chars|sto(i|l|ll|ul|ull|f|d|ld)|ato(i|l|ll|f)|strto(d|f|ld|l|ul|ll|ull|imax|umax)|"
    r"s?n?scanf)\s*\(")
NUMBER_FILES = {"core/base/parse_number.h", "core/base/parse_number.cpp"}
# What writes numbers by the locale: printf and its family, and "{:L}" of fmt.
LOCALE_WRITER = re.compile(r"\bv?(f|s|sn|d|as)?printf\s*\(|\{[^{}\"\n]*:[^{}\"\n]*L[^{}\"\n]?\}")
NARROW_PATH = re.compile(
    r"\.(generic_)?string\(\)|\.(generic_)?u8string\(\)|\bu8path\b|"
    r"\bpath\s*[({](?!\))[^;{}]*\btoStdString\(\)|/ \w+(\.\w+\(\))*\.toStdString\(\)")
# What ends the lines of a table that is written by hand.
TABLE_LINE = re.compile(r'\\r\\n"')
PATH_FILES = {"core/base/paths.cpp", *PLATFORM_PAIR}
SPDX_LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/', re.DOTALL)


TYPE = re.compile(r"(?:class|struct|enum class|enum) (\w+)(?: final)?(?: : [^;{]+)?\s*\{")


def without_comments(text):
    """Comments blanked, line breaks kept, so that line numbers stay right."""
    return COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


class Checker:
    def __init__(self, root, licensed=True):
        self.root = Path(root)
        self.licensed = licensed  # whether every file has to name its licence
        self.violations = []
        self.includes = {}  # path in the repository -> [(line, header)]
        self.types = {}  # (namespace, name) -> the header that has it
        self.reach = {}  # path -> headers that it includes, directly or through ours

    def report(self, path, line, message):
        self.violations.append(f"{path}:{line}: {message}")

    def run(self):
        self.check_top_level()
        files = [p for p in sorted(self.root.rglob("*")) if p.is_file() and not self.ignored(p)]
        for path in files:
            self.check_size(path)
            if self.licensed:
                self.check_license(path)
        for path in files:
            if path.suffix in {".h", ".cpp"}:
                text = without_comments(path.read_text(encoding="utf-8"))
                self.read_includes(path, text)
                self.check_text(self.relative(path), text)
                if path.suffix == ".h":
                    self.check_types(self.relative(path), text)
        for name in self.includes:
            self.check_includes(name)
            self.check_torch(name)
        self.check_built(files)
        return self.violations

    def relative(self, path):
        return path.relative_to(self.root).as_posix()

    def ignored(self, path):
        parts = path.relative_to(self.root).parts
        return parts[0] in NOT_OURS or parts[0].startswith(".") or "__pycache__" in parts

    def check_top_level(self):
        for path in sorted(self.root.iterdir()):
            if path.name not in TOP_LEVEL and not self.ignored(path) \
                    and path.name != "CMakeUserPresets.json" and path.suffix != ".hankki":
                self.report(path.name, 1, "not one of the top-level folders and files")

    def check_size(self, path):
        size = path.stat().st_size
        if size > MAX_BYTES:
            self.report(self.relative(path), 1, f"{size} bytes; at most {MAX_BYTES} belong here")

    def check_license(self, path):
        comment = "//" if path.suffix in {".h", ".cpp"} else \
            "#" if path.suffix in {".py", ".sh", ".cmake"} or path.name == "CMakeLists.txt" else None
        if comment is None:
            return
        lines = path.read_text(encoding="utf-8").split("\n", 2)
        first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if first != f"{comment} {SPDX_LINE}":
            self.report(self.relative(path), 1, f"the first line is not {comment} {SPDX_LINE}")

    def check_built(self, files):
        """A source that no CMakeLists.txt names, or whose folder none adds, is silently not built."""
        words = {}  # folder -> what its CMakeLists.txt names
        for path in files:
            if path.name == "CMakeLists.txt":
                text = re.sub(r"#[^\n]*", "", path.read_text(encoding="utf-8"))
                words[path.parent] = set(re.findall(r"[\w./-]+", text))
        for path in files:
            name = self.relative(path)
            if name.split("/")[0] not in {"app", "core", "ui", "tests"}:
                continue
            named = any(path.relative_to(folder).as_posix() in words.get(folder, ())
                        for folder in path.parents if folder.is_relative_to(self.root))
            if path.suffix == ".cpp" and not named:
                self.report(name, 1, "is not built; name it in a CMakeLists.txt")
            folder = path.parent
            if path.name == "CMakeLists.txt" and folder.name not in words.get(folder.parent, ()):
                self.report(name, 1, "is not built; add its folder to the one above")

    def read_includes(self, path, text):
        self.includes[self.relative(path)] = [
            (text.count("\n", 0, match.start()) + 1, match.group(2))
            for match in INCLUDE.finditer(text)]

    def check_text(self, name, text):
        folder = name.split("/")[0]
        if folder not in MAY_INCLUDE:
            return
        rules = [
            (PROCESS_EVENTS, True, "processEvents re-enters the event loop; use the job runner"),
            (WIDGET, folder != "ui", "widgets and message boxes belong to ui"),
            (NUMBER_READER, name not in NUMBER_FILES, "use core/base/parse_number.h for numbers"),
            (LOCALE_WRITER, True, "follows the locale; use fmt::format without L"),
            (NARROW_PATH, name not in PATH_FILES,
             "not UTF-8 on Windows; use core/base/paths.h or ui/theme/paths.h"),
            (TABLE_LINE, folder != "core",
             "is no CSV for spreadsheets; use CsvWriter of core/report or PlotCsv of ui/plots"),
        ]
        for pattern, applies, message in rules:
            if not applies:
                continue
            for match in pattern.finditer(text):
                self.report(name, text.count("\n", 0, match.start()) + 1, message)

    def check_types(self, name, text):
        """Two types of one name are one to the linker: each gets the other's destructor."""
        space = ""
        for number, line in enumerate(text.split("\n"), 1):
            if found := re.match(r"namespace ([\w:]+) \{", line):
                space = found[1]
            elif found := TYPE.match(line):
                first = self.types.setdefault((space, found[1]), name)
                if first != name:
                    self.report(name, number, f"{found[1]} is a type of {first} too")

    def check_includes(self, name):
        parts = name.split("/")
        folder = parts[0]
        for line, header in self.includes[name]:
            target = header.split("/")
            if folder == "core" and parts[1] != "store" and QT_HEADER.match(header):
                self.report(name, line, f"Qt ({header}) is allowed in core/store only")
            if folder in MAY_INCLUDE and SYSTEM_HEADER.match(header) and name not in PLATFORM_PAIR:
                self.report(name, line, f"<{header}> belongs to core/base/platform_*.cpp")
            if target[0] not in MAY_INCLUDE and target[0] != "tests":
                continue
            if folder in MAY_INCLUDE and target[0] not in MAY_INCLUDE[folder]:
                self.report(name, line, f"{folder} must not know {target[0]} ({header})")
            elif folder == "core" and target[0] == "core":
                self.check_layer(name, line, parts[1], target[1])
            elif folder == "ui" and target[0] == "ui":
                self.check_ui(name, line, parts[1], target[1])

    def check_layer(self, name, line, layer, target):
        if layer not in CORE_MAY_INCLUDE:
            self.report(name, line, f"core/{layer} is not a layer; say in check_layers.py where it stands")
        elif target != layer and target not in CORE_MAY_INCLUDE[layer]:
            self.report(name, line, f"core/{layer} must not know core/{target}")

    def check_ui(self, name, line, part, target):
        if part == target or part == UI_SHELL:
            return
        if target not in UI_PARTS:
            self.report(name, line, f"ui/{part} must not know the page ui/{target}")
        elif part in UI_PARTS and UI_PARTS.index(target) > UI_PARTS.index(part):
            self.report(name, line, f"ui/{part} must not know ui/{target}")

    def reachable(self, name, on_the_way=()):
        """All headers that a file sees, through headers of this repository too."""
        if name in self.reach:
            return self.reach[name]
        seen = set()
        for _, header in self.includes.get(name, ()):
            seen.add(header)
            if header in self.includes and header not in on_the_way:
                seen |= self.reachable(header, (*on_the_way, name))
        if not on_the_way:
            self.reach[name] = seen
        return seen

    def check_torch(self, name):
        """One library has LibTorch, so that no program links it; through a header counts too."""
        torch = sorted(h for h in self.reachable(name) if TORCH_HEADER.match(h))
        if torch and not name.startswith(TORCH_FOLDER):
            self.report(name, 1, f"sees LibTorch ({torch[0]}), which stays inside {TORCH_FOLDER}")


def main():
    violations = Checker(sys.argv[1]).run()
    print("\n".join(violations) if violations else "The layers hold.")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
