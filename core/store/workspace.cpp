// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include <exception>
#include <utility>

#include "core/store/accounts.h"
#include "core/store/batches.h"
#include "core/store/changes.h"
#include "core/store/clusterings.h"
#include "core/store/datasets.h"
#include "core/store/evaluations.h"
#include "core/store/experiments.h"
#include "core/store/maps.h"
#include "core/store/notes.h"
#include "core/store/removal.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "core/store/selections.h"
#include "core/store/shop_records.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/studies.h"
#include "core/store/themes.h"
#include "core/store/vector_sets.h"

namespace hankki {

struct Workspace::Parts {
  Parts(std::filesystem::path folder, Access access) : store(std::move(folder), access) {}

  Store store;
  Changes changes{store};
  Datasets datasets{store};
  Splits splits{store};
  Runs runs{store};
  Studies studies{store};
  Evaluations evaluations{store};
  VectorSets vectors{store};
  Maps maps{store};
  Clusterings clusterings{store};
  Themes themes{store};
  Selections selections{store};
  Experiments experiments{store};
  Batches batches{store};
  Accounts accounts{store};
  ShopRecords shop{store};
  RunViews run_views{store};
  Notes notes{store};
};

Workspace::Workspace(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Workspace::~Workspace() = default;

std::unique_ptr<Workspace> Workspace::open(const std::filesystem::path& folder, Access access,
                                           const std::function<void(const Workspace&)>& meanwhile) {
  std::unique_ptr<Workspace> workspace(
      new Workspace(std::make_unique<Parts>(std::filesystem::absolute(folder), access)));
  std::exception_ptr fault;
  try {
    if (meanwhile) meanwhile(*workspace);
  } catch (...) {
    fault = std::current_exception();
  }
  workspace->parts_->store.admit();  // that the file is damaged tells more than what came of it
  if (fault) std::rethrow_exception(fault);
  return workspace;
}

const std::filesystem::path& Workspace::folder() const { return parts_->store.folder(); }
Workspace::Access Workspace::access() const { return parts_->store.access(); }

void Workspace::snapshot(const std::function<void()>& body) const {
  parts_->store.snapshot([&](Connection&) { body(); });
}

void Workspace::purge(std::chrono::seconds ago) { hankki::purge(parts_->store, ago); }

const Changes& Workspace::changes() const { return parts_->changes; }
Datasets& Workspace::datasets() { return parts_->datasets; }
Splits& Workspace::splits() { return parts_->splits; }
Runs& Workspace::runs() { return parts_->runs; }
Studies& Workspace::studies() { return parts_->studies; }
Evaluations& Workspace::evaluations() { return parts_->evaluations; }
VectorSets& Workspace::vectors() { return parts_->vectors; }
Maps& Workspace::maps() { return parts_->maps; }
Clusterings& Workspace::clusterings() { return parts_->clusterings; }
Themes& Workspace::themes() { return parts_->themes; }
Selections& Workspace::selections() { return parts_->selections; }
Experiments& Workspace::experiments() { return parts_->experiments; }
Batches& Workspace::batches() { return parts_->batches; }
Accounts& Workspace::accounts() { return parts_->accounts; }
ShopRecords& Workspace::shop() { return parts_->shop; }
RunViews& Workspace::run_views() { return parts_->run_views; }
Notes& Workspace::notes() { return parts_->notes; }
const Datasets& Workspace::datasets() const { return parts_->datasets; }
const Splits& Workspace::splits() const { return parts_->splits; }
const Runs& Workspace::runs() const { return parts_->runs; }
const Studies& Workspace::studies() const { return parts_->studies; }
const VectorSets& Workspace::vectors() const { return parts_->vectors; }
const Maps& Workspace::maps() const { return parts_->maps; }
const Clusterings& Workspace::clusterings() const { return parts_->clusterings; }
const Themes& Workspace::themes() const { return parts_->themes; }
const Selections& Workspace::selections() const { return parts_->selections; }
const Experiments& Workspace::experiments() const { return parts_->experiments; }
const Batches& Workspace::batches() const { return parts_->batches; }
const Accounts& Workspace::accounts() const { return parts_->accounts; }
const ShopRecords& Workspace::shop() const { return parts_->shop; }
const RunViews& Workspace::run_views() const { return parts_->run_views; }
const Notes& Workspace::notes() const { return parts_->notes; }

}  // namespace hankki
