// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>

#include "ui/storefront/kit/chip_field.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace hankki {

/// A person's own recipe as it is written.
struct RecipeDraft {
  QString id;  ///< empty: a new one
  QString name;
  std::optional<int> minutes;
  QStringList ingredients;
  QStringList steps;
  QStringList tags;
  QString description;
};

/// Adds or edits a person's own recipe. Says at the field what is missing.
class RecipeForm : public QWidget {
  Q_OBJECT
 public:
  explicit RecipeForm(QWidget* parent = nullptr);

  void setIngredientFinder(WordFinder finder);
  void setTagFinder(WordFinder finder);
  void show(const RecipeDraft& draft);
  using QWidget::show;
  RecipeDraft draft() const;

  /// Of the whole form: what the shop refused; empty takes it away.
  void setComplaint(const QString& sentence);

 signals:
  void saved(const RecipeDraft& draft);
  void cancelled();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void save();

  QString id_;
  QLabel* title_;
  QLineEdit* name_;
  QSpinBox* minutes_;
  ChipField* ingredients_;
  ChipField* tags_;
  QPlainTextEdit* steps_;
  QPlainTextEdit* description_;
  QLabel *nameLabel_, *minutesLabel_, *ingredientsLabel_, *tagsLabel_, *stepsLabel_,
      *descriptionLabel_, *complaint_;
  QPushButton *save_, *cancel_;
};

}  // namespace hankki
