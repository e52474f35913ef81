// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/base/parameters.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace hankki {

/// One parameter of a search: whether it is searched, and then where: among values, or in an
/// interval, even or logarithmic. Below it a sentence where that is wrong; what it stays at where
/// it is not searched.
class RangeField : public QWidget {
  Q_OBJECT
 public:
  explicit RangeField(const Parameter& parameter, QWidget* parent = nullptr);

  const Parameter& parameter() const { return parameter_; }

  void setFixed(const ParameterValue& value);  ///< where it stays while it is not searched
  void setPointsVisible(bool visible);         ///< how many points a grid takes of an interval
  void reset();                                ///< to what the schema says is worth searching

  bool isSearched() const;
  void setSearched(bool searched);
  /// Nothing where it is not searched, or is wrong.
  const std::optional<ParameterRange>& range() const { return range_; }
  bool isWrong() const { return isSearched() && !range_; }
  void focusEditor();
  void retranslate();

 signals:
  void edited();

 private:
  enum class Kind { Values, Linear, Logarithmic };

  void layOut();
  void show(const ParameterRange& range);
  void read();
  Kind kind() const;
  std::optional<ParameterRange> readValues() const;
  std::optional<ParameterRange> readInterval() const;
  double number(const QLineEdit& line) const;  // throws Error
  QString errorText() const;
  void updateMarks();

  const Parameter parameter_;
  const ParameterSchema schema_;  // of this parameter alone: it knows how to parse it
  std::optional<ParameterRange> range_;
  QCheckBox* check_;
  QLabel* fixed_;
  QComboBox* kind_;
  QWidget* editors_;
  QLineEdit* values_;
  QLineEdit* low_;
  QLineEdit* high_;
  QLabel* to_;
  QLabel* times_;
  QLineEdit* points_;
  QLabel* error_;
  bool pointsVisible_ = false;
};

}  // namespace hankki
