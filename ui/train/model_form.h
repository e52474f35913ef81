// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <string>

#include "core/models/model_spec.h"
#include "core/training/run.h"

namespace hankki {

class ParameterField;
class ParameterFields;
class ParameterForm;

/// What a model is told before it is trained: its ParameterForm, and below it what the run is told,
/// such as seed and threads. Made from the ModelSpec alone.
class ModelForm : public QScrollArea {
  Q_OBJECT
 public:
  explicit ModelForm(const ModelSpec& spec, QWidget* parent = nullptr);

  const ModelSpec& spec() const { return spec_; }
  int changedCount() const;  ///< fields that differ from the preset, or from the usual run
  void reset();              ///< all of them back
  /// The preset, then these values over it; the run's own fields stay.
  void setValues(const std::string& preset, const ParameterValues& values);
  /// What the preferences say now counts as the usual thread count.
  void updateUsualThreads();

  /// Null where all values can be trained with.
  ParameterField* wrongField() const;

  /// Only without a wrongField().
  RunRequest request() const;

  /// What request() of a form says that nobody has touched.
  static RunRequest usualRequest(const ModelSpec& spec);

  /// Brings the field into view and puts the cursor in it.
  void reveal(ParameterField* field);

  /// Wide enough for every field, also beside a scroll bar.
  QSize minimumSizeHint() const override;

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  const ModelSpec& spec_;
  QWidget* content_;
  ParameterForm* form_;
  ParameterFields* run_;
};

}  // namespace hankki
