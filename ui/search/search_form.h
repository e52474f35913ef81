// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <optional>
#include <vector>

#include "core/search/study.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hankki {

class ModelRanges;
class ParameterFields;
class Segment;

/// What is to be searched: models and their ranges, the method, what each model may spend, and the
/// metric that decides. A model keeps its ranges while it is not chosen.
class SearchForm : public Card {
  Q_OBJECT
 public:
  explicit SearchForm(QWidget* parent = nullptr);

  QStringList chosen() const;  ///< ids, in the order of the list
  void setChosen(const QStringList& ids);

  /// Nothing, with the first wrong field in front, where there is one.
  std::optional<StudyRequest> request();

 signals:
  void chosenChanged(const QStringList& ids);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Heading {
    QLabel* label;
    const char* text;  // of this class's translation context
  };

  void addHeading(QVBoxLayout* layout, const char* text);
  void addModels(QVBoxLayout* layout);
  void addMethod(QVBoxLayout* layout);
  void addRanges(QVBoxLayout* layout);

  ModelRanges* ranges(const QString& id);
  void modelsChanged();
  void showModel(const QString& id);
  SearchMethod method() const;
  void methodChanged();
  QString wrongBudget() const;
  void tellNoLimits();
  void updateFooter();
  void reset();
  void retranslate();

  std::vector<Heading> headings_;
  std::vector<QCheckBox*> models_;
  Segment* methods_;
  QLabel* methodHelp_;
  QScrollArea* tabArea_;
  Segment* tabs_;
  QVBoxLayout* rangesLayout_ = nullptr;
  std::map<QString, ModelRanges*> ranges_;
  QLabel* noModels_;
  ParameterFields* settings_;
  QScrollArea* area_;
  QLabel* summary_;
  QPushButton* reset_;
};

}  // namespace hankki
