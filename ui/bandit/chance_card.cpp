// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/chance_card.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/theme/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

namespace hankki {
namespace {

constexpr int kColumnHeight = 132;  // px
constexpr int kRowHeight = 26;
constexpr int kHeadHeight = 20;
constexpr int kMostRows = 6;  // before it scrolls

const Tokens& tokens() { return Theme::instance().tokens(); }

QString elided(QPainter& painter, const QString& text, double width) {
  return painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(width));
}

}  // namespace

ChanceCard::ChanceCard(QWidget* parent) : Card(parent), grid_(new ChanceGrid) {
  grid_->setObjectName("chances");
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(grid_);
  body()->addWidget(scroll);
}

void ChanceCard::showFrame(const LiveFrame& frame) {
  const LivePoint& point = frame.point();
  const std::vector<double> shares = frame.history.shares(frame.shown);
  std::vector<ChanceCell> cells;
  for (std::size_t arm = 0; arm < point.state.shown.size(); ++arm) {
    const double loss = point.best.expected_loss[arm];
    cells.push_back(
        {.arm = frame.history.arms[arm],
         .chance = point.best.probability[arm],
         .traffic = shares[arm],
         .loss = std::isnan(loss) ? noValue() : tr("%1 pp").arg(formatNumber(100 * loss, 2)),
         .there = point.state.there[arm]});
  }
  std::ranges::stable_sort(cells, std::ranges::greater(), &ChanceCell::there);
  grid_->setCells(std::move(cells));
}

void ChanceCard::retranslate() {
  setTitle(tr("Chance to be the best"));
  grid_->setToolTip(
      tr("By click rate of a slot, from what was seen so far. Expected loss: points "
         "of the click rate that choosing this model costs against the best one."));
  grid_->update();
}

ChanceGrid::ChanceGrid(QWidget* parent) : QWidget(parent) {}

void ChanceGrid::setCells(std::vector<ChanceCell> cells) {
  const bool other = cells.size() != cells_.size();
  cells_ = std::move(cells);
  QStringList texts;
  for (const ChanceCell& cell : cells_)
    texts << QStringLiteral("%1: %2").arg(cell.arm.name, formatChance(cell.chance));
  setAccessibleName(texts.join(QStringLiteral(", ")));
  if (other) updateGeometry();
  update();
}

QSize ChanceGrid::sizeHint() const {
  const int rows = static_cast<int>(cells_.size());
  return {260, isWide() ? kColumnHeight : kHeadHeight + rows * kRowHeight};
}

void ChanceGrid::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (cells_.empty()) return;
  if (isWide()) {
    const double column = width() / static_cast<double>(cells_.size());
    for (std::size_t i = 0; i < cells_.size(); ++i)
      paintColumn(painter, QRectF(static_cast<double>(i) * column, 0, column - 12, kColumnHeight),
                  cells_[i]);
    return;
  }
  painter.setFont(Theme::font(TextRole::Caption));
  painter.setPen(tokens().muted);
  painter.drawText(QRectF(0, 0, width() - 132, kHeadHeight), Qt::AlignRight, tr("best"));
  painter.drawText(QRectF(0, 0, width() - 70, kHeadHeight), Qt::AlignRight, tr("traffic now"));
  painter.drawText(QRectF(0, 0, width(), kHeadHeight), Qt::AlignRight, tr("expected loss"));
  for (std::size_t i = 0; i < cells_.size(); ++i)
    paintRow(painter,
             QRectF(0, kHeadHeight + static_cast<double>(i) * kRowHeight, width(), kRowHeight),
             cells_[i]);
}

void ChanceGrid::paintColumn(QPainter& painter, const QRectF& rect, const ChanceCell& cell) const {
  painter.setOpacity(cell.there ? 1 : 0.45);
  const double left = rect.left();
  const auto line = [&](TextRole role, const QColor& color, double top, double height,
                        const QString& text, double indent = 0) {
    painter.setFont(Theme::font(role));
    painter.setPen(color);
    painter.drawText(QRectF(left + indent, top, rect.width() - indent, height),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     elided(painter, text, rect.width() - indent));
  };
  paintMarker(painter, QPointF(left + 5, 9), 9, cell.arm.style.marker,
              cell.arm.style.color(tokens()));
  line(TextRole::Help, tokens().text, 0, 18, cell.arm.name, 16);
  line(TextRole::Figure, tokens().text, 20, 30, cell.there ? formatChance(cell.chance) : noValue());
  paintBar(painter, QRectF(left, 54, rect.width(), 4), cell.chance, cell.arm.style.color(tokens()));
  line(TextRole::Caption, tokens().muted, 66, 14, tr("traffic now"));
  line(TextRole::HelpStrong, tokens().text, 80, 16, formatPercent(cell.traffic));
  line(TextRole::Caption, tokens().muted, 100, 14, tr("expected loss"));
  line(TextRole::HelpStrong, tokens().text, 114, 16, cell.loss);
  painter.setOpacity(1);
}

void ChanceGrid::paintRow(QPainter& painter, const QRectF& rect, const ChanceCell& cell) const {
  painter.setOpacity(cell.there ? 1 : 0.45);
  paintMarker(painter, QPointF(5, rect.center().y()), 8, cell.arm.style.marker,
              cell.arm.style.color(tokens()));
  painter.setFont(Theme::font(TextRole::Help));
  painter.setPen(tokens().text);
  const double right = rect.right();
  painter.drawText(QRectF(16, rect.top(), right - 196, rect.height()), Qt::AlignVCenter,
                   elided(painter, cell.arm.name, right - 196));
  const auto figure = [&](double end, const QString& text, bool strong) {
    painter.setFont(Theme::font(strong ? TextRole::HelpStrong : TextRole::Help));
    painter.drawText(QRectF(end - 70, rect.top(), 70, rect.height()),
                     Qt::AlignRight | Qt::AlignVCenter, text);
  };
  figure(right - 132, cell.there ? formatChance(cell.chance) : noValue(), true);
  figure(right - 70, formatPercent(cell.traffic), false);
  figure(right, cell.loss, false);
  painter.setOpacity(1);
}

}  // namespace hankki
