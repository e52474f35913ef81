// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/terms_card.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/workbench/selections.h"
#include "ui/explore/marks_model.h"
#include "ui/explore/named_selections.h"
#include "ui/explore/recipe_rows.h"
#include "ui/plots/bar_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kRecipe = "recipe";
constexpr const char* kTag = "tag";
constexpr const char* kSelection = "selection";
constexpr std::size_t kBars = 8;
constexpr std::size_t kMostMarks = 200;
constexpr int kLeastTerm = 96;
constexpr int kLeastHeight = 270;  // names of eight bars keep apart

/// Against some others, less what is in both; or against all others.
std::vector<Mark> marksOf(const ExploreTexts& texts, const std::vector<ItemIndex>& recipes,
                          const std::optional<std::vector<ItemIndex>>& others) {
  const auto selected = texts.documents_of(recipes);
  const auto against = others ? texts.documents_of(combined(*others, recipes, Combination::Minus))
                              : rest_of(texts.terms.counts, selected);
  std::vector<Mark> marks = marks_of(texts.terms.counts, selected, against);
  // By falling z: what is rarer here than elsewhere marks nothing.
  marks.erase(std::ranges::find_if(marks, [](const Mark& mark) { return mark.z <= 0; }),
              marks.end());
  if (marks.size() > kMostMarks) marks.resize(kMostMarks);
  return marks;
}

}  // namespace

TermsCard::TermsCard(ExploreView& view, NamedSelections& named, JobRunner& jobs, QWidget* parent)
    : Card(parent),
      view_(view),
      named_(named),
      jobs_(jobs),
      of_(new Segment(Segment::Look::Segment, this)),
      tag_(new ChoiceBox(this)),
      against_(new ChoiceBox(this)),
      stack_(new QStackedWidget(this)),
      bars_(new BarPlot(this)),
      marks_(new MarksModel(this)),
      table_(new DataTable(this)),
      nothing_(makeLabel(TextRole::Help, {}, this)),
      summary_(makeLabel(TextRole::Help, {}, this)) {
  build();
  connect(of_, &Segment::chosen, this, &TermsCard::show);
  connect(tag_, &QComboBox::activated, this, &TermsCard::show);
  connect(against_, &QComboBox::activated, this, &TermsCard::show);
  connect(&named_, &NamedSelections::changed, this, [this] {
    const QVariant before = against_->currentData();
    fillAgainst();
    if (against_->currentData() != before) show();
  });
  connect(&view_, &ExploreView::textsChanged, this, [this] {
    fillTags();
    show();
  });
  connect(&view_, &ExploreView::recipeChanged, this, [this] {
    if (of_->current() == kRecipe) show();
  });
  connect(&view_.selection(), &Selection::changed, this, &TermsCard::followSelection);
  connect(table_, &QAbstractItemView::clicked, this, &TermsCard::choose);
  connect(table_, &QAbstractItemView::activated, this, &TermsCard::choose);
  retranslate();
  show();
}

