// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_settings_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/parameters/parameter_fields.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kSettingsWidth = 560, kSettingsHeight = 680;
}  // namespace

ShopSettingsDialog::ShopSettingsDialog(std::vector<BatchInfo> batches,
                                       const ParameterValues& settings, QWidget* parent)
    : QDialog(parent),
      batches_(std::move(batches)),
      settings_(settings),
      title_(makeShopLabel(ShopText::Heading)),
      about_(makeShopLabel(ShopText::Body)),
      served_(makeShopLabel(ShopText::HelpStrong)),
      batch_(new ChoiceBox),
      fields_(new ParameterFields(shop_settings_schema(), TextRole::HelpStrong)),
      cancel_(makeShopButton(ShopButton::Normal)),
      save_(makeShopButton(ShopButton::Primary)) {
  setObjectName(QStringLiteral("shopSettingsDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  dressAsShop(*this);
  batch_->setObjectName(QStringLiteral("servedBatch"));
  save_->setObjectName(QStringLiteral("saveSettings"));
  about_->setWordWrap(true);
  for (const BatchInfo& batch : batches_) {
    batch_->addItem(QString::fromStdString(batch.tag));
    if (batch.served) batch_->setCurrentIndex(batch_->count() - 1);
  }
  fields_->setBase(shop_settings_schema().defaults());
  fields_->setValues(settings_);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(fields_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(save_);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(shop::kGap, shop::kGap, shop::kGap, shop::kGap);
  rows->setSpacing(metrics::kSpace);
  rows->addWidget(title_);
  rows->addWidget(about_);
  rows->addWidget(served_);
  rows->addWidget(batch_);
  rows->addWidget(area, 1);
  rows->addSpacing(metrics::kSpace);
  rows->addLayout(buttons);
  resize(kSettingsWidth, kSettingsHeight);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(save_, &QPushButton::clicked, this, &ShopSettingsDialog::take);
  retranslate();
}

std::optional<BatchId> ShopSettingsDialog::batch() const {
  const BatchInfo& batch = batches_[static_cast<std::size_t>(batch_->currentIndex())];
  return batch.served ? std::nullopt : std::optional(batch.id);
}

void ShopSettingsDialog::take() {
  if (ParameterField* wrong = fields_->wrongField()) return fields_->reveal(wrong);
  ParameterValues changed;
  const ParameterValues values = fields_->values();
  for (const auto& [name, value] : values.all())
    if (value != settings_.at(name)) changed.set(name, value);
  settings_ = changed;
  accept();
}

void ShopSettingsDialog::retranslate() {
  setWindowTitle(tr("Settings of the shop"));
  title_->setText(tr("Settings of the shop"));
  about_->setText(
      tr("Of the workspace: every window and command that uses it goes by them from now on."));
  served_->setText(tr("Batch that is served"));
  batch_->setAccessibleName(served_->text());
  cancel_->setText(tr("Cancel"));
  save_->setText(tr("Save"));
  fields_->retranslate();
  // Their values are as commands spell them.
  const std::pair<const char*, QString> titles[] = {{"position", tr("By place")},
                                                    {"cascade", tr("In order")}};
  for (ChoiceBox* box : fields_->findChildren<ChoiceBox*>())
    for (const auto& [value, title] : titles)
      if (const int at = box->findData(QLatin1String(value)); at >= 0) box->setItemText(at, title);
}

void ShopSettingsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
