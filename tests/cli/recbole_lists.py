# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists as a RecBole user would write them, from a split that `export split --format recbole` wrote.

An item's score is its number of training users + 1 / (1 + its id); what the user has in an earlier
part is left out. Shares no code with the program.

    recbole_lists.py FOLDER valid|test K LISTS
"""
import collections
import os
import sys


def read(folder, part):
    name = os.path.basename(os.path.normpath(folder))
    with open(os.path.join(folder, f"{name}.{part}.inter"), encoding="utf-8") as file:
        columns = [column.split(":")[0] for column in next(file).rstrip("\n").split("\t")]
        user, item = columns.index("user_id"), columns.index("item_id")
        for line in file:
            fields = line.rstrip("\n").split("\t")
            yield fields[user], fields[item]


def main():
    folder, part, k, lists = sys.argv[1:]
    rows = {name: list(read(folder, name)) for name in ("train", "valid", "test")}
    count = collections.Counter(item for _, item in rows["train"])
    catalogue = {item for pairs in rows.values() for _, item in pairs}
    score = {item: count[item] + 1 / (1 + int(item)) for item in catalogue}
    best = sorted(catalogue, key=lambda item: -score[item])
    seen = collections.defaultdict(set)
    for earlier in ("train",) if part == "valid" else ("train", "valid"):
        for user, item in rows[earlier]:
            seen[user].add(item)
    with open(lists, "w", encoding="utf-8") as out:
        out.write("user_id:token\titem_id:token\tscore:float\n")
        for user in sorted({user for user, _ in rows[part]}):
            fresh = [item for item in best if item not in seen[user]][: int(k)]
            # The order in the file says nothing: the scores do.
            for item in reversed(fresh):
                out.write(f"{user}\t{item}\t{score[item]!r}\n")


if __name__ == "__main__":
    main()
