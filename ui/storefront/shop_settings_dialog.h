// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/store/batches.h"
#include "core/workbench/shop_settings.h"

class QLabel;
class QPushButton;

namespace hankki {

class ChoiceBox;
class ParameterFields;

/// Which batch is served, an earlier one too, and by which rules: of the workspace, so that the
/// commands go by the same.
class ShopSettingsDialog final : public QDialog {
  Q_OBJECT
 public:
  ShopSettingsDialog(std::vector<BatchInfo> batches, const ParameterValues& settings,
                     QWidget* parent);

  /// Another one than is served; none where that was left as it is, whichever it is by then.
  std::optional<BatchId> batch() const;
  /// Of a dialog that was accepted: those that were changed in it.
  const ParameterValues& settings() const { return settings_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void take();
  void retranslate();

  const std::vector<BatchInfo> batches_;
  ParameterValues settings_;
  QLabel *title_, *about_, *served_;
  ChoiceBox* batch_;
  ParameterFields* fields_;
  QPushButton *cancel_, *save_;
};

}  // namespace hankki
