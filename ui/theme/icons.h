// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include "ui/theme/tokens.h"

namespace hankki {

/// The icon resources/icons/`name`.svg, drawn in the token `color` (faint where disabled). It is
/// tinted when it is painted, so it follows a change of theme by itself. `checked` is the colour of
/// a checked or selected control.
QIcon icon(const QString& name, TokenColor color = &Tokens::text,
           TokenColor checked = &Tokens::accent);

/// The file itself, with currentColor where its colour goes.
QByteArray iconSvg(const QString& name);

/// The same as a pixmap of `size` logical pixels.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, double devicePixelRatio);

/// The program's icon, in its own colours.
QIcon applicationIcon();

}  // namespace hankki
