// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>
#include <vector>

namespace hankki {

/// How far a simulation is and which moment of it is looked at: what was played can be dragged
/// through, and changes are marks.
class TimelineSlider : public QSlider {
  Q_OBJECT
 public:
  explicit TimelineSlider(QWidget* parent = nullptr);

  void setLength(std::int64_t visits);
  void setPlayed(std::int64_t visits);  ///< further the handle does not go
  void setMarks(std::vector<std::int64_t> visits);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void sliderChange(SliderChange change) override;

 private:
  double pixelOf(double visits) const;
  void goTo(double pixel);

  int played_ = 0;
  std::vector<std::int64_t> marks_;
};

}  // namespace hankki
