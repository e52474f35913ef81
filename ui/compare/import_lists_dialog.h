// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <optional>

#include "core/workbench/imported_runs.h"
#include "ui/jobs/job_runner.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hankki {

class ListsForm;
class MessageStrip;

/// Imports lists that another program's model made as a run: asks for the files, how they are
/// written, and what the model is called. It stays open until that succeeds, so that what is wrong
/// with a line can be mended beside what was chosen.
class ImportListsDialog : public QDialog {
  Q_OBJECT
 public:
  using Import = std::function<RunInfo(const ImportedRunRequest&, const JobContext&)>;

  /// `import` runs in a job; it gets a request without a split.
  ImportListsDialog(JobRunner& jobs, Import import, QWidget* parent = nullptr);

  void accept() override;  ///< imports
  void reject() override;  ///< also stops an import

 signals:
  void imported(const hankki::RunInfo& run);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// A file that can be typed or chosen.
  struct FileRow {
    QLabel* label;
    QLineEdit* path;
    QPushButton* choose;
  };

  FileRow makeFile(const char* name);
  void layOut();
  void choose(const FileRow& file);
  void filesChanged();
  ImportedRunRequest request() const;
  std::optional<std::vector<std::int32_t>> ks() const;  ///< none: what is typed is no list of them
  QString whatIsMissing() const;
  void updateButton();
  void retranslate();

  JobRunner& jobs_;
  const Import run_;
  QLabel* about_;
  QLabel* nameLabel_;
  QLineEdit* name_;
  FileRow test_, validation_;
  ListsForm* form_;
  QLabel* ksLabel_;
  QLineEdit* ks_;
  QCheckBox* dropSeen_;
  MessageStrip* strip_;
  QPushButton* cancel_;
  QPushButton* import_;
  JobId job_ = 0;
};

}  // namespace hankki
