// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/import_summary.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/data/counts.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"

namespace hankki {
namespace {

constexpr std::size_t kShownSamples = 5;

class ImportSummary {
  Q_DECLARE_TR_FUNCTIONS(hankki::ImportSummary)
 public:
  static QString sentence(const DatasetInfo& info) {
    const QString made =
        withParticles(tr("Imported %1: %2, %3, %4.")
                          .arg(QString::fromStdString(info.name), usersText(info.users),
                               recipesText(info.recipes), interactionsText(info.interactions)));
    if (info.report.refused == 0) return made;
    return made + ' ' +
           tr("Rows that could not be read and were left out: %1.")
               .arg(formatCount(info.report.refused));
  }

  static QString details(const ImportReport& report) {
    QStringList lines;
    const auto add = [&lines](std::int64_t count, const QString& text) {
      if (count > 0) lines << text.arg(formatCount(count));
    };
    add(report.lines, tr("Lines: %1"));
    add(report.rows, tr("Rows read: %1"));
    if (report.first_time != kNoTime)
      lines << tr("Dates from %1 to %2")
                   .arg(QString::fromStdString(format_date(report.first_time)),
                        QString::fromStdString(format_date(report.last_time)));
    add(report.stub_recipes, tr("Recipes known only from interactions: %1"));
    add(report.duplicate_recipes, tr("Recipes more than once, the first kept: %1"));
    for (const Message& note : report.notes) lines << coreSentence(note);
    for (std::size_t i = 0; i < std::min(report.samples.size(), kShownSamples); ++i)
      lines << QStringLiteral("%1:%2: %3")
                   .arg(QString::fromStdString(report.samples[i].file))
                   .arg(report.samples[i].line)
                   .arg(coreText(report.samples[i].reason));
    return lines.join('\n');
  }
};

}  // namespace

QString importSentence(const DatasetInfo& info) { return ImportSummary::sentence(info); }
QString importDetails(const ImportReport& report) { return ImportSummary::details(report); }

}  // namespace hankki
