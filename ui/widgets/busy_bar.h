// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

namespace hankki {

/// A thin bar that fills by a share, or moves where the share is unknown. Keeps its height while
/// idle, so that nothing jumps.
class BusyBar : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kThin = 4;  ///< pixels: at the head of a card or a dialog

  explicit BusyBar(int height, QWidget* parent = nullptr);

  /// `track`: paint the rest of the bar too.
  void setTrackVisible(bool visible);
  void setBusy(bool busy, std::optional<double> share = std::nullopt);
  bool isBusy() const { return busy_; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  bool busy_ = false;
  bool track_ = false;
  std::optional<double> share_;
  double phase_ = 0;
  QTimer timer_;
};

}  // namespace hankki
