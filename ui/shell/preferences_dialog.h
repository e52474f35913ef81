// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/session/preferences.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace hankki {

class Segment;

/// Theme, language and threads. Changes show at once; Cancel takes them back.
class PreferencesDialog : public QDialog {
  Q_OBJECT
 public:
  explicit PreferencesDialog(QWidget* parent = nullptr);

 signals:
  void preferencesChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void apply(const Preferences& preferences);
  void retranslate();
  Preferences chosen() const;

  const Preferences before_;
  QLabel* themeLabel_;
  QLabel* languageLabel_;
  QLabel* threadsLabel_;
  QLabel* threadsHelp_;
  Segment* theme_;
  QComboBox* language_;
  QSpinBox* threads_;
  QLabel* alertsLabel_;
  QCheckBox* noNumber_;
  QCheckBox* stillValidation_;
  QCheckBox* slow_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
