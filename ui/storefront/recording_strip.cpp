// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/recording_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTime>

#include "ui/storefront/demo_recorder.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

/// "0:07", "1:02:03"
QString lengthText(int seconds) {
  const QTime length = QTime(0, 0).addSecs(seconds);
  return length.toString(length.hour() > 0 ? QStringLiteral("h:mm:ss") : QStringLiteral("m:ss"));
}

}  // namespace

RecordingStrip::RecordingStrip(DemoRecorder& recorder, QWidget* parent)
    : QFrame(parent),
      recorder_(recorder),
      dot_(makeShopLabel(ShopText::Strong, QStringLiteral("●"))),
      text_(makeShopLabel(ShopText::Body)),
      discard_(makeShopButton(ShopButton::Normal)),
      stop_(makeShopButton(ShopButton::Primary)) {
  setObjectName(QStringLiteral("recordingStrip"));
  text_->setObjectName(QStringLiteral("recordingText"));
  discard_->setObjectName(QStringLiteral("discardRecording"));
  stop_->setObjectName(QStringLiteral("stopRecording"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(shop::kMargin, metrics::kSpace, shop::kMargin, metrics::kSpace);
  row->setSpacing(metrics::kSpace);
  row->addWidget(dot_);
  row->addWidget(text_, 1);
  row->addWidget(discard_);
  row->addWidget(stop_);
  clock_.setInterval(1000);
  connect(&clock_, &QTimer::timeout, this, &RecordingStrip::say);
  connect(discard_, &QPushButton::clicked, &recorder_, &DemoRecorder::discard);
  connect(stop_, &QPushButton::clicked, &recorder_, &DemoRecorder::stop);
  connect(&recorder_, &DemoRecorder::changed, this, &RecordingStrip::say);
  say();
}

void RecordingStrip::say() {
  const bool records = recorder_.isRecording();
  setVisible(records || recorder_.isPlaying());
  records ? clock_.start() : clock_.stop();
  setTone(dot_, records ? Tone::Error : Tone::Accent);
  discard_->setVisible(records);
  discard_->setText(tr("Do not save"));
  stop_->setVisible(records);
  stop_->setText(tr("Stop and save…"));
  text_->setText(records ? tr("A demo is recorded: all that people do in the shop, for %1.")
                               .arg(lengthText(recorder_.seconds()))
                         : tr("A demo is played again."));
}

void RecordingStrip::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) say();
  QFrame::changeEvent(event);
}

}  // namespace hankki
