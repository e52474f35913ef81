// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/recipe_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/storefront/kit/link_label.h"
#include "ui/storefront/kit/recipe_picture.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kPictureWidth = 72, kPictureHeight = 52;
constexpr int kLine = 1;  // below
}  // namespace

RecipeRow::RecipeRow(const RecipeFace& face, const QString& note, QWidget* parent)
    : QFrame(parent), right_(new QHBoxLayout) {
  setProperty("shopCard", "line");
  auto* picture = new RecipePicture;
  picture->setFace(face);
  picture->setFixedSize(kPictureWidth, kPictureHeight);
  auto* name = new LinkLabel(face.name);
  connect(name, &LinkLabel::clicked, this, [this, id = face.id] { emit opened(id); });
  QLabel* about = makeShopLabel(ShopText::Help, note);
  setTone(about, Tone::Muted);
  about->setWordWrap(true);
  about->setVisible(!note.isEmpty());
  auto* texts = new QVBoxLayout;
  texts->setSpacing(2);
  texts->addWidget(name);
  texts->addWidget(about);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, metrics::kSpace, 0, metrics::kSpace);
  row->setSpacing(shop::kGap);
  // A list of many rows would else take the room between a picture and the line from them.
  setMinimumHeight(kPictureHeight + 2 * metrics::kSpace + kLine);
  row->addWidget(picture);
  row->addLayout(texts, 1);
  row->setAlignment(texts, Qt::AlignVCenter);
  row->addLayout(right_);
  right_->setSpacing(metrics::kSpace);
}

}  // namespace hankki
