// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>

#include "core/base/spec.h"

class QLabel;

namespace hankki {

class ParameterField;
class ParameterFields;
class PresetRow;

/// The form of whatever has a Spec: what it is, a preset, and its parameters as its schema lists
/// them. Made from the Spec alone.
class ParameterForm : public QWidget {
  Q_OBJECT
 public:
  /// `spec` must outlive the form.
  explicit ParameterForm(const Spec& spec, QWidget* parent = nullptr);

  const std::string& preset() const;
  void reset();  ///< to the preset's values
  void setValues(const std::string& preset, const ParameterValues& values);
  int changedCount() const;  ///< fields that differ from the preset

  /// Null where all values can be taken.
  ParameterField* wrongField() const;
  /// Only without a wrongField().
  ParameterValues values() const;
  ParameterFields& fields() { return *fields_; }

  void retranslate();

 signals:
  void edited();

 private:
  void choosePreset(const std::string& preset);
  void fieldEdited();

  const Spec& spec_;
  QLabel* description_;
  QLabel* noParameters_;
  PresetRow* presets_;
  ParameterFields* fields_;
};

}  // namespace hankki
