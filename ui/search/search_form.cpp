// SPDX-License-Identifier: GPL-3.0-or-later
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
#include "core/search/study_parameters.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/search/model_ranges.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kWidth = 320;
constexpr int kModelColumns = 2;
constexpr int kModelHeight = 24;
constexpr const char* kLimits[] = {"trials", "budget_epochs", "budget_minutes"};

bool isLimit(const ParameterValue& value) {
  return value != ParameterValue(std::int64_t{0}) && value != ParameterValue(0.0);
}

/// For tr(), which only has to know whether it is one.
int plural(std::uint64_t count) { return static_cast<int>(std::min<std::uint64_t>(count, 2)); }

}  // namespace

SearchForm::SearchForm(QWidget* parent)
    : Card(parent),
      methods_(new Segment(Segment::Look::Segment, this)),
      methodHelp_(makeLabel(TextRole::Help, {}, this)),
      tabArea_(new QScrollArea(this)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      noModels_(makeLabel(TextRole::Help, {}, this)),
      settings_(new ParameterFields(study_parameters(), TextRole::HelpStrong, this)),
      area_(new QScrollArea(this)),
      summary_(makeLabel(TextRole::Help, {}, this)),
      reset_(makeButton(ButtonKind::Small, "reset", this)) {
  setFlush();
  setFixedWidth(kWidth);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setWidgetResizable(true);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget(area_->viewport());
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding,
                             metrics::kCardPadding);
  layout->setSpacing(metrics::kSmallSpace);
  addModels(layout);
  addMethod(layout);
  addRanges(layout);
  layout->addWidget(settings_);
  connect(settings_, &ParameterFields::edited, this, &SearchForm::updateFooter);
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

ModelRanges* SearchForm::ranges(const QString& id) {
  ModelRanges*& known = ranges_[id];
  if (!known) {
    known = new ModelRanges(model_spec(id.toStdString()), rangesLayout_->parentWidget());
    known->setMethod(method());
    known->hide();  // until its tab is chosen
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
    tabs_->addOption(id, QString::fromStdString(model_name(id.toStdString())));
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
  for (const char* name : {"min_epochs", "reduction"})
    settings_->setOffered(name, method() == SearchMethod::Asha);
  retranslate();
}

QString SearchForm::wrongBudget() const {
  bool ends = method() == SearchMethod::Grid;
  for (const char* name : kLimits) {
    const auto value = settings_->field(name).value();
    if (!value) return tr("A value of the budget is wrong.");
    ends = ends || isLimit(*value);
  }
  return ends ? QString() : tr("Set a limit: trials, epochs or minutes.");
}

std::optional<StudyRequest> SearchForm::request() {
  StudyRequest request;
  for (const QString& id : chosen()) {
    const auto made = ranges_.find(id);
    if (made == ranges_.end()) {  // nobody has looked at it: making it would block the window
      request.models.push_back(ModelRanges::usualModel(model_spec(id.toStdString())));
      continue;
    }
    if (QWidget* wrong = made->second->wrongField()) {
      showModel(id);
      area_->ensureWidgetVisible(wrong);
      made->second->reveal(wrong);
      return std::nullopt;
    }
    request.models.push_back(made->second->model());
  }
  if (ParameterField* wrong = settings_->wrongField()) {
    settings_->reveal(wrong);
    area_->ensureWidgetVisible(wrong);
    return std::nullopt;
  }
  request.method = method();
  set_study_parameters(request, settings_->values());
  try {
    check_study(request);
  } catch (const Error& error) {
    strip()->showError({error.message(), {}});
    return std::nullopt;
  }
  strip()->clear();
  return request;
}

/// What a limit of 0 means stands in its field.
void SearchForm::tellNoLimits() {
  for (const char* name : kLimits) {
    const auto value = settings_->field(name).value();
    settings_->field(name).setUnit(value && !isLimit(*value) ? tr("no limit") : QString());
  }
}

void SearchForm::updateFooter() {
  tellNoLimits();
  const QStringList ids = chosen();
  const QString wrong = wrongBudget();
  setTone(summary_, wrong.isEmpty() ? Tone::Muted : Tone::Error);
  setNote(tr("%1 of %2").arg(ids.size()).arg(models_.size()));
  if (ids.isEmpty() || !wrong.isEmpty()) return summary_->setText(wrong);
  const auto most = std::get<std::int64_t>(*settings_->field("trials").value());
  std::uint64_t points = 0, tried = 0;
  for (const QString& id : ids) {
    const auto made = ranges_.find(id);
    const std::uint64_t size = made != ranges_.end()
                                   ? made->second->gridSize()
                                   : ModelRanges::usualGridSize(model_spec(id.toStdString()));
    points += size;
    tried += most > 0 ? std::min(size, static_cast<std::uint64_t>(most)) : size;
  }
  const auto counted = [](std::uint64_t count) {
    return formatCount(static_cast<std::int64_t>(count));
  };
  const auto trials = static_cast<std::uint64_t>(most * ids.size());
  if (method() != SearchMethod::Grid)
    summary_->setText(most > 0
                          ? tr("At most %1 trial(s)", nullptr, plural(trials)).arg(counted(trials))
                          : QString());
  else if (points == tried)
    summary_->setText(tr("Grid of %1 point(s)", nullptr, plural(points)).arg(counted(points)));
  else
    summary_->setText(
        tr("Grid of %1 points, %2 of them tried").arg(counted(points), counted(tried)));
}

void SearchForm::reset() {
  if (const QString id = tabs_->current(); !id.isEmpty()) ranges(id)->reset();
  settings_->reset();
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
  reset_->setText(tr("Reset"));
  reset_->setToolTip(tr("Takes the shown ranges and all settings back to the usual ones."));
  settings_->retranslate();
  updateFooter();
}

void SearchForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
