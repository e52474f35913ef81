// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hankki {

/// Rows below each other, made when they are seen: sixteen at first, sixteen more at a click, so
/// that a person with thousands of ratings waits no longer than one with ten; a few in each turn of
/// the event loop, which they would hold up together.
class RowList : public QWidget {
  Q_OBJECT
 public:
  using Maker = std::function<QWidget*(std::size_t)>;

  explicit RowList(QWidget* parent = nullptr);

  /// Where there are none, `empty` is said. As many stay shown as were.
  void setRows(std::size_t count, Maker make, const QString& empty);

  static constexpr std::size_t kStep = 16;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void add(std::size_t upTo);
  void addFew();
  void retranslate();

  Maker make_;
  std::size_t count_ = 0, shown_ = 0, wanted_ = 0;
  QVBoxLayout* rows_;
  QLabel* empty_;
  QPushButton* more_;
};

}  // namespace hankki
