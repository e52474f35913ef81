// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>
#include <optional>

#include "ui/theme/tokens.h"

namespace hankki {

/// Five stars in `rect`, from the left, as high as it; `stars` of them full, to halves.
void paintStars(QPainter& painter, const QRectF& rect, double stars, const Tokens& tokens);

/// A rating of half to five stars that can be given, changed and withdrawn: by mouse, by Left and
/// Right in halves, by 1 to 5, and by Delete. What was given is clicked again to withdraw it.
class StarRating : public QWidget {
  Q_OBJECT
 public:
  explicit StarRating(QWidget* parent = nullptr);

  std::optional<double> stars() const { return stars_; }
  void setStars(std::optional<double> stars);  ///< emits nothing

  void setStarSize(int pixels);  ///< 28 otherwise

  QSize sizeHint() const override;

 signals:
  void rated(double stars);  ///< by the person
  void withdrawn();

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRectF starsRect() const;
  double starsAt(QPointF point) const;
  void give(double stars);
  void withdraw();
  void say();

  std::optional<double> stars_;
  std::optional<double> hovered_;
  int starSize_ = 28;
};

}  // namespace hankki
