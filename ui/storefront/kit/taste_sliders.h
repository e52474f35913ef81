// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/storefront/kit/my_page_view.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace hankki {

/// What the shop believes of a taste, a slider each from avoided to loved; what the person set is
/// marked, and can be given back.
class TasteSliders : public QWidget {
  Q_OBJECT
 public:
  explicit TasteSliders(QWidget* parent = nullptr);

  void setTastes(const std::vector<TasteFace>& tastes);  ///< keeps what is being dragged

 signals:
  void changed(const QString& id, double weight);
  void reset(const QString& id);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    TasteFace taste;
    QLabel* name;
    QSlider* slider;
    QLabel* word;
    QPushButton* reset;
  };
  void makeFew();
  void makeRow(const TasteFace& taste);
  void showRow(Row& row);
  void retranslate();

  QLabel* about_;
  QGridLayout* grid_;
  std::vector<TasteFace> tastes_;
  std::vector<Row> rows_;  ///< of the first tastes: not all are made at once
};

}  // namespace hankki
