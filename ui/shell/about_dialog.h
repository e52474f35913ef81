// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hankki {

/// What this is, and the versions that a report of a fault needs.
class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AboutDialog(QWidget* parent = nullptr);

  /// Program, Qt, BLAS, threads: a line each, as the dialog copies it.
  static QString versions();
};

}  // namespace hankki
