// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"
#include "ui/theme/theme.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hankki {

class ParameterField;

/// A field for each parameter of a schema, in its order, under the headings of its groups. Those
/// whose role is Advanced come last and are folded away until the user opens them.
class ParameterFields : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterFields(const ParameterSchema& schema, TextRole headings = TextRole::Help,
                           QWidget* parent = nullptr);

  ParameterField& field(std::string_view name) const;  ///< of a parameter that the schema has

  void setBase(const ParameterValues& base);  ///< what counts as unchanged, for those it has
  void reset();                               ///< all of them back to it
  void setValues(const ParameterValues& values);
  int changedCount() const;

  /// The first one whose value cannot be taken; null: none.
  ParameterField* wrongField() const;
  /// Only without a wrongField().
  ParameterValues values() const;

  /// A field that means nothing at present is hidden and keeps its value.
  void setOffered(std::string_view name, bool offered);
  /// Makes sure that the field is not folded away and puts the cursor in it.
  void reveal(ParameterField* field);

  void retranslate();

 signals:
  void edited();

 private:
  struct Heading {
    QLabel* label;
    Message group;
  };
  struct Row {
    ParameterField* field;
    bool offered = true;
  };

  void addHeading(QVBoxLayout* layout, const Message& group, TextRole role);
  void addField(QVBoxLayout* layout, const Parameter& parameter);
  void updateShown();

  std::vector<Heading> headings_;
  std::vector<Row> rows_;
  QToolButton* advanced_;
};

}  // namespace hankki
