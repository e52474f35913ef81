// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <optional>
#include <vector>

#include "ui/storefront/kit/recipe_view.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace hankki {

/// A titled surface of a recipe's page.
class RecipeSection : public QFrame {
  Q_OBJECT
 public:
  explicit RecipeSection(QWidget* parent = nullptr);
  void setTitle(const QString& title);
  QVBoxLayout* body() const { return body_; }

 private:
  QLabel* title_;
  QVBoxLayout* body_;
};

/// What is at hand ticked, what is not with what can stand in for it.
class RecipeIngredients : public RecipeSection {
  Q_OBJECT
 public:
  explicit RecipeIngredients(QWidget* parent = nullptr);
  void setIngredients(std::vector<IngredientFace> ingredients);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();

  std::vector<IngredientFace> ingredients_;
  QGridLayout* rows_;
};

class StepList : public RecipeSection {
  Q_OBJECT
 public:
  explicit StepList(QWidget* parent = nullptr);
  void setSteps(const QStringList& steps);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();

  QStringList steps_;
  QGridLayout* rows_;
};

/// Why a recipe is here, and what would be without each reason.
class WhySection : public RecipeSection {
  Q_OBJECT
 public:
  explicit WhySection(QWidget* parent = nullptr);
  void setWhy(const std::optional<WhyFace>& why);
  void setBusy();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();

  std::optional<WhyFace> why_;
  bool busy_ = false;
  QVBoxLayout* rows_;
};

}  // namespace hankki
