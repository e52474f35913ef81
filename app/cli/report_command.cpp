// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/choice_option.h"
#include "app/cli/commands.h"
#include "app/cli/verdict_options.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/store/workspace.h"
#include "core/workbench/report.h"
#include "ui/print/report_files.h"
#include "ui/print/report_language.h"

namespace hankki::cli {
namespace {

struct ReportArguments {
  ReportRequest request;
  ReportFormat format = ReportFormat::Html;
  std::string language = "en", out, logo, css;
};

void refuse_what_has_no_effect(const ReportArguments& arguments) {
  if (!arguments.css.empty() && arguments.format != ReportFormat::Html)
    throw Error("--css", en::say("only an HTML report has a style sheet"));
  if (!arguments.logo.empty() && arguments.format == ReportFormat::Csv)
    throw Error("--logo", en::say("tables for a spreadsheet have no logo"));
}

void write_report_files(Context& context, const ReportArguments& arguments) {
  refuse_what_has_no_effect(arguments);
  const ReportStyle style =
      reportStyle(QString::fromStdString(arguments.language), path_from_utf8(arguments.logo),
                  path_from_utf8(arguments.css));
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const ReportDocument document =
      make_report(*workspace, arguments.request, report_date(), {}, context.job());
  const ReportPictures pictures = arguments.format == ReportFormat::Csv
                                      ? ReportPictures()
                                      : drawReportFigures(document, reportLanguage(style.language));
  const auto files =
      writeReport(document, pictures, style, arguments.format, path_from_utf8(arguments.out));
  Json sections = Json::array(), names = Json::array();
  std::string text;
  for (const ReportSection& section : document.sections) sections.push_back(section.id);
  for (const auto& file : files) {
    names.push_back(utf8(file));
    text += utf8(file) + "\n";
  }
  context.print({{"sections", sections}, {"files", names}}, text);
}

std::string part_ids() {
  std::string ids;
  for (const ReportPart& part : report_parts())
    ids += (ids.empty() ? "" : ",") + std::string(part.id);
  return ids;
}

}  // namespace

void add_report_command(CommandLine& line) {
  auto arguments = std::make_shared<ReportArguments>();
  CLI::App* command =
      line.add("report", "Data, split, models, curves, tested results and findings as one document",
               [arguments](Context& context) { write_report_files(context, *arguments); });
  line.mark_as_drawing(command);
  line.add_workspace(command);
  command
      ->add_option("--out", arguments->out, "Folder, which is made: index.html, report.pdf, CSVs")
      ->required()
      ->type_name("DIR");
  add_choice<ReportFormat>(
      command, "--format", arguments->format,
      "html: one page that needs nothing else; pdf; csv: a file a table, for a spreadsheet (text "
      "that it would run, from = + - @ on, gets an apostrophe)",
      {{"html", ReportFormat::Html}, {"pdf", ReportFormat::Pdf}, {"csv", ReportFormat::Csv}});
  command
      ->add_option("--sections", arguments->request.parts,
                   "These sections in this order; else all: " + part_ids())
      ->delimiter(',')
      ->type_name("NAME,NAME");
  command->add_option("--split", arguments->request.split, "Of this split; else the newest run's")
      ->type_name("ID");
  command
      ->add_option("--runs", arguments->request.runs,
                   "Of these runs of one split; else all of it but the archived ones")
      ->delimiter(',')
      ->type_name("ID,ID");
  command
      ->add_option("--baseline", arguments->request.baseline,
                   "The run that the others are tested against; else the first MostPop")
      ->type_name("ID");
  add_verdict_options(command, arguments->request);
  add_choice<std::string>(command, "--language", arguments->language, "Of the texts",
                          {{"en", "en"}, {"ko", "ko"}});
  command->add_option("--logo", arguments->logo, "A PNG, JPEG or SVG for the first page")
      ->type_name("FILE");
  command->add_option("--css", arguments->css, "A style sheet of one's own, for html")
      ->type_name("FILE");
}

}  // namespace hankki::cli
