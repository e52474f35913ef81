// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/choice_option.h"
#include "core/evaluation/significance.h"

namespace hankki::cli {

/// The options that say what verdicts go by, to be bound to others.
struct VerdictOptions {
  CLI::Option *test, *correction, *alpha, *threshold;
};

/// Adds them; `Request` has a test, correction, alpha and threshold.
template <typename Request>
VerdictOptions add_verdict_options(CLI::App* command, Request& request) {
  VerdictOptions options{};
  options.test = add_choice<SignificanceTest>(command, "--test", request.test, "Paired by user",
                                              {{"t", SignificanceTest::T},
                                               {"wilcoxon", SignificanceTest::Wilcoxon},
                                               {"randomisation", SignificanceTest::Randomisation}});
  options.correction =
      add_choice<MultipleCorrection>(command, "--correction", request.correction,
                                     "Of the p values of all tested metrics and runs together",
                                     {{"none", MultipleCorrection::None},
                                      {"holm", MultipleCorrection::Holm},
                                      {"bh", MultipleCorrection::BenjaminiHochberg}});
  options.alpha =
      command->add_option("--alpha", request.alpha, "The adjusted p below which runs differ")
          ->type_name("P");
  options.threshold =
      command
          ->add_option("--threshold", request.threshold,
                       "A difference whose interval lies within it on both sides is practically "
                       "none; 0: none is")
          ->check(CLI::Range(0.0, 1.0).description(""))
          ->type_name("DIFFERENCE");
  return options;
}

}  // namespace hankki::cli
