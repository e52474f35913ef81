// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_splitter.h"

#include <QEvent>
#include <QPainter>
#include <QSettings>
#include <algorithm>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr int kGrip = 28;
constexpr int kGripWidth = 3;
}  // namespace

/// The gap; a short line in its middle shows under the mouse that it can be dragged.
class PaneHandle final : public QSplitterHandle {
 public:
  PaneHandle(Qt::Orientation orientation, PaneSplitter& splitter)
      : QSplitterHandle(orientation, &splitter), splitter_(splitter) {
    setAttribute(Qt::WA_Hover);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    if (!underMouse()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().tokens().strongBorder);
    QRectF grip(0, 0, kGripWidth, kGrip);
    if (orientation() == Qt::Vertical) grip = QRectF(0, 0, kGrip, kGripWidth);
    grip.moveCenter(QRectF(rect()).center());
    painter.drawRoundedRect(grip, kGripWidth / 2.0, kGripWidth / 2.0);
  }
  void mouseDoubleClickEvent(QMouseEvent*) override { splitter_.forget(); }

 private:
  PaneSplitter& splitter_;
};

PaneSplitter::PaneSplitter(Qt::Orientation orientation, const QString& key, QWidget* parent)
    : QSplitter(orientation, parent), key_("panes/" + key) {
  setObjectName(key);
  setHandleWidth(metrics::kCardGap);
  setChildrenCollapsible(false);
  connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::remember);
}

void PaneSplitter::setPanes(const QList<Pane>& panes, int stackBelow) {
  panes_ = panes;
  stackBelow_ = stackBelow;
  for (int pane = 0; pane < panes_.size(); ++pane) setStretchFactor(pane, panes_[pane].stretch);
  restore();
}

QSplitterHandle* PaneSplitter::createHandle() { return new PaneHandle(orientation(), *this); }

QSize PaneSplitter::minimumSizeHint() const {
  QSize hint = QSplitter::minimumSizeHint();
  if (stackBelow_ == 0 || isStacked()) return hint;
  hint.setWidth(0);
  for (int pane = 0; pane < count(); ++pane)
    if (!widget(pane)->isHidden())
      hint.setWidth(std::max(
          {hint.width(), widget(pane)->minimumSizeHint().width(), widget(pane)->minimumWidth()}));
  return hint;
}

void PaneSplitter::resizeEvent(QResizeEvent* event) {
  if (stackBelow_ > 0 && (width() < stackBelow_) != isStacked()) stack(!isStacked());
  QSplitter::resizeEvent(event);
}

void PaneSplitter::stack(bool stacked) {
  setOrientation(stacked ? Qt::Vertical : Qt::Horizontal);
  for (int pane = 0; pane < panes_.size(); ++pane)
    widget(pane)->setMinimumHeight(stacked ? panes_[pane].height : 0);
  restore();
}

QString PaneSplitter::key() const { return isStacked() ? key_ + "-stacked" : key_; }

void PaneSplitter::remember() const {
  QVariantList sizes;
  for (const int size : this->sizes()) sizes << size;
  QSettings().setValue(key(), sizes);
}

void PaneSplitter::restore() {
  QList<int> sizes;
  for (const QVariant& size : QSettings().value(key()).toList()) sizes << size.toInt();
  if (sizes.size() != panes_.size()) {
    sizes.clear();
    for (const Pane& pane : panes_) sizes << (isStacked() ? pane.height : pane.size);
  }
  setSizes(sizes);
}

void PaneSplitter::forget() {
  QSettings().remove(key());
  restore();
}

}  // namespace hankki
