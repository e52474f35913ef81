// SPDX-License-Identifier: GPL-3.0-or-later
// Small inputs of the kinds that people bring, and what is said of them. A folder of sessions/
// holds files and `session`: lines "$ command" in that folder, below each "= status" (0 where it is
// missing), "+ text" that it says on either stream, and "- text" that it does not.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;

struct Step {
  std::string command;
  int status = 0;
  std::vector<std::string> said, unsaid;
};

std::vector<Step> read_session(const fs::path& file) {
  std::vector<Step> steps;
  for (const std::string& line : lines_of(contents(file.string()))) {
    if (line.size() < 2) continue;
    const std::string rest = line.substr(2);
    if (line.front() == '$')
      steps.push_back({rest});
    else if (line.front() == '=')
      steps.back().status = std::stoi(rest);
    else
      (line.front() == '+' ? steps.back().said : steps.back().unsaid).push_back(rest);
  }
  return steps;
}

Outcome run_in(const fs::path& folder, const std::string& command) {
  const std::string program = std::string("hankki-cli() { \"") + HANKKI_CLI + "\" \"$@\"; }";
  return run({"sh", "-c", "cd '" + folder.string() + "' && " + program + " && " + command});
}

class Sessions : public testing::TestWithParam<std::string> {};

TEST_P(Sessions, SayWhatIsRight) {
  const TemporaryFolder folder;
  const fs::path home = folder.path() / GetParam();
  fs::copy(source_dir() / "tests/cli/sessions" / GetParam(), home);
  const auto steps = read_session(home / "session");
  ASSERT_FALSE(steps.empty());
  for (const Step& step : steps) {
    const Outcome outcome = run_in(home, step.command);
    const std::string all = outcome.out + outcome.err;
    SCOPED_TRACE(step.command + "\n" + all);
    EXPECT_EQ(outcome.status, step.status);
    for (const std::string& text : step.said) EXPECT_THAT(all, testing::HasSubstr(text));
    for (const std::string& text : step.unsaid)
      EXPECT_THAT(all, testing::Not(testing::HasSubstr(text)));
    EXPECT_TRUE(std::ranges::none_of(all, [](char byte) { return byte == '\r' || byte == '\x1B'; }))
        << "nothing steers a terminal";
  }
}

std::vector<std::string> all_sessions() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(source_dir() / "tests/cli/sessions"))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(All, Sessions, testing::ValuesIn(all_sessions()), [](const auto& info) {
  std::string name = info.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace hankki::test
