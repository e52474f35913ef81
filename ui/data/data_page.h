// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/workbench/datasets.h"
#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/tables/data_view.h"
#include "ui/widgets/export_file.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace hankki {

class Card;
class CleaningCard;
class DatasetBar;
class DistributionCard;
class EmptyState;
class ImportDialog;
class MessageStrip;
class PageHeader;
class QualityCard;
class SplitCard;
class TableCard;

/// Data sets come in here, are looked at, cleaned and split.
class DataPage final : public Page {
  Q_OBJECT
 public:
  explicit DataPage(Session& session);
  static PageKind pageKind();

  bool canExport() const override;
  void exportData() override;  ///< asks for the file

  /// Writes the table that is shown, in a job.
  void exportTo(const std::filesystem::path& file);

  /// Opens the import dialog, with these files where there are some.
  void openImport(const QStringList& files = {});
  void startImport(const ImportPlan& plan, const QString& name);

 signals:
  void viewChanged();  ///< the chosen data set is measured and shown
  void importEnded();  ///< well or not

 protected:
  void retranslate() override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  /// The places of PageKind::actions.
  enum Action : std::size_t { Import, Clean, MakeSplit };
  /// The places of stack_.
  enum Shown { Empty, Content, Loading };

  QWidget* makeContent();
  void connectCards();
  QWidget* makeLoading();
  void showDataset();
  void updateEmpty();
  void showCleaning();
  void showContent();
  void showNothing();
  bool isStale() const;
  void setBusy(bool busy);
  void measure();
  void setView(DataViewPtr view);
  void showSplitForm(bool visible);
  ImportDialog* makeImport();
  void showRefusal(const JobError& error, const ImportPlan& plan, const QString& name);
  void showImported(const StoredDataset& stored);
  void applyCleaning(const CleaningSteps& steps);
  void makeSplit(const SplitRecipe& recipe, int folds);
  void renameDataset(const QString& name);
  void askToRemove();
  std::function<void(const JobError&)> showFailure();
  FileExport tableExport() const;
  void updateActions();

  AppState& state_;
  JobRunner& jobs_;
  Removals& removals_;
  DataViewPtr view_;                         // of the chosen data set, unless isStale()
  std::shared_ptr<const Dataset> measured_;  // by measuring_
  JobId measuring_ = 0;

  PageHeader* header_;
  QPushButton* import_;
  QPushButton* export_;
  QPushButton* next_;
  MessageStrip* strip_;
  SplitCard* split_;
  QStackedWidget* stack_;
  QScrollArea* scroll_ = nullptr;
  EmptyState* empty_;
  Card* loadingCard_;
  EmptyState* loading_;
  DatasetBar* bar_;
  DistributionCard* distributions_;
  QualityCard* quality_;
  CleaningCard* cleaning_;
  TableCard* tables_;
};

}  // namespace hankki
