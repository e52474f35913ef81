// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

class QLabel;
class QSlider;

namespace hankki {

class ToggleSwitch;

/// A limit that can be switched on: how much at most.
class LimitFilter : public QWidget {
  Q_OBJECT
 public:
  struct Range {
    int least, most, step, usual;
  };

  /// `name` is the object's, and begins those of its parts: "minutesSwitch", "minutesSlider".
  LimitFilter(const QString& name, Range range, QWidget* parent = nullptr);

  /// `value` has %1 in the number's place: "≤ %1 min".
  void setTexts(const QString& label, const QString& value, const QString& off);
  std::optional<double> limit() const;
  void setLimit(std::optional<double> limit);  ///< emits nothing

 signals:
  void changed();  ///< by the person

 private:
  void tell();

  Range range_;
  ToggleSwitch* switch_;
  QLabel* label_;
  QSlider* slider_;
  QLabel* value_;
  QString valueText_, off_;
};

}  // namespace hankki
