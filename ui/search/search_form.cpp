#include "ui/search/search_form.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/models/common_parameters.h"
#include "core/models/registry.h"
#include "ui/search/model_ranges.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/train/parameter_field.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kWidth = 320;
constexpr int kModelColumns = 2;
constexpr int kModelHeight = 24;
constexpr double kLargestSeed = 9'007'199'254'740'992;  // the largest that a double counts exactly

constexpr const char* kTexts[] = {
    QT_TRANSLATE_NOOP("hankki::core", "Trials"),
    QT_TRANSLATE_NOOP("hankki::core", "How many points a model may try; 0 is no limit."),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "How many epochs a model may train over all its trials; 0 is no limit."),
    QT_TRANSLATE_NOOP("hankki::core", "Minutes"),
    QT_TRANSLATE_NOOP("hankki::core", "How long a model may train and validate; 0 is no limit."),
    QT_TRANSLATE_NOOP("hankki::core", "Metric"),
    QT_TRANSLATE_NOOP("hankki::core", "The validation metric that decides which trial is best."),
    QT_TRANSLATE_NOOP("hankki::core", "Seed"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "Points are drawn from it, and every trial is trained with it."),
    QT_TRANSLATE_NOOP("hankki::core", "First rung"),
    QT_TRANSLATE_NOOP("hankki::core", "Epochs after which trials are compared first."),
    QT_TRANSLATE_NOOP("hankki::core", "Reduction"),
    QT_TRANSLATE_NOOP("hankki::core",
                      "One in this many goes on at each rung, for this many times the epochs."),
    QT_TRANSLATE_NOOP("hankki::core", "Threads"),
    QT_TRANSLATE_NOOP("hankki::core", "How many threads train and evaluate; 0 uses all cores."),
    QT_TRANSLATE_NOOP("hankki::core", "epochs")};

Parameter limit(const char* name, const char* label, const char* doc, std::int64_t value) {
  return integer_parameter(name, label, {}, value, 0, 1'000'000, doc);
}

std::int64_t whole(const ParameterField& field) { return std::get<std::int64_t>(*field.value()); }

}  // namespace

SearchForm::SearchForm(QWidget* parent)
    : Card(parent),
      methods_(new Segment(Segment::Look::Segment, this)),
      methodHelp_(makeLabel(TextRole::Help, {}, this)),
      tabArea_(new QScrollArea(this)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      noModels_(makeLabel(TextRole::Help, {}, this)),
      advanced_(new QToolButton(this)),
      area_(new QScrollArea(this)),
      summary_(makeLabel(TextRole::Help, {}, this)),
      reset_(makeButton(ButtonKind::Small, "reset", this)) {
  setFlush();
  setFixedWidth(kWidth);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setWidgetResizable(true);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget(area_);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding,
                             metrics::kCardPadding);
  layout->setSpacing(metrics::kSmallSpace);
  addModels(layout);
  addMethod(layout);
  addRanges(layout);
  addSettings(layout);
  layout->addStretch(1);
  area_->setWidget(content);
  body()->addWidget(area_);

  setTone(summary_, Tone::Muted);
  summary_->setObjectName("summary");
  summary_->setWordWrap(true);
  reset_->setObjectName("resetSearch");
  footer()->addWidget(summary_, 1);
  footer()->addWidget(reset_);
  connect(reset_, &QPushButton::clicked, this, &SearchForm::reset);
  modelsChanged();
  methodChanged();
}

void SearchForm::addHeading(QVBoxLayout* layout, const char* text) {
  auto* label = makeLabel(TextRole::HelpStrong, {}, this);
  label->setContentsMargins(0, metrics::kSpace, 0, 0);
  layout->addWidget(label);
  headings_.push_back({label, text});
}

void SearchForm::addModels(QVBoxLayout* layout) {
  addHeading(layout, QT_TR_NOOP("Models"));
  auto* grid = new QGridLayout;
  grid->setSpacing(0);
  const auto& specs = model_specs();
  const int rows = (static_cast<int>(specs.size()) + kModelColumns - 1) / kModelColumns;
  for (const ModelSpec& spec : specs) {
    const int at = static_cast<int>(models_.size());
    auto* check = new QCheckBox(QString::fromStdString(spec.name), this);
    check->setObjectName("search:" + QString::fromStdString(spec.id));
    check->setFixedHeight(kModelHeight);
    grid->addWidget(check, at % rows, at / rows);
    models_.push_back(check);
    connect(check, &QCheckBox::toggled, this, &SearchForm::modelsChanged);
  }
  layout->addLayout(grid);
}

void SearchForm::addMethod(QVBoxLayout* layout) {
  addHeading(layout, QT_TR_NOOP("Method"));
  methods_->setObjectName("methods");
  for (const SearchMethod method : {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Asha})
    methods_->addOption(QString::fromStdString(to_text(method)), {});
  methods_->setCurrent(QString::fromStdString(to_text(SearchMethod::Asha)));
  layout->addWidget(methods_);
  setTone(methodHelp_, Tone::Muted);
  methodHelp_->setWordWrap(true);
  layout->addWidget(methodHelp_);
  connect(methods_, &Segment::chosen, this, &SearchForm::methodChanged);
}

