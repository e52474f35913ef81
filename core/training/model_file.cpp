// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model_file.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/models/registry.h"
#include "core/training/memory_estimate.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr int kFormat = 1;
constexpr const char* kDescription = "hankki";
constexpr const char* kCatalogue = "catalogue";
constexpr std::string_view kWeights = "weights.";
constexpr const char* kOffsets = "train.offsets";
constexpr const char* kColumns = "train.columns";

// Sentences below lack the file's name: parse_model_file() puts it in front.
[[noreturn]] void refuse_damaged() { throw Error(en::say("is damaged; export the model again")); }

constexpr int kDeepest = 3;  // {"parameters": {"k": [10]}}

json object_of(std::string_view text) {
  try {
    json document = parse_json(text, kDeepest);
    if (!document.is_object()) refuse_damaged();
    return document;
  } catch (const json::exception&) {
    refuse_damaged();
  }
}

ModelDescription description_of(const TensorFile& file) {
  const auto found = file.metadata.find(kDescription);
  if (found == file.metadata.end())
    throw Error(
        en::say("holds tensors, but no model of Hankki; name a file that "
                "hankki-cli export-model wrote"));
  const json document = object_of(found->second);
  try {
    if (const int format = document.at("format"); format > kFormat)
      throw Error(
          en::say("was written by a newer Hankki ({}): it has format {}, this "
                  "program reads up to {}",
                  document.value("versions", "unknown"), format, kFormat));
    ModelDescription description;
    description.request.model = document.at("model");
    description.request.preset = document.at("preset");
    description.request.parameters =
        model_spec(description.request.model).parameters.from_json(document.at("parameters"));
    description.request.seed = document.at("seed");
    description.versions = document.at("versions");
    description.data = document.at("data");
    description.split_method = document.at("split").at("method");
    description.split_seed = document.at("split").at("seed");
    return description;
  } catch (const json::exception&) {
    refuse_damaged();
  }
}

