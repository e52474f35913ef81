// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace hankki {

class FlowLayout;

/// Finds what a beginning may mean, best first; called while somebody types, on the GUI thread.
using WordFinder = std::function<QStringList(const QString& typed, int most)>;

/// Names with a word that begins so, those that begin so themselves first, shorter before longer.
/// Quick for tens of thousands.
WordFinder findWords(const QStringList& names);

/// Words as chips, and a field that adds one more: from the list that opens while typing, or by
/// Enter. Backspace in the empty field takes the last one away.
class ChipField : public QWidget {
  Q_OBJECT
 public:
  explicit ChipField(QWidget* parent = nullptr);

  void setFinder(WordFinder finder);
  /// Whether what the finder does not know can become a chip too; not so at first.
  void setFreeWords(bool free) { freeWords_ = free; }
  void setPlaceholder(const QString& text);
  void setChips(const QStringList& chips);  ///< emits nothing
  const QStringList& chips() const { return chips_; }
  QLineEdit& field() const { return *field_; }

 signals:
  void changed(const QStringList& chips);  ///< by the person

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void offer(const QString& typed);
  void add(const QString& typed);
  void removeChip(const QString& chip);
  void rebuild();
  void retranslate();
  void setComplaint(const QString& sentence);

  WordFinder finder_;
  QStringList chips_;
  std::vector<QPushButton*> buttons_;
  bool freeWords_ = false;
  QWidget* chipRow_;
  FlowLayout* chipFlow_;
  QLineEdit* field_;
  QLabel* complaint_;
  QStringListModel* found_;
  QCompleter* completer_;
};

}  // namespace hankki
