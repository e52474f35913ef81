// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include <utility>

#include "core/store/changes.h"
#include "core/store/datasets.h"
#include "core/store/evaluations.h"
#include "core/store/removal.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/store.h"
#include "core/store/studies.h"

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
};

Workspace::Workspace(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Workspace::~Workspace() = default;

std::unique_ptr<Workspace> Workspace::open(const std::filesystem::path& folder, Access access) {
  return std::unique_ptr<Workspace>(
      new Workspace(std::make_unique<Parts>(std::filesystem::absolute(folder), access)));
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
const Datasets& Workspace::datasets() const { return parts_->datasets; }
const Splits& Workspace::splits() const { return parts_->splits; }
const Runs& Workspace::runs() const { return parts_->runs; }
const Studies& Workspace::studies() const { return parts_->studies; }

}  // namespace hankki
