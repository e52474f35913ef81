// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/base/spec.h"

class QStackedWidget;

namespace hankki {

class ChoiceBox;
class ParameterField;
class ParameterForm;

/// One of several ways to do something, each a Spec, and its form below.
class MethodChoice : public QWidget {
  Q_OBJECT
 public:
  /// The specs outlive it.
  explicit MethodChoice(std::vector<const Spec*> specs, QWidget* parent = nullptr);

  std::string method() const;
  void setMethod(const std::string& id, const ParameterValues& values);
  ParameterForm& form();  ///< of method()
  void reset();           ///< the form of method()
  void setAccessibleTitle(const QString& title);
  void retranslate();

 signals:
  void chosen();  ///< another method, by the user

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  ParameterForm& made(int place);
  void setValues(int place, const ParameterValues& values);

  const std::vector<const Spec*> specs_;
  ChoiceBox* methods_;
  QStackedWidget* forms_;             // a page a spec
  std::vector<ParameterForm*> made_;  // by spec; null: not yet
  // What the form of the method that was set gets when it is made.
  int awaiting_ = -1;
  ParameterValues awaited_;
};

}  // namespace hankki
