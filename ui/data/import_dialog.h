// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include "core/data/import_plan.h"
#include "ui/jobs/job_runner.h"

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

class ImportForm;
class Segment;

/// Chooses what is imported. Accepted once the plan is complete; the import itself is the page's.
class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ImportDialog(JobRunner& jobs, QWidget* parent = nullptr);

  /// Files that were dropped: the kind is guessed from what is in them.
  void setFiles(const QStringList& files);

  /// What was wanted before, to be changed and tried again.
  void setPlan(const ImportPlan& plan, const QString& name);

  ImportPlan plan() const;
  QString name() const;  ///< empty: as the source suggests

 signals:
  void filesGuessed();  ///< the plan that setFiles() asked for is shown

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void updateButtons();
  void setKind(ImportKind kind);

  JobRunner& jobs_;
  Segment* kinds_;
  ImportForm* form_;
  QLabel* nameLabel_;
  QLineEdit* name_;
  QLabel* refusedLabel_;
  QDoubleSpinBox* refused_;
  QPushButton* cancel_;
  QPushButton* import_;
  JobId job_ = 0;
};

}  // namespace hankki
