#include "ui/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QtGlobal>

namespace hankki {
namespace {

constexpr const char* kContext = "hankki::core";

/// What the core says, for the translator; figures in a sentence are %1, %2, ...
[[maybe_unused]] constexpr const char* kTexts[] = {
    // Groups of models and of parameters
    QT_TRANSLATE_NOOP("hankki::core", "Popularity"),
    QT_TRANSLATE_NOOP("hankki::core", "Neighbourhood"),
    QT_TRANSLATE_NOOP("hankki::core", "Factorisation"),
    QT_TRANSLATE_NOOP("hankki::core", "Factors"),
    QT_TRANSLATE_NOOP("hankki::core", "Regularisation"),
    QT_TRANSLATE_NOOP("hankki::core", "Optimiser"),
    QT_TRANSLATE_NOOP("hankki::core", "Stopping"),
    // Models
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends items by chance. What any model must beat before it says anything."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends what most users chose, the same to everybody. Hard to beat on sparse "
        "data, and the baseline of every comparison."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Recommends items that the same users chose as the user's own items. No training "
        "by epochs, and each recommendation can be explained by its neighbours."),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Gives each user and item a vector and learns to rank chosen items above others. "
        "Fast, small, and the usual first personalised model."),
    // Parameters
    QT_TRANSLATE_NOOP("hankki::core", "Dimensions"),
    QT_TRANSLATE_NOOP("hankki::core", "Length of each user's and item's vector."),
    QT_TRANSLATE_NOOP("hankki::core", "Item bias"),
    QT_TRANSLATE_NOOP("hankki::core", "Adds a number of its own to each item's score."),
    QT_TRANSLATE_NOOP("hankki::core", "L2, user"),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared user vectors in the loss."),
    QT_TRANSLATE_NOOP("hankki::core", "L2, chosen item"),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared vectors of chosen items."),
    QT_TRANSLATE_NOOP("hankki::core", "L2, other item"),
    QT_TRANSLATE_NOOP("hankki::core", "Weight of the squared vectors of sampled other items."),
    QT_TRANSLATE_NOOP("hankki::core", "Learning rate"),
    QT_TRANSLATE_NOOP("hankki::core", "Adam's step size."),
    QT_TRANSLATE_NOOP("hankki::core", "Batch size"),
    QT_TRANSLATE_NOOP("hankki::core", "Interactions an optimiser step."),
    QT_TRANSLATE_NOOP("hankki::core", "interactions"),
    QT_TRANSLATE_NOOP("hankki::core", "Neighbours"),
    QT_TRANSLATE_NOOP("hankki::core", "How many similar items each item keeps."),
    QT_TRANSLATE_NOOP("hankki::core", "items"),
    QT_TRANSLATE_NOOP("hankki::core", "Shrinkage"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Added to the cosine's denominator: trusts pairs with few users less."),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs, at most"),
    QT_TRANSLATE_NOOP("hankki::core", "How many passes over the training data there are."),
    QT_TRANSLATE_NOOP("hankki::core", "Patience"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "Stops when more evaluations than this in a row bring no gain; 0 never stops early."),
    QT_TRANSLATE_NOOP("hankki::core", "evaluations"),
    QT_TRANSLATE_NOOP("hankki::core", "Watch"),
    QT_TRANSLATE_NOOP("hankki::core", "The validation metric whose best epoch is kept."),
    // Columns of the run table
    QT_TRANSLATE_NOOP("hankki::core", "Run"),
    QT_TRANSLATE_NOOP("hankki::core", "Model"),
    QT_TRANSLATE_NOOP("hankki::core", "Preset"),
    QT_TRANSLATE_NOOP("hankki::core", "Seed"),
    QT_TRANSLATE_NOOP("hankki::core", "Split"),
    QT_TRANSLATE_NOOP("hankki::core", "State"),
    QT_TRANSLATE_NOOP("hankki::core", "Best epoch"),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs"),
    QT_TRANSLATE_NOOP("hankki::core", "s/epoch"),
    QT_TRANSLATE_NOOP("hankki::core", "s/evaluation"),
    QT_TRANSLATE_NOOP("hankki::core", "Total s"),
    QT_TRANSLATE_NOOP("hankki::core", "Peak MB"),
    QT_TRANSLATE_NOOP("hankki::core", "Threads"),
    QT_TRANSLATE_NOOP("hankki::core", "Recall@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Recall (capped)@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Precision@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Hit rate@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Coverage@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Gini@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Novelty@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Popularity@%1"),
    QT_TRANSLATE_NOOP("hankki::core", "Diversity@%1"),
    // Splits
    QT_TRANSLATE_NOOP("hankki::core", "Random %1/%2/%3, seed %4"),
    QT_TRANSLATE_NOOP("hankki::core", "Leave one out, seed %1"),
    QT_TRANSLATE_NOOP("hankki::core", "Leave latest out"),
    QT_TRANSLATE_NOOP("hankki::core", "By time %1/%2/%3"),
    QT_TRANSLATE_NOOP("hankki::core", "Imported"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "This split is random although the interactions carry dates: the model learns from "
        "what happened after the interactions that it is tested on, which real use never "
        "allows, so the numbers may flatter. A split by time is closer to real use."),
    // Cleaning
    QT_TRANSLATE_NOOP("hankki::core", "Rows without a rating"),
    QT_TRANSLATE_NOOP("hankki::core", "Ratings below %1"),
    QT_TRANSLATE_NOOP("hankki::core", "Ratings counted as %1"),
    QT_TRANSLATE_NOOP("hankki::core", "Earlier ratings of the same item by the same user"),
    QT_TRANSLATE_NOOP("hankki::core", "Users with fewer than %1 interactions"),
    QT_TRANSLATE_NOOP("hankki::core", "Recipes with fewer than %1 interactions"),
    QT_TRANSLATE_NOOP("hankki::core", "Users and recipes outside the %1-core"),
    // Progress
    QT_TRANSLATE_NOOP("hankki::core", "Copying what is left"),
    QT_TRANSLATE_NOOP("hankki::core", "Cooking recipes"),
    QT_TRANSLATE_NOOP("hankki::core", "Living two years"),
    QT_TRANSLATE_NOOP("hankki::core", "Loading the data set"),
    QT_TRANSLATE_NOOP("hankki::core", "Storing the data set"),
    // Imports
    QT_TRANSLATE_NOOP("hankki::core", "no rating column is chosen; every row counts as %1"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "%1 of %2 interactions have no date; their order in the file stands for it"),
    QT_TRANSLATE_NOOP(
        "hankki::core",
        "%1 interactions name %2 recipes that the recipe file lacks; they are kept with an "
        "id only"),
};

/// The text where there is a translation of it, else empty.
QString translated(const QString& text) {
  const QByteArray source = text.toUtf8();
  const QString found = QCoreApplication::translate(kContext, source);
  return found == text ? QString() : found;
}

}  // namespace

QString coreText(const std::string& text) {
  const QString source = QString::fromStdString(text);
  if (const QString found = translated(source); !found.isEmpty()) return found;

  static const QRegularExpression figure(QStringLiteral("\\d+(?:,\\d{3})*(?:\\.\\d+)?"));
  QString pattern;
  QStringList figures;
  qsizetype end = 0;
  for (auto match = figure.globalMatch(source); match.hasNext();) {
    const auto found = match.next();
    figures << found.captured();
    pattern += source.mid(end, found.capturedStart() - end) + '%' + QString::number(figures.size());
    end = found.capturedEnd();
  }
  QString result = translated(pattern + source.mid(end));
  if (result.isEmpty()) return source;
  for (const QString& value : figures) result = result.arg(value);
  return result;
}

}  // namespace hankki
