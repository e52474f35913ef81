// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QToolButton>
#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

namespace hankki {

/// Kinds of button in the style sheet. Primary: filled, one a page, the next step.
enum class ButtonKind { Normal, Primary, Small, Link };

/// An empty icon name: none.
QPushButton* makeButton(ButtonKind kind, const QString& iconName = {}, QWidget* parent = nullptr);

/// A button that shows only its icon; `text` is its tooltip and accessible name.
QToolButton* makeIconButton(const QString& iconName, const QString& text,
                            QWidget* parent = nullptr);

QLabel* makeLabel(TextRole role, const QString& text = {}, QWidget* parent = nullptr);
enum class Tone { Normal, Muted, Accent, Success, Warn, Error };
void setTone(QLabel* label, Tone tone);
void setTextRole(QLabel* label, TextRole role);

/// Sets a dynamic property that the style sheet selects by, and restyles the widget.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

/// At a field: error border and tooltip; an empty sentence takes it away. Show the sentence below
/// the field with a Tone::Error label.
void setFieldError(QWidget* field, const QString& sentence);

/// At a field: accent border, for a value that differs from its default.
void setFieldChanged(QWidget* field, bool changed);

/// Disabled with a reason in the tooltip; an empty reason enables it.
void setDisabledReason(QWidget* widget, const QString& reason);

}  // namespace hankki
