// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/sorted_rows.h"

#include <QCollator>
#include <QHash>
#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/widgets/reference_roles.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

enum class Sorted { Figure, Words, Nothing };

/// What a row is sorted by; of words their place among all words of the column.
struct SortKey {
  Sorted kind = Sorted::Nothing;
  double figure = 0;
  int top = 0;
};

/// A language's order of words takes a microsecond a comparison, so that equal words, as most of a
/// column are, are put in order once.
class WordPlaces {
 public:
  void add(const QString& words) { places_.insert(words, 0); }

  void putInOrder() {
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, QString>> ordered;
    for (const QString& words : places_.keys())
      ordered.emplace_back(collator.sortKey(words), words);
    std::ranges::stable_sort(
        ordered, [](const auto& one, const auto& other) { return one.first < other.first; });
    int place = -1;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      if (i == 0 || ordered[i - 1].first < ordered[i].first) ++place;
      places_[ordered[i].second] = place;
    }
  }

  int of(const QString& words) const { return places_.value(words); }

 private:
  QHash<QString, int> places_;
};

std::vector<SortKey> sortKeysOf(const QAbstractItemModel& source, int column) {
  std::vector<SortKey> keys(static_cast<std::size_t>(source.rowCount()));
  std::vector<std::pair<std::size_t, QString>> withWords;
  WordPlaces places;
  for (std::size_t row = 0; row < keys.size(); ++row) {
    const QModelIndex cell = source.index(static_cast<int>(row), column);
    keys[row].top = cell.data(TopRole).toInt();
    const QVariant value = cell.data(SortRole);
    if (!value.isValid()) continue;
    keys[row].kind = value.typeId() == QMetaType::QString ? Sorted::Words : Sorted::Figure;
    if (keys[row].kind == Sorted::Figure) {
      keys[row].figure = value.toDouble();
      continue;
    }
    withWords.emplace_back(row, value.toString());
    places.add(withWords.back().second);
  }
  places.putInOrder();
  for (const auto& [row, words] : withWords) keys[row].figure = places.of(words);
  return keys;
}

/// Whether it stands above the other one.
bool standsBefore(const SortKey& one, const SortKey& other, bool ascending) {
  if (one.top != other.top) return one.top > other.top;
  if (one.kind != other.kind) {
    if (one.kind == Sorted::Nothing || other.kind == Sorted::Nothing) return one.kind < other.kind;
    return (one.kind < other.kind) == ascending;
  }
  if (one.kind == Sorted::Nothing) return false;
  return ascending ? one.figure < other.figure : one.figure > other.figure;
}

}  // namespace

SortedRows::SortedRows(QAbstractItemModel& source, QObject* parent)
    : QSortFilterProxyModel(parent) {
  setSortRole(SortRole);
  setFilterKeyColumn(-1);
  setFilterCaseSensitivity(Qt::CaseInsensitive);
  // Before setSourceModel(), whose own slots sort anew.
  const auto forget = [this] { places_.clear(); };
  using Model = QAbstractItemModel;
  connect(&source, &Model::dataChanged, this, forget);
  connect(&source, &Model::layoutChanged, this, forget);
  connect(&source, &Model::modelReset, this, forget);
  connect(&source, &Model::rowsInserted, this, forget);
  connect(&source, &Model::rowsRemoved, this, forget);
  connect(&source, &Model::rowsMoved, this, forget);
  connect(&source, &Model::columnsInserted, this, forget);
  connect(&source, &Model::columnsRemoved, this, forget);
  setSourceModel(&source);
}

void SortedRows::setGroup(int column) {
  if (column == group_) return;
  group_ = column;
  places_.clear();
  invalidate();
}

void SortedRows::setAccepted(std::function<bool(int sourceRow)> accepts) {
  accepts_ = std::move(accepts);
  if (group_ >= 0) places_.clear();
  // All at once: invalidateRowsFilter() tells of each stretch of rows that comes or goes by itself,
  // and of ten thousand sorted ones there are thousands.
  invalidate();
}

bool SortedRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
  return (!accepts_ || accepts_(row)) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

QVariant SortedRows::data(const QModelIndex& index, int role) const {
  if (role != SetBeginRole) return QSortFilterProxyModel::data(index, role);
  if (group_ < 0 || !index.isValid() || index.row() == 0) return false;
  const auto textOf = [&](int row) { return groupOf(mapToSource(this->index(row, 0)).row()); };
  return textOf(index.row()) != textOf(index.row() - 1);
}

QString SortedRows::groupOf(int sourceRow) const {
  return sourceModel()->index(sourceRow, group_).data(Qt::DisplayRole).toString();
}

/// A group stands where the first of its rows would, of those that are shown.
void SortedRows::putGroupsTogether(std::vector<int>& order) const {
  QHash<QString, int> groups;
  std::vector<int> of(order.size());
  for (const int row : order) {
    if (!filterAcceptsRow(row, {})) continue;
    const QString group = groupOf(row);
    const auto known = groups.constFind(group);
    of[static_cast<std::size_t>(row)] =
        known != groups.constEnd() ? *known
                                   : *groups.insert(group, static_cast<int>(groups.size()));
  }
  std::ranges::stable_sort(order, {}, [&](int row) { return of[static_cast<std::size_t>(row)]; });
}

void SortedRows::putInOrder(int column) const {
  const std::vector<SortKey> keys = sortKeysOf(*sourceModel(), column);
  const bool ascending = sortOrder() == Qt::AscendingOrder;
  std::vector<int> order(keys.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](int left, int right) {
    return standsBefore(keys[static_cast<std::size_t>(left)], keys[static_cast<std::size_t>(right)],
                        ascending);
  });
  if (group_ >= 0) putGroupsTogether(order);
  places_.resize(order.size());
  for (std::size_t place = 0; place < order.size(); ++place)
    places_[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
  column_ = column;
  ordered_ = sortOrder();
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  if (places_.empty() || column_ != left.column() || ordered_ != sortOrder())
    putInOrder(left.column());
  const int one = places_[static_cast<std::size_t>(left.row())];
  const int other = places_[static_cast<std::size_t>(right.row())];
  // A descending order asks the other way round.
  return ordered_ == Qt::AscendingOrder ? one < other : one > other;
}

}  // namespace hankki
