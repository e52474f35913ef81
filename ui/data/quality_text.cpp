#include "ui/data/quality_text.h"

#include <QCoreApplication>

namespace hankki {

QString qualityText(QualityIssue issue) {
  const auto text = [](const char* source) {
    return QCoreApplication::translate("hankki::QualityIssue", source);
  };
  switch (issue) {
    case QualityIssue::NameMissing:
      return text("Name missing");
    case QualityIssue::IngredientsMissing:
      return text("Ingredients missing");
    case QualityIssue::MinutesMissing:
      return text("Minutes missing");
    case QualityIssue::DescriptionMissing:
      return text("Description missing");
    case QualityIssue::StepsMissing:
      return text("Steps missing");
    case QualityIssue::NoRating:
      return text("Rating 0 (no stars)");
    case QualityIssue::SharedName:
      return text("Shared names");
    case QualityIssue::ManyCalories:
      return text("Over 3,000 kcal");
    case QualityIssue::LongCooking:
      return text("Over 24 hours");
    case QualityIssue::DuplicateRating:
      return text("Duplicate ratings");
  }
  return {};
}

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
