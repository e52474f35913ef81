// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/search/study.h"
#include "ui/plots/parallel_coordinates_plot.h"

namespace hankki {

/// The trials of a study as parallel coordinates.
struct Coordinates {
  std::vector<ParallelAxis> axes;
  std::vector<ParallelLine> lines;  ///< their ids are the trials' numbers
};

/// Of one model: an axis for each parameter that is searched, then the study's metric. Of all
/// (`model` empty): the model, the parameters that every model searches, and the metric. A trial
/// that was not trained to the end (not promoted, failed, or still training) is an incomplete line.
Coordinates coordinatesOf(const StudyRequest& request, std::span<const Trial> trials,
                          const std::string& model);

}  // namespace hankki
