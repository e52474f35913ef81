// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/batch_card.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/shop_faces.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/model_marker.h"
#include "ui/widgets/pill.h"

namespace hankki {
namespace {

QString publishedAt(const std::string& utc) {
  const QDateTime when = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
  return when.isValid() ? when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"))
                        : QString::fromStdString(utc);
}

QWidget* makeArm(const ServedModelLook& look, const QString& text) {
  auto* arm = new QWidget;
  auto* marker = new ModelMarker;
  marker->setStyle(look.style);
  QLabel* seen = makeShopLabel(ShopText::Help, text);
  setTone(seen, Tone::Muted);
  auto* row = new QHBoxLayout(arm);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::kSpace);
  row->addWidget(marker);
  row->addWidget(makeShopLabel(ShopText::HelpStrong, look.name));
  row->addWidget(seen);
  return arm;
}

}  // namespace

BatchCard::BatchCard(const BatchInfo& batch, Serving serving, QWidget* parent)
    : QFrame(parent), batch_(batch.id) {
  setObjectName(QStringLiteral("batchCard"));
  setProperty("shopCard", "true");
  setFocusPolicy(Qt::StrongFocus);
  const QString tag = QString::fromStdString(batch.tag);
  auto* head = new QHBoxLayout;
  head->setSpacing(metrics::kCardGap);
  head->addWidget(makeShopLabel(ShopText::Heading, tag));
  if (batch.served) {
    auto* pill = new Pill;
    pill->setPill(tr("Served now"), PillKind::Success);
    head->addWidget(pill);
  }
  head->addStretch(1);
  if (!batch.served) {
    QPushButton* serve = makeShopButton(ShopButton::Normal, QStringLiteral("reset"));
    serve->setObjectName(QStringLiteral("serveBatch"));
    serve->setText(tr("Serve it again"));
    serve->setAccessibleName(tr("Serve %1 again").arg(tag));
    serve->setEnabled(serving == Serving::Possible);
    serve->setToolTip(serving == Serving::Possible
                          ? tr("The shop goes on with it, and with what its bandit has learnt")
                      : serving == Serving::Held
                          ? tr("Not while a demo is recorded or played, or the story is on")
                          : tr("This workspace can only be read"));
    connect(serve, &QPushButton::clicked, this, [this] { emit serveWanted(batch_); });
    head->addWidget(serve);
  }
  QLabel* about = makeShopLabel(
      ShopText::Help, tr("Batch %1 · published %2").arg(batch.id).arg(publishedAt(batch.created)));
  setTone(about, Tone::Muted);
  auto* arms = new QWidget;
  auto* flow = new FlowLayout(shop::kMargin, arms);
  flow->setContentsMargins(0, 0, 0, 0);
  const auto looks = armLooks(batch);
  QStringList spoken;
  for (std::size_t arm = 0; arm < looks.size(); ++arm) {
    const BatchModel& model = batch.models[arm];
    const QString text =
        tr("%1 of %2 places taken")
            .arg(formatCount(model.successes), formatCount(model.successes + model.failures));
    flow->addWidget(makeArm(looks[arm], text));
    spoken << QStringLiteral("%1: %2").arg(looks[arm].name, text);
  }
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(20, shop::kGap, 20, shop::kGap);
  rows->setSpacing(metrics::kSpace);
  rows->addLayout(head);
  rows->addWidget(about);
  rows->addWidget(arms);
  setAccessibleName(QStringLiteral("%1. %2").arg(tag, about->text()) +
                    (batch.served ? QStringLiteral(" · ") + tr("Served now") : QString()));
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void BatchCard::setChosen(bool chosen) { setStyleProperty(this, "chosen", chosen); }

void BatchCard::focusInEvent(QFocusEvent* event) {
  QFrame::focusInEvent(event);
  emit chosen(batch_);
}

void BatchCard::mousePressEvent(QMouseEvent* event) {
  QFrame::mousePressEvent(event);
  setFocus(Qt::MouseFocusReason);
}

}  // namespace hankki