void TermsCard::build() {
  of_->setObjectName("termsOf");
  for (const char* id : {kRecipe, kTag, kSelection}) of_->addOption(id, {});
  tag_->setObjectName("termsTag");
  tag_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  tag_->setMinimumContentsLength(8);
  against_->setObjectName("termsAgainst");
  against_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  against_->setMinimumContentsLength(8);
  bars_->setObjectName("termBars");
  bars_->setAlike(true);
  table_->setObjectName("termTable");
  table_->setModel(marks_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->setSortingEnabled(false);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setStretchLastSection(false);
  table_->horizontalHeader()->setSectionResizeMode(MarksModel::Term, QHeaderView::Interactive);
  table_->horizontalHeader()->setSectionsClickable(false);
  setTone(summary_, Tone::Muted);
  summary_->setWordWrap(true);
  summary_->setObjectName("termsSummary");
  setTone(nothing_, Tone::Muted);
  nothing_->setWordWrap(true);
  nothing_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  for (QWidget* part : {static_cast<QWidget*>(bars_), static_cast<QWidget*>(table_),
                        static_cast<QWidget*>(nothing_)})
    stack_->addWidget(part);
  body()->addWidget(of_, 0, Qt::AlignLeft);
  body()->addWidget(tag_);
  body()->addWidget(against_);
  body()->addWidget(summary_);
  body()->addWidget(stack_, 1);
  setMinimumHeight(kLeastHeight);
}

void TermsCard::fillTags() {
  const QVariant before = tag_->currentData();
  tag_->clear();
  if (const auto& texts = view_.texts())
    for (const std::uint32_t tag : texts->tags)
      tag_->addItem(tr("%1 (%2)").arg(QString::fromStdString(texts->dataset->tags().term(tag)),
                                      formatCount(texts->tag_recipes[tag])),
                    tag);
  const int same = before.isValid() ? tag_->findData(before) : -1;
  if (same >= 0) tag_->setCurrentIndex(same);
  of_->setOptionEnabled(kTag, tag_->count() > 0, tr("No recipe has a tag."));
  if (tag_->count() == 0 && of_->current() == kTag) of_->setCurrent(kRecipe);
}

/// What is compared with: all others, or a selection that has a name.
void TermsCard::fillAgainst() {
  const QVariant before = against_->currentData();
  against_->clear();
  against_->addItem(tr("Against all others"), 0);
  for (const NamedSelection& selection : named_.all())
    against_->addItem(withParticles(tr("Against “%1”").arg(selection.name())),
                      static_cast<qint64>(selection.info.id));
  against_->setCurrentIndex(std::max(0, against_->findData(before)));
  against_->setVisible(of_->current() != kRecipe && against_->count() > 1);
}

/// A new selection is what the user asks about now; without one it is the recipe again.
void TermsCard::followSelection() {
  const bool any = !view_.selection().empty();
  of_->setOptionEnabled(kSelection, any, tr("Nothing is selected."));
  if (any)
    of_->setCurrent(kSelection);
  else if (of_->current() == kSelection)
    of_->setCurrent(kRecipe);
  show();
}

void TermsCard::setNothing(const QString& sentence) {
  nothing_->setText(sentence);
  stack_->setCurrentWidget(nothing_);
}

void TermsCard::show() {
  jobs_.drop(comparing_);
  setBusy(false);
  const QString of = of_->current();
  tag_->setVisible(of == kTag);
  against_->setVisible(of != kRecipe && against_->count() > 1);
  summary_->setVisible(of != kRecipe);
  const ExploreTextsPtr texts = view_.texts();
  if (!texts) return setNothing({});
  if (of == kRecipe) return showRecipe();
  std::vector<ItemIndex> recipes;
  if (of == kTag)
    recipes = recipes_with_tag(*texts->dataset, tag_->currentData().toUInt());
  else
    recipes.assign(view_.selection().ids().begin(), view_.selection().ids().end());
  compare(std::move(recipes));
}

void TermsCard::choose(const QModelIndex& row) {
  if (row.isValid()) emit termChosen(marks_->term(row.row()), compared_);
}

void TermsCard::showRecipe() {
  const auto& texts = view_.texts();
  if (!view_.recipe()) return setNothing(tr("Choose a recipe in the list."));
  const auto document = texts->terms.document_of(*view_.recipe());
  std::vector<BarRow> rows;
  BarPanel panel{.xName = tr("TF-IDF weight")};
  if (document) {
    for (const auto& [term, weight] :
         top_terms(texts->terms.counts, texts->terms.weights.weights, *document, kBars)) {
      rows.push_back(
          {QString::fromStdString(texts->terms.counts.terms[term]), {.series = 0}, term});
      panel.values.push_back({weight, {}});
    }
  }
  if (rows.empty()) return setNothing(tr("This recipe has none of the terms that are counted."));
  bars_->setBars(std::move(rows), {std::move(panel)});
  stack_->setCurrentWidget(bars_);
}

void TermsCard::compare(std::vector<ItemIndex> recipes) {
  setBusy(true);
  compared_ = std::move(recipes);
  std::optional<std::vector<ItemIndex>> others;
  if (const auto* named = named_.find(against_->currentData().toLongLong()))
    others = named->recipes;
  comparing_ = jobs_.run(
      this, tr("Comparing terms"),
      [texts = view_.texts(), recipes = compared_, others = std::move(others)](const JobContext&) {
        return marksOf(*texts, recipes, others);
      },
      {.done =
           [this, texts = view_.texts(), count = compared_.size()](std::vector<Mark>&& marks) {
             setBusy(false);
             const auto sure = std::ranges::count_if(
                 marks, [](const Mark& mark) { return mark.q < MarksModel::kSure; });
             const bool all = marks.size() == kMostMarks && sure == std::ssize(marks);
             showSummary(static_cast<std::int64_t>(count), sure, all);
             marks_->setMarks(texts, std::move(marks));
             showMarks();
           },
       .failed =
           [this](const JobError& error) {
             setBusy(false);
             strip()->showError(error);
           }},
      JobRunner::Visibility::Quiet);
}

void TermsCard::showSummary(std::int64_t recipes, std::int64_t sure, bool all) {
  const auto* named = named_.find(against_->currentData().toLongLong());
  const QString count = formatCount(recipes);
  const QString sureText = all ? tr("over %1").arg(formatCount(sure)) : formatCount(sure);
  summary_->setText(
      named ? tr("Recipes: %1, against %2 of “%3”. Terms that are hardly there by chance: %4")
                  .arg(count, formatCount(named->info.recipes), named->name(), sureText)
            : tr("Recipes: %1, against all others. Terms that are hardly there by chance: %2")
                  .arg(count, sureText));
}

/// The terms take the room that is left, and are read in any case.
void TermsCard::fitTerms() {
  const QHeaderView& header = *table_->horizontalHeader();
  const int others = header.length() - header.sectionSize(MarksModel::Term);
  table_->setColumnWidth(MarksModel::Term,
                         std::max(kLeastTerm, table_->viewport()->width() - others));
}

void TermsCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  fitTerms();
}

void TermsCard::showMarks() {
  if (marks_->rowCount() == 0)
    return setNothing(tr("No term is more frequent here than elsewhere."));
  stack_->setCurrentWidget(table_);
  fitTerms();
}

void TermsCard::retranslate() {
  setTitle(tr("Terms that mark it"));
  of_->setText(kRecipe, tr("Recipe"));
  of_->setText(kTag, tr("Tag"));
  of_->setText(kSelection, tr("Selection"));
  of_->setOptionEnabled(kSelection, !view_.selection().empty(), tr("Nothing is selected."));
  of_->setOptionEnabled(kTag, tag_->count() > 0, tr("No recipe has a tag."));
  tag_->setAccessibleName(tr("Tag"));
  against_->setAccessibleName(tr("What is compared with"));
  fillAgainst();
  table_->setAccessibleName(tr("Terms that mark it"));
  marks_->retranslate();
  fillTags();
  show();
}

}  // namespace hankki
