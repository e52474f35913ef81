// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/message.h"

namespace hankki {

// A report as a value: sections of paragraphs, tables and figures, in no language yet. Writers make
// HTML and CSV (document_html.h, document_csv.h) and PDF (ui/print) of it; how a figure is drawn is
// the business of ui/print.

struct ReportTable {
  /// Of a file "2026-11-28T21:10:05Z"; people read it as moment_text() says it.
  struct Moment {
    std::string utc;
    bool operator==(const Moment&) const = default;
  };
  using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Message, Moment>;
  enum class Look {
    Text,
    Name,    ///< a number that names something (a run, a seed): never grouped
    Count,   ///< grouped by thousands
    Number,  ///< with `decimals`
    Signed,  ///< the same with a sign
    Share,   ///< of 1, shown in %
    Chance,  ///< a p value: with `decimals`, or less than the least that these show
  };
  struct Column {
    Message title;
    Look look = Look::Text;
    int decimals = 4;
  };

  std::string name;  ///< of its CSV file, unique in the report: "results"
  Message caption;
  std::vector<Column> columns;  ///< no line of titles where all of them say nothing
  std::vector<std::vector<Cell>> rows;
  bool only_in_files = false;  ///< too long for pages, which have what it says in short
};

/// Lines over epochs or visits.
struct LineChart {
  struct Band {
    double x = 0, low = 0, high = 0;
  };
  struct Line {
    std::string name;   ///< "BPR #41"
    std::string model;  ///< whose colour it has; `variant` as in modelStyle()
    int variant = 0;
    std::vector<std::pair<double, double>> points;
    std::optional<double> ring;  ///< the point of this x gets one
    std::vector<Band> band;      ///< around it, x ascending; empty: none
  };
  Message x, y;
  std::vector<Line> lines;
};

/// Bars of several metrics side by side, over the same rows.
struct BarChart {
  struct Row {
    std::string name, model;
    int variant = 0;
  };
  struct Panel {
    Message title, x;
    std::vector<double> values;                                       ///< one a row; NaN: none
    std::vector<std::optional<std::pair<double, double>>> intervals;  ///< likewise, or empty
    bool percent = false;
    std::optional<double> baseline;
  };
  std::vector<Row> rows;
  std::vector<Panel> panels;
  bool alike = false;  ///< rows are things of one kind, not models
};

/// Bars over categories.
struct ColumnChart {
  Message x, y;
  std::vector<std::pair<std::string, double>> bars;
};

/// Counts by rank, on logarithmic axes.
struct RankChart {
  Message x, y;
  std::vector<std::uint32_t> counts;
};

/// Points of a plane in groups.
struct MapChart {
  std::vector<std::pair<float, float>> points;
  std::vector<std::uint32_t> groups;  ///< of each point: into `names`; others are grey
  std::vector<std::string> names;
};

struct ReportFigure {
  std::string name;  ///< unique in the report: "validation"
  Message caption;
  std::variant<LineChart, BarChart, ColumnChart, RankChart, MapChart> chart;
};

/// What a person wrote, in Markdown (markdown.h).
struct ReportText {
  std::string markdown;
};

using ReportBlock = std::variant<Message, ReportTable, ReportFigure, ReportText>;

struct ReportSection {
  std::string id;  ///< "data"
  Message title;
  std::vector<ReportBlock> blocks;
};

struct ReportDocument {
  Message title;
  Message date;  ///< the one thing that differs between two reports
  std::vector<ReportSection> sections;
};

/// Whether it has a line of titles.
bool has_titles(const ReportTable& table);

/// A cell as people read it; a double that is not finite, and no value, as a dash.
std::string report_cell_text(const ReportTable::Column& column, const ReportTable::Cell& cell,
                             const Message::Translate& translate);

}  // namespace hankki
