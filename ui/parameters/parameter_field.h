// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/base/parameters.h"

class QAbstractButton;
class QAction;
class QComboBox;
class QLabel;
class QLineEdit;

namespace hankki {

/// One parameter of a form: an accent dot where it is changed, its label, an editor by its type,
/// and below it a sentence where the value is wrong. The symbol and what it does are in the
/// tooltip.
class ParameterField : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterField(const Parameter& parameter, QWidget* parent = nullptr);

  const Parameter& parameter() const { return parameter_; }

  void setBase(const ParameterValue& base);  ///< what counts as unchanged: the preset's value
  void reset() { setValue(base_); }
  void setValue(const ParameterValue& value);
  std::optional<ParameterValue> value() const {
    return value_;
  }  ///< nothing: what it shows is wrong
  bool isChanged() const;
  void focusEditor();

  void setUnit(const QString& unit);  ///< instead of the parameter's
  void retranslate();

 signals:
  void edited();

 private:
  void makeEditor();
  void browse();
  void read();
  void updateMarks();
  QString editorText() const;
  QString errorText() const;
  QString helpText() const;

  const Parameter parameter_;
  ParameterValue base_;
  std::optional<ParameterValue> value_;
  QString unit_;
  QLabel* dot_;
  QLabel* label_;
  QLabel* error_;
  QWidget* editor_ = nullptr;  // one of these:
  QLineEdit* line_ = nullptr;
  QComboBox* choice_ = nullptr;
  QAbstractButton* toggle_ = nullptr;
  QLabel* unitLabel_ = nullptr;  // inside line_
  QAction* browse_ = nullptr;    // of a Path, inside line_
};

}  // namespace hankki
