// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/evaluation/significance.h"
#include "core/report/document.h"
#include "core/store/ids.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// A part of a report that can be asked for, and left out.
struct ReportPart {
  std::string_view id;
  Message title;
};

/// In their usual order: summary, data, cleaning, split, models, curves, results, suites, findings,
/// bandit, shop, logbook.
std::vector<ReportPart> report_parts();

struct ReportRequest {
  std::vector<std::string> parts;  ///< ids in their order; empty: all
  SplitId split = 0;               ///< 0: the newest run's, else the newest
  std::vector<RunId> runs;         ///< of the split; empty: all of it but the archived ones
  RunId baseline = 0;              ///< 0: the first MostPop of them, else the first
  SignificanceTest test = SignificanceTest::T;
  MultipleCorrection correction = MultipleCorrection::Holm;
  double alpha = 0.05;   ///< the adjusted p below which runs differ
  double threshold = 0;  ///< differences within it are practically none; 0: none is
};

/// What a workspace holds of a split, its data and all that was made of them, in words, tables and
/// figures. The same workspace gives the same document but for `date`, which is given. Throws Error
/// where a part is unknown or twice, nothing of that number is there, or there are no data at all;
/// Cancelled.
ReportDocument make_report(const Workspace& workspace, const ReportRequest& request,
                           const std::string& date, const LoadedData& known, const JobContext& job);

/// "2026-11-28T21:10:05Z": now, for make_report().
std::string report_date();

}  // namespace hankki
