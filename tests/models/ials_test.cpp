// SPDX-License-Identifier: GPL-3.0-or-later
// iALS against its equations, written out for every pair in double precision: one epoch of each
// solver from the same start, and where many epochs end.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <span>
#include <vector>

#include "core/models/registry.h"

namespace hankki {
namespace {

constexpr std::size_t kWidth = 8;
constexpr std::uint32_t kUsers = 60, kItems = 40;
constexpr double kAlpha0 = 0.5, kLambda = 0.01, kNu = 0.8;

using Vector = std::vector<double>;
using Table = std::vector<Vector>;
using Entries = std::vector<std::vector<bool>>;

Entries random_entries() {
  std::mt19937 random(4);
  Entries entries(kUsers, std::vector<bool>(kItems));
  for (auto& row : entries)
    for (std::size_t item = 0; item < kItems; ++item) row[item] = random() % 4 == 0;
  return entries;
}

Entries transposed(const Entries& entries) {
  Entries result(kItems, std::vector<bool>(kUsers));
  for (std::size_t user = 0; user < kUsers; ++user)
    for (std::size_t item = 0; item < kItems; ++item) result[item][user] = entries[user][item];
  return result;
}

double product(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

Vector times(const Table& matrix, const Vector& x) {
  Vector result;
  for (const Vector& row : matrix) result.push_back(product(row, x));
  return result;
}

/// Of a positive definite matrix, by elimination.
Vector solve(Table matrix, Vector right) {
  const std::size_t size = right.size();
  for (std::size_t k = 0; k < size; ++k)
    for (std::size_t row = k + 1; row < size; ++row) {
      const double share = matrix[row][k] / matrix[k][k];
      for (std::size_t i = k; i < size; ++i) matrix[row][i] -= share * matrix[k][i];
      right[row] -= share * right[k];
    }
  for (std::size_t k = size; k-- > 0;) {
    for (std::size_t i = k + 1; i < size; ++i) right[k] -= matrix[k][i] * right[i];
    right[k] /= matrix[k][k];
  }
  return right;
}

/// Where one row's derivatives are 0: left x = right.
struct Equations {
  Table left{kWidth, Vector(kWidth, 0.0)};
  Vector right = Vector(kWidth, 0.0);

  Equations(const std::vector<bool>& entries, const Table& fixed) {
    double frequency = kAlpha0 * static_cast<double>(fixed.size());
    for (std::size_t j = 0; j < fixed.size(); ++j) {
      const double weight = kAlpha0 + (entries[j] ? 1 : 0);
      frequency += entries[j] ? 1 : 0;
      for (std::size_t a = 0; a < kWidth; ++a) {
        right[a] += entries[j] ? fixed[j][a] : 0;
        for (std::size_t b = 0; b < kWidth; ++b) left[a][b] += weight * fixed[j][a] * fixed[j][b];
      }
    }
    for (std::size_t a = 0; a < kWidth; ++a) left[a][a] += kLambda * std::pow(frequency, kNu);
  }

  Vector residual(const Vector& x) const {
    Vector result = times(left, x);
    for (std::size_t i = 0; i < kWidth; ++i) result[i] = right[i] - result[i];
    return result;
  }
};

Vector exact_row(const Equations& equations, const Vector&) {
  return solve(equations.left, equations.right);
}

/// Hestenes and Stiefel's method as textbooks have it.
Vector conjugate_row(const Equations& equations, Vector x, int steps) {
  Vector residual = equations.residual(x), direction = residual;
  for (int step = 0; step < steps; ++step) {
    const Vector image = times(equations.left, direction);
    const double before = product(residual, residual);
    const double length = before / product(direction, image);
    for (std::size_t i = 0; i < kWidth; ++i) {
      x[i] += length * direction[i];
      residual[i] -= length * image[i];
    }
    const double share = product(residual, residual) / before;
    for (std::size_t i = 0; i < kWidth; ++i) direction[i] = residual[i] + share * direction[i];
  }
  return x;
}

Vector subspace_row(const Equations& equations, Vector x, std::size_t block) {
  for (std::size_t begin = 0; begin < kWidth; begin += block) {
    const std::size_t end = std::min(kWidth, begin + block);
    const Vector residual = equations.residual(x);
    Table left;
    for (std::size_t a = begin; a < end; ++a)
      left.emplace_back(equations.left[a].begin() + static_cast<std::ptrdiff_t>(begin),
                        equations.left[a].begin() + static_cast<std::ptrdiff_t>(end));
    const Vector step = solve(left, Vector(residual.begin() + static_cast<std::ptrdiff_t>(begin),
                                           residual.begin() + static_cast<std::ptrdiff_t>(end)));
    for (std::size_t a = begin; a < end; ++a) x[a] += step[a - begin];
  }
  return x;
}

struct Solver {
  const char* id;
  std::int64_t steps, block;
  std::function<Vector(const Equations&, const Vector&)> row;
};

Solver exactly() { return {"cholesky", 3, 3, exact_row}; }
Solver conjugate(int steps) {
  return {"cg", steps, 3,
          [steps](const Equations& e, const Vector& x) { return conjugate_row(e, x, steps); }};
}
Solver subspace(std::size_t block) {
  return {"subspace", 3, static_cast<std::int64_t>(block),
          [block](const Equations& e, const Vector& x) { return subspace_row(e, x, block); }};
}

/// The model, and its tables in double precision.
struct Trained {
  Entries entries = random_entries();
  InteractionMatrix train;  // kept by reference
  std::unique_ptr<Recommender> model;

  explicit Trained(const Solver& solver) {
    std::vector<std::pair<UserIndex, ItemIndex>> pairs;
    for (UserIndex user = 0; user < kUsers; ++user)
      for (ItemIndex item = 0; item < kItems; ++item)
        if (entries[user][item]) pairs.emplace_back(user, item);
    train = InteractionMatrix::from_pairs(kUsers, kItems, pairs);
    ParameterValues parameters = model_spec("ials").preset("default");
    parameters.set("dimensions", static_cast<std::int64_t>(kWidth));
    parameters.set("alpha0", kAlpha0);
    parameters.set("lambda", kLambda);
    parameters.set("nu", kNu);
    parameters.set("solver", std::string(solver.id));
    parameters.set("solver_steps", solver.steps);
    parameters.set("solver_block", solver.block);
    model = make_model("ials", parameters);
    model->begin(train, 1, {});
  }

  Table table(const char* name) const {
    const TensorMap tensors = model->weights();
    const auto values = tensors.at(name).as<float>();
    Table rows;
    for (std::size_t at = 0; at < values.size(); at += kWidth)
      rows.emplace_back(values.begin() + static_cast<std::ptrdiff_t>(at),
                        values.begin() + static_cast<std::ptrdiff_t>(at + kWidth));
    return rows;
  }
};

double largest_difference(const Table& a, const Table& b) {
  double largest = 0;
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t i = 0; i < kWidth; ++i)
      largest = std::max(largest, std::abs(a[row][i] - b[row][i]));
  return largest;
}

/// The largest derivative of half the objective by a value of `rows`.
double largest_slope(const Entries& entries, const Table& rows, const Table& fixed) {
  double largest = 0;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (const double slope : Equations(entries[row], fixed).residual(rows[row]))
      largest = std::max(largest, std::abs(slope));
  return largest;
}

TEST(Ials, AnEpochOfEachSolverIsWhatItsEquationsSay) {
  for (const Solver& solver :
       {exactly(), conjugate(1), conjugate(3), subspace(1), subspace(3), subspace(8)}) {
    SCOPED_TRACE(std::string(solver.id) + " " + std::to_string(solver.steps) + " " +
                 std::to_string(solver.block));
    Trained trained(solver);
    const Entries by_item = transposed(trained.entries);
    Table users = trained.table("user"), items = trained.table("item");
    const auto start = users;
    for (std::size_t user = 0; user < kUsers; ++user)
      users[user] = solver.row(Equations(trained.entries[user], items), users[user]);
    for (std::size_t item = 0; item < kItems; ++item)
      items[item] = solver.row(Equations(by_item[item], users), items[item]);
    trained.model->run_epoch(0, {});
    EXPECT_LT(largest_difference(trained.table("user"), users), 1e-3);
    EXPECT_LT(largest_difference(trained.table("item"), items), 1e-3);
    EXPECT_GT(largest_difference(start, users), 0.1) << "the epoch moves";
  }
}

TEST(Ials, TheLossIsTheFitAfterTheEpoch) {
  for (const Solver& solver : {exactly(), conjugate(3), subspace(3)}) {
    SCOPED_TRACE(solver.id);
    Trained trained(solver);
    const double told = trained.model->run_epoch(0, {}).at(0).second;
    const Table users = trained.table("user"), items = trained.table("item");
    double squares = 0, count = 0;
    for (std::size_t user = 0; user < kUsers; ++user)
      for (std::size_t item = 0; item < kItems; ++item)
        if (trained.entries[user][item]) {
          squares += std::pow(1 - product(users[user], items[item]), 2);
          ++count;
        }
    EXPECT_NEAR(told, squares / count, 1e-5);
  }
}

// Not all to the same scores: this objective has several minima, of nearly the same height, and
// which one is reached depends on the way.
TEST(Ials, EverySolverComesToAMinimum) {
  for (const Solver& solver : {exactly(), conjugate(3), subspace(2), subspace(3), subspace(4)}) {
    SCOPED_TRACE(std::string(solver.id) + " " + std::to_string(solver.block));
    Trained trained(solver);
    for (int epoch = 0; epoch < 1000; ++epoch) trained.model->run_epoch(epoch, {});
    const Table users = trained.table("user"), items = trained.table("item");
    EXPECT_LT(largest_slope(trained.entries, users, items), 1e-3);
    EXPECT_LT(largest_slope(transposed(trained.entries), items, users), 1e-3);
  }
}

}  // namespace
}  // namespace hankki
