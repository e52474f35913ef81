// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/learned_vectors.h"

#include "core/base/hash.h"
#include "core/models/registry.h"
#include "core/store/records.h"
#include "core/store/vector_sets.h"
#include "core/training/item_vectors.h"

namespace hankki {
namespace {

constexpr const char* kMadeByTraining = "made";

/// The name that the model looks its vectors up by; nothing for one that learns from none.
std::optional<std::string> vectors_name(const RunRequest& request) {
  const ModelSpec* spec = find_model_spec(request.model);
  if (!spec || !spec->vectors) return std::nullopt;
  return request.parameters.text(spec->vectors);
}

}  // namespace

std::string vectors_identity(const std::string& name, const std::optional<VectorsInfo>& found) {
  if (!found) return is_made_when_asked(name) ? kMadeByTraining : "";
  // A data set never changes; what else its vectors follow from is how they were made.
  const VectorsRequest& made = found->request;
  return sha256_hex(made.encoder + '\n' + json_text(made.settings) + '\n' +
                    std::to_string(made.seed) + '\n' + found->key);
}

std::optional<Message> changed_vectors(const Workspace& workspace, const RunInfo& run) {
  const auto name = vectors_name(run.request);
  if (!name) return std::nullopt;
  const std::string now = vectors_identity(*name, workspace.vectors().find(run.dataset, *name));
  if (now.empty())
    return en::say(
        "The vectors \"{}\" that it learned from are gone: the run cannot be made again.", *name);
  if (run.vectors.empty() || run.vectors == now) return std::nullopt;
  return en::say("The vectors \"{}\" are others than those that it learned from.", *name);
}

}  // namespace hankki
