// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/quality_text.h"

#include <QCoreApplication>

namespace hankki {
namespace {

class IssueText {
  Q_DECLARE_TR_FUNCTIONS(hankki::QualityIssue)
 public:
  static QString of(QualityIssue issue) {
    switch (issue) {
      case QualityIssue::NameMissing:
        return tr("Name missing");
      case QualityIssue::IngredientsMissing:
        return tr("Ingredients missing");
      case QualityIssue::MinutesMissing:
        return tr("Minutes missing");
      case QualityIssue::DescriptionMissing:
        return tr("Description missing");
      case QualityIssue::StepsMissing:
        return tr("Steps missing");
      case QualityIssue::NoRating:
        return tr("Rating 0 (no stars)");
      case QualityIssue::SharedName:
        return tr("Shared names");
      case QualityIssue::ManyCalories:
        return tr("Over 3,000 kcal");
      case QualityIssue::LongCooking:
        return tr("Over 24 hours");
      case QualityIssue::DuplicateRating:
        return tr("Duplicate ratings");
    }
    return {};
  }
};

}  // namespace

QString qualityText(QualityIssue issue) { return IssueText::of(issue); }

QualityLevel qualityLevel(QualityIssue issue, const DatasetStatistics& statistics) {
  if (statistics.count_of(issue) == 0) return QualityLevel::Fine;
  switch (issue) {
    case QualityIssue::DescriptionMissing:
    case QualityIssue::StepsMissing:
      // Text features need at least one text a recipe.
      if (statistics.share_of(issue) >= 1) return QualityLevel::Error;
      [[fallthrough]];
    case QualityIssue::NameMissing:
    case QualityIssue::IngredientsMissing:
    case QualityIssue::MinutesMissing:
      return QualityLevel::Warning;
    default:
      return QualityLevel::Note;
  }
}

}  // namespace hankki