void SearchForm::addRanges(QVBoxLayout* layout) {
  addHeading(layout, QT_TR_NOOP("Ranges"));
  // More tabs than there is room for are reached by the arrow keys or the wheel.
  tabs_->setObjectName("rangeTabs");
  tabArea_->setFrameShape(QFrame::NoFrame);
  tabArea_->setWidget(tabs_);
  tabArea_->setWidgetResizable(true);
  tabArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tabArea_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tabArea_->setFocusPolicy(Qt::NoFocus);
  tabArea_->setFixedHeight(32);
  setTone(noModels_, Tone::Muted);
  noModels_->setWordWrap(true);
  layout->addWidget(tabArea_);
  layout->addWidget(noModels_);
  rangesLayout_ = new QVBoxLayout;
  layout->addLayout(rangesLayout_);
  connect(tabs_, &Segment::chosen, this, &SearchForm::showModel);
}

ParameterField* SearchForm::addField(QVBoxLayout* layout, const Parameter& parameter) {
  auto* field = new ParameterField(parameter, this);
  layout->addWidget(field);
  connect(field, &ParameterField::edited, this, &SearchForm::updateFooter);
  return field;
}

void SearchForm::addSettings(QVBoxLayout* layout) {
  addHeading(layout, QT_TR_NOOP("Budget of each model"));
  const StudyRequest usual;
  trials_ = addField(layout, limit("trials", kTexts[0], kTexts[1], usual.budget.trials));
  epochs_ = addField(layout, limit("budget_epochs", kTexts[2], kTexts[3], usual.budget.epochs));
  minutes_ = addField(layout, real_parameter("minutes", kTexts[4], {}, usual.budget.minutes, 0,
                                             100'000, kTexts[5]));
  addHeading(layout, QT_TR_NOOP("Goal"));
  metric_ =
      addField(layout, choice_parameter("metric", kTexts[6], {}, stopping_metrics(), kTexts[7]));
  seed_ = addField(layout,
                   integer_parameter("study_seed", kTexts[8], {}, 1, 0, kLargestSeed, kTexts[9]));
  advanced_->setObjectName("advanced");
  advanced_->setCheckable(true);
  advanced_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setStyleProperty(advanced_, "kind", "text");
  layout->addWidget(advanced_);
  minEpochs_ =
      addField(layout, integer_parameter("min_epochs", kTexts[10], {}, usual.asha.min_epochs, 1,
                                         100'000, kTexts[11], kTexts[16], "r"));
  reduction_ = addField(layout, integer_parameter("reduction", kTexts[12], {}, usual.asha.reduction,
                                                  2, 100, kTexts[13], {}, "\u03b7"));
  threads_ =
      addField(layout, integer_parameter("study_threads", kTexts[14], {}, 0, 0, 1024, kTexts[15]));
  connect(advanced_, &QToolButton::toggled, this, &SearchForm::methodChanged);
}

ModelRanges* SearchForm::ranges(const QString& id) {
  ModelRanges*& known = ranges_[id];
  if (!known) {
    known = new ModelRanges(model_spec(id.toStdString()), this);
    known->setMethod(method());
    rangesLayout_->addWidget(known);
    connect(known, &ModelRanges::edited, this, &SearchForm::updateFooter);
  }
  return known;
}

QStringList SearchForm::chosen() const {
  QStringList ids;
  for (const QCheckBox* check : models_)
    if (check->isChecked()) ids << check->objectName().section(':', 1);
  return ids;
}

void SearchForm::setChosen(const QStringList& ids) {
  for (QCheckBox* check : models_) {
    const QSignalBlocker blocker(check);
    check->setChecked(ids.contains(check->objectName().section(':', 1)));
  }
  modelsChanged();
}

void SearchForm::modelsChanged() {
  const QString before = tabs_->current();
  const QStringList ids = chosen();
  tabs_->clear();
  for (const QString& id : ids)
    tabs_->addOption(id, QString::fromStdString(model_spec(id.toStdString()).name));
  tabArea_->setVisible(!ids.isEmpty());
  noModels_->setVisible(ids.isEmpty());
  showModel(ids.contains(before) ? before : ids.value(0));
  emit chosenChanged(ids);
}

void SearchForm::showModel(const QString& id) {
  if (!id.isEmpty()) {
    tabs_->setCurrent(id);
    ranges(id);  // makes it at the first time
    if (auto* tab = tabs_->findChild<QToolButton*>(id)) tabArea_->ensureWidgetVisible(tab);
  }
  for (const auto& [model, shown] : ranges_) shown->setVisible(model == id);
  updateFooter();
}

SearchMethod SearchForm::method() const {
  return parse_search_method(methods_->current().toStdString());
}

void SearchForm::methodChanged() {
  for (const auto& [model, shown] : ranges_) shown->setMethod(method());
  const bool open = advanced_->isChecked(), halving = method() == SearchMethod::Asha;
  minEpochs_->setVisible(open && halving);
  reduction_->setVisible(open && halving);
  threads_->setVisible(open);
  retranslate();
}

QString SearchForm::wrongBudget() const {
  for (const ParameterField* field : {trials_, epochs_, minutes_})
    if (!field->value()) return tr("A value of the budget is wrong.");
  const bool ends = method() == SearchMethod::Grid || whole(*trials_) > 0 || whole(*epochs_) > 0 ||
                    std::get<double>(*minutes_->value()) > 0;
  return ends ? QString() : tr("Set a limit: trials, epochs or minutes.");
}

std::optional<StudyRequest> SearchForm::request() {
  StudyRequest request;
  for (const QString& id : chosen()) {
    if (QWidget* wrong = ranges(id)->wrongField()) {
      showModel(id);
      area_->ensureWidgetVisible(wrong);
      ModelRanges::focus(wrong);
      return std::nullopt;
    }
    request.models.push_back(ranges(id)->model());
  }
  for (ParameterField* field :
       {trials_, epochs_, minutes_, seed_, minEpochs_, reduction_, threads_})
    if (!field->value()) {
      advanced_->setChecked(advanced_->isChecked() || field->isHidden());
      area_->ensureWidgetVisible(field);
      field->focusEditor();
      return std::nullopt;
    }
  request.method = method();
  request.metric = std::get<std::string>(*metric_->value());
  request.budget = {whole(*trials_), whole(*epochs_), std::get<double>(*minutes_->value())};
  request.asha = {whole(*minEpochs_), whole(*reduction_)};
  request.seed = static_cast<std::uint64_t>(whole(*seed_));
  request.threads = static_cast<int>(whole(*threads_));
  try {
    check_study(request);
  } catch (const Error& error) {
    strip()->showError({QString::fromUtf8(error.what()), {}});
    return std::nullopt;
  }
  strip()->clear();
  return request;
}

void SearchForm::updateFooter() {
  const QStringList ids = chosen();
  const QString wrong = wrongBudget();
  setTone(summary_, wrong.isEmpty() ? Tone::Muted : Tone::Error);
  setNote(tr("%1 of %2").arg(ids.size()).arg(models_.size()));
  if (ids.isEmpty() || !wrong.isEmpty()) return summary_->setText(wrong);
  const auto most = whole(*trials_);
  std::uint64_t points = 0, tried = 0;
  for (const QString& id : ids) {
    const std::uint64_t size = ranges(id)->gridSize();
    points += size;
    tried += most > 0 ? std::min(size, static_cast<std::uint64_t>(most)) : size;
  }
  if (method() == SearchMethod::Grid)
    summary_->setText(
        points == tried
            ? tr("Grid of %1 points").arg(formatCount(static_cast<std::int64_t>(points)))
            : tr("Grid of %1 points, %2 of them tried")
                  .arg(formatCount(static_cast<std::int64_t>(points)),
                       formatCount(static_cast<std::int64_t>(tried))));
  else
    summary_->setText(most > 0 ? tr("At most %1 trials").arg(formatCount(most * ids.size()))
                               : QString());
}

void SearchForm::reset() {
  if (const QString id = tabs_->current(); !id.isEmpty()) ranges(id)->reset();
  for (ParameterField* field :
       {trials_, epochs_, minutes_, metric_, seed_, minEpochs_, reduction_, threads_})
    field->reset();
  updateFooter();
}

void SearchForm::retranslate() {
  setTitle(tr("New search"));
  for (const Heading& heading : headings_) heading.label->setText(tr(heading.text));
  methods_->setText(QStringLiteral("grid"), tr("Grid"));
  methods_->setText(QStringLiteral("random"), tr("Random"));
  methods_->setText(QStringLiteral("asha"), tr("ASHA"));
  switch (method()) {
    case SearchMethod::Grid:
      methodHelp_->setText(tr("Tries every combination of the ranges' points."));
      break;
    case SearchMethod::Random:
      methodHelp_->setText(tr("Tries random points of the ranges, each trained in full."));
      break;
    case SearchMethod::Asha:
      methodHelp_->setText(
          tr("Tries many random points for a few epochs and trains the best ones on."));
      break;
  }
  noModels_->setText(tr("The ranges of the models that you choose appear here."));
  advanced_->setText(tr("Advanced"));
  advanced_->setIcon(icon(advanced_->isChecked() ? "chevron-down" : "chevron-right"));
  reset_->setText(tr("Reset"));
  reset_->setToolTip(tr("Takes the shown ranges and all settings back to the usual ones."));
  for (ParameterField* field :
       {trials_, epochs_, minutes_, metric_, seed_, minEpochs_, reduction_, threads_})
    field->retranslate();
  updateFooter();
}

void SearchForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
