// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace hankki {

/// The pages as a column of icons with names; up, down, Home, End and Enter move in it. Entries are
/// pages (from the top), the rest actions (from the bottom).
class Rail : public QWidget {
  Q_OBJECT
 public:
  explicit Rail(QWidget* parent = nullptr);

  void addPage(const QString& id, const QString& iconName, const QString& text);
  void addAction(const QString& id, const QString& iconName, const QString& text);
  void setText(const QString& id, const QString& text);
  void setCurrent(const QString& id);
  const QString& current() const { return current_; }

  QSize sizeHint() const override;

 signals:
  void selected(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Entry {
    QString id, icon, text;
    bool page = true;
  };
  int entryHeight() const;
  QRect entryRect(int index) const;
  int entryAt(QPoint position) const;
  void paintEntry(QPainter& painter, int index) const;
  void activate(int index);
  void moveFocus(int index);

  std::vector<Entry> entries_;  // pages first
  QString current_;
  int hovered_ = -1;
  int focused_ = 0;
  bool ring_ = false;  // focus came by the keyboard
};

}  // namespace hankki
