// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/splits.h"
#include "core/workbench/loaded_data.h"
#include "tests/store/store_fixture.h"
#include "tests/support/tiny_data.h"

namespace hankki::test {

/// A workspace with the two-tastes data and its split; all of it is at hand too.
class WorkbenchTest : public WorkspaceTest {
 protected:
  WorkbenchTest() {
    const Dataset& dataset = *known.dataset;
    known.dataset_id = workspace->datasets().add(dataset, {.name = "tastes", .source = "csv"}, {});
    known.split_id = workspace->splits().add(
        known.dataset_id, dataset, assign_parts(dataset, known.split->recipe), known.split->recipe);
  }

  /// A small model and few epochs, without early stopping.
  static RunRequest small_bpr(std::int64_t epochs) {
    RunRequest request{.model = "bpr", .preset = "default", .threads = 1};
    request.parameters = model_spec("bpr").preset("default");
    request.parameters.set("epochs", epochs);
    request.parameters.set("patience", std::int64_t{0});
    request.parameters.set("dimensions", std::int64_t{8});
    request.parameters.set("batch_size", std::int64_t{64});
    request.parameters.set("learning_rate", 0.02);
    return request;
  }
  static RunRequest request_of(const std::string& model) {
    return {.model = model, .preset = "default", .parameters = model_spec(model).preset("default")};
  }

  /// Whoever reads the data set from now on fails.
  void lose_data() const {
    for (const std::string& file : artifact_files())
      if (file.find("datasets") != std::string::npos) std::filesystem::remove(folder() / file);
    ASSERT_FALSE(error_of([&] { workspace->datasets().load(known.dataset_id, {}); }).empty());
  }

  std::vector<std::string> log;
  const JobContext job{{}, {}, [this](const Message& line) { log.push_back(line.english()); }};
  std::unique_ptr<Workspace> workspace = open();
  LoadedData known = [] {
    TinyData data = two_tastes();
    return LoadedData{.dataset = std::make_shared<const Dataset>(std::move(data.dataset)),
                      .split = std::make_shared<const Split>(std::move(data.split))};
  }();
};

}  // namespace hankki::test
