// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bandit/bandit_view.h"
#include "ui/bandit/live_playback.h"
#include "ui/bandit/live_setup.h"
#include "ui/session/session.h"

class QMenu;
class QStackedLayout;
class QTextBrowser;

namespace hankki {

class ChanceCard;
class EmptyState;
class EventsCard;
class MessageStrip;
class PaneSplitter;
class PlayerBar;
class ResultsCard;
class TrafficCard;
class VerdictStrip;
class WorthCard;

/// A simulation as it goes on: transport, verdict, traffic, what is believed and what is true of
/// each model, and the event log.
class LiveView final : public BanditView {
  Q_OBJECT
 public:
  LiveView(Session& session, QWidget* parent);
  static BanditViewKind kind();

  void askForSimulation();  ///< opens the dialog of a new one
  /// The workspace keeps it under this name; none: what is usual.
  void start(const LiveSetup& setup, const QString& name = {});
  void open(const ExperimentInfo& stored, LivePlayback::Then then);
  LivePlayback& playback() { return *playback_; }

  bool canExport() const override;
  void exportData() override;  ///< a menu: which table

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  void follow();
  void refresh();
  void takeRuns();
  void updateStack();
  void updatePolicy();
  void explainVerdict();
  void fillExplanation();
  void fillExportMenu();
  void exportTable(const QString& title, const QString& name,
                   std::function<std::string(const JobContext&)> contents);
  void retranslate();

  Session& session_;
  LivePlayback* playback_;
  QWidget* holder_;
  QWidget* content_;
  QStackedLayout* stack_ = nullptr;
  EmptyState* empty_;
  MessageStrip* strip_;
  PlayerBar* bar_;
  VerdictStrip* verdict_;
  PaneSplitter* columns_;
  PaneSplitter* left_;
  PaneSplitter* right_;
  PaneSplitter* lower_;
  TrafficCard* traffic_;
  WorthCard* worth_;
  ResultsCard* results_;
  ChanceCard* chance_;
  EventsCard* events_;
  QMenu* exports_;
  QTextBrowser* explanation_ = nullptr;
};

}  // namespace hankki
