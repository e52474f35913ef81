// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/memory.h"
#include "core/training/run.h"

namespace hankki {

/// A trained model as a file that says all about itself: safetensors with
///   metadata "hankki"   JSON: format, versions, model, preset, parameters, seed, data, split
///   "catalogue"         bytes of JSON: original ids of users and items, by the weights' rows
///   "weights.*"         Recommender::weights()
///   "train.offsets", "train.columns"   the training data in CSR form; only in exported files, of
///                       models that fold in by it
/// Nothing in it is ever executed. The format is written and read here only.

/// What the metadata says. Of `request`, model, preset, parameters and seed are kept.
struct ModelDescription {
  RunRequest request;
  std::string versions;      ///< of the program and libraries that trained it
  std::string data;          ///< identity of the data set
  std::string split_method;  ///< as to_text() spells it
  std::uint64_t split_seed = 0;
};

/// `catalogue`: JSON {"users": [...], "items": [...]}. The file shows it and the weights in place.
TensorFile make_model_file(const ModelDescription& description, std::string_view catalogue,
                           const TensorMap& weights);

/// The weights in a model file, by the model's names.
TensorMap model_weights(TensorFile file);

/// The model file of a run with what its model needs to answer elsewhere: adds `train` where the
/// model folds in by its training data, else gives `bytes` as they are.
std::string exported_model(std::string bytes, const InteractionMatrix& train);

/// A model that answers for users known by their histories: score_histories() and explain(), after
/// the prepare_scoring() that was already called. score() has no training rows to go by.
struct LoadedModel {
  ModelDescription description;
  std::vector<std::string> users, items;           ///< original ids by row and column
  std::unique_ptr<const InteractionMatrix> train;  ///< users x items; empty where not in the file
  std::unique_ptr<Recommender> model;
};

/// Throws Error, naming the file and what to do, where it is no model file, is cut off or damaged,
/// comes from a newer version, lacks the training data that its model folds in by, or describes a
/// model that needs more than `available` MB of memory (0: not known).
LoadedModel parse_model_file(std::string_view bytes, std::string_view where, const JobContext& job,
                             double available = available_mb());
LoadedModel load_model_file(const std::filesystem::path& path, const JobContext& job);

}  // namespace hankki
