// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rare_tour.h"

#include <QAbstractButton>
#include <algorithm>

#include "core/base/file.h"
#include "core/models/listed_model.h"
#include "core/report/lists_csv.h"
#include "core/store/datasets.h"
#include "core/store/workspace.h"
#include "core/workbench/imported_runs.h"
#include "core/workbench/publishing.h"
#include "tests/gui/shop_hand.h"
#include "tests/gui/stillness.h"
#include "ui/shell/main_window.h"
#include "ui/storefront/for_you_room.h"

namespace hankki {
namespace {

constexpr int kPatienceForData = 300'000;  // ms

bool waitForJobs(MainWindow& window) {
  return waitFor([&] { return window.session().jobs().isIdle(); }, kPatienceForData);
}

}  // namespace

bool chooseUnsplit(MainWindow& window, const Camera& camera) {
  AppState& state = window.session().state();
  if (!state.datasetInfo()) return false;
  const DatasetId before = state.datasetInfo()->id;
  window.showPage("data");
  auto* clean = window.page("data")->findChild<QAbstractButton*>("applyCleaning");
  const auto isDue = [&] { return clean && clean->isEnabled(); };
  if (!waitFor(isDue, kPatienceForData)) return false;
  camera.skip();
  clean->click();
  const auto isMade = [&] {
    return state.datasetInfo() && state.datasetInfo()->id != before && state.dataset();
  };
  return waitFor(isMade, kPatienceForData) && waitForJobs(window);
}

void tourUnsplit(MainWindow& window, const Camera& camera) {
  for (const char* page : {"data", "train", "search", "compare"}) {
    window.showPage(page);
    waitForJobs(window);
    camera.whole(window, QStringLiteral("%1-unsplit").arg(page));
  }
}

bool removeUnsplit(MainWindow& window) {
  Session& session = window.session();
  const DatasetId made = session.state().datasetInfo()->id;
  session.removals().remove(Kind::Dataset, made, QStringLiteral("cleaned"), [](const JobError&) {});
  const auto isGone = [&] {
    const auto chosen = session.state().datasetInfo();
    return chosen && chosen->id != made && session.state().splitInfo();
  };
  return waitFor(isGone, kPatienceForData) && waitForJobs(window);
}

bool tourListsOnly(MainWindow& window, const Camera& camera, const std::filesystem::path& file) {
  AppState& state = window.session().state();
  const auto split = state.splitInfo();
  const auto& runs = state.runs();
  const auto found = std::ranges::find_if(runs, [&](const RunInfo& run) {
    return split && run.split == split->id && !run.result.test.empty() &&
           !is_imported_model(run.request.model);
  });
  if (found == runs.end()) return false;
  const RunId trained = found->id;
  Workspace& workspace = *state.workspace();
  const LoadedData data = load_split(workspace, split->id, state.loadedData(), {});
  write_file_atomically(
      file, lists_csv(workspace.runs().test_lists(trained), *data.split, *data.dataset));
  const ImportedRun made = import_run(
      workspace, {.name = "GRU4Rec", .split = split->id, .files = {{.path = file}}}, data, {});
  publish_batch(workspace, {.runs = {made.run.id, trained}}, data, {});
  window.showPage("storefront");
  waitForJobs(window);
  ShopHand hand(*window.page("storefront"), camera);
  if (!hand.waitUntil([&] { return hand.is("door"); })) return false;
  hand.visitFirst();
  hand.shop.forYou().setWish({.have = {"onion"}});  // which leaves less than the lists have
  waitForJobs(window);
  camera.settled("storefront-lists-only");
  hand.out();
  window.showPage("compare");
  camera.settled("compare-imported");
  return true;
}

}  // namespace hankki
