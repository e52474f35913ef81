// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/choice_box.h"

namespace hankki {

class AppState;

/// The splits of the chosen data set; what is chosen here is chosen everywhere. Follows the session
/// by itself.
class SplitChoice : public ChoiceBox {
  Q_OBJECT
 public:
  explicit SplitChoice(AppState& state, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();

  AppState& state_;
};

}  // namespace hankki
