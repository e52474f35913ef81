// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameters/preset_row.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {

PresetRow::PresetRow(const std::vector<Preset>& presets, QWidget* parent)
    : QWidget(parent),
      presets_(presets),
      current_(presets.front().name),
      label_(makeLabel(TextRole::HelpStrong, {}, this)),
      segment_(new Segment(Segment::Look::Chips, this)),
      doc_(makeLabel(TextRole::Caption, {}, this)) {
  segment_->setObjectName("presets");
  doc_->setObjectName("presetDoc");
  setTone(doc_, Tone::Muted);
  doc_->setWordWrap(true);
  for (const Preset& preset : presets_)
    segment_->addOption(QString::fromStdString(preset.name), {});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  for (QWidget* part : {static_cast<QWidget*>(label_), static_cast<QWidget*>(segment_),
                        static_cast<QWidget*>(doc_)})
    layout->addWidget(part);
  connect(segment_, &Segment::chosen, this, [this](const QString& preset) {
    setCurrent(preset.toStdString());
    emit chosen(current_);
  });
  retranslate();
}

void PresetRow::setCurrent(const std::string& preset) {
  current_ = preset;
  retranslate();
}

void PresetRow::setChanged(bool changed) {
  changed_ = changed;
  retranslate();
}

void PresetRow::retranslate() {
  label_->setText(tr("Preset"));
  segment_->setCurrent(QString::fromStdString(current_));
  for (const Preset& preset : presets_) {
    const bool changed = changed_ && preset.name == current_;
    const QString name = QString::fromStdString(preset.name);
    segment_->setText(name, changed ? name + '*' : name);
    if (preset.name == current_) doc_->setText(coreText(preset.doc));
  }
}

}  // namespace hankki
