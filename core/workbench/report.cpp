// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/report.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/base/time_text.h"
#include "core/workbench/report_parts.h"

namespace hankki {
namespace {

struct Chapter {
  ReportPart about;
  report::Blocks (*make)(report::Material&);
};

std::vector<Chapter> all_parts() {
  return {{{"summary", en::say("In short")}, report::summary_part},
          {{"data", en::say("Data")}, report::data_part},
          {{"cleaning", en::say("Import and cleaning")}, report::cleaning_part},
          {{"split", en::say("Split")}, report::split_part},
          {{"models", en::say("Models")}, report::models_part},
          {{"curves", en::say("Learning curves")}, report::curves_part},
          {{"results", en::say("Results")}, report::results_part},
          {{"suites", en::say("Suites of checks")}, report::suites_part},
          {{"findings", en::say("What the recipes say")}, report::findings_part},
          {{"bandit", en::say("Bandit experiments")}, report::bandit_part},
          {{"shop", en::say("What the shop serves")}, report::shop_part},
          {{"logbook", en::say("Logbook")}, report::logbook_part}};
}

std::vector<Chapter> chosen_parts(const std::vector<std::string>& ids) {
  std::vector<Chapter> all = all_parts();
  if (ids.empty()) return all;
  std::vector<std::string> known;
  for (const Chapter& part : all) known.emplace_back(part.about.id);
  std::vector<Chapter> chosen;
  for (const std::string& id : ids) {
    const auto same = [&](const Chapter& part) { return part.about.id == id; };
    const auto found = std::ranges::find_if(all, same);
    if (found == all.end())
      throw Error(en::say("a report has no section \"{}\"; there are {}", id, known));
    if (std::ranges::any_of(chosen, same))
      throw Error(en::say("the section \"{}\" is asked for twice", id));
    chosen.push_back(*found);
  }
  return chosen;
}

}  // namespace

std::vector<ReportPart> report_parts() {
  std::vector<ReportPart> parts;
  for (const Chapter& part : all_parts()) parts.push_back(part.about);
  return parts;
}

ReportDocument make_report(const Workspace& workspace, const ReportRequest& request,
                           const std::string& date, const LoadedData& known,
                           const JobContext& job) {
  const std::vector<Chapter> parts = chosen_parts(request.parts);
  report::Material material(workspace, request, known, job);
  ReportDocument document{en::say("Report on {}", material.dataset().name), moment_text(date), {}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& [about, make] = parts[i];
    job.report(static_cast<std::int64_t>(i), std::ssize(parts), about.title);
    if (auto blocks = make(material); !blocks.empty())
      document.sections.push_back({std::string(about.id), about.title, std::move(blocks)});
  }
  return document;
}

std::string report_date() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

}  // namespace hankki
