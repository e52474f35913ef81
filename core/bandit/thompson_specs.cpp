// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/policy_specs.h"
#include "core/base/parameter_builders.h"

namespace hankki {
namespace {

std::vector<Preset> usual() {
  return {{"default", en::say("What the reference figures were made with."), {}}};
}

Parameter prior_parameter() {
  return {
      .name = "prior",
      .label = en::say("Prior"),
      .group = en::say("Policy"),
      .doc = en::say("a and b of the Beta prior of all arms, or of each arm in turn; none: 1,1."),
      .type = ParameterType::List,
      .default_value = std::vector<double>{},
      .minimum = 1e-3,
      .maximum = 1e9,
      .element = ParameterType::Real,
      .longest = 2000};
}

}  // namespace

Spec thompson_spec() {
  return {
      .id = "thompson",
      .name = "Thompson sampling",
      .description = en::say("Draws a rate for each arm from what is believed of it, and shows the "
                             "arm with the highest: each arm as often as it may be the best."),
      .paper = "Chapelle & Li: An empirical evaluation of Thompson sampling. NIPS 2011",
      .paper_url = "",
      .parameters = ParameterSchema(std::vector<Parameter>{prior_parameter()}),
      .presets = usual()};
}

Spec gaussian_thompson_spec() {
  return {
      .id = "gaussian-thompson",
      .name = "Gaussian Thompson sampling",
      .description =
          en::say("Thompson sampling with normal beliefs, which are wider than those of rates."),
      .paper = "Agrawal & Goyal: Further optimal regret bounds for Thompson sampling. AISTATS 2013",
      .paper_url = "https://arxiv.org/abs/1209.3353",
      .parameters = ParameterSchema(std::vector<Parameter>{}),
      .presets = usual()};
}

Spec top_two_thompson_spec() {
  return {
      .id = "top-two-thompson",
      .name = "Top-two Thompson sampling",
      .description = en::say("Divides the visits between the leader and who may yet be better, to "
                             "find the best arm soonest; it stops once it is sure."),
      .paper = "Russo: Simple Bayesian algorithms for best arm identification. COLT 2016",
      .paper_url = "https://arxiv.org/abs/1602.08448",
      .parameters = ParameterSchema(std::vector<Parameter>{
          prior_parameter(),
          real_parameter("beta", en::say("Share of the leader"), en::say("Policy"), 0.5, 0.01, 1,
                         en::say("The probability that the leader of the draws is shown, and not "
                                 "the first other one that leads."),
                         {}, "\u03b2"),
          real_parameter("delta", en::say("Chance of error"), en::say("Policy"), 0.05, 1e-12, 0.5,
                         en::say("The probability with which the declared arm may be a wrong one."),
                         {}, "\u03b4"),
          boolean_parameter("stop", en::say("Stop"), en::say("Policy"), true,
                            en::say("Shows one arm for good once the evidence is enough."))}),
      .presets = usual()};
}

Spec discounted_thompson_spec() {
  return {.id = "discounted-thompson",
          .name = "Discounted Thompson sampling",
          .description = en::say("Thompson sampling that forgets slowly, for rates that drift."),
          .paper = "Raj & Kalyani: Taming non-stationary bandits: a Bayesian approach. 2017",
          .paper_url = "https://arxiv.org/abs/1707.09727",
          .parameters = ParameterSchema(std::vector<Parameter>{
              prior_parameter(),
              real_parameter("gamma", en::say("Discount"), en::say("Policy"), 0.995, 0.5, 1,
                             en::say("What is left of all that is known after each visit."), {},
                             "\u03b3")}),
          .presets = usual()};
}

Spec sliding_thompson_spec() {
  return {
      .id = "sliding-thompson",
      .name = "Sliding-window Thompson sampling",
      .description = en::say("Thompson sampling from the last visits only, for rates that jump."),
      .paper =
          "Trovo, Paladino, Restelli, Gatti: Sliding-window Thompson sampling for non-stationary "
          "settings. JAIR 68, 2020",
      .paper_url = "",
      .parameters = ParameterSchema(std::vector<Parameter>{
          prior_parameter(),
          integer_parameter("window", en::say("Window"), en::say("Policy"), 500, 1, 1e6,
                            en::say("How many of the last rewards, over all arms, are remembered."),
                            en::say("visits"))}),
      .presets = usual()};
}

Spec lin_thompson_spec() {
  return {.id = "lin-thompson",
          .name = "Linear Thompson sampling",
          .description = en::say("For each arm a ridge regression on the features of the user; the "
                                 "highest draw from what it predicts."),
          .paper =
              "Agrawal & Goyal: Thompson sampling for contextual bandits with linear payoffs. ICML "
              "2013",
          .paper_url = "https://arxiv.org/abs/1209.3352",
          .parameters = ParameterSchema(std::vector<Parameter>{real_parameter(
              "deviation", en::say("Width"), en::say("Policy"), 1, 0, 100,
              en::say("Standard deviation of a reward, which scales the draws."), {}, "v")}),
          .presets = usual()};
}

Spec blend_spec() {
  return {
      .id = "blend",
      .name = "Blend",
      .description = en::say("The original service: each slot of a list goes to the model with the "
                             "highest draw, and the priors come from offline recall."),
      .paper = "",
      .paper_url = "",
      .parameters = ParameterSchema(std::vector<Parameter>{
          {.name = "recalls",
           .label = en::say("Recalls"),
           .group = en::say("Policy"),
           .doc = en::say("Offline recall of each model; none: all models begin at Beta(8.5, 17)."),
           .type = ParameterType::List,
           .default_value = std::vector<double>{},
           .minimum = 0,
           .maximum = 1,
           .element = ParameterType::Real,
           .longest = 1000},
          real_parameter("strength", en::say("Strength of the priors"), en::say("Policy"), 1000, 0,
                         1e9, en::say("a of a model's prior is this times its recall.")),
          choice_parameter(
              "rule", en::say("b of the priors"), en::say("Policy"), {"sum", "stored"},
              en::say("The sum of the other models' a, or 27.3, which the service stored.")),
          choice_parameter("update", en::say("Update"), en::say("Policy"), {"slots", "service"},
                           en::say("A slot without success adds 1 to b of its model, or each "
                                   "success adds 1 to b of every model, as in the service."))}),
      .presets = usual()};
}

}  // namespace hankki
