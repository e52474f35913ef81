// SPDX-License-Identifier: GPL-3.0-or-later
// EASE and SLIM against the conditions that their solutions fulfil, RP3beta against walks counted
// one by one; on data small enough to do it in double precision.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/models/registry.h"

namespace hankki {
namespace {

InteractionMatrix random_matrix(std::uint32_t users, std::uint32_t items, unsigned seed = 4) {
  std::mt19937 random(seed);
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (UserIndex user = 0; user < users; ++user)
    for (ItemIndex item = 0; item < items; ++item)
      if (random() % 4 == 0) pairs.emplace_back(user, item);
  return InteractionMatrix::from_pairs(users, items, pairs);
}

double entry(const InteractionMatrix& matrix, UserIndex user, ItemIndex item) {
  return matrix.contains(user, item) ? 1 : 0;
}

/// A model fitted to random_matrix(), asked through its tensors.
struct Fitted {
  InteractionMatrix train;
  std::unique_ptr<Recommender> model;

  Fitted(const char* id, std::vector<std::pair<const char*, ParameterValue>> values,
         InteractionMatrix data = random_matrix(40, 12))
      : train(std::move(data)) {
    ParameterValues parameters = model_spec(id).parameters.defaults();
    for (const auto& [name, value] : values) parameters.set(name, value);
    model = make_model(id, parameters);
    model->begin(train, 1, {});
    model->run_epoch(0, {});
  }

  /// weights[i][j]: what item i adds to the score of item j.
  std::vector<std::vector<double>> link_weights() const {
    const TensorMap tensors = model->weights();
    const auto offsets = tensors.at("offsets").as<std::int64_t>();
    const auto targets = tensors.at("targets").as<std::uint32_t>();
    const auto values = tensors.at("values").as<float>();
    std::vector<std::vector<double>> weights(train.items(),
                                             std::vector<double>(train.items(), 0.0));
    for (std::size_t row = 0; row < train.items(); ++row)
      for (auto at = static_cast<std::size_t>(offsets[row]);
           at < static_cast<std::size_t>(offsets[row + 1]); ++at)
        weights[row][targets[at]] = static_cast<double>(values[at]);
    return weights;
  }

