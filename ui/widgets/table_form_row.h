// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/data/import_plan.h"

class QComboBox;
class QLabel;

namespace hankki {

/// How a table is written: what separates its columns, whether the first line names them, how times
/// are written. Each is guessed unless it is chosen, and the guess is told.
class TableFormRow : public QWidget {
  Q_OBJECT
 public:
  explicit TableFormRow(QWidget* parent = nullptr);

  TableForm form() const;
  void setForm(const TableForm& form);

  void setHeaderAsked(bool asked);  ///< else the first line has to name the columns
  void setTimesAsked(bool asked);   ///< else the table has none
  void setTimesRead(bool read);     ///< there is a column of times

  /// What the reader took the table for, where it was left to guess.
  void setGuessed(const TablePreview& table);

 signals:
  void tableChanged();  ///< its columns may be others now
  void timesChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum Field { Separators, Header, Times, FieldCount };

  void retranslate();
  QString guess(Field field) const;

  QLabel* labels_[FieldCount];
  QComboBox* choices_[FieldCount];          // in the order of the enumerations: the guess is first
  Separator separator_ = Separator::Guess;  // that was guessed
  HeaderLine header_ = HeaderLine::Guess;
};

}  // namespace hankki
