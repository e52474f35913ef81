// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/marks_model.h"

#include "ui/theme/format.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

/// "<.0001" says more than a row of zeros.
QString formatQ(double q) {
  return q < 0.0001 ? QStringLiteral("<.0001") : formatNumber(q, q < 0.01 ? 4 : 2);
}

}  // namespace

void MarksModel::setMarks(ExploreTextsPtr texts, std::vector<Mark> marks) {
  beginResetModel();
  texts_ = std::move(texts);
  marks_ = std::move(marks);
  endResetModel();
}

QString MarksModel::term(int row) const {
  return QString::fromStdString(
      texts_->terms.counts.terms[marks_[static_cast<std::size_t>(row)].term]);
}

void MarksModel::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int MarksModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(marks_.size());
}

int MarksModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString MarksModel::text(const Mark& mark, int column) const {
  switch (column) {
    case Term:
      return QString::fromStdString(texts_->terms.counts.terms[mark.term]);
    case Z:
      return formatNumber(mark.z, 1);
    case Q:
      return formatQ(mark.q);
    case Recipes:
      return formatCount(mark.documents);
    case Elsewhere:
      return formatCount(mark.documents_outside);
    case G2:
      return formatNumber(mark.g2, 0);
    default:
      return {};
  }
}

QVariant MarksModel::fileValue(const Mark& mark, int column) {
  switch (column) {
    case Z:
      return mark.z;
    case Q:
      return mark.q;
    case Recipes:
      return static_cast<qlonglong>(mark.documents);
    case Elsewhere:
      return static_cast<qlonglong>(mark.documents_outside);
    case G2:
      return mark.g2;
    default:
      return {};
  }
}

QVariant MarksModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Mark& mark = marks_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return text(mark, index.column());
    case FileRole:
      return fileValue(mark, index.column());
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter | (index.column() == Term ? Qt::AlignLeft : Qt::AlignRight));
    case MutedRole:
      return mark.q >= kSure;
    case ShareRole:
      if (index.column() == Z && marks_.front().z > 0) return mark.z / marks_.front().z;
      return {};
    default:
      return {};
  }
}

QVariant MarksModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section == Term ? Qt::AlignLeft : Qt::AlignRight));
  const bool tip = role == Qt::ToolTipRole;
  if (role != Qt::DisplayRole && !tip) return {};
  switch (section) {
    case Term:
      return tr("Term");
    case Z:
      return tip ? tr("z of the log-odds against the other recipes: how strongly the term marks "
                      "these")
                 : tr("z");
    case Q:
      return tip ? tr("The chance that so many of these recipes have the term by luck, corrected "
                      "for all terms that were looked at")
                 : tr("q");
    case Recipes:
      return tip ? tr("How many of these recipes have the term") : tr("Here");
    case Elsewhere:
      return tip ? tr("How many of the other recipes have the term") : tr("Elsewhere");
    case G2:
      return tip ? tr("Log-likelihood ratio that the term is as frequent in the others") : tr("G²");
    default:
      return {};
  }
}

}  // namespace hankki
