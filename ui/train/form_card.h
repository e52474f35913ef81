// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <optional>
#include <vector>

#include "core/training/run.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace hankki {

class EmptyState;
class ModelForm;
class ModelMarker;

/// The form of one of the chosen models, whose name and marker are the card's title, with buttons
/// to the next one. A form keeps its values while its model is not chosen.
class FormCard : public Card {
  Q_OBJECT
 public:
  explicit FormCard(QWidget* parent = nullptr);

  void setModels(const QStringList& ids);
  void setCurrent(const QString& id);  ///< ignored where it is not chosen
  QString current() const { return current_; }

  /// Fills the form of the request's model, which need not be chosen.
  void setValues(const RunRequest& request);

  void updateUsualThreads();  ///< the preferences may have changed

  /// What the chosen models are to be trained on: their memory depends on it.
  void setData(std::optional<DataShape> data);

  /// What the chosen models are to be trained with; empty, with the first wrong field in front,
  /// where there is one.
  std::vector<RunRequest> requests();

 signals:
  void currentChanged(const QString& id);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  ModelForm* form(const QString& id);
  void show(const QString& id);
  void step(qsizetype models);
  void updateTitle();
  void updateFooter();
  void updateMemory();
  void retranslate();

  QStringList chosen_;
  QString current_;  // empty: none is chosen
  std::map<QString, ModelForm*> forms_;
  std::optional<DataShape> data_;
  ModelMarker* marker_;
  QToolButton* previous_;
  QToolButton* next_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLabel* memory_;
  QLabel* changed_;
  QPushButton* reset_;
};

}  // namespace hankki
