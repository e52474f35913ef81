// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "core/data/dataset.h"
#include "ui/data/ingredient_model.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

class DataTable;
class IngredientRows;
class MessageStrip;

/// What the dialog shows, worked out off the GUI thread.
struct IngredientList {
  std::shared_ptr<const Dataset> dataset;
  std::vector<IngredientSuggestion> suggestions;
  std::vector<std::int64_t> recipes;  ///< of each ingredient
};
IngredientList makeIngredientList(std::shared_ptr<const Dataset> dataset, const JobContext& job);

/// Chooses other names for ingredients: suggestions to tick, names to edit, a filter, and undo.
/// Nothing is changed by it: it hands over what was chosen.
class IngredientDialog : public QDialog {
  Q_OBJECT
 public:
  /// `before`: what was chosen the last time.
  IngredientDialog(IngredientList list, const std::vector<Replacement>& before,
                   QWidget* parent = nullptr);

  std::vector<Replacement> chosen() const { return model_->chosen(); }

  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  void tickShown(bool ticked);
  void showCount();
  void retranslate();

  IngredientList list_;
  IngredientModel* model_;
  IngredientRows* rows_;
  QLineEdit* filter_;
  QCheckBox* suggested_;
  DataTable* table_;
  QPushButton *tick_, *untick_, *undo_, *redo_;
  QLabel *help_, *count_;
  MessageStrip* strip_;
  QDialogButtonBox* buttons_;
};

}  // namespace hankki
