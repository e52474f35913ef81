#include "app/cli/training.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/registry.h"
#include "core/store/runs.h"
#include "core/training/trainer.h"

namespace hankki::cli {
namespace {

/// Passes all on to the workspace's sink, then tells people what is stored.
class ConfirmingSink : public RunSink {
 public:
  ConfirmingSink(std::unique_ptr<RunSink> inner, const RunInfo& run, Console& console)
      : inner_(std::move(inner)), run_(run), console_(console) {}

  void epoch(const EpochRow& row) override {
    inner_->epoch(row);
    std::string line = fmt::format("run {} epoch {}", run_.id, row.epoch + 1);
    if (!row.losses.empty()) line += fmt::format(" loss {:.4f}", total_loss(row.losses));
    if (const auto watched = row.validation.find(watched_metric());
        watched != row.validation.end()) {
      line += fmt::format(" {} {:.4f}", watched->first, watched->second);
    }
    console_.line(line);
  }

  void checkpoint(const Checkpoint& checkpoint) override { inner_->checkpoint(checkpoint); }
  void model(const TensorMap& weights) override { inner_->model(weights); }
  void test_evaluation(const Evaluation& evaluation) override {
    inner_->test_evaluation(evaluation);
  }

  void finished(RunState state, const RunResult& result, const Message& message) override {
    inner_->finished(state, result, message);
    console_.line(fmt::format("run {} {}", run_.id, to_text(state)));
  }

 private:
  std::unique_ptr<RunSink> inner_;
  const RunInfo& run_;
  Console& console_;

  std::string watched_metric() const {
    const auto& parameters = run_.request.parameters.all();
    const auto chosen = parameters.find("stop_metric");
    if (chosen != parameters.end()) return to_text(chosen->second);
    return fmt::format("ndcg@{}", run_.request.ks.front());
  }
};

}  // namespace

Setting parse_setting(std::string_view option, const std::string& text, std::string_view example) {
  const auto equals = text.find('=');
  if (equals == text.npos) {
    throw Error(option, fmt::format("\"{}\" is not name=value, as in {}", text, example));
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

RunRequest make_request(const RequestArguments& arguments) {
  const ModelSpec& spec = model_spec(arguments.model);
  RunRequest request{.model = arguments.model,
                     .preset = arguments.preset,
                     .parameters = spec.preset(arguments.preset),
                     .seed = arguments.seed,
                     .threads = threads(),
                     .ks = arguments.ks,
                     .validate = !arguments.no_validation};
  for (const std::string& text : arguments.settings) {
    const auto [name, value] = parse_setting("--set", text, "epochs=60");
    request.parameters.set(name, spec.parameters.parse(name, value));
  }
  make_model(request.model, request.parameters);  // throws where the values do not go together
  return request;
}

RunInfo train_stored_run(Context& context, Workspace& workspace, RunId id,
                         const LoadedSplit& loaded, std::optional<Checkpoint> resume) {
  const RunInfo run = workspace.runs().info(id);
  {
    ConfirmingSink sink(workspace.runs().sink(id), run, context.console);
    context.console.line(fmt::format("run {} {}", id, resume ? "resumed" : "started"));
    train(run.request, loaded.split, loaded.dataset, sink, context.job(), std::move(resume));
  }
  return workspace.runs().info(id);
}

}  // namespace hankki::cli
