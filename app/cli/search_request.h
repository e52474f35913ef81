// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/search/study.h"

namespace hankki::cli {

/// What is to be searched, as it is typed.
struct SearchArguments {
  std::vector<std::string> models;
  std::string preset = "default", method = "asha";
  std::vector<std::string> settings, ranges;  ///< [MODEL.]NAME=VALUE, [MODEL.]NAME=RANGE
  StudyRequest request;
};

void add_search_options(CLI::App* command, SearchArguments& arguments);

/// The checked request. A setting or range without a model's name is for every model that has the
/// parameter. A model with a range searches what ranges name; else what its schema suggests. Throws
/// Error, naming what is wrong.
StudyRequest make_study(const SearchArguments& arguments);

/// The names of all options above, for others to exclude.
std::vector<std::string> search_options();

}  // namespace hankki::cli
