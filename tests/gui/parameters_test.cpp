// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of ui/parameters, of a spec that is no model's.
#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/base/parameter_builders.h"
#include "core/base/spec.h"
#include "core/report/run_table.h"
#include "core/search/study_parameters.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"

namespace hankki {
namespace {

using Whole = std::vector<std::int64_t>;

const Spec& encoder() {
  static const Spec spec{
      .id = "bert",
      .name = "BERT",
      .description = en::say("Reads sentences."),
      .paper_url = "https://example.org/paper",
      .parameters =
          ParameterSchema({{.name = "folder",
                            .label = en::say("Folder"),
                            .group = en::say("Model"),
                            .doc = en::say("Where it lies."),
                            .type = ParameterType::Path,
                            .default_value = std::string("/models/한끼"),
                            .shortest = 1,
                            .path = PathKind::Folder},
                           {.name = "prefix",
                            .label = en::say("Prefix"),
                            .group = en::say("Text"),
                            .doc = en::say("Before every sentence."),
                            .type = ParameterType::Text,
                            .default_value = std::string(),
                            .longest = 8},
                           whole_numbers_parameter("layers", en::say("Layers"), en::say("Text"),
                                                   {1, 12}, 1, 24, en::say("Which are averaged.")),
                           [] {
                             auto batch =
                                 integer_parameter("batch", en::say("Batch"), en::say("Text"), 8, 1,
                                                   64, en::say("At once."));
                             batch.role = ParameterRole::Advanced;
                             return batch;
                           }()}),
      .presets = {{"default", en::say("As it comes."), {}},
                  {"top", en::say("Of the last layer."), overrides({{"layers", Whole{12}}})}}};
  return spec;
}

class ParameterFormTest : public testing::Test {
 protected:
  ParameterField& field(const char* name) { return form.fields().field(name); }
  QLineEdit& line(const char* name) { return *field(name).findChild<QLineEdit*>("editor"); }
  QLabel& error(const char* name) { return *field(name).findChild<QLabel*>("error"); }
  QToolButton& button(const char* name) { return *form.findChild<QToolButton*>(name); }

  ParameterForm form{encoder()};
};

TEST_F(ParameterFormTest, StartsWithTheDefaultsUnderTheirHeadings) {
  EXPECT_EQ(form.values(), encoder().parameters.defaults());
  EXPECT_EQ(form.preset(), "default");
  EXPECT_EQ(form.changedCount(), 0);
  QStringList texts;
  for (const auto* label : form.findChildren<QLabel*>()) texts << label->text();
  EXPECT_EQ(texts.count("Model"), 1);
  EXPECT_EQ(texts.count("Text"), 1);
}

TEST_F(ParameterFormTest, TakesTextsPathsAndLists) {
  QSignalSpy edited(&form, &ParameterForm::edited);
  line("folder").setText("/모델/문장 부호화기");
  line("prefix").setText(" q: ");
  line("layers").setText("2, 4,6");
  EXPECT_EQ(edited.count(), 3);
  const ParameterValues values = form.values();
  EXPECT_EQ(values.text("folder"), "/모델/문장 부호화기");
  EXPECT_EQ(values.text("prefix"), " q: ") << "spaces are the text's own";
  EXPECT_EQ(values.integers("layers"), (Whole{2, 4, 6}));
  EXPECT_EQ(form.changedCount(), 3);
  EXPECT_EQ(button("default").text(), "default*");
}

TEST_F(ParameterFormTest, SaysBelowTheFieldWhatItTakes) {
  line("layers").setText("2,25");
  EXPECT_EQ(form.wrongField(), &field("layers"));
  EXPECT_EQ(error("layers").text(), "Enter whole numbers from 1 to 24, with commas between.");
  line("layers").setText("2");
  EXPECT_TRUE(error("layers").isHidden());
  line("prefix").setText("far too long");
  EXPECT_EQ(error("prefix").text(), "Enter 0 to 8 characters.");
  line("prefix").clear();
  line("folder").clear();
  EXPECT_EQ(error("folder").text(), "Choose a folder.");
  EXPECT_EQ(form.wrongField(), &field("folder"));
}

TEST_F(ParameterFormTest, APresetFillsTheFormAndResetGoesBackToIt) {
  line("prefix").setText("q:");
  button("top").click();
  EXPECT_EQ(form.preset(), "top");
  EXPECT_EQ(form.values(), encoder().preset("top"));
  line("layers").setText("3");
  form.reset();
  EXPECT_EQ(form.values(), encoder().preset("top"));
  EXPECT_EQ(button("top").text(), "top");
  EXPECT_EQ(form.findChild<QLabel*>("presetDoc")->text(), "Of the last layer.");
}

TEST_F(ParameterFormTest, ValuesLieOverTheirPreset) {
  ParameterValues values = encoder().preset("top");
  values.set("batch", std::int64_t{32});
  form.setValues("top", values);
  EXPECT_EQ(form.values(), values);
  EXPECT_EQ(form.changedCount(), 1);
}

TEST_F(ParameterFormTest, AdvancedFieldsAreFoldedAwayUntilOneIsWrong) {
  EXPECT_TRUE(field("batch").isHidden());
  button("advanced").click();
  EXPECT_FALSE(field("batch").isHidden());
  button("advanced").click();
  line("batch").setText("0");
  EXPECT_TRUE(field("batch").isHidden());
  form.fields().reveal(form.wrongField());
  EXPECT_FALSE(field("batch").isHidden());
}

TEST(ParameterFieldsTest, AFieldThatIsNotOfferedKeepsItsValue) {
  ParameterFields fields(study_parameters());
  fields.findChild<QToolButton*>("advanced")->click();
  fields.field("min_epochs").setValue(std::int64_t{3});
  fields.setOffered("min_epochs", false);
  EXPECT_TRUE(fields.field("min_epochs").isHidden());
  EXPECT_FALSE(fields.field("threads").isHidden());
  EXPECT_EQ(fields.values().integer("min_epochs"), 3);
  StudyRequest request;
  set_study_parameters(request, fields.values());
  EXPECT_EQ(request.asha.min_epochs, 3);
  EXPECT_EQ(request.ks, StudyRequest().ks) << "the schema's defaults are the request's";
}

}  // namespace
}  // namespace hankki
