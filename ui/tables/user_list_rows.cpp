// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/user_list_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/tables/run_label.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(hankki::UserLists)
};

constexpr std::size_t kReasonsInNote = 3;

QString nameOf(const UserLists& lists, ItemIndex item) {
  const Recipe& recipe = lists.recipe(item);
  return QString::fromStdString(recipe.name.empty() ? recipe.id : recipe.name);
}

/// As many decimals as a figure of that size is read with.
int decimalsFor(double size) { return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4; }

QString weightText(double weight) {
  const double size = std::abs(weight);
  return formatNumber(weight, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

QString reasonName(const UserLists& lists, const Reason& reason) {
  return reason.kind == Reason::Kind::Item
             ? nameOf(lists, reason.index)
             : Text::tr("user %1").arg(QString::fromStdString(lists.user_id(reason.index)));
}

/// "because of Bulgogi 0.31, Japchae 0.12"; empty without reasons.
QString because(const UserLists& lists, const std::vector<Reason>& reasons, std::size_t most) {
  if (reasons.empty()) return {};
  QStringList texts;
  for (std::size_t i = 0; i < std::min(most, reasons.size()); ++i)
    texts << QStringLiteral("%1 %2").arg(reasonName(lists, reasons[i]),
                                         weightText(reasons[i].weight));
  const QString list = texts.join(QStringLiteral(", "));
  const Reason& first = reasons.front();
  if (first.kind == Reason::Kind::User) return Text::tr("chosen by %1").arg(list);
  return first.measure == Reason::Measure::Contribution ? Text::tr("because of %1").arg(list)
                                                        : Text::tr("near %1").arg(list);
}

QString partText(Part part) {
  switch (part) {
    case Part::Train:
      return Text::tr("train");
    case Part::Validation:
      return Text::tr("validation");
    case Part::Test:
      return Text::tr("test");
    case Part::Unused:
      break;
  }
  return {};
}

/// Which runs have the item in their list.
std::vector<std::size_t> runsWith(const UserLists& lists, ItemIndex item) {
  std::vector<std::size_t> runs;
  for (std::size_t run = 0; run < lists.runs.size(); ++run)
    if (std::ranges::find(lists.runs[run].items, item, &Recommendation::item) !=
        lists.runs[run].items.end())
      runs.push_back(run);
  return runs;
}

QString tipOf(const UserLists& lists, const Recommendation& item, const QString& sharedBy) {
  QStringList lines{nameOf(lists, item.item)};
  if (item.in_test) lines << Text::tr("The user chose it, in the test part.");
  lines << Text::tr("%n user(s) chose it in the training data.", nullptr,
                    static_cast<int>(lists.popularity[item.item]));
  lines << sharedBy;
  const QString why = because(lists, item.reasons, kMostReasons);
  lines << (why.isEmpty() ? Text::tr("This model gives no reasons.") : why);
  return lines.join('\n');
}

QString sharedText(const UserLists& lists, const std::vector<std::size_t>& runs) {
  if (lists.runs.size() == 1) return {};
  if (runs.size() == 1) return Text::tr("Only this run recommends it.");
  if (runs.size() == lists.runs.size()) return Text::tr("All runs here recommend it.");
  QStringList names;
  for (const std::size_t run : runs) names << runLabel(lists.runs[run].run);
  return Text::tr("Recommended by %1.").arg(names.join(QStringLiteral(", ")));
}

ListRow rowOf(const UserLists& lists, const PastItem& past) {
  ListRow row;
  row.key = past.item;
  row.title = nameOf(lists, past.item);
  QStringList facts;
  if (past.time != kNoTime) facts << QString::fromStdString(format_date(past.time));
  facts << partText(past.part);
  row.note = facts.join(QStringLiteral(" · "));
  row.tip = row.title + '\n' + row.note;
  row.starred = past.rating > 0;
  if (row.starred)
    row.value = formatNumber(static_cast<double>(past.rating),
                             past.rating == std::floor(past.rating) ? 0 : 1);
  return row;
}

}  // namespace

std::vector<ModelStyle> stylesOf(const std::vector<RunList>& runs) {
  std::map<std::string, int> variants;
  std::vector<ModelStyle> styles;
  for (const RunList& list : runs)
    styles.push_back(modelStyle(list.run.request.model, variants[list.run.request.model]++));
  return styles;
}

std::vector<ListRow> recommendationRows(const UserLists& lists, std::size_t run) {
  const std::vector<ModelStyle> styles = stylesOf(lists.runs);
  std::vector<ListRow> rows;
  double largest = 0;
  for (const Recommendation& item : lists.runs[run].items)
    largest = std::max(largest, std::abs(static_cast<double>(item.score)));
  for (const Recommendation& item : lists.runs[run].items) {
    const auto sharing = runsWith(lists, item.item);
    ListRow row;
    row.key = item.item;
    row.lead = QString::number(rows.size() + 1);
    row.title = nameOf(lists, item.item);
    row.note = because(lists, item.reasons, kReasonsInNote);
    if (row.note.isEmpty())
      row.note =
          Text::tr("%n user(s) chose it", nullptr, static_cast<int>(lists.popularity[item.item]));
    row.value = formatNumber(static_cast<double>(item.score), decimalsFor(largest));
    row.marked = item.in_test;
    if (lists.runs.size() > 1)
      for (const std::size_t other : sharing) row.others.push_back(styles[other]);
    row.tip = tipOf(lists, item, sharedText(lists, sharing));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ListRow> historyRows(const UserLists& lists, const std::vector<Reason>& reasons) {
  std::vector<PastItem> history(lists.history.rbegin(), lists.history.rend());
  std::ranges::stable_sort(history, std::greater<>(), &PastItem::time);
  std::map<ItemIndex, const Reason*> weights;
  double largest = 0;
  for (const Reason& reason : reasons) {
    if (reason.kind != Reason::Kind::Item) continue;
    weights.emplace(reason.index, &reason);
    largest = std::max(largest, std::abs(reason.weight));
  }
  std::vector<ListRow> because_of, others;
  for (const PastItem& past : history) {
    ListRow row = rowOf(lists, past);
    const auto weight = weights.find(past.item);
    if (weight == weights.end()) {
      others.push_back(std::move(row));
      continue;
    }
    const Reason& reason = *weight->second;
    const QString text = weightText(reason.weight);
    row.note = reason.measure == Reason::Measure::Contribution
                   ? Text::tr("adds %1").arg(text)
                   : Text::tr("similarity %1").arg(text);
    row.share = largest > 0 ? std::abs(reason.weight) / largest : 0;
    because_of.push_back(std::move(row));
  }
  std::ranges::stable_sort(because_of, std::greater<>(),
                           [](const ListRow& row) { return *row.share; });
  because_of.insert(because_of.end(), std::make_move_iterator(others.begin()),
                    std::make_move_iterator(others.end()));
  return because_of;
}

std::vector<ListRow> heldOutRows(const UserLists& lists) {
  const std::vector<ModelStyle> styles = stylesOf(lists.runs);
  std::vector<ListRow> rows;
  for (const PastItem& past : lists.history) {
    if (past.part != Part::Test) continue;
    ListRow row = rowOf(lists, past);
    row.note = itemFacts(lists, past.item);
    const auto finding = runsWith(lists, past.item);
    for (const std::size_t run : finding) row.others.push_back(styles[run]);
    row.marked = !finding.empty();
    row.tip += '\n' + (finding.empty() ? Text::tr("No run here recommends it.")
                                       : sharedText(lists, finding));
    rows.push_back(std::move(row));
  }
  return rows;
}

QString itemFacts(const UserLists& lists, ItemIndex item) {
  constexpr qsizetype kMostTags = 3;
  const Recipe& recipe = lists.recipe(item);
  QStringList facts;
  if (recipe.minutes >= 0) facts << Text::tr("%1 min").arg(formatCount(recipe.minutes));
  qsizetype tags = 0;
  for (const std::uint32_t index : recipe.tags) {
    const std::string& tag = lists.data.dataset->tags().term(index);
    if (tags == kMostTags) break;
    if (tag.empty() || (tag.front() >= '0' && tag.front() <= '9'))
      continue;  // "30-minutes-or-less"
    facts << QString::fromStdString(tag);
    ++tags;
  }
  facts << Text::tr("%n user(s) chose it", nullptr, static_cast<int>(lists.popularity[item]));
  return facts.join(QStringLiteral(" · "));
}

QString foundNote(const UserLists& lists, std::size_t run) {
  const auto& items = lists.runs[run].items;
  const auto to_find = static_cast<int>(lists.data.split->test.row(lists.row).size());
  if (to_find == 0) return Text::tr("nothing to find in test");
  return Text::tr("finds %1 of %n test item(s)", nullptr, to_find)
      .arg(std::ranges::count_if(items, &Recommendation::in_test));
}

QString historyNote(const UserLists& lists) {
  std::map<Part, int> counts;
  for (const PastItem& past : lists.history) ++counts[past.part];
  QStringList texts;
  for (const Part part : {Part::Train, Part::Validation, Part::Test})
    if (counts[part] > 0)
      texts << QStringLiteral("%1 %2").arg(formatCount(counts[part]), partText(part));
  return texts.join(QStringLiteral(" · "));
}

}  // namespace hankki
