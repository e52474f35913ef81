// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation/slices.h"

namespace hankki {

/// Something that a model must not fall short of in a part of the users or items: "cold users at
/// least .9 of the mean", "no cuisine under .7".
struct SliceCheck {
  SliceBy by = SliceBy::History;
  std::vector<std::string> slices;   ///< ids (Slice::id); none: each one
  std::string metric = "recall@10";  ///< one that slices have
  double at_least = 0;
  bool of_mean = false;  ///< a share of the mean over all users, and not a value of the metric
  bool operator==(const SliceCheck&) const = default;
};

/// "history:0,1-2:recall@10>=0.9*mean", "cuisine:*:ndcg@10>=0.05"; parsing throws Error.
std::string to_text(const SliceCheck& check);
SliceCheck parse_slice_check(std::string_view text);

/// Throws Error where it names a slice that there is not, saying which there are: such a check
/// would never judge anything.
void require_slices(const SliceCheck& check);

/// The k of the metric.
std::int32_t list_length_of(const SliceCheck& check);

/// What came of a check.
struct CheckOutcome {
  std::optional<bool> passed;  ///< nullopt: no slice could be judged
  double bound = 0;            ///< what had to be reached
  std::int64_t judged = 0;     ///< slices
  std::int64_t too_few = 0;    ///< slices with fewer than kFewestUsers, which say nothing
  std::string worst;           ///< the slice that is lowest; empty: none was judged
  double value = 0;            ///< of that one
};
inline constexpr std::int64_t kFewestUsers = 10;

/// `slices` are by check.by, and the mean is of check.metric.
CheckOutcome judge(const SliceCheck& check, const std::vector<Slice>& slices, double mean);

}  // namespace hankki
