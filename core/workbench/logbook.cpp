// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/logbook.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/report/markdown.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/workbench/note_figures.h"
#include "core/workbench/report_parts.h"

namespace hankki {
namespace {

constexpr std::string_view kFigure = "[figure ";

/// The number of the figure whose place a line is; 0: it is none.
std::size_t figure_at(std::string_view line) {
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  if (!line.starts_with(kFigure) || !line.ends_with(']')) return 0;
  const auto number =
      parse_number<std::int64_t>(line.substr(kFigure.size(), line.size() - kFigure.size() - 1));
  return number && *number > 0 ? static_cast<std::size_t>(*number) : 0;
}

/// Calls text(lines) and figure(number) in the order of a note.
template <typename Text, typename Figure>
void walk_note(const NoteContent& content, Text&& text, Figure&& figure) {
  std::string lines;
  std::string_view left = content.text;
  while (!left.empty()) {
    const auto end = left.find('\n');
    const std::string_view line = left.substr(0, end);
    left = end == left.npos ? std::string_view() : left.substr(end + 1);
    const std::size_t number = figure_at(line);
    if (number >= 1 && number <= content.figures.size()) {
      text(std::exchange(lines, {}));
      figure(number);
    } else {
      lines += std::string(line) + "\n";
    }
  }
  text(lines);
}

/// As the workspace writes the time at which something was made.
std::string now_text() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

std::optional<RunInfo> find_run(const Workspace& workspace, RunId id) {
  try {
    return workspace.runs().info(id);
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// A name that the runs do not know makes an empty chart; runs without any measures may get them.
void check_note_metric(const NoteFigure& figure, const std::vector<RunInfo>& runs) {
  if (figure.metric.empty()) return;
  if (figure.kind == NoteFigure::Kind::Losses)
    throw Error(figure.metric, en::say("a figure of losses shows no metric; leave it out"));
  const std::vector<std::string> known = note_metrics(runs);
  if (!known.empty() && std::ranges::find(known, figure.metric) == known.end())
    throw Error(figure.metric,
                en::say("none of these runs was measured by that; there are {}", known));
}

void add_marks_of(const Workspace& workspace, const NoteFigure& figure,
                  const NoteFigure::BoundRun& bound, std::vector<Message>& marks) {
  const auto run = find_run(workspace, bound.run);
  if (!run) {
    marks.push_back(en::say("Run {} was removed.", bound.run));
    return;
  }
  if (run->result.weights_hash != bound.weights || run->result.epochs_run != bound.epochs)
    marks.push_back(en::say("Run {} is not as it was: it had {} epochs and has {}.", bound.run,
                            bound.epochs, run->result.epochs_run));
  for (const DatasetInfo& data : workspace.datasets().list()) {
    if (data.id == run->dataset && !bound.data.empty() && data.identity != bound.data)
      marks.push_back(en::say("The data of run {} are not those that it had.", bound.run));
    if (data.derived_from == run->dataset && data.created > figure.made)
      marks.push_back(en::say("Data set {} ({}) was made of the data of run {} since.", data.id,
                              data.name, bound.run));
  }
}

}  // namespace

std::string figure_line(std::size_t number) { return fmt::format("{}{}]", kFigure, number); }

std::string note_title(const NoteContent& content) { return markdown_title(content.text); }

NoteFigure bind_figure(const Workspace& workspace, NoteFigure::Kind kind, const std::string& metric,
                       const std::vector<RunId>& runs) {
  NoteFigure figure{.kind = kind, .metric = metric, .runs = {}, .made = now_text()};
  workspace.snapshot([&] {
    std::vector<RunInfo> drawn;
    for (const RunId id : runs) {
      const RunInfo& run = drawn.emplace_back(workspace.runs().info(id));
      figure.runs.push_back({.run = id,
                             .weights = run.result.weights_hash,
                             .epochs = run.result.epochs_run,
                             .data = workspace.datasets().info(run.dataset).identity});
    }
    check_note_metric(figure, drawn);
  });
  return figure;
}

std::vector<Message> stale_marks(const Workspace& workspace, const NoteFigure& figure) {
  std::vector<Message> marks;
  workspace.snapshot([&] {
    for (const NoteFigure::BoundRun& bound : figure.runs)
      add_marks_of(workspace, figure, bound, marks);
  });
  return marks;
}

std::vector<ReportBlock> note_blocks(const Workspace& workspace, const NoteInfo& note) {
  std::vector<ReportBlock> blocks;
  walk_note(
      note.content,
      [&](const std::string& text) {
        if (text.find_first_not_of(" \t\r\n") != text.npos) blocks.push_back(ReportText{text});
      },
      [&](std::size_t number) {
        const NoteFigure& figure = note.content.figures[number - 1];
        std::vector<RunInfo> runs;
        for (const NoteFigure::BoundRun& bound : figure.runs)
          if (auto run = find_run(workspace, bound.run)) runs.push_back(*std::move(run));
        for (ReportBlock& block :
             draw_note_figure(workspace, figure, runs, fmt::format("note{}-{}", note.id, number)))
          blocks.push_back(std::move(block));
        for (const Message& mark : stale_marks(workspace, figure))
          blocks.push_back(en::say("Stale: {}", mark));
      });
  return blocks;
}

ReportDocument describe_note(const Workspace& workspace, NoteId id) {
  const NoteInfo note = workspace.notes().info(id);
  ReportDocument document;
  document.sections.push_back({"note", {}, note_blocks(workspace, note)});
  return document;
}

NoteContent tidied(const NoteContent& content) {
  NoteContent made;
  std::map<std::size_t, std::size_t> numbers;  // a figure may have two places
  walk_note(
      content, [&](const std::string& text) { made.text += text; },
      [&](std::size_t number) {
        const auto [at, is_new] = numbers.try_emplace(number, made.figures.size() + 1);
        if (is_new) made.figures.push_back(content.figures[number - 1]);
        made.text += figure_line(at->second) + "\n";
      });
  while (made.text.ends_with('\n')) made.text.pop_back();
  return made;
}

namespace report {

/// The whole of it: notes are of the workspace, and say themselves of which runs.
Blocks logbook_part(Material& material) {
  Blocks blocks;
  for (const NoteInfo& note : material.workspace().notes().list())
    for (ReportBlock& block : note_blocks(material.workspace(), note))
      blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace report

std::vector<NoteSummary> list_notes(const Workspace& workspace) {
  std::vector<NoteSummary> summaries;
  workspace.snapshot([&] {
    for (NoteInfo& note : workspace.notes().list()) {
      std::string title = note_title(note.content);
      const bool stale = std::ranges::any_of(note.content.figures, [&](const NoteFigure& figure) {
        return !stale_marks(workspace, figure).empty();
      });
      summaries.push_back({std::move(note), std::move(title), stale});
    }
  });
  return summaries;
}

}  // namespace hankki