void read_catalogue(const TensorFile& file, LoadedModel& loaded) {
  const auto found = file.tensors.find(kCatalogue);
  if (found == file.tensors.end()) refuse_damaged();
  const auto bytes = found->second.as<std::uint8_t>();
  const json catalogue = object_of({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  try {
    catalogue.at("users").get_to(loaded.users);
    catalogue.at("items").get_to(loaded.items);
  } catch (const json::exception&) {
    refuse_damaged();
  }
}

/// The training data, or no interactions where the file has none.
InteractionMatrix train_of(const TensorFile& file, std::uint32_t users, std::uint32_t items) {
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  if (file.tensors.contains(kOffsets)) {
    const std::int64_t rows[] = {std::int64_t{users} + 1};
    const auto offsets =
        expect_tensor(file.tensors, kOffsets, TensorType::I64, rows).as<std::int64_t>();
    const std::int64_t entries[] = {offsets.back()};
    const auto columns =
        expect_tensor(file.tensors, kColumns, TensorType::U32, entries).as<std::uint32_t>();
    if (offsets.front() != 0 || !std::ranges::is_sorted(offsets) ||
        std::ranges::any_of(columns, [&](auto column) { return column >= items; }))
      refuse_damaged();
    for (UserIndex user = 0; user < users; ++user)
      for (auto at = offsets[user]; at < offsets[user + 1]; ++at)
        pairs.emplace_back(user, columns[static_cast<std::size_t>(at)]);
  }
  return InteractionMatrix::from_pairs(users, items, std::move(pairs));
}

/// Throws where the parameters and the catalogue speak of far larger tables than the file holds:
/// the model would make room for them before it finds that out.
void check_weights(const ModelSpec& spec, const RunRequest& request, const DataShape& shape,
                   const TensorFile& file) {
  // The tables of the others have the size of what is found in the data, and are not made before.
  constexpr std::array kOfKnownSize{Family::Factorisation, Family::Autoencoder, Family::Graph};
  if (std::ranges::find(kOfKnownSize, spec.family) == kOfKnownSize.end()) return;
  constexpr double kSlack = 1e6;
  double held = 0;
  for (const auto& [name, tensor] : file.tensors)
    if (name.starts_with(kWeights)) held += static_cast<double>(tensor.bytes.get().size());
  if (spec.memory(request.parameters, shape).weights > 2 * held + kSlack) refuse_damaged();
}

LoadedModel model_from(TensorFile file, const JobContext& job, double available) {
  LoadedModel loaded{.description = description_of(file)};
  read_catalogue(file, loaded);
  const RunRequest& request = loaded.description.request;
  loaded.model = make_model(request.model, request.parameters);
  if (loaded.model->folds_in_by_training_data() && !file.tensors.contains(kOffsets))
    throw Error(
        en::say("lacks the training data, which {} needs to answer; write the file with "
                "hankki-cli export-model",
                loaded.model->spec().name));
  loaded.train = std::make_unique<const InteractionMatrix>(
      train_of(file, static_cast<std::uint32_t>(loaded.users.size()),
               static_cast<std::uint32_t>(loaded.items.size())));
  // Whoever wrote the file chose the sizes.
  const DataShape shape{.users = loaded.train->users(),
                        .items = loaded.train->items(),
                        .interactions = loaded.train->size()};
  check_memory(request, estimate_memory(request, shape), available);
  check_weights(loaded.model->spec(), request, shape, file);
  loaded.model->begin(*loaded.train, request.seed, job);
  loaded.model->load_weights(model_weights(std::move(file)));
  loaded.model->prepare_scoring();
  return loaded;
}

LoadedModel loaded_from(TensorFile file, std::string_view where, const JobContext& job,
                        double available) {
  try {
    return model_from(std::move(file), job, available);
  } catch (const Error& fault) {
    throw Error(where, fault.message());
  }
}

}  // namespace

TensorFile make_model_file(const ModelDescription& description, std::string_view catalogue,
                           const TensorMap& weights) {
  const RunRequest& request = description.request;
  const json document{
      {"format", kFormat},
      {"versions", description.versions},
      {"model", request.model},
      {"preset", request.preset},
      {"parameters", to_json(request.parameters)},
      {"seed", request.seed},
      {"data", description.data},
      {"split", {{"method", description.split_method}, {"seed", description.split_seed}}}};
  TensorFile file;
  file.metadata.emplace(kDescription, document.dump());
  file.tensors.emplace(
      kCatalogue, Tensor::showing(std::span(reinterpret_cast<const std::uint8_t*>(catalogue.data()),
                                            catalogue.size()),
                                  {std::ssize(catalogue)}));
  show_prefixed(file.tensors, weights, kWeights);
  return file;
}

TensorMap model_weights(TensorFile file) { return take_prefixed(file.tensors, kWeights); }

std::string exported_model(std::string bytes, const InteractionMatrix& train) {
  TensorFile file = parse_tensor_file(bytes, "model");
  const RunRequest request = description_of(file).request;
  if (!make_model(request.model, request.parameters)->folds_in_by_training_data()) return bytes;
  file.tensors[kOffsets] = Tensor::showing(train.offsets(), {std::ssize(train.offsets())});
  file.tensors[kColumns] = Tensor::showing(train.columns(), {train.size()});
  return serialize(file);
}

LoadedModel parse_model_file(std::string_view bytes, std::string_view where, const JobContext& job,
                             double available) {
  return loaded_from(parse_tensor_file(bytes, where), where, job, available);
}

LoadedModel load_model_file(const std::filesystem::path& path, const JobContext& job) {
  InputFile input(path);
  const std::string where = utf8(path);
  TensorFile file =
      read_tensor_file([&](std::span<std::byte> piece) { input.read(piece); }, input.size(), where);
  return loaded_from(std::move(file), where, job, available_mb());
}

}  // namespace hankki
