// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/workbench/map_plans.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace hankki {

class ChoiceBox;
class MessageStrip;
class MethodChoice;
class Segment;

/// What a map is made of and how, in three tabs: the vectors (stored ones, or an encoder that makes
/// others), the layout, the clusters.
class MapPlanDialog : public QDialog {
  Q_OBJECT
 public:
  enum class Tab { Vectors, Map, Clusters };

  /// `stored` are vectors of the data set that are complete.
  MapPlanDialog(const MapPlan& plan, const std::vector<VectorsInfo>& stored,
                QWidget* parent = nullptr);

  const MapPlan& plan() const { return plan_; }  ///< once it is accepted
  void showTab(Tab tab);
  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeVectors();
  QWidget* makeClusters();
  QWidget* scrolled(QWidget* content);
  void build();
  void fillVectors();
  void suggestName();
  void updateTabs();
  void retranslate();
  bool isFresh() const;  // other vectors are to be made
  MapPlan read() const;  // throws Error
  bool refuseWrong(MethodChoice& choice, Tab tab);

  MapPlan plan_;
  const std::vector<VectorsInfo> stored_;
  Segment* tabs_;
  QStackedWidget* pages_;
  ChoiceBox* vectors_;
  QWidget* fresh_ = nullptr;
  QLabel* nameLabel_;
  QLineEdit* name_;
  MethodChoice* encoders_;
  MethodChoice* maps_;
  MethodChoice* clusters_;
  QWidget* levels_ = nullptr;
  QLabel* resolutionsLabel_;
  QLineEdit* resolutions_;
  QLabel* resolutionsHelp_;
  MessageStrip* strip_;
  QDialogButtonBox* buttons_;
};

/// What stored vectors are, in a list: their name, who made them and of what length; of an encoder
/// that knows one language alone, that too.
QString vectorsTitle(const VectorsInfo& info);

}  // namespace hankki
