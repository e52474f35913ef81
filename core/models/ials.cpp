#include "core/models/ials.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/threads.h"
#include "core/kernels/als.h"
#include "core/models/common_parameters.h"
#include "core/models/dot_scores.h"
#include "core/models/parameter_table.h"

namespace hankki {
namespace {

constexpr std::size_t kRows = 64;  // solved by a thread at a time

class Ials final : public Recommender {
 public:
  explicit Ials(const ParameterValues& parameters)
      : width_(static_cast<std::size_t>(parameters.integer("dimensions"))),
        weight_(parameters.real("alpha0")),
        lambda_(parameters.real("lambda")),
        nu_(parameters.real("nu")),
        deviation_(parameters.real("deviation")) {}

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
    const SingleThreadedBlas single;
    solve_all(*train_, items_, users_, job);
    const double squares = solve_all(users_of_, users_, items_, job);
    return {{"fit", squares / std::max<double>(1, static_cast<double>(train_->size()))}};
  }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    dot_scores(users, users_, items_, width_, out);
  }

  TensorMap weights() const override {
    return {{"user", Tensor::of(std::span<const float>(users_), shape(train_->users()))},
            {"item", Tensor::of(std::span<const float>(items_), shape(train_->items()))}};
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
  double solve_all(const InteractionMatrix& matrix, std::span<const float> fixed,
                   std::span<float> solved, const JobContext& job) const;

  std::size_t width_;
  double weight_, lambda_, nu_, deviation_;
  const InteractionMatrix* train_ = nullptr;
  InteractionMatrix users_of_;
  std::vector<float> users_, items_;
};

/// Every row of `solved` given the table of the matrix's columns; the sum of squares after it.
double Ials::solve_all(const InteractionMatrix& matrix, std::span<const float> fixed,
                       std::span<float> solved, const JobContext& job) const {
  const auto gram = kernels::gram(fixed, width_);
  const std::size_t rows = matrix.users();
  const std::size_t blocks = (rows + kRows - 1) / kRows;
  std::vector<double> squares(rows);
  std::vector<kernels::AlsScratch> scratch(static_cast<std::size_t>(threads()));
  parallel_for_members(static_cast<std::int64_t>(blocks), [&](std::int64_t block, int member) {
    job.check();
    const std::size_t begin = static_cast<std::size_t>(block) * kRows;
    for (std::size_t row = begin; row < std::min(rows, begin + kRows); ++row) {
      const auto columns = matrix.row(static_cast<std::uint32_t>(row));
      const double frequency = static_cast<double>(columns.size()) + weight_ * matrix.items();
      squares[row] = kernels::solve_als_row(columns, fixed, gram, static_cast<float>(weight_),
                                            static_cast<float>(lambda_ * std::pow(frequency, nu_)),
                                            scratch[static_cast<std::size_t>(member)],
                                            solved.subspan(row * width_, width_));
    }
  });
  return std::accumulate(squares.begin(), squares.end(), 0.0);
}

}  // namespace

const ModelSpec& ials_spec() {
  static const ModelSpec spec{
      .id = "ials",
      .name = "iALS",
      .group = "Factorisation",
      .description =
          "Gives each user and item a vector and fits all pairs, chosen or not, by least squares. "
          "Few epochs, no learning rate, and strong when its regularisation is tuned.",
      .paper =
          "Rendle, Krichene, Zhang, Koren: Revisiting the performance of iALS on item "
          "recommendation benchmarks. RecSys 2022",
      .paper_url = "https://arxiv.org/abs/2110.14037",
      .parameters = ParameterSchema(with_search(
          with_stopping(
              {integer_parameter("dimensions", "Dimensions", "Factors", 64, 1, 4096,
                                 "Length of each user's and item's vector.", "d", "d"),
               real_parameter("deviation", "Initial deviation", "Factors", 0.1, 1e-6, 10,
                              "Standard deviation of the first vectors, times the root of their "
                              "length.",
                              {}, "\u03c3"),
               real_parameter("alpha0", "Weight of all pairs", "Objective", 0.5, 1e-6, 100,
                              "How much a pair that is not there pulls towards 0.", {}, "\u03b1_0"),
               real_parameter("lambda", "L2", "Regularisation", 0.01, 1e-9, 1000,
                              "Weight of the squared vectors.", {}, "\u03bb"),
               real_parameter("nu", "Frequency exponent", "Regularisation", 1, 0, 2,
                              "1 holds frequent users and items back more, 0 all alike.", {},
                              "\u03bd")}),
          {{"dimensions", among({32, 64, 128})},
           {"alpha0", logarithmic(0.01, 1)},
           {"lambda", logarithmic(1e-4, 0.1)},
           {"nu", linear(0, 1)}})),
      .presets = {{"default",
                   "Tuned on ml-100k's validation data; for catalogues of a few thousand.",
                   {}},
                  {"sparse", "Lighter weights, for tens of thousands of items.",
                   overrides({{"alpha0", 0.03}, {"lambda", 0.003}})}},
      .trains_by_epochs = true};
  return spec;
}

std::unique_ptr<Recommender> make_ials(const ParameterValues& parameters) {
  return std::make_unique<Ials>(parameters);
}

}  // namespace hankki
