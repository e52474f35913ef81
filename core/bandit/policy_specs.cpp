// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/policy_specs.h"

#include "core/base/parameter_builders.h"

namespace hankki {
namespace {

std::vector<Preset> usual() {
  return {{"default", en::say("What the reference figures were made with."), {}}};
}

Parameter horizon_parameter() {
  return integer_parameter("horizon", en::say("Horizon"), en::say("Policy"), 0, 0, 1e12,
                           en::say("The visits that it is tuned for; 0: those of the simulation."),
                           en::say("visits"), "T");
}

Parameter width_parameter(double value) {
  return real_parameter(
      "a", en::say("Width"), en::say("Policy"), value, 0, 100,
      en::say("Scales the bonus sqrt(a ln n / N) of an arm that was seen N times."), {}, "a");
}

}  // namespace

Spec uniform_spec() {
  return {.id = "uniform",
          .name = "Uniform",
          .description = en::say("Each arm with the same probability: an A/B test, which learns "
                                 "nothing and costs what it costs."),
          .paper = "",
          .paper_url = "",
          .parameters = ParameterSchema(std::vector<Parameter>{}),
          .presets = usual()};
}

Spec fixed_spec() {
  return {.id = "fixed",
          .name = "Fixed",
          .description = en::say("One arm for good."),
          .paper = "",
          .paper_url = "",
          .parameters = ParameterSchema(std::vector<Parameter>{
              integer_parameter("arm", en::say("Arm"), en::say("Policy"), 1, 1, 1000,
                                en::say("The arm, counted from 1."))}),
          .presets = usual()};
}

Spec etc_spec() {
  return {
      .id = "etc",
      .name = "Explore, then commit",
      .description =
          en::say("Shows each arm a number of times, then the one with the best mean for good."),
      .paper = "Robbins: Some aspects of the sequential design of experiments. Bull. AMS 58, 1952",
      .paper_url = "",
      .parameters = ParameterSchema(std::vector<Parameter>{integer_parameter(
          "pulls", en::say("Pulls an arm"), en::say("Policy"), 10, 1, 1e9,
          en::say("How often each arm is shown before."), en::say("visits"), "m")}),
      .presets = usual()};
}

Spec greedy_spec() {
  return {.id = "greedy",
          .name = "Greedy",
          .description = en::say("Shows each arm once, then always the one with the best mean so "
                                 "far. It can stay with a worse one for good."),
          .paper = "Sutton & Barto: Reinforcement learning, chapter 2. MIT Press 2018",
          .paper_url = "",
          .parameters = ParameterSchema(std::vector<Parameter>{}),
          .presets = usual()};
}

Spec epsilon_greedy_spec() {
  return {
      .id = "epsilon-greedy",
      .name = "Epsilon-greedy",
      .description = en::say("The best mean so far, but with a small probability any arm."),
      .paper = "Sutton & Barto: Reinforcement learning, chapter 2. MIT Press 2018",
      .paper_url = "",
      .parameters = ParameterSchema(std::vector<Parameter>{real_parameter(
          "epsilon", en::say("Exploration"), en::say("Policy"), 0.1, 0, 1,
          en::say("The probability that any arm is shown, the best one included."), {}, "\u03b5")}),
      .presets = usual()};
}

Spec epsilon_decreasing_spec() {
  return {
      .id = "epsilon-decreasing",
      .name = "Epsilon-decreasing",
      .description = en::say("Epsilon-greedy whose exploration falls with the number of visits."),
      .paper =
          "Auer, Cesa-Bianchi, Fischer: Finite-time analysis of the multiarmed bandit problem. "
          "Machine Learning 47, 2002",
      .paper_url = "https://doi.org/10.1023/A:1013689704352",
      .parameters = ParameterSchema(std::vector<Parameter>{
          real_parameter(
              "c", en::say("Scale"), en::say("Policy"), 0.1, 0, 1e6,
              en::say("Explores with probability min(1, c K / (d^2 t)) at visit t of K arms."), {},
              "c"),
          real_parameter("d", en::say("Gap"), en::say("Policy"), 0.05, 1e-6, 1,
                         en::say("The difference between the best arms that should be found."), {},
                         "d")}),
      .presets = usual()};
}

Spec softmax_spec() {
  return {.id = "softmax",
          .name = "Softmax",
          .description = en::say("Each arm in proportion to the exponential of its mean."),
          .paper = "Sutton & Barto: Reinforcement learning, chapter 2. MIT Press 2018",
          .paper_url = "",
          .parameters = ParameterSchema(std::vector<Parameter>{real_parameter(
              "tau", en::say("Temperature"), en::say("Policy"), 0.1, 0.01, 1000,
              en::say("Lower: nearer to greedy; higher: nearer to uniform."), {}, "\u03c4")}),
          .presets = usual()};
}

Spec ucb1_spec() {
  return {.id = "ucb1",
          .name = "UCB1",
          .description = en::say("The highest upper confidence bound, with the width for which its "
                                 "regret was first proven."),
          .paper =
              "Auer, Cesa-Bianchi, Fischer: Finite-time analysis of the multiarmed bandit problem. "
              "Machine Learning 47, 2002",
          .paper_url = "https://doi.org/10.1023/A:1013689704352",
          .parameters = ParameterSchema(std::vector<Parameter>{width_parameter(2)}),
          .presets = usual()};
}

Spec ucb_spec() {
  return {.id = "ucb",
          .name = "UCB",
          .description = en::say("The highest upper confidence bound, with the width that the "
                                 "theory needs at least: far less exploration than UCB1."),
          .paper =
              "Auer, Cesa-Bianchi, Fischer: Finite-time analysis of the multiarmed bandit problem. "
              "Machine Learning 47, 2002",
          .paper_url = "https://doi.org/10.1023/A:1013689704352",
          .parameters = ParameterSchema(std::vector<Parameter>{width_parameter(0.5)}),
          .presets = usual()};
}

Spec kl_ucb_spec() {
  return {.id = "kl-ucb",
          .name = "KL-UCB",
          .description = en::say("The highest upper confidence bound by the divergence of success "
                                 "rates: narrow where rates are small."),
          .paper =
              "Garivier & Cappe: The KL-UCB algorithm for bounded stochastic bandits and beyond. "
              "COLT 2011",
          .paper_url = "https://arxiv.org/abs/1102.2490",
          .parameters = ParameterSchema(std::vector<Parameter>{}),
          .presets = usual()};
}

Spec moss_spec() {
  return {
      .id = "moss",
      .name = "MOSS",
      .description =
          en::say("An upper confidence bound that is tuned to the number of visits to come."),
      .paper =
          "Audibert & Bubeck: Minimax policies for adversarial and stochastic bandits. COLT 2009",
      .paper_url = "",
      .parameters = ParameterSchema(std::vector<Parameter>{horizon_parameter()}),
      .presets = usual()};
}

Spec exp3_spec() {
  return {
      .id = "exp3",
      .name = "EXP3",
      .description = en::say(
          "Weights that assume nothing of how rewards come about, not even that rates stay."),
      .paper =
          "Auer, Cesa-Bianchi, Freund, Schapire: The nonstochastic multiarmed bandit problem. SIAM "
          "J. Comput. 32(1), 2002",
      .paper_url = "https://doi.org/10.1137/S0097539701398375",
      .parameters = ParameterSchema(std::vector<Parameter>{
          real_parameter("gamma", en::say("Mixing"), en::say("Policy"), 0, 0, 1,
                         en::say("The share of even exploration; 0: the best one for the horizon."),
                         {}, "\u03b3"),
          horizon_parameter()}),
      .presets = usual()};
}

Spec discounted_ucb_spec() {
  return {.id = "discounted-ucb",
          .name = "Discounted UCB",
          .description = en::say("UCB that forgets slowly, for rates that drift."),
          .paper =
              "Garivier & Moulines: On upper-confidence bound policies for switching bandit "
              "problems. ALT 2011",
          .paper_url = "https://arxiv.org/abs/0805.3415",
          .parameters = ParameterSchema(std::vector<Parameter>{
              width_parameter(0.6),
              real_parameter("gamma", en::say("Discount"), en::say("Policy"), 0.995, 0.5, 1,
                             en::say("What is left of all that is known after each visit."), {},
                             "\u03b3")}),
          .presets = usual()};
}

Spec sliding_ucb_spec() {
  return {
      .id = "sliding-ucb",
      .name = "Sliding-window UCB",
      .description = en::say("UCB from the last visits only, for rates that jump."),
      .paper =
          "Garivier & Moulines: On upper-confidence bound policies for switching bandit problems. "
          "ALT 2011",
      .paper_url = "https://arxiv.org/abs/0805.3415",
      .parameters = ParameterSchema(std::vector<Parameter>{
          width_parameter(0.6),
          integer_parameter("window", en::say("Window"), en::say("Policy"), 500, 1, 1e6,
                            en::say("How many of the last rewards, over all arms, are remembered."),
                            en::say("visits"))}),
      .presets = usual()};
}

Spec linucb_spec() {
  return {.id = "linucb",
          .name = "LinUCB",
          .description = en::say("For each arm a ridge regression on the features of the user; the "
                                 "highest upper confidence bound."),
          .paper =
              "Li, Chu, Langford, Schapire: A contextual-bandit approach to personalized news "
              "article recommendation. WWW 2010",
          .paper_url = "https://arxiv.org/abs/1003.0146",
          .parameters = ParameterSchema(std::vector<Parameter>{real_parameter(
              "alpha", en::say("Width"), en::say("Policy"), 1, 0, 100,
              en::say("How many standard deviations the bound is above the prediction."), {},
              "\u03b1")}),
          .presets = usual()};
}

}  // namespace hankki
