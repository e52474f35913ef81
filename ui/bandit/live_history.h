// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "ui/bandit/live_events.h"
#include "ui/bandit/live_point.h"
#include "ui/bandit/live_setup.h"
#include "ui/plots/band_plot.h"
#include "ui/theme/model_style.h"

namespace hankki {

/// How an arm is called and looks.
struct ArmLook {
  QString name;  ///< "RecVAE #41"
  ModelStyle style;
};

/// All that a simulation has said so far, and so what can be looked at again. GUI thread only.
struct LiveHistory {
  LiveSetup setup;                  ///< as it was started
  std::vector<ArmLook> arms;        ///< also those that were added
  std::vector<LivePoint> points;    ///< by rising visits; the first: before any visit
  std::vector<LiveChange> changes;  ///< by rising visit
  LiveEvents events;
  std::shared_ptr<const ListWorld> world;  ///< with the lists of added runs; null: single arms
  std::vector<BandPoint> replicated;       ///< mean and 5 to 95 % of what is lost, once it is known

  /// A copy for what needs no events, which are by far the largest part.
  LiveHistory withoutEvents() const;

  bool hasLists() const { return setup.request.has_lists(); }
  std::int64_t visits() const { return points.empty() ? 0 : points.back().state.visits; }

  /// The last point with at most so many visits; there must be points.
  std::size_t indexAt(std::int64_t visits) const;
  /// Visits of the window that shares and rates of now are taken over.
  std::int64_t window() const;
  /// Where the window before a point begins.
  std::size_t windowBegin(std::size_t point) const;
  /// By arm, of the window before a point: the share of what was shown, and what came of that.
  std::vector<double> shares(std::size_t point) const;
  Tally recent(std::size_t point, std::size_t arm) const;
  Tally total(std::size_t point, std::size_t arm) const;
  /// Points for a plot, the shown one last: at most so many, evenly spread.
  std::vector<std::size_t> thinned(std::size_t until, std::size_t most = 400) const;
};

/// What a card shows: a history at one of its points.
struct LiveFrame {
  const LiveHistory& history;
  std::size_t shown = 0;

  const LivePoint& point() const { return history.points[shown]; }
  bool atHead() const { return shown + 1 == history.points.size(); }
  std::int64_t visits() const { return point().state.visits; }
};

/// "Drift: LightGCN 5.6 % → 3.3 %", "RecVAE #4 is retired": what a change was, in words.
QString changeText(const LiveChange& change, const LiveHistory& history);
/// A rate of single arms, or what a whole list is worth: "5.60 %", "0.412".
QString truthText(double value, bool lists);

}  // namespace hankki
