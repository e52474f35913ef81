// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "core/base/threads.h"
#include "ui/session/language.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {

PreferencesDialog::PreferencesDialog(QWidget* parent)
    : QDialog(parent),
      before_(loadPreferences()),
      themeLabel_(makeLabel(TextRole::Body, {}, this)),
      languageLabel_(makeLabel(TextRole::Body, {}, this)),
      threadsLabel_(makeLabel(TextRole::Body, {}, this)),
      threadsHelp_(makeLabel(TextRole::Help, {}, this)),
      theme_(new Segment(Segment::Look::Segment, this)),
      language_(new ChoiceBox(this)),
      threads_(new QSpinBox(this)),
      alertsLabel_(makeLabel(TextRole::Body, {}, this)),
      noNumber_(new QCheckBox(this)),
      stillValidation_(new QCheckBox(this)),
      slow_(new QCheckBox(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  for (ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
    theme_->addOption(toText(mode), toText(mode));
  theme_->setCurrent(toText(before_.theme));
  for (const Language& language : languages()) language_->addItem(language.name, language.code);
  language_->setCurrentIndex(language_->findData(before_.language));
  threads_->setRange(0, hardware_threads());
  threads_->setValue(before_.threads);
  noNumber_->setObjectName(QStringLiteral("alertNoNumber"));
  stillValidation_->setObjectName(QStringLiteral("alertStillValidation"));
  slow_->setObjectName(QStringLiteral("alertSlow"));
  noNumber_->setChecked(before_.alerts.no_number);
  stillValidation_->setChecked(before_.alerts.still_validation);
  slow_->setChecked(before_.alerts.slow);
  setTone(threadsHelp_, Tone::Muted);
  threadsHelp_->setWordWrap(true);
  buttons_->button(QDialogButtonBox::Ok)->setProperty("kind", "primary");
  buttons_->button(QDialogButtonBox::Ok)->setIcon({});
  buttons_->button(QDialogButtonBox::Cancel)->setIcon({});
  languageLabel_->setBuddy(language_);
  threadsLabel_->setBuddy(threads_);

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(20, 20, 20, 16);
  layout->setHorizontalSpacing(20);
  layout->setVerticalSpacing(12);
  layout->addWidget(themeLabel_, 0, 0);
  layout->addWidget(theme_, 0, 1, Qt::AlignLeft);
  layout->addWidget(languageLabel_, 1, 0);
  layout->addWidget(language_, 1, 1);
  layout->addWidget(threadsLabel_, 2, 0);
  layout->addWidget(threads_, 2, 1);
  layout->addWidget(threadsHelp_, 3, 1);
  layout->addWidget(alertsLabel_, 4, 0);
  layout->addWidget(noNumber_, 4, 1);
  layout->addWidget(stillValidation_, 5, 1);
  layout->addWidget(slow_, 6, 1);
  layout->addWidget(buttons_, 7, 0, 1, 2);
  layout->setColumnStretch(1, 1);
  setMinimumWidth(420);

  connect(theme_, &Segment::chosen, this, [this] { apply(chosen()); });
  connect(language_, &QComboBox::activated, this, [this] { apply(chosen()); });
  connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
    apply(chosen());
    accept();
  });
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(this, &QDialog::rejected, this, [this] { apply(before_); });
  retranslate();
}

Preferences PreferencesDialog::chosen() const {
  return {parseThemeMode(theme_->current()),
          language_->currentData().toString(),
          threads_->value(),
          {.no_number = noNumber_->isChecked(),
           .still_validation = stillValidation_->isChecked(),
           .slow = slow_->isChecked()}};
}

void PreferencesDialog::apply(const Preferences& preferences) {
  savePreferences(preferences);
  applyPreferences(preferences);
  emit preferencesChanged();
}

void PreferencesDialog::retranslate() {
  setWindowTitle(tr("Preferences"));
  themeLabel_->setText(tr("Theme"));
  theme_->setText("system", tr("System"));
  theme_->setText("light", tr("Light"));
  theme_->setText("dark", tr("Dark"));
  languageLabel_->setText(tr("Language"));
  threadsLabel_->setText(tr("Threads"));
  threads_->setSpecialValueText(tr("all (%1)").arg(hardware_threads()));
  threadsHelp_->setText(
      tr("How many processor cores a job may use. A run says which number it was trained with."));
  alertsLabel_->setText(tr("Say while a run trains"));
  noNumber_->setText(tr("that its loss is no number"));
  stillValidation_->setText(tr("that the validation stopped rising"));
  slow_->setText(tr("that it is slower than estimated"));
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("OK"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void PreferencesDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
