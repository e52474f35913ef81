// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/theme/model_style.h"

namespace hankki {

/// The marker that a model has on every page, beside its name.
class ModelMarker : public QWidget {
  Q_OBJECT
 public:
  explicit ModelMarker(QWidget* parent = nullptr);

  void setStyle(const ModelStyle& style);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ModelStyle style_;
};

}  // namespace hankki
