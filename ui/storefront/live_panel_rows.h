// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/storefront/live_panel_state.h"

namespace hankki {

/// How probable it is that each model is the best: marker, name, bar, percent.
class LiveChances : public QWidget {
  Q_OBJECT
 public:
  explicit LiveChances(QWidget* parent = nullptr);

  void show(const std::vector<ServedModelLook>& arms, const std::vector<double>& chances);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<ServedModelLook> arms_;
  std::vector<double> chances_;
};

/// A rating that counts as a success of a model.
struct CreditedRating {
  QString recipe;  ///< id
  QString name;
  std::optional<double> stars;  ///< none: cooked
  ServedModelLook arm;
  QDateTime at;
};

/// The newest of them, with how long ago they were given.
class LiveRatings : public QWidget {
  Q_OBJECT
 public:
  explicit LiveRatings(QWidget* parent = nullptr);

  /// Takes the place of an earlier one of the same recipe.
  void add(CreditedRating rating);
  void remove(const QString& recipe);  ///< it counts no more
  void clear();
  const std::vector<CreditedRating>& ratings() const { return ratings_; }  ///< newest first
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void changed();

  std::vector<CreditedRating> ratings_;
};

}  // namespace hankki
