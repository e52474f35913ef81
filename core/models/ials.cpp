// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/ials.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/threads.h"
#include "core/kernels/als.h"
#include "core/kernels/cholesky.h"
#include "core/models/common_parameters.h"
#include "core/models/dot_scores.h"
#include "core/models/parameter_table.h"
#include "core/models/reasons.h"

namespace hankki {
namespace {

constexpr std::size_t kRows = 64;  // solved by a thread at a time
constexpr const char* kCholesky = "cholesky";
constexpr const char* kConjugate = "cg";
constexpr const char* kSubspace = "subspace";

class Ials final : public Recommender {
 public:
  explicit Ials(const ParameterValues& parameters)
      : width_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        weight_(parameters.real("alpha0")),
        lambda_(parameters.real("lambda")),
        nu_(parameters.real("nu")),
        deviation_(parameters.real("deviation")),
        solver_(parameters.choice("solver")),
        steps_(static_cast<int>(parameters.integer("solver_steps"))),
        block_(static_cast<std::size_t>(parameters.integer("solver_block"))) {}

  const ModelSpec& spec() const override { return ials_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext&) override {
    train_ = &train;
    users_of_ = train.transposed();
    users_.resize(train.users() * width_);
    items_.resize(train.items() * width_);
    const auto deviation = static_cast<float>(deviation_ / std::sqrt(static_cast<double>(width_)));
    fill_normal(users_, deviation, random_stream(seed, "initialise-users"));
    fill_normal(items_, deviation, random_stream(seed, "initialise-items"));
  }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    solve_all(*train_, items_, users_, job);
    const double squares = solve_all(users_of_, users_, items_, job);
    return {{"fit", squares / std::max<double>(1, static_cast<double>(train_->size()))}};
  }

  void prepare_scoring() override { item_gram_ = kernels::gram(items_, width_); }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    dot_scores(users, users_, items_, width_, out);
  }

  // The epoch's own solution, but with the items as they are now: a training user's vector was
  // solved before the items moved the last time.
  FoldIn fold_in() const override { return FoldIn::Fitted; }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override;
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override;

  TensorMap weights() const override {
    TensorMap tensors;
    tensors["user"] = Tensor::showing(std::span<const float>(users_), shape(train_->users()));
    tensors["item"] = Tensor::showing(std::span<const float>(items_), shape(train_->items()));
    return tensors;
  }

  void load_weights(const TensorMap& tensors) override {
    const auto load = [&](const char* name, std::uint32_t rows, std::vector<float>& table) {
      const auto values = expect_tensor(tensors, name, TensorType::F32, shape(rows)).as<float>();
      table.assign(values.begin(), values.end());
    };
    load("user", train_->users(), users_);
    load("item", train_->items(), items_);
  }

 private:
  std::vector<std::int64_t> shape(std::uint32_t rows) const {
    return {rows, static_cast<std::int64_t>(width_)};
  }
  std::span<const float> item_row(ItemIndex item) const {
    return std::span(items_).subspan(item * width_, width_);
  }
  /// L2 of a row with so many entries in a matrix with so many columns.
  float ridge(std::size_t entries, std::uint32_t columns) const {
    const double frequency = static_cast<double>(entries) + weight_ * columns;
    return static_cast<float>(lambda_ * std::pow(frequency, nu_));
  }
  double solve_row(std::span<const std::uint32_t> columns, std::span<const float> fixed,
                   std::span<const float> gram, float ridge, kernels::AlsScratch& scratch,
                   std::span<float> row) const;
  double solve_all(const InteractionMatrix& matrix, std::span<const float> fixed,
                   std::span<float> solved, const JobContext& job) const;

  std::size_t width_;
  double weight_, lambda_, nu_, deviation_;
  std::string solver_;
  int steps_;
  std::size_t block_;
  const InteractionMatrix* train_ = nullptr;
  InteractionMatrix users_of_;
  std::vector<float> users_, items_;
  std::vector<float> item_gram_;  // of items_, for users who were not trained
};

/// The row anew, or nearer to its solution, as the solver has it.
double Ials::solve_row(std::span<const std::uint32_t> columns, std::span<const float> fixed,
                       std::span<const float> gram, float ridge, kernels::AlsScratch& scratch,
                       std::span<float> row) const {
  const auto weight = static_cast<float>(weight_);
  if (solver_ == kConjugate)
    return kernels::conjugate_als_row(columns, fixed, gram, weight, ridge, steps_, scratch, row);
  if (solver_ == kSubspace)
    return kernels::subspace_als_row(columns, fixed, gram, weight, ridge, block_, scratch, row);
  return kernels::solve_als_row(columns, fixed, gram, weight, ridge, scratch, row);
}

/// Every row of `solved` given the table of the matrix's columns; the sum of squares after it.
double Ials::solve_all(const InteractionMatrix& matrix, std::span<const float> fixed,
                       std::span<float> solved, const JobContext& job) const {
  auto gram = kernels::gram(fixed, width_);
  if (solver_ != kCholesky) gram = kernels::symmetric(std::move(gram), width_);
  const std::size_t rows = matrix.users();
  const std::size_t blocks = (rows + kRows - 1) / kRows;
  std::vector<double> squares(rows);
  const auto make = [] { return kernels::AlsScratch(); };
  parallel_for_with(static_cast<std::int64_t>(blocks), make,
                    [&](std::int64_t block, kernels::AlsScratch& scratch) {
                      const std::size_t begin = static_cast<std::size_t>(block) * kRows;
                      for (std::size_t row = begin; row < std::min(rows, begin + kRows); ++row) {
                        job.check();  // a row of thousands of dimensions takes a while
                        const auto columns = matrix.row(static_cast<std::uint32_t>(row));
                        squares[row] =
                            solve_row(columns, fixed, gram, ridge(columns.size(), matrix.items()),
                                      scratch, solved.subspan(row * width_, width_));
                      }
                    });
  return std::accumulate(squares.begin(), squares.end(), 0.0);
}

