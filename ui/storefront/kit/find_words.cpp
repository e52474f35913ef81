// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "ui/storefront/kit/chip_field.h"

namespace hankki {
namespace {

/// How well `name` begins so: 0 by its first word, 1 by another one, -1 not at all.
int match(QStringView name, const QString& beginning) {
  if (name.startsWith(beginning)) return 0;
  for (qsizetype at = name.indexOf(beginning, 1); at > 0; at = name.indexOf(beginning, at + 1))
    if (!name[at - 1].isLetterOrNumber()) return 1;
  return -1;
}

}  // namespace

WordFinder findWords(const QStringList& names) {
  struct Word {
    QString name, folded;
  };
  std::vector<Word> words;
  for (const QString& name : names) words.push_back({name, name.toCaseFolded()});
  std::ranges::stable_sort(words, {}, [](const Word& word) { return word.folded.size(); });
  return [words = std::make_shared<const std::vector<Word>>(std::move(words))](const QString& typed,
                                                                               int most) {
    const QString beginning = typed.toCaseFolded();
    std::array<QStringList, 2> found;  // by match()
    for (const Word& word : *words) {
      const int how = match(word.folded, beginning);
      if (how >= 0 && found[static_cast<std::size_t>(how)].size() < most)
        found[static_cast<std::size_t>(how)] << word.name;
      if (found[0].size() == most) break;
    }
    return (found[0] + found[1]).mid(0, most);
  };
}

}  // namespace hankki
