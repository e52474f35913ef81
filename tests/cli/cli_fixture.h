// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/process.h"
#include "tests/support/test_support.h"

namespace hankki::test {

using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;

/// The real program, run in a folder of its own with a workspace of its own.
class Cli : public testing::Test {
 protected:
  std::string path(std::string_view name) const { return (folder_.path() / name).string(); }
  std::string write(std::string_view name, std::string_view bytes) const {
    return folder_.write(name, bytes).string();
  }
  std::string workspace() const { return path("workspace"); }

  /// hankki-cli with these words, as they are.
  static Words command(Words words);
  static Outcome cli(const Words& words) { return run(command(words)); }

  /// The same with --workspace.
  Words in_workspace(Words words) const;
  Outcome work(const Words& words) const { return cli(in_workspace(words)); }

  /// With --workspace and --json; fails the test unless it ends well with one document on stdout.
  Json work_json(const Words& words) const;

  /// The ready split of two tastes, imported; its file is returned.
  std::string import_two_tastes() const;

  /// The same users and items as recipes, whose names tell the tastes apart, with a random split.
  void import_two_tastes_with_texts() const;

  /// Data and a split in the workspace, and a request on it that trains for about this long on this
  /// machine (a short run is measured first): longer than the time between two checkpoints.
  Words import_long_training(std::chrono::seconds length) const;

 private:
  TemporaryFolder folder_;
};

/// One document and nothing else; null, and a failed test, for anything else.
Json parse_document(const Outcome& outcome);

/// 60 users of two tastes and 40 items as user, item, split; a model that learns tells the tastes
/// apart, MostPop cannot.
std::string two_tastes_split();

/// Rows of that split's part ("test") as (user, item).
std::set<std::pair<std::string, std::string>> rows_of_part(std::string_view tsv,
                                                           std::string_view part);

/// A file's bytes.
std::string contents(const std::string& path);

/// Lines without their ends.
std::vector<std::string> lines_of(std::string_view text);
std::vector<std::string> fields_of(std::string_view line, char separator);

}  // namespace hankki::test