void Ials::score_histories(const InteractionMatrix& histories, std::span<float> out) const {
  std::vector<float> vectors(histories.users() * width_);
  kernels::AlsScratch scratch;
  for (UserIndex user = 0; user < histories.users(); ++user) {
    const auto history = histories.row(user);
    kernels::solve_als_row(history, items_, item_gram_, static_cast<float>(weight_),
                           ridge(history.size(), train_->items()), scratch,
                           std::span(vectors).subspan(user * width_, width_));
  }
  dot_scores(vectors, items_, width_, out);
}

// Hu, Koren, Volinsky 2008, section 5: with A the matrix of the user's normal equations, the score
// t.A^-1 (sum of t_c) is a sum over the history's items c.
std::vector<Reason> Ials::explain(std::span<const ItemIndex> history, ItemIndex item,
                                  std::size_t limit) const {
  kernels::AlsScratch scratch;
  kernels::als_matrix(history, items_, item_gram_, width_, static_cast<float>(weight_),
                      ridge(history.size(), train_->items()), scratch);
  std::vector<float> seen(item_row(item).begin(), item_row(item).end());
  kernels::solve_positive_definite(scratch.matrix, seen);
  return item_reasons(history, Reason::Measure::Contribution, limit, [&](ItemIndex past) {
    const auto row = item_row(past);
    return static_cast<double>(std::inner_product(row.begin(), row.end(), seen.begin(), 0.0F));
  });
}

/// The rows that are gathered to solve for one item are taken to be those of half the users.
ModelMemory ials_memory(const ParameterValues& parameters, const DataShape& data) {
  const auto [users, items] = std::pair<double, double>(data.users, data.items);
  const double width = static_cast<double>(parameters.integer("dimensions"));
  const double tables = kFloatBytes * width * (users + items);
  const double transposed = sparse_bytes(items, static_cast<double>(data.interactions));
  const double scratch = data.threads * kFloatBytes * width * (width + users / 2);
  return {.weights = tables,
          .resident = tables + transposed,
          .epoch = scratch + kFloatBytes * width * width + 8 * std::max(users, items),
          .scoring = 64 * kFloatBytes * width};
}

}  // namespace

const ModelSpec& ials_spec() {
  static const ModelSpec spec{
      {.id = "ials",
       .name = "iALS",
       .description = en::say(
           "Gives each user and item a vector and fits all pairs, chosen or not, by least squares. "
           "Few epochs, no learning rate, and strong when its regularisation is tuned."),
       .paper = "Rendle, Krichene, Zhang, Koren: Revisiting the performance of iALS on item "
                "recommendation benchmarks. RecSys 2022",
       .paper_url = "https://arxiv.org/abs/2110.14037",
       .parameters = ParameterSchema(with_fill(with_search(
           with_stopping(
               {integer_parameter("dimensions", en::say("Dimensions"), en::say("Factors"), 64, 1,
                                  4096, en::say("Length of each user's and item's vector."),
                                  en::say("d"), "d"),
                real_parameter(
                    "deviation", en::say("Initial deviation"), en::say("Factors"), 0.1, 1e-6, 10,
                    en::say("Standard deviation of the first vectors, times the root of their "
                            "length."),
                    {}, "\u03c3"),
                real_parameter(
                    "alpha0", en::say("Weight of all pairs"), en::say("Objective"), 0.5, 1e-6, 100,
                    en::say("How much a pair that is not there pulls towards 0."), {}, "\u03b1_0"),
                real_parameter("lambda", en::say("L2"), en::say("Regularisation"), 0.01, 1e-9, 1000,
                               en::say("Weight of the squared vectors."), {}, "\u03bb"),
                real_parameter("nu", en::say("Frequency exponent"), en::say("Regularisation"), 1, 0,
                               2,
                               en::say("1 holds frequent users and items back more, 0 all alike."),
                               {}, "\u03bd"),
                choice_parameter(
                    "solver", en::say("Solver"), en::say("Solver"),
                    {kCholesky, kConjugate, kSubspace},
                    en::say(
                        "Each vector solved exactly; or brought nearer to its solution by a few "
                        "steps of conjugate gradients; or by one step on each block of its "
                        "dimensions (iALS++). Both need more epochs, which are shorter.")),
                integer_parameter("solver_steps", en::say("Steps"), en::say("Solver"), 3, 1, 100,
                                  en::say("Of conjugate gradients, a vector and an epoch."),
                                  en::say("steps")),
                integer_parameter("solver_block", en::say("Block"), en::say("Solver"), 16, 1, 4096,
                                  en::say("How many dimensions a step of iALS++ solves for."),
                                  en::say("d"))}),
           {{"dimensions", among({32, 64, 128})},
            {"alpha0", logarithmic(0.01, 1)},
            {"lambda", logarithmic(1e-4, 0.1)},
            {"nu", linear(0, 1)}}))),
       .presets = {{"default",
                    en::say(
                        "Tuned on ml-100k's validation data; for catalogues of a few thousand."),
                    {}},
                   {"sparse", en::say("Lighter weights, for tens of thousands of items."),
                    overrides({{"alpha0", 0.03}, {"lambda", 0.003}})}}},
      {.family = Family::Factorisation,
       .trains_by_epochs = true,
       .blank = Blank::Zeros,
       .same_at_any_threads = at_any_threads,
       .memory = ials_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_ials(const ParameterValues& parameters) {
  return std::make_unique<Ials>(parameters);
}

}  // namespace hankki
