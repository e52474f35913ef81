// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/theme/model_style.h"

class QLabel;
class QListView;
class QStackedWidget;

namespace hankki {

/// A row of a ListPanel, in two lines: lead, title, mark and value above; note and what stands for
/// it at the right below.
struct ListRow {
  quint32 key = 0;  ///< what the row is about, the same in every panel
  QString lead;     ///< "1"
  QString title;
  QString note;                    ///< muted
  QString value;                   ///< "0.0341"
  QString tip;                     ///< plain text
  bool marked = false;             ///< a check mark before the value
  bool starred = false;            ///< a star before the value
  std::optional<double> share;     ///< a bar below the value
  std::vector<ModelStyle> others;  ///< markers below the value
};

class ListRows;

/// A column of rows under a head: one model's recommendations, or a user's history.
class ListPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ListPanel(QWidget* parent = nullptr);

  void setHead(const QString& title, const QString& note,
               const std::optional<ModelStyle>& style = std::nullopt);
  void setRows(std::vector<ListRow> rows);   ///< nothing is selected after it
  void setMessage(const QString& sentence);  ///< in place of rows
  const std::vector<ListRow>& rows() const;
  void select(const std::optional<quint32>& key);  ///< emits nothing
  QListView* view() const { return view_; }

 signals:
  void chosen(quint32 key);  ///< by the user

 private:
  class Marker;

  Marker* marker_;
  QLabel* title_;
  QLabel* note_;
  QLabel* message_;
  ListRows* model_;
  QListView* view_;
  QStackedWidget* stack_;
  bool selecting_ = false;
};

}  // namespace hankki
