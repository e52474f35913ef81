#pragma once

#include <QScrollArea>
#include <string>
#include <vector>

#include "core/models/model_spec.h"
#include "core/training/run.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace hankki {

class ParameterField;
class Segment;

/// What a model is told before it is trained: what it is, a preset, its parameters as its schema
/// lists them, and the run's seed and threads. Made from the ModelSpec alone.
class ModelForm : public QScrollArea {
  Q_OBJECT
 public:
  explicit ModelForm(const ModelSpec& spec, QWidget* parent = nullptr);

  const ModelSpec& spec() const { return spec_; }
  int changedCount() const;  ///< fields that differ from the preset, or from the usual run
  void reset();              ///< all of them back
  /// The preset, then these values over it; the run's own fields stay.
  void setValues(const std::string& preset, const ParameterValues& values);
  /// What the preferences say now counts as the usual thread count.
  void updateUsualThreads();

  /// Null where all values can be trained with.
  ParameterField* wrongField() const;

  /// Only without a wrongField().
  RunRequest request() const;

  /// Brings the field into view and puts the cursor in it.
  void reveal(ParameterField* field);

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void addField(QVBoxLayout* layout, std::string& group, const Parameter& parameter,
                std::vector<ParameterField*>& fields);
  void choosePreset(const QString& preset);
  void fieldEdited();
  void updatePresets();
  bool differsFromPreset() const;
  void retranslate();

  const ModelSpec& spec_;
  std::string preset_;
  QLabel* description_;
  QLabel* presetLabel_;
  Segment* presets_;
  QLabel* presetDoc_;
  QLabel* noParameters_;
  struct Heading {
    QLabel* label;
    std::string group;
  };
  std::vector<Heading> headings_;
  std::vector<ParameterField*> fields_;     // of the model
  std::vector<ParameterField*> runFields_;  // seed, threads
};

}  // namespace hankki
