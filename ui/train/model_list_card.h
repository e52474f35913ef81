// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <vector>

#include "core/models/model_spec.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;

namespace hankki {

class ModelRow;

/// All models by group, to choose from; the chosen ones with the line that they are drawn with.
class ModelListCard : public Card {
  Q_OBJECT
 public:
  explicit ModelListCard(QWidget* parent = nullptr);

  QStringList chosen() const;  ///< ids, in the order of the list
  void setChosen(const QStringList& ids);
  void setCurrent(const QString& id);  ///< whose form is in front

 signals:
  void chosenChanged(const QStringList& ids);
  void activated(const QString& id);  ///< a chosen model was asked for

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Group {
    Family family;
    QLabel* title;
    QLabel* count;
    std::vector<ModelRow*> rows;
  };

  void addGroup(Family family, QWidget* content);
  void rowToggled(ModelRow* row);
  void moveFocus(const ModelRow* from, int rows);
  void retranslate();
  void updateCounts();

  std::vector<Group> groups_;
  std::map<QString, ModelRow*> rows_;
};

/// A model in the list: check box, name, and its line where it is chosen.
class ModelRow : public QWidget {
  Q_OBJECT
 public:
  ModelRow(const QString& id, const QString& name, QWidget* parent);

  const QString& id() const { return id_; }
  bool isChosen() const;
  void setChosen(bool chosen);
  void setCurrent(bool current);
  void takeFocus();

 signals:
  void toggled();
  void clicked();
  void stepped(int rows);  ///< an arrow key: to the next row, or to the one before

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;  // arrow keys on the check box

 private:
  QString id_;
  QCheckBox* check_;
  bool current_ = false;
};

}  // namespace hankki
