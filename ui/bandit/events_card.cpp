// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/events_card.h"

#include <QListView>
#include <QVBoxLayout>

#include "ui/bandit/event_rows.h"
#include "ui/bandit/why_view.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr const char* kAll = "all";
constexpr const char* kClicks = "clicks";
constexpr const char* kChanges = "changes";
}  // namespace

EventsCard::EventsCard(QWidget* parent)
    : Card(parent),
      rows_(new EventRows(this)),
      filter_(new Segment(Segment::Look::Segment)),
      list_(new QListView(this)),
      why_(new WhyView(this)) {
  setFlush();
  filter_->setObjectName("eventFilter");
  list_->setObjectName("events");
  for (const char* id : {kAll, kClicks, kChanges}) filter_->addOption(id, {});
  addHeaderWidget(filter_);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setModel(rows_);
  list_->setItemDelegate(new EventDelegate(list_));
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setMinimumHeight(40);
  body()->addWidget(list_, 1);
  body()->addWidget(why_);
  why_->hide();
  connect(filter_, &Segment::chosen, this, [this](const QString& id) {
    rows_->setFilter(id == kClicks    ? EventRows::Filter::Clicks
                     : id == kChanges ? EventRows::Filter::Changes
                                      : EventRows::Filter::All);
    emit due();
  });
  // While it plays no click comes: the rows are others before the button is released.
  connect(list_, &QListView::pressed, this, &EventsCard::choose);
  connect(list_, &QListView::activated, this, &EventsCard::choose);
  connect(why_, &WhyView::closed, this, &EventsCard::close);
}

void EventsCard::choose(const QModelIndex& index) {
  chosen_ = rows_->eventAt(index.row());
  emit eventChosen();
  emit due();
}

void EventsCard::close() {
  chosen_.reset();
  list_->clearSelection();
  why_->hide();
}

void EventsCard::forget() {
  close();
  rows_->forget();
}

void EventsCard::showFrame(const LiveFrame& frame) {
  rows_->showFrame(frame);
  explain(frame);
  if (!chosen_) return;
  const int row = rows_->rowOf(*chosen_);
  if (row >= 0) list_->setCurrentIndex(rows_->index(row));
}

void EventsCard::explain(const LiveFrame& frame) {
  const LiveEvents& events = frame.history.events;
  if (!chosen_ || *chosen_ < events.dropped() || *chosen_ - events.dropped() >= events.size())
    return why_->hide();
  why_->explain(events.at(*chosen_ - events.dropped()), frame.history);
  why_->show();
}

void EventsCard::retranslate() {
  setTitle(tr("Events"));
  filter_->setText(kAll, tr("All"));
  filter_->setText(kClicks, tr("Clicks"));
  filter_->setText(kChanges, tr("Changes"));
  list_->setAccessibleName(tr("Events"));
  list_->setToolTip(tr("Choose one to see why it came so"));
  why_->retranslate();
  emit due();
}

}  // namespace hankki
