// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/autograd_recommender.h"
#include "core/models/bert2vec_recommender.h"
#include "core/models/bpr.h"
#include "core/models/cdae.h"
#include "core/models/common_parameters.h"
#include "core/models/ease.h"
#include "core/models/filled_model.h"
#include "core/models/hybrid.h"
#include "core/models/ials.h"
#include "core/models/item2vec.h"
#include "core/models/item_knn.h"
#include "core/models/light_gcn.h"
#include "core/models/listed_model.h"
#include "core/models/multi_dae.h"
#include "core/models/multi_vae.h"
#include "core/models/popularity.h"
#include "core/models/rec_vae.h"
#include "core/models/rp3beta.h"
#include "core/models/slim.h"
#include "core/models/user_knn.h"

namespace hankki {
namespace {

struct Entry {
  const ModelSpec& (*spec)();
  std::unique_ptr<Recommender> (*make)(const ParameterValues&);
};

// The one place that knows all models: a new one adds its line here.
// clang-format off
constexpr Entry kModels[] = {
    {random_spec, make_random},
    {most_pop_spec, make_most_pop},
    {item_knn_spec, make_item_knn},
    {user_knn_spec, make_user_knn},
    {rp3beta_spec, make_rp3beta},
    {ease_spec, make_ease},
    {slim_spec, make_slim},
    {bpr_spec, make_bpr},
    {ials_spec, make_ials},
    {item2vec_spec, make_item2vec},
    {multi_dae_spec, make_multi_dae},
    {multi_vae_spec, make_multi_vae},
    {cdae_spec, make_cdae},
    {rec_vae_spec, make_rec_vae},
    {light_gcn_spec, make_light_gcn},
    {bert2vec_recommender_spec, make_bert2vec_recommender},
    {hybrid_spec, make_hybrid},
};
// clang-format on

std::unique_ptr<Recommender> make_unfilled(const ModelSpec& spec,
                                           const ParameterValues& parameters) {
  if (uses_autograd(parameters)) return make_autograd(spec, parameters);
  if (parameters.all().contains(kDevice) && parameters.choice(kDevice) != kCpu)
    throw Error(kDevice, en::say("only engine=autograd computes elsewhere than on the CPU; set it, "
                                 "or device=cpu"));
  const auto entry =
      std::ranges::find(kModels, spec.id, [](const Entry& e) { return e.spec().id; });
  return entry->make(parameters);
}

}  // namespace

const std::vector<ModelSpec>& model_specs() {
  static const std::vector<ModelSpec> specs = [] {
    std::vector<ModelSpec> all;
    for (const auto& entry : kModels) all.push_back(entry.spec());
    return all;
  }();
  return specs;
}

const ModelSpec* find_model_spec(std::string_view id) {
  if (is_imported_model(id)) return &listed_spec();
  const auto& specs = model_specs();
  const auto found = std::ranges::find(specs, id, &ModelSpec::id);
  return found == specs.end() ? nullptr : &*found;
}

const ModelSpec& model_spec(std::string_view id) {
  if (is_imported_model(id))
    throw Error(imported_name(id),
                en::say("it is lists that were imported: there is no model here to train or to "
                        "write; choose a run that was trained here"));
  if (const ModelSpec* found = find_model_spec(id)) return *found;
  std::vector<std::string> ids;
  for (const auto& spec : model_specs()) ids.push_back(spec.id);
  throw Error(id, en::say("no such model; there are {}", ids));
}

std::string model_name(std::string_view id) {
  if (is_imported_model(id)) return std::string(imported_name(id));
  const ModelSpec* spec = find_model_spec(id);
  return spec ? spec->name : std::string(id);
}

std::unique_ptr<Recommender> make_model(std::string_view id, const ParameterValues& parameters) {
  if (is_imported_model(id)) return make_listed();
  auto model = make_unfilled(model_spec(id), parameters);
  return fills_by_popularity(parameters) ? filled_by_popularity(std::move(model))
                                         : std::move(model);
}

}  // namespace hankki
