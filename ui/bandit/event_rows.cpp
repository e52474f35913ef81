// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/event_rows.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace hankki {
namespace {

constexpr int kHeight = 38;   // px
constexpr int kNumbers = 58;  // room of the visit
constexpr int kPadding = 12;

}  // namespace

void EventRows::addEvents(const LiveFrame& frame, std::vector<Row>& rows) const {
  const LiveEvents& events = frame.history.events;
  for (std::size_t i = events.until(frame.visits()); i-- > 0 && rows.size() < kMost;) {
    const bool clicked = events.reward(i) > 0;
    if (filter_ == Filter::Clicks && !clicked) continue;
    rows.push_back({.visit = events.visit(i) + 1,
                    .event = i + events.dropped(),
                    .user = events.user(i),
                    .slot = events.slot(i) + 1,
                    .arm = events.arm(i),
                    .propensity = events.propensity(i),
                    .clicked = clicked});
  }
}

void EventRows::showFrame(const LiveFrame& frame) {
  std::vector<Row> rows;
  if (filter_ != Filter::Changes) addEvents(frame, rows);
  if (filter_ != Filter::Clicks) {
    const std::int64_t oldest =
        filter_ == Filter::All && rows.size() == kMost ? rows.back().visit : 0;
    for (const LiveChange& change : frame.history.changes)
      if (change.visit <= frame.visits() && change.visit >= oldest)
        rows.push_back({.visit = change.visit, .change = changeText(change, frame.history)});
  }
  std::ranges::stable_sort(rows, std::ranges::greater(), &Row::visit);
  lists_ = frame.history.hasLists();
  beginResetModel();
  arms_ = frame.history.arms;
  rows_ = std::move(rows);
  endResetModel();
}

void EventRows::forget() {
  beginResetModel();
  rows_.clear();
  endResetModel();
}

std::optional<std::size_t> EventRows::eventAt(int row) const {
  return row < 0 || row >= rowCount() ? std::nullopt : rows_[static_cast<std::size_t>(row)].event;
}

int EventRows::rowOf(std::size_t event) const {
  const auto found = std::ranges::find(rows_, std::optional(event), &Row::event);
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int EventRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QString EventRows::lineOf(const Row& row) const {
  if (!row.change.isEmpty()) return row.change;
  if (lists_) return tr("user %1, slot %2").arg(row.user).arg(row.slot);
  return row.user > 0 ? tr("user %1").arg(row.user) : tr("a new user");
}

QVariant EventRows::data(const QModelIndex& index, int role) const {
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  const QString model =
      row.arm >= 0 && static_cast<std::size_t>(row.arm) < arms_.size()
          ? tr("%1, propensity %2")
                .arg(arms_[static_cast<std::size_t>(row.arm)].name, formatNumber(row.propensity, 2))
      : row.change.isEmpty() ? tr("a surprise")
                             : QString();
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1 %2 %3").arg(formatCount(row.visit), lineOf(row), model);
    case VisitRole:
      return formatCount(row.visit);
    case LineRole:
      return lineOf(row);
    case ModelRole:
      return model;
    case ArmRole:
      return row.arm;
    case ClickedRole:
      return row.clicked;
    default:
      return {};
  }
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), kHeight};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const Tokens& tokens = Theme::instance().tokens();
  const auto* rows = static_cast<const EventRows*>(index.model());
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QString model = index.data(EventRows::ModelRole).toString();
  const bool change = model.isEmpty();
  if (option.state & QStyle::State_Selected)
    painter->fillRect(option.rect, tokens.accentSoft);
  else if (change || (option.state & QStyle::State_MouseOver))
    painter->fillRect(option.rect, tokens.raised);
  painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                    tokens.border);
  QRect rect = option.rect.adjusted(kPadding, 3, -kPadding, -4);
  painter->setFont(Theme::font(TextRole::Caption));
  painter->setPen(tokens.muted);
  painter->drawText(QRect(rect.left(), rect.top(), kNumbers - 8, rect.height()),
                    Qt::AlignLeft | (change ? Qt::AlignVCenter : Qt::AlignTop),
                    index.data(EventRows::VisitRole).toString());
  rect.setLeft(rect.left() + kNumbers);
  if (change) {
    painter->drawPixmap(
        rect.left(), rect.center().y() - 7,
        iconPixmap("bolt", 14, tokens.warn, painter->device()->devicePixelRatioF()));
    painter->setFont(Theme::font(TextRole::HelpStrong));
    painter->setPen(tokens.text);
    const QRect text = rect.adjusted(20, 0, 0, 0);
    painter->drawText(text, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(EventRows::LineRole).toString(),
                                                        Qt::ElideRight, text.width()));
    return painter->restore();
  }
  const QString result =
      index.data(EventRows::ClickedRole).toBool() ? EventRows::tr("clicked") : QString();
  int room = 0;
  if (!result.isEmpty()) {
    room = pillWidth(result);
    paintPill(*painter, QRect(rect.right() - room, rect.top(), room, rect.height()), result,
              PillKind::Success, tokens);
  }
  const QRect text = rect.adjusted(0, 0, -room - 6, 0);
  painter->setFont(Theme::font(TextRole::Help));
  painter->setPen(tokens.text);
  painter->drawText(text, Qt::AlignTop | Qt::AlignLeft, index.data(EventRows::LineRole).toString());
  const int arm = index.data(EventRows::ArmRole).toInt();
  int left = 0;
  if (arm >= 0 && static_cast<std::size_t>(arm) < rows->arms().size()) {
    const ModelStyle& style = rows->arms()[static_cast<std::size_t>(arm)].style;
    paintMarker(*painter, QPointF(text.left() + 4, text.bottom() - 7), 8, style.marker,
                style.color(tokens));
    left = 14;
  }
  painter->setFont(Theme::font(TextRole::Caption));
  painter->setPen(tokens.muted);
  painter->drawText(text.adjusted(left, 0, 0, 0), Qt::AlignBottom | Qt::AlignLeft,
                    painter->fontMetrics().elidedText(model, Qt::ElideRight, text.width() - left));
  painter->restore();
}

}  // namespace hankki
