// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/parameters.h"

namespace hankki {

/// Something that is done to a simulation while it runs. Written down with its visit, it makes what
/// was played live a request that gives the same bytes again.
struct Intervention {
  enum class Kind {
    Drift,   ///< arms have other rates; of lists, the best and the worst change places
    Add,     ///< one more arm, behind those there are
    Retire,  ///< an arm is shown no longer
    Floor,   ///< the least probability of each arm is another
  };

  std::int64_t visit = 0;  ///< before which it is done, from 0
  Kind kind = Kind::Drift;
  std::vector<double> rates;  ///< Drift: of all arms, also those retired; Add: of the new one. Of
                              ///< lists: none
  int arm = -1;               ///< Retire: which, from 0
  double floor = 0;           ///< Floor
  std::int64_t run = 0;       ///< Add, of lists: the run whose lists it shows
  /// Add: what the offline evaluation says of it, for policies that begin with that (`recalls`,
  /// `warm`); none: the mean of the others.
  std::optional<double> recall;

  bool operator==(const Intervention&) const = default;
};

/// The parameters for one more arm: lists that have a number an arm (`warm`, `recalls`, `prior`)
/// get one more.
ParameterValues with_one_more_arm(ParameterValues parameters, int arms,
                                  std::optional<double> recall);

/// Behind those of the same visit, as it is done.
void insert(std::vector<Intervention>& all, Intervention intervention);

struct PolicyChoice;

/// The policy as Add or Floor changes it; otherwise as it is. Throws Error where the floor is not
/// allowed.
PolicyChoice changed_by(const PolicyChoice& policy, const Intervention& intervention, int arms);

}  // namespace hankki