  /// d |x_j - X w_j|^2 / 2 / d w_ij, negated: how much item i still pulls on item j.
  double pull(const std::vector<std::vector<double>>& weights, ItemIndex i, ItemIndex j) const {
    double sum = 0;
    for (UserIndex user = 0; user < train.users(); ++user) {
      double residual = entry(train, user, j);
      for (ItemIndex k = 0; k < train.items(); ++k)
        residual -= entry(train, user, k) * weights[k][j];
      sum += entry(train, user, i) * residual;
    }
    return sum;
  }
};

TEST(Ease, IsTheRidgeRegressionWithoutTheItemItself) {
  const double lambda = 3;
  const Fitted fitted("ease", {{"lambda", lambda}});
  const TensorMap tensors = fitted.model->weights();
  const auto values = tensors.at("item_weights").as<float>();
  const std::uint32_t items = fitted.train.items();
  std::vector<std::vector<double>> weights(items, std::vector<double>(items));
  for (ItemIndex i = 0; i < items; ++i)
    for (ItemIndex j = 0; j < items; ++j)
      weights[i][j] = static_cast<double>(values[i * items + j]);
  for (ItemIndex j = 0; j < items; ++j) {
    EXPECT_EQ(weights[j][j], 0);
    for (ItemIndex i = 0; i < items; ++i) {
      if (i == j) continue;
      EXPECT_NEAR(fitted.pull(weights, i, j), lambda * weights[i][j], 1e-4);
    }
  }
}

TEST(Slim, FulfilsTheOptimalityConditions) {
  const double alpha = 0.1, share = 0.3;
  const Fitted fitted("slim", {{"alpha", alpha}, {"l1_ratio", share}, {"tolerance", 1e-7}});
  const auto weights = fitted.link_weights();
  const double users = fitted.train.users();
  int positive = 0, zero = 0;
  for (ItemIndex j = 0; j < fitted.train.items(); ++j) {
    EXPECT_EQ(weights[j][j], 0);
    for (ItemIndex i = 0; i < fitted.train.items(); ++i) {
      if (i == j) continue;
      const double rest = fitted.pull(weights, i, j) - alpha * share * users -
                          alpha * (1 - share) * users * weights[i][j];
      if (weights[i][j] > 0) {
        EXPECT_NEAR(rest, 0, 1e-3);
        ++positive;
      } else {
        EXPECT_LE(rest, 1e-3);
        ++zero;
      }
    }
  }
  EXPECT_GT(positive, 10);
  EXPECT_GT(zero, 10);
}

/// The sum over all items of SLIM's objective, at these weights.
double slim_objective(const Fitted& fitted, const std::vector<std::vector<double>>& weights,
                      double alpha, double share) {
  const auto& train = fitted.train;
  double sum = 0;
  for (ItemIndex j = 0; j < train.items(); ++j) {
    for (UserIndex user = 0; user < train.users(); ++user) {
      double residual = entry(train, user, j);
      for (ItemIndex i = 0; i < train.items(); ++i)
        residual -= entry(train, user, i) * weights[i][j];
      sum += residual * residual / (2.0 * train.users());
    }
    for (ItemIndex i = 0; i < train.items(); ++i)
      sum +=
          alpha * share * weights[i][j] + alpha * (1 - share) * weights[i][j] * weights[i][j] / 2;
  }
  return sum;
}

/// Another way to SLIM's optimum: dense, in double precision, by the steps of a projected gradient
/// whose length the largest eigenvalue bounds.
std::vector<std::vector<double>> slim_by_projected_gradient(const Fitted& fitted, double alpha,
                                                            double share) {
  const auto& train = fitted.train;
  const std::size_t items = train.items();
  const double users = train.users();
  std::vector<std::vector<double>> gram(items, std::vector<double>(items));
  double bound = 0;
  for (ItemIndex i = 0; i < items; ++i) {
    double row = 0;
    for (ItemIndex k = 0; k < items; ++k) {
      for (UserIndex user = 0; user < train.users(); ++user)
        gram[i][k] += entry(train, user, i) * entry(train, user, k) / users;
      row += gram[i][k];
    }
    bound = std::max(bound, row);
  }
  const double step = 1 / (bound + alpha * (1 - share));
  std::vector<std::vector<double>> weights(items, std::vector<double>(items));
  for (std::size_t j = 0; j < items; ++j) {
    std::vector<double> w(items), next(items);
    for (int round = 0; round < 4000; ++round) {
      for (std::size_t i = 0; i < items; ++i) {
        double slope = alpha * share + alpha * (1 - share) * w[i] - gram[i][j];
        for (std::size_t k = 0; k < items; ++k) slope += gram[i][k] * w[k];
        next[i] = i == j ? 0 : std::max(0.0, w[i] - step * slope);
      }
      w.swap(next);
    }
    for (std::size_t i = 0; i < items; ++i) weights[i][j] = w[i];
  }
  return weights;
}

TEST(Slim, ReachesTheOptimumThatAnotherSolverFinds) {
  const double alpha = 0.02, share = 0.3;
  for (const unsigned seed : {1U, 2U}) {
    const auto fit = [&](double tolerance) {
      return Fitted("slim", {{"alpha", alpha}, {"l1_ratio", share}, {"tolerance", tolerance}},
                    random_matrix(60, 40, seed));
    };
    const Fitted coarse = fit(1e-3), fine = fit(1e-6), finest = fit(1e-8);
    const double optimum =
        slim_objective(fine, slim_by_projected_gradient(fine, alpha, share), alpha, share);
    EXPECT_NEAR(slim_objective(coarse, coarse.link_weights(), alpha, share), optimum, 1e-4);
    EXPECT_NEAR(slim_objective(fine, fine.link_weights(), alpha, share), optimum, 1e-6);
    EXPECT_NEAR(slim_objective(finest, finest.link_weights(), alpha, share), optimum, 1e-6);
  }
}

TEST(Slim, SaysWhatIsWrongWithItsSolution) {
  const auto told = [](const Fitted& fitted, const char* words) {
    return std::ranges::any_of(fitted.model->notes(), [&](const Message& note) {
      return note.english().find(words) != std::string::npos;
    });
  };
  const Fitted good("slim", {{"alpha", 0.02}, {"l1_ratio", 0.3}});
  EXPECT_TRUE(told(good, "largest violation of the optimality conditions"));
  EXPECT_FALSE(told(good, "ran out of sweeps"));
  EXPECT_FALSE(told(good, "no weight is left"));
  const Fitted cut("slim", {{"alpha", 0.02}, {"l1_ratio", 0.3}, {"sweeps", std::int64_t{1}}});
  EXPECT_TRUE(told(cut, "12 of 12 items ran out of sweeps"));
  const Fitted empty("slim", {{"alpha", 10.0}, {"l1_ratio", 0.5}});
  EXPECT_TRUE(told(empty, "no weight is left"));
}

TEST(Slim, TheScaleByAnItemsMeanDoesNotDependOnTheNumberOfUsers) {
  const InteractionMatrix once = random_matrix(40, 12);
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  for (UserIndex user = 0; user < once.users(); ++user)
    for (const ItemIndex item : once.row(user)) pairs.emplace_back(user, item);
  const auto fit = [&](std::uint32_t users) {
    ParameterValues parameters = model_spec("slim").preset("default");
    parameters.set("alpha", 0.1);
    const auto data = InteractionMatrix::from_pairs(users, once.items(), pairs);
    auto model = make_model("slim", parameters);
    model->begin(data, 1, {});
    model->run_epoch(0, {});
    return content_hash(owned(model->weights()));
  };
  EXPECT_EQ(fit(40), fit(40'000)) << "39,960 users who did nothing change nothing";
}

TEST(Rp3Beta, IsTheProbabilityOfThreeStepsOverThePopularity) {
  const double alpha = 0.8, beta = 0.4;
  const Fitted fitted("rp3beta", {{"alpha", alpha}, {"beta", beta}});
  const auto& train = fitted.train;
  const auto popularity = train.column_counts();
  const auto weights = fitted.link_weights();
  for (ItemIndex i = 0; i < train.items(); ++i)
    for (ItemIndex j = 0; j < train.items(); ++j) {
      double walks = 0;
      for (UserIndex user = 0; user < train.users(); ++user)
        if (i != j && train.contains(user, i) && train.contains(user, j))
          walks += std::pow(popularity[i], -alpha) *
                   std::pow(static_cast<double>(train.row(user).size()), -alpha);
      EXPECT_NEAR(weights[i][j], walks / std::pow(popularity[j], beta), 1e-6);
    }
}

// The form of Dacrema et al. (RecSys 2019) and Elliot: each item's row divided by its sum.
TEST(Rp3Beta, NormalisedIsOneVoteOfEachItem) {
  const double alpha = 0.566, beta = 0.0011;
  const Fitted plain("rp3beta", {{"alpha", alpha}, {"beta", beta}});
  const Fitted fitted("rp3beta", {{"alpha", alpha}, {"beta", beta}, {"normalise", true}});
  const auto walks = plain.link_weights(), weights = fitted.link_weights();
  for (ItemIndex i = 0; i < fitted.train.items(); ++i) {
    double sum = 0;
    for (const double walk : walks[i]) sum += walk;
    for (ItemIndex j = 0; j < fitted.train.items(); ++j)
      EXPECT_NEAR(weights[i][j], walks[i][j] / sum, 1e-6);
  }
}

TEST(Rp3Beta, NormalisedKeepsTheStrongestLinksToAnItemToo) {
  const std::int64_t neighbours = 4;
  const Fitted all("rp3beta", {{"normalise", true}, {"neighbours", neighbours}});
  const auto weights = all.link_weights();
  for (ItemIndex j = 0; j < all.train.items(); ++j) {
    std::int64_t to = 0, from = 0;
    for (ItemIndex i = 0; i < all.train.items(); ++i) {
      to += weights[i][j] > 0;
      from += weights[j][i] > 0;
    }
    EXPECT_LE(to, neighbours);
    EXPECT_LE(from, neighbours);
  }
}

}  // namespace
}  // namespace hankki
