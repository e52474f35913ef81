// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/store/studies.h"
#include "ui/search/study_view.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace hankki {

/// The studies of a split to choose from, and what can be done with the one that is shown.
class StudyBar : public QWidget {
  Q_OBJECT
 public:
  StudyBar(StudyView& view, StudyQueue& queue, QWidget* parent = nullptr);

  void setStudies(const std::vector<StudyInfo>& studies);  ///< the first one on top
  void refresh();  ///< another study is shown, or it stands otherwise
  void retranslate();

 signals:
  void chosen(hankki::StudyId study);
  void removeRequested();

 private:
  void toggle();
  QString nameOf(const StudyInfo& study) const;

  StudyView& view_;
  StudyQueue& queue_;
  QLabel* label_;
  QComboBox* studies_;
  QToolButton* remove_;
  QPushButton* toggle_;  // cancel or resume
};

}  // namespace hankki
