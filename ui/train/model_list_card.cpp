// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/model_list_card.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "core/models/registry.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/model_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kRowHeight = 26;
constexpr int kSampleWidth = 28;
constexpr int kRowPadding = 6;
}  // namespace

ModelRow::ModelRow(const QString& id, const QString& name, QWidget* parent)
    : QWidget(parent), id_(id), check_(new QCheckBox(name, this)) {
  setFixedHeight(kRowHeight);
  check_->setObjectName("model:" + id);
  check_->installEventFilter(this);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(kRowPadding, 0, kRowPadding + kSampleWidth, 0);
  layout->addWidget(check_);
  layout->addStretch(1);
  connect(check_, &QCheckBox::toggled, this, [this] {
    update();
    emit toggled();
  });
}

bool ModelRow::isChosen() const { return check_->isChecked(); }

void ModelRow::setChosen(bool chosen) {
  const QSignalBlocker blocker(check_);
  check_->setChecked(chosen);
  update();
}

void ModelRow::setCurrent(bool current) {
  current_ = current;
  update();
}

void ModelRow::takeFocus() { check_->setFocus(Qt::TabFocusReason); }

void ModelRow::paintEvent(QPaintEvent*) {
  const Tokens& tokens = Theme::instance().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (current_) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentSoft);
    painter.drawRoundedRect(rect(), metrics::kControlRadius, metrics::kControlRadius);
  }
  if (!isChosen()) return;
  const QRectF sample(width() - kRowPadding - kSampleWidth + 2, 0, kSampleWidth - 2, height());
  paintLineSample(painter, sample, modelStyle(id_.toStdString()), tokens);
}

void ModelRow::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) emit clicked();
}

bool ModelRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
      emit stepped(1);
      return true;
    case Qt::Key_Up:
      emit stepped(-1);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      emit clicked();
      return true;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

ModelListCard::ModelListCard(QWidget* parent) : Card(parent) {
  setFlush();
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget(area->viewport());
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(metrics::kSpace, 0, metrics::kSpace, metrics::kSpace);
  layout->setSpacing(0);
  for (const ModelSpec& spec : model_specs())
    if (std::ranges::find(groups_, spec.family, &Group::family) == groups_.end())
      addGroup(spec.family, content);
  layout->addStretch(1);
  area->setWidget(content);
  body()->addWidget(area);
  retranslate();
}

void ModelListCard::addGroup(Family family, QWidget* content) {
  auto* layout = static_cast<QVBoxLayout*>(content->layout());
  Group group{family,
              makeLabel(TextRole::Help, {}, content),
              makeLabel(TextRole::Caption, {}, content),
              {}};
  setTone(group.title, Tone::Muted);
  setTone(group.count, Tone::Accent);
  auto* heading = new QHBoxLayout;
  heading->setContentsMargins(kRowPadding, metrics::kSpace, kRowPadding, 2);
  heading->addWidget(group.title, 1);
  heading->addWidget(group.count);
  layout->addLayout(heading);
  for (const ModelSpec& spec : model_specs()) {
    if (spec.family != family) continue;
    const QString id = QString::fromStdString(spec.id);
    auto* row = new ModelRow(id, QString::fromStdString(spec.name), content);
    layout->addWidget(row);
    group.rows.push_back(row);
    rows_.emplace(id, row);
    connect(row, &ModelRow::toggled, this, [this, row] { rowToggled(row); });
    connect(row, &ModelRow::stepped, this, [this, row](int rows) { moveFocus(row, rows); });
    connect(row, &ModelRow::clicked, this, [this, row] {
      if (!row->isChosen()) {
        row->setChosen(true);
        rowToggled(row);
      }
      emit activated(row->id());
    });
  }
  groups_.push_back(std::move(group));
}

void ModelListCard::moveFocus(const ModelRow* from, int rows) {
  std::vector<ModelRow*> order;
  for (const Group& group : groups_)
    order.insert(order.end(), group.rows.begin(), group.rows.end());
  const auto target = std::ranges::find(order, from) - order.begin() + rows;
  if (target >= 0 && target < std::ssize(order))
    order[static_cast<std::size_t>(target)]->takeFocus();
}

void ModelListCard::rowToggled(ModelRow* row) {
  updateCounts();
  emit chosenChanged(chosen());
  if (row->isChosen()) emit activated(row->id());
}

QStringList ModelListCard::chosen() const {
  QStringList ids;
  for (const Group& group : groups_)
    for (const ModelRow* row : group.rows)
      if (row->isChosen()) ids << row->id();
  return ids;
}

void ModelListCard::setChosen(const QStringList& ids) {
  for (const auto& [id, row] : rows_) row->setChosen(ids.contains(id));
  updateCounts();
  emit chosenChanged(chosen());
}

void ModelListCard::setCurrent(const QString& current) {
  for (const auto& [id, row] : rows_) row->setCurrent(id == current && row->isChosen());
}

void ModelListCard::updateCounts() {
  for (const Group& group : groups_) {
    const auto count = std::ranges::count_if(group.rows, &ModelRow::isChosen);
    group.count->setText(count > 0 ? tr("%n chosen", nullptr, static_cast<int>(count)) : QString());
  }
  setNote(tr("%1 of %2").arg(chosen().size()).arg(rows_.size()));
}

void ModelListCard::retranslate() {
  setTitle(tr("Models"));
  for (const Group& group : groups_) group.title->setText(coreText(title(group.family)));
  for (const ModelSpec& spec : model_specs())
    rows_.at(QString::fromStdString(spec.id))->setToolTip(coreText(spec.description));
  updateCounts();
}

void ModelListCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
