// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/vector_bench_model.h"

#include <algorithm>

#include "core/models/encoder.h"
#include "ui/theme/format.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

constexpr int kDecimals = 3;

QString makerOf(const VectorsInfo& info) {
  for (const EncoderKind& kind : encoder_kinds())
    if (kind.spec.id == info.request.encoder) return QString::fromStdString(kind.spec.name);
  return QString::fromStdString(info.request.encoder);
}

/// "0.540 [0.535, 0.546]"
QString intervalText(const std::optional<Interval>& interval) {
  if (!interval) return noValue();
  return QStringLiteral("%1 [%2, %3]")
      .arg(formatNumber(interval->value, kDecimals), formatNumber(interval->low, kDecimals),
           formatNumber(interval->high, kDecimals));
}

bool isMeasure(int column) {
  return column >= VectorBenchModel::TagPurity && column <= VectorBenchModel::ColdRecall;
}

/// Figures stand at the right, below their titles.
QVariant alignmentOf(int column) {
  const bool text = column == VectorBenchModel::Name || column == VectorBenchModel::Encoder;
  return QVariant((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

std::optional<Interval> measureOf(const VectorBench& bench, int column) {
  switch (column) {
    case VectorBenchModel::TagPurity:
      return bench.tag_purity;
    case VectorBenchModel::Auc:
      return bench.co_rated_auc;
    default:
      return bench.cold_recall;
  }
}

}  // namespace

void VectorBenchModel::setVectors(const std::vector<VectorsInfo>& all) {
  beginResetModel();
  all_ = all;
  const auto isThere = [&](const JudgedVectors& one) {
    return std::ranges::find(all_, one.info.id, &VectorsInfo::id) != all_.end();
  };
  std::erase_if(judged_, [&](const JudgedVectors& one) { return !isThere(one); });
  endResetModel();
}

void VectorBenchModel::setJudged(std::vector<JudgedVectors> judged) {
  beginResetModel();
  judged_ = std::move(judged);
  endResetModel();
}

void VectorBenchModel::retranslate() {
  emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int VectorBenchModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return static_cast<int>(all_.size()) + (isJudged() ? 1 : 0);
}

int VectorBenchModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

const JudgedVectors* VectorBenchModel::judgedAt(int row) const {
  const auto found = std::ranges::find_if(judged_, [&](const JudgedVectors& one) {
    return isChance(row) ? one.shuffled
                         : !one.shuffled && one.info.id == all_[static_cast<std::size_t>(row)].id;
  });
  return found == judged_.end() ? nullptr : &*found;
}

QString VectorBenchModel::text(int row, int column) const {
  if (isMeasure(column)) {
    const JudgedVectors* judged = judgedAt(row);
    return judged ? intervalText(measureOf(judged->bench, column)) : noValue();
  }
  if (isChance(row)) return column == Name ? tr("By chance") : QString();
  const VectorsInfo& info = all_[static_cast<std::size_t>(row)];
  switch (column) {
    case Name:
      return QString::fromStdString(info.request.name);
    case Encoder:
      return info.language == "en" ? tr("%1, English only").arg(makerOf(info)) : makerOf(info);
    case Dimensions:
      return formatCount(info.dimensions);
    default:
      return formatSeconds(info.seconds);
  }
}

QVariant VectorBenchModel::fileValue(int row, int column) const {
  if (isMeasure(column)) {
    const JudgedVectors* judged = judgedAt(row);
    const auto interval = judged ? measureOf(judged->bench, column) : std::nullopt;
    return interval ? QVariantList{interval->value, interval->low, interval->high} : QVariantList();
  }
  if (isChance(row) || column == Name || column == Encoder) return {};
  const VectorsInfo& info = all_[static_cast<std::size_t>(row)];
  if (column == Dimensions) return static_cast<qlonglong>(info.dimensions);
  return info.seconds;
}

QString VectorBenchModel::tip(int row, int column) const {
  if (isChance(row) && column == Name)
    return tr("The last vectors, each given to another recipe: what nothing but chance gives");
  const JudgedVectors* judged = isMeasure(column) ? judgedAt(row) : nullptr;
  if (!judged) return {};
  const auto interval = measureOf(judged->bench, column);
  if (!interval) return tr("The data set does not have what this is asked of.");
  QString text = tr("With its 95 % interval, asked of %1").arg(formatCount(interval->asked));
  if (column == ColdRecall)
    text += tr("; lists in random order reach %1")
                .arg(formatNumber(judged->bench.cold_chance, kDecimals));
  return text;
}

QVariant VectorBenchModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  switch (role) {
    case Qt::DisplayRole:
      return text(index.row(), index.column());
    case FileRole:
      return fileValue(index.row(), index.column());
    case Qt::ToolTipRole:
      return tip(index.row(), index.column());
    case Qt::TextAlignmentRole:
      return alignmentOf(index.column());
    default:
      return {};
  }
}

QVariant VectorBenchModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(section);
  if (role == Qt::ToolTipRole) switch (section) {
      case TagPurity:
        return tr("How many tags a recipe shares with its ten nearest: the mean Jaccard index");
      case Auc:
        return tr(
            "The chance that two recipes of one user are more alike than two of different "
            "interactions; by chance 0.5");
      case ColdRecall:
        return tr(
            "Of a user's new recipes, how many are among the first 20 of all new ones by "
            "what the user liked");
      default:
        return {};
    }
  if (role != Qt::DisplayRole && role != FileRole) return {};
  const QString titles[ColumnCount] = {tr("Vectors"),
                                       tr("Tags of neighbours"),
                                       tr("AUC of co-rated"),
                                       tr("Recall of new"),
                                       tr("Made by"),
                                       tr("Dimensions"),
                                       tr("Time")};
  if (role == FileRole)
    return isMeasure(section) ? QStringList{titles[section]} + intervalTitles(titles[section])
                              : QStringList{titles[section]};
  return titles[section];
}

}  // namespace hankki
