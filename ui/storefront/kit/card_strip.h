// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/storefront/kit/recipe_face.h"
#include "ui/storefront/kit/strip_places.h"

namespace hankki {

class RoundButton;

/// The carousel of large cards, with a row of thumbnails below. By mouse (click, drag, wheel, round
/// buttons), touch, and keys: Left and Right, Page Up and Down, Home and End go through the cards,
/// Enter and Space open one.
class CardStrip : public QWidget {
  Q_OBJECT
 public:
  explicit CardStrip(QWidget* parent = nullptr);

  /// Stands at the first card.
  void setFaces(std::vector<RecipeFace> faces);
  /// The card of that recipe, if there is one, looks anew; the strip stays where it is.
  void updateFace(const RecipeFace& face);
  const std::vector<RecipeFace>& faces() const { return faces_; }

  /// Model, propensity, ranks and draw on each card, and the model's colour below each thumbnail.
  /// Cards keep their size.
  void setXRay(bool shown);
  bool hasXRay() const { return xray_; }

  int current() const { return current_; }  ///< the card of the keys; -1: no cards
  void setCurrent(int index);               ///< scrolls it into view
  int firstWhole() const;                   ///< the first and the last card that are wholly seen
  int lastWhole() const;
  bool isScrolling() const;

  QRect cardRect(int index) const;  ///< as it stands now, in the widget's coordinates
  QRect thumbnailRect(int index) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void opened(const QString& recipe);  ///< by click or key
  void currentChanged(int index);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  int count() const { return static_cast<int>(faces_.size()); }
  StripPlaces places() const { return {size(), count()}; }
  int cardUnder(QPoint point) const;
  int thumbnailUnder(QPoint point) const;
  const QPixmap& card(int index, const StripPlaces& places);
  void paintThumbnails(QPainter& painter, const StripPlaces& places);
  void repaintAll();  // cards too
  void setHovered(int index);
  void scrollTo(double offset, bool animated = true);
  void setOffset(double offset);
  void placeButtons();
  void retranslate();
  void say();

  std::vector<RecipeFace> faces_;
  std::vector<QPixmap> cards_;  // null: to be painted
  bool xray_ = false;
  int current_ = -1;
  int hovered_ = -1;
  double offset_ = 0;  // px that the cards are moved to the left
  double turned_ = 0;  // of the wheel, in cards; what is not yet one
  std::optional<QPoint> pressed_;
  double pressedOffset_ = 0;
  bool dragged_ = false;
  QVariantAnimation scroll_;
  RoundButton* back_;
  RoundButton* forth_;
};

}  // namespace hankki
