// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

#include "core/base/spec.h"

class QDialogButtonBox;

namespace hankki {

class MessageStrip;
class ParameterForm;

/// A Spec's form in a dialog: how texts are cut and weighed, how a map is made.
class SettingsDialog : public QDialog {
  Q_OBJECT
 public:
  /// `title` and `accept` say what the dialog and its button are called. `check` throws an Error
  /// where values do not go together, which the dialog then shows. `spec` outlives the dialog.
  SettingsDialog(const Spec& spec, QString (*title)(), QString (*accept)(),
                 std::function<void(const ParameterValues&)> check, QWidget* parent = nullptr);

  void setValues(const std::string& preset, const ParameterValues& values);
  const std::string& preset() const;
  ParameterValues values() const;  ///< only once it is accepted

  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QString (*title_)();
  QString (*accept_)();
  std::function<void(const ParameterValues&)> check_;
  ParameterForm* form_;
  MessageStrip* strip_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
