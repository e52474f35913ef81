// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/ingredient_forms.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/builtin_files.h"
#include "core/data/csv_reader.h"
#include "core/data/fold_case.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

std::string singular_word(std::string_view word) {
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  const auto cut = [&](std::size_t letters) {
    return std::string(word.substr(0, word.size() - letters));
  };
  if (word.size() < 4) return std::string(word);
  if (ends("ies") && word.size() > 4) return cut(3) + "y";
  if (ends("ches") || ends("shes") || ends("xes") || ends("sses") || ends("oes")) return cut(2);
  if (ends("s") && !ends("ss") && !ends("us") && !ends("is")) return cut(1);
  return std::string(word);
}

struct Mark {
  std::string words;
  bool in_front = true, brand = true;
};

std::vector<Mark> read_marks() {
  const auto files = builtin_files();
  const auto file = std::ranges::find(files, "ingredient_marks.csv", &BuiltinFile::name);
  CsvReader reader(TextSource("datasets/ingredient_marks.csv", file->bytes), Separator::Comma);
  reader.next();  // the header
  std::vector<Mark> marks;
  while (reader.next()) {
    const auto fields = reader.fields();
    marks.push_back({std::string(fields[0]), fields[1] == "front", fields[2] == "brand"});
  }
  // "old el paso" before a maker who is called "old".
  std::ranges::stable_sort(marks, std::greater(),
                           [](const Mark& mark) { return mark.words.size(); });
  return marks;
}

const std::vector<Mark>& marks() {
  static const std::vector<Mark> all = read_marks();
  return all;
}

/// What is left of a name when the mark is taken away; empty where it does not have it.
std::string_view rest_of(std::string_view name, std::string_view folded, const Mark& mark) {
  const std::size_t length = mark.words.size();
  if (folded.size() < length + 2 || folded.size() != name.size()) return {};
  if (mark.in_front)
    return folded.starts_with(mark.words) && folded[length] == ' ' ? name.substr(length + 1)
                                                                   : std::string_view();
  const std::size_t at = folded.size() - length;
  return folded.ends_with(mark.words) && folded[at - 1] == ' ' ? name.substr(0, at - 1)
                                                               : std::string_view();
}

/// The first word says whose it is ("annie's dressing") or that it is a trademark.
bool has_owner(std::string_view word) {
  return word.ends_with("'s") || word.ends_with("\u2019s") || word.ends_with("\u00ae") ||
         word.ends_with("\u2122");
}

}  // namespace

std::string in_singular(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (!result.empty()) result += ' ';
    result += singular_word(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return result;
}

std::string bare_letters(std::string_view name) {
  std::string letters = fold_case(name);
  std::erase_if(letters, [](char c) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    return !letter;
  });
  return letters;
}

std::vector<std::string> without_one(const std::string& text) {
  std::vector<std::string> results;
  for (std::size_t i = 0; i < text.size(); ++i)
    results.push_back(text.substr(0, i) + text.substr(i + 1));
  return results;
}

bool is_one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a == b || a.size() > b.size() + 1) return false;
  const auto [first, second] = std::ranges::mismatch(a, b);
  const std::string_view rest_a(first, a.end()), rest_b(second, b.end());
  if (a.size() > b.size()) return rest_a.substr(1) == rest_b;
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

std::optional<BareName> without_marks(std::string_view name) {
  const std::string folded = fold_case(name);
  for (const Mark& mark : marks())
    if (const auto rest = trimmed(rest_of(name, folded, mark)); !rest.empty())
      return BareName{std::string(rest), mark.brand, mark.in_front};
  const std::size_t end = name.find(' ');
  if (end == std::string_view::npos || !has_owner(name.substr(0, end))) return std::nullopt;
  const std::string_view rest = trimmed(name.substr(end + 1));
  if (rest.empty()) return std::nullopt;
  return BareName{std::string(rest), true, true};
}

}  // namespace hankki
