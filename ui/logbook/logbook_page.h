// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/logbook.h"
#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/session/text_keeper.h"

class QPushButton;
class QStackedLayout;

namespace hankki {

class EmptyState;
class MessageStrip;
class NoteCard;
class NoteList;
class NoteSaver;
class PageHeader;
class PaneSplitter;

/// The logbook: notes with figures that stay bound to their runs. What is typed is stored by
/// itself.
class LogbookPage final : public Page, public TextKeeper {
  Q_OBJECT
 public:
  explicit LogbookPage(Session& session);
  ~LogbookPage() override;
  static PageKind pageKind();

  bool hasUnstoredText() override;
  void storeText(std::function<void(const JobError* fault)> settled) override;

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void layOut();
  void connectParts();
  void read();
  void take(std::vector<NoteSummary>&& notes);
  void showChosen();
  void readDocument();
  void add();
  void remove(NoteId id);
  void saveAll();
  void tellSettled();
  void keepUnstored(NoteId id, const JobError& error);
  void askFigure();
  void bind(NoteFigure::Kind kind, const std::string& metric, const std::vector<RunId>& runs);
  void updateEmpty();
  std::function<void(const JobError&)> failure();

  Session& session_;
  AppState& state_;
  JobRunner& jobs_;
  PageHeader* header_;
  QPushButton* new_;
  MessageStrip* strip_;
  QWidget* holder_;
  PaneSplitter* content_;
  EmptyState* empty_;
  NoteList* list_;
  NoteCard* card_;
  NoteSaver* saver_;
  QStackedLayout* stack_ = nullptr;
  std::function<void(const JobError* fault)> settled_;  // is waited for
  JobId reading_ = 0, describing_ = 0;
  bool behind_ = false;  // what is shown, as the page is hidden
  NoteId kept_ = 0;      // the strip says that it could not be stored
  NoteId fresh_ = 0;     // just added: to be written
};

}  // namespace hankki
