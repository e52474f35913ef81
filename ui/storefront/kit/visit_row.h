// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/storefront/kit/my_page_view.h"

namespace hankki {

/// A visit of the history: when, what came of it, and what was shown.
class VisitRow : public QFrame {
  Q_OBJECT
 public:
  explicit VisitRow(const MyVisit& visit, QWidget* parent = nullptr);

 signals:
  void opened(const QString& recipe);
  void visitOpened();
};

}  // namespace hankki
