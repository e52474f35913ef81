// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/base/spec.h"

class QLabel;

namespace hankki {

class Segment;

/// Chooses a preset, and says below what it is for.
class PresetRow : public QWidget {
  Q_OBJECT
 public:
  /// The first preset is chosen.
  explicit PresetRow(const std::vector<Preset>& presets, QWidget* parent = nullptr);

  const std::string& current() const { return current_; }
  void setCurrent(const std::string& preset);  ///< emits nothing
  void setChanged(bool changed);               ///< an asterisk: the values are not the preset's

  void retranslate();

 signals:
  void chosen(const std::string& preset);  ///< by the user

 private:
  const std::vector<Preset> presets_;
  std::string current_;
  bool changed_ = false;
  QLabel* label_;
  Segment* segment_;
  QLabel* doc_;
};

}  // namespace hankki
