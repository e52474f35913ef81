// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "core/models/model_spec.h"
#include "core/search/study.h"

class QLabel;

namespace hankki {

class ParameterFields;
class PresetRow;
class RangeField;

/// What a study does with one model: the preset that it starts from, a range for each parameter
/// that is searched, and how long a trial may train. Made from the ModelSpec alone.
class ModelRanges : public QWidget {
  Q_OBJECT
 public:
  explicit ModelRanges(const ModelSpec& spec, QWidget* parent = nullptr);

  void setMethod(SearchMethod method);
  void reset();

  /// Null where all ranges can be searched.
  QWidget* wrongField() const;
  void reveal(QWidget* wrongField);  ///< puts the cursor in it

  /// Only without a wrongField().
  StudyModel model() const;

  /// Points of the grid; 0 where a field is wrong.
  std::uint64_t gridSize() const;

  /// What these two say where nobody has touched a field.
  static StudyModel usualModel(const ModelSpec& spec);
  static std::uint64_t usualGridSize(const ModelSpec& spec);

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void choosePreset(const std::string& preset);
  ParameterRanges ranges() const;
  void retranslate();

  const ModelSpec& spec_;
  PresetRow* presets_;
  QLabel* nothing_;
  std::vector<RangeField*> ranges_;
  ParameterFields* fixed_;  // one value for all trials: epochs, patience
};

}  // namespace hankki
