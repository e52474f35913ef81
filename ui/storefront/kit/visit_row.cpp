// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/visit_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/recipe_thumb.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"

namespace hankki {

VisitRow::VisitRow(const MyVisit& visit, QWidget* parent) : QFrame(parent) {
  setProperty("shopCard", "line");
  auto* when = makeShopLabel(ShopText::Strong,
                             visit.when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")));
  auto* text = makeShopLabel(ShopText::Help, visit.text);
  setTone(text, Tone::Muted);
  auto* open = makeShopButton(ShopButton::Link);
  open->setText(tr("As it was"));
  if (visit.id.isEmpty()) open->hide();
  open->setToolTip(tr("Opens what was shown then, beside what would be shown now"));
  connect(open, &QPushButton::clicked, this, &VisitRow::visitOpened);
  auto* head = new QHBoxLayout;
  head->setSpacing(metrics::kCardGap);
  head->addWidget(when);
  head->addWidget(text, 1);
  head->addWidget(open);

  auto* thumbs = new QWidget;
  auto* flow = new FlowLayout(metrics::kSpace, thumbs);
  flow->setContentsMargins(0, 0, 0, 0);
  for (const RecipeFace& face : visit.recipes) {
    auto* thumb = new RecipeThumb(face);
    connect(thumb, &QAbstractButton::clicked, this, [this, id = face.id] { emit opened(id); });
    flow->addWidget(thumb);
  }
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, metrics::kCardGap, 0, metrics::kCardGap);
  rows->setSpacing(metrics::kSpace);
  rows->addLayout(head);
  rows->addWidget(thumbs);
}

}  // namespace hankki
