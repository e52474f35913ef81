// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/bandit/live_history.h"
#include "ui/widgets/card.h"

class QListView;

namespace hankki {

class EventRows;
class Segment;
class WhyView;

/// The event log, and of the chosen event why it came so.
class EventsCard : public Card {
  Q_OBJECT
 public:
  explicit EventsCard(QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  void forget();  ///< another simulation
  void retranslate();

 signals:
  void due();          ///< showFrame() is: the filter is another one
  void eventChosen();  ///< the simulation is to stand still, so that it can be read

 private:
  void choose(const QModelIndex& index);
  void close();
  void explain(const LiveFrame& frame);

  EventRows* rows_;
  Segment* filter_;
  QListView* list_;
  WhyView* why_;
  std::optional<std::size_t> chosen_;  // event, counted from the first of all
};

}  // namespace hankki
