// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/recipe_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/storefront/kit/clear_layout.h"
#include "ui/storefront/kit/list_marks.h"
#include "ui/storefront/kit/recipe_row.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/model_marker.h"

namespace hankki {
namespace {
// Of a title in any letters: rows of columns side by side stand level.
constexpr int kTitle = 28;
}  // namespace

RecipeColumn::RecipeColumn(QWidget* parent)
    : QFrame(parent),
      marker_(new ModelMarker),
      title_(makeShopLabel(ShopText::Heading)),
      note_(makeShopLabel(ShopText::Help)),
      empty_(makeShopLabel(ShopText::Body)),
      rows_(new QVBoxLayout) {
  setProperty("shopCard", "true");
  title_->setFixedHeight(kTitle);
  setTone(note_, Tone::Muted);
  setTone(empty_, Tone::Muted);
  note_->setWordWrap(true);
  empty_->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->setSpacing(metrics::kSpace);
  head->addWidget(marker_);
  head->addWidget(title_, 1);
  rows_->setSpacing(0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(shop::kGap, shop::kGap, shop::kGap, metrics::kSpace);
  column->setSpacing(metrics::kSmallSpace);
  column->addLayout(head);
  column->addWidget(note_);
  column->addWidget(empty_);
  column->addLayout(rows_);
  column->addStretch(1);
  more_.setSingleShot(true);
  connect(&more_, &QTimer::timeout, this, &RecipeColumn::addRow);
}

void RecipeColumn::show(const ColumnFace& face) {
  face_ = face;
  title_->setText(face.title);
  marker_->setVisible(face.style.has_value());
  if (face.style) marker_->setStyle(*face.style);
  note_->setText(face.note);
  note_->setVisible(!face.note.isEmpty());
  empty_->setText(face.empty);
  empty_->setVisible(face.rows.empty());
  clearLayout(*rows_);
  marks_.clear();
  addRow();
}

/// One at a time: twenty at once, as two columns have, would hold the window up.
void RecipeColumn::addRow() {
  if (marks_.size() == face_.rows.size()) return;
  rows_->addWidget(makeRow(marks_.size()));
  more_.start();
}

void RecipeColumn::setMarked(const QString& recipe, bool marked) {
  for (std::size_t place = 0; place < face_.rows.size(); ++place) {
    if (face_.rows[place].recipe.id != recipe) continue;
    face_.rows[place].marked = marked;
    showMark(place);
  }
}

void RecipeColumn::showMark(std::size_t place) {
  if (place >= marks_.size()) return;  // is made with its mark
  const bool marked = face_.rows[place].marked;
  marks_[place].number->setVisible(!marked);
  marks_[place].tick->setVisible(marked);
}

QWidget* RecipeColumn::makeRow(std::size_t place) {
  const ColumnFace::Row& row = face_.rows[place];
  QString note = row.note;
  if (row.arm)
    note = note.isEmpty() ? row.arm->name : QStringLiteral("%1 · %2").arg(row.arm->name, note);
  auto* made = new RecipeRow(row.recipe, note);
  made->setEnabled(!row.gone);
  connect(made, &RecipeRow::opened, this, &RecipeColumn::opened);
  if (row.arm) {
    auto* marker = new ModelMarker;
    marker->setStyle(row.arm->style);
    made->right()->addWidget(marker);
  }
  auto* number = new ListMark(ListMark::Kind::Number, made);
  number->setNumber(static_cast<int>(place) + 1);
  auto* tick = new ListMark(ListMark::Kind::Tick, made);
  tick->setFixedSize(number->size());
  for (QWidget* mark : {number, tick}) made->right()->addWidget(mark);
  marks_.push_back({number, tick});
  showMark(place);
  return made;
}

}  // namespace hankki
