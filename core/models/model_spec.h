// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spec.h"
#include "core/models/model_memory.h"

namespace hankki {

/// The kind of mathematics that a model is; lists of models are grouped by it.
enum class Family { Popularity, Neighbourhood, Linear, Factorisation, Autoencoder, Graph, Content };

/// What people read for it: "Neighbourhood".
Message title(Family family);

/// What a model gives where it learnt nothing.
enum class Blank {
  Nowhere,   ///< every score is learnt, that of a user without history too
  Zeros,     ///< a score of exactly 0: nothing leads from the user to the item
  Strangers  ///< all scores of a user without history: what the user's vector was drawn as
};

/// What the rest of the program must know of a model beside what its Spec says to people.
struct ModelTraits {
  Family family = Family::Popularity;
  bool trains_by_epochs = false;  ///< its schema then has the parameters of with_stopping()
  bool normalised_input = false;  ///< of an autoencoder: a user's input row has length 1
  bool trains_in_turns = false;   ///< of an autoencoder: passes of the encoder, then of the decoder
  Blank blank = Blank::Nowhere;
  /// The parameter that names the vectors of items that it learns from beside interactions
  /// (core/training/item_vectors.h); nullptr: there are none.
  const char* vectors = nullptr;
  /// Whether the numbers are the same at any number of threads; nullptr: they are not.
  bool (*same_at_any_threads)(const ParameterValues& parameters) = nullptr;
  /// What it will take, from values of its parameters.
  ModelMemory (*memory)(const ParameterValues& parameters, const DataShape& data) = nullptr;
};

inline bool at_any_threads(const ParameterValues&) { return true; }

/// Written as {{.id = "ease", ...}, {.family = Family::Linear, ...}}.
struct ModelSpec : Spec, ModelTraits {};

}  // namespace hankki
