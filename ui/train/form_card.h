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
class QScrollArea;
class QStackedWidget;

namespace hankki {

class EmptyState;
class ModelForm;
class Segment;

/// A tab and a form for each chosen model. A form keeps its values while its model is not chosen.
class FormCard : public Card {
  Q_OBJECT
 public:
  explicit FormCard(QWidget* parent = nullptr);

  void setModels(const QStringList& ids);
  void setCurrent(const QString& id);  ///< ignored where it is not chosen
  QString current() const;

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
  void updateFooter();
  void updateMemory();
  void retranslate();

  QStringList chosen_;
  std::map<QString, ModelForm*> forms_;
  std::optional<DataShape> data_;
  Segment* tabs_;
  QScrollArea* tabArea_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QLabel* memory_;
  QLabel* changed_;
  QPushButton* reset_;
};

}  // namespace hankki
