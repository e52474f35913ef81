// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include <QFontMetrics>
#include <algorithm>

#include "ui/theme/theme.h"

namespace hankki {
namespace {
// Of the style sheet: its padding, and the arrow that it keeps a place for in each column.
constexpr int kPaddings = 2 * 10, kArrow = 10;
constexpr int kTitleRounding = 2;  // advances are fractions; a pixel short would cut the title
}  // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(true);
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const {
  const QString title = model()->headerData(logicalIndex, orientation()).toString();
  const int width = QFontMetrics(Theme::font(TextRole::Help)).horizontalAdvance(title);
  QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
  size.setWidth(std::max(size.width(), width + kPaddings + kArrow + kTitleRounding));
  return size;
}

}  // namespace hankki
