// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls.h"

#include <QStyle>
#include <QVariant>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

namespace hankki {
namespace {

const char* roleName(TextRole role) {
  switch (role) {
    case TextRole::Body:
      return "body";
    case TextRole::Strong:
      return "strong";
    case TextRole::Help:
      return "help";
    case TextRole::HelpStrong:
      return "helpStrong";
    case TextRole::Caption:
      return "caption";
    case TextRole::CardTitle:
      return "cardTitle";
    case TextRole::PageTitle:
      return "pageTitle";
    case TextRole::Figure:
      return "figure";
  }
  return "body";
}

const char* toneName(Tone tone) {
  switch (tone) {
    case Tone::Normal:
      return "normal";
    case Tone::Muted:
      return "muted";
    case Tone::Accent:
      return "accent";
    case Tone::Success:
      return "success";
    case Tone::Warn:
      return "warn";
    case Tone::Error:
      return "error";
  }
  return "normal";
}

const char* kindName(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::Normal:
      return "normal";
    case ButtonKind::Primary:
      return "primary";
    case ButtonKind::Small:
      return "small";
    case ButtonKind::Link:
      return "link";
  }
  return "normal";
}

}  // namespace

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value) {
  if (widget->property(name) == value) return;
  widget->setProperty(name, value);
  if (!widget->testAttribute(Qt::WA_WState_Polished))
    return;  // the style is asked when it is shown
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->update();
}

QPushButton* makeButton(ButtonKind kind, const QString& iconName, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setProperty("kind", kindName(kind));
  button->setIconSize({metrics::kIconSize, metrics::kIconSize});
  if (kind == ButtonKind::Link) button->setCursor(Qt::PointingHandCursor);
  if (iconName.isEmpty()) return button;
  const TokenColor color = kind == ButtonKind::Primary ? &Tokens::onAccent
                           : kind == ButtonKind::Link  ? &Tokens::accent
                                                       : &Tokens::text;
  button->setIcon(icon(iconName, color, color));
  return button;
}

QToolButton* makeIconButton(const QString& iconName, const QString& text, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setProperty("kind", "icon");
  button->setIcon(icon(iconName, &Tokens::muted));
  button->setIconSize({metrics::kIconSize, metrics::kIconSize});
  button->setToolTip(text);
  button->setAccessibleName(text);
  return button;
}

QLabel* makeLabel(TextRole role, const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setProperty("textRole", roleName(role));
  return label;
}

void setTone(QLabel* label, Tone tone) { setStyleProperty(label, "tone", toneName(tone)); }

void setTextRole(QLabel* label, TextRole role) {
  setStyleProperty(label, "textRole", roleName(role));
}

void setFieldError(QWidget* field, const QString& sentence) {
  setStyleProperty(field, "state", sentence.isEmpty() ? QVariant() : QVariant("error"));
  field->setToolTip(sentence);
}

void setFieldChanged(QWidget* field, bool changed) {
  if (field->property("state") == QVariant("error")) return;
  setStyleProperty(field, "state", changed ? QVariant("changed") : QVariant());
}

void setDisabledReason(QWidget* widget, const QString& reason) {
  widget->setEnabled(reason.isEmpty());
  widget->setToolTip(reason);
}

}  // namespace hankki
