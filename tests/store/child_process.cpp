// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/child_process.h"

namespace hankki::test {

Child::Child(const QStringList& arguments, const QString& program) {
  process_.start(program, arguments);
}

Child::Child(const QStringList& arguments, const QStringList& environment) {
  process_.setEnvironment(QProcess::systemEnvironment() + environment);
  process_.start(QStringLiteral(HANKKI_STORE_CHILD), arguments);
}

Child::~Child() { kill(); }

std::string Child::read_line() {
  while (!process_.canReadLine())
    if (!process_.waitForReadyRead(60'000)) return {};
  return process_.readLine().trimmed().toStdString();
}

void Child::kill() {
  if (!running()) return;
  process_.kill();
  process_.waitForFinished();
}

std::vector<std::string> Child::rest() {
  std::vector<std::string> lines;
  while (process_.canReadLine()) lines.push_back(process_.readLine().trimmed().toStdString());
  return lines;
}

}  // namespace hankki::test
