// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include "ui/theme/theme.h"

namespace hankki {
namespace {

struct StateText {
  Q_DECLARE_TR_FUNCTIONS(hankki::RunState)
};

constexpr int kPillHeight = 18;
constexpr int kPillPadding = 7;
constexpr int kChipGap = 5;

struct PillColors {
  QColor fill, text;
};

PillColors colorsOf(PillKind kind, const Tokens& t) {
  switch (kind) {
    case PillKind::Accent:
      return {t.accentSoft, t.accent};
    case PillKind::Success:
      return {t.successSoft, t.success};
    case PillKind::Warn:
      return {t.warnSoft, t.warn};
    case PillKind::Error:
      return {t.errorSoft, t.error};
    case PillKind::Neutral:
      break;
  }
  return {t.sunken, t.muted};
}

QFont pillFont(bool strong) {
  QFont font = Theme::font(TextRole::Caption);
  if (strong) font.setWeight(QFont::DemiBold);
  return font;
}

int widthOf(const QString& text, bool strong) {
  return QFontMetrics(pillFont(strong)).horizontalAdvance(text) + 2 * kPillPadding;
}

void paintFill(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
               const PillColors& colors) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.fill);
  painter.drawRoundedRect(rect, kPillHeight / 2.0, kPillHeight / 2.0);
  painter.setPen(colors.text);
  painter.setFont(font);
  painter.drawText(rect, Qt::AlignCenter, text);
  painter.restore();
}

QRect boxAt(const QRect& rect, int x, int width) {
  return {x, rect.center().y() - kPillHeight / 2 + 1, width, kPillHeight};
}

}  // namespace

int pillWidth(const QString& text) { return widthOf(text, true); }

int paintPill(QPainter& painter, const QRect& rect, const QString& text, PillKind kind,
              const Tokens& tokens) {
  const int width = std::min(pillWidth(text), rect.width());
  const QFont font = pillFont(true);
  const QString shown =
      QFontMetrics(font).elidedText(text, Qt::ElideRight, width - 2 * kPillPadding + 1);
  paintFill(painter, boxAt(rect, rect.left(), width), shown, font, colorsOf(kind, tokens));
  return width;
}

void paintChips(QPainter& painter, const QRect& rect, const QStringList& chips,
                const Tokens& tokens) {
  const QFont font = pillFont(false);
  const PillColors colors{tokens.sunken, tokens.text};
  const int moreWidth = widthOf(QStringLiteral("+99"), false);
  int x = rect.left();
  for (qsizetype i = 0; i < chips.size(); ++i) {
    const int width = widthOf(chips[i], false);
    const bool last = i + 1 == chips.size();
    if (x + width + (last ? 0 : kChipGap + moreWidth) > rect.right() + 1) {
      painter.save();
      painter.setPen(tokens.muted);
      painter.setFont(font);
      painter.drawText(QRect(x, rect.top(), rect.right() - x + 1, rect.height()),
                       Qt::AlignVCenter | Qt::AlignLeft,
                       QStringLiteral("+%1").arg(chips.size() - i));
      painter.restore();
      return;
    }
    paintFill(painter, boxAt(rect, x, width), chips[i], font, colors);
    x += width + kChipGap;
  }
}

PillKind pillKind(RunState state) {
  switch (state) {
    case RunState::Running:
      return PillKind::Accent;
    case RunState::Done:
      return PillKind::Success;
    case RunState::Failed:
      return PillKind::Error;
    case RunState::Interrupted:
      return PillKind::Warn;
    case RunState::Queued:
    case RunState::Cancelled:
      break;
  }
  return PillKind::Neutral;
}

QString runStateText(RunState state) {
  switch (state) {
    case RunState::Queued:
      return StateText::tr("queued");
    case RunState::Running:
      return StateText::tr("running");
    case RunState::Done:
      return StateText::tr("done");
    case RunState::Failed:
      return StateText::tr("failed");
    case RunState::Cancelled:
      return StateText::tr("cancelled");
    case RunState::Interrupted:
      return StateText::tr("interrupted");
  }
  return {};
}

Pill::Pill(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setPill(const QString& text, PillKind kind) {
  text_ = text;
  kind_ = kind;
  setAccessibleName(text);
  updateGeometry();
  update();
}

QSize Pill::sizeHint() const { return {pillWidth(text_), kPillHeight + 2}; }

void Pill::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (!text_.isEmpty()) paintPill(painter, rect(), text_, kind_, Theme::instance().tokens());
}

}  // namespace hankki
