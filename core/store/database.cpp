// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <fmt/format.h>

#include <QSqlError>
#include <QUrl>
#include <atomic>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/paths.h"

namespace hankki {
namespace {

// Primary result codes of sqlite3.h.
enum Sqlite {
  kPerm = 3,
  kBusy = 5,
  kLocked = 6,
  kReadOnly = 8,
  kIoError = 10,
  kCorrupt = 11,
  kFull = 13,
  kCantOpen = 14,
  kTooBig = 18,
  kNotADatabase = 26
};

[[noreturn]] void fail(const QSqlError& error, const std::string& where, std::string_view sql) {
  const std::string text = error.databaseText().toStdString();
  switch (error.nativeErrorCode().toInt() & 0xFF) {  // the rest is SQLite's detail
    case kFull:
      throw Error(where,
                  en::say("the disk is full; free some space and try again, nothing was changed"));
    case kCorrupt:
    case kNotADatabase:
      throw Error(where, en::say("the workspace is damaged ({}); it was left as it is, restore "
                                 "a copy of its folder",
                                 text));
    case kPerm:
    case kReadOnly:
    case kCantOpen:
      throw Error(where, en::say("no permission to use it ({}); change the permissions of its "
                                 "folder",
                                 text));
    case kIoError:
      throw Error(where, en::say("the disk does not answer or is full ({}); nothing was "
                                 "changed, check the disk and try again",
                                 text));
    case kBusy:
    case kLocked:
      throw Error(where, en::say("another program holds the file; close it and try again"));
    case kTooBig:
      throw Error(where, en::say("a text is too long to be stored; shorten it"));
    default:
      throw std::runtime_error(
          fmt::format("{}: {} in: {}", where, error.text().toStdString(), sql));
  }
}

/// What another way of opening the file may not meet.
bool is_of_the_way(const QSqlError& error) {
  switch (error.nativeErrorCode().toInt() & 0xFF) {
    case kPerm:
    case kBusy:
    case kLocked:
    case kReadOnly:
    case kIoError:
    case kFull:
    case kCantOpen:
      return true;
    default:
      return false;
  }
}

QString file_url(const std::filesystem::path& file, std::string_view query) {
  const auto path = QString::fromStdString(utf8(std::filesystem::absolute(file)));
  QUrl url = QUrl::fromLocalFile(path);
  return QString::fromUtf8(url.toEncoded()) + QString::fromUtf8(query.data(), query.size());
}

}  // namespace

QVariant sql_value(std::string_view text) {
  // An empty QString would be NULL unless it is made from a pointer.
  return QString::fromUtf8(text.empty() ? "" : text.data(), static_cast<qsizetype>(text.size()));
}

bool Rows::next() {
  if (query_.next()) return true;
  if (query_.lastError().isValid())
    fail(query_.lastError(), where_, query_.lastQuery().toStdString());
  return false;
}

std::int64_t Rows::integer(int column) const { return query_.value(column).toLongLong(); }

double Rows::real(int column) const {
  return is_null(column) ? std::numeric_limits<double>::quiet_NaN()
                         : query_.value(column).toDouble();
}

std::string Rows::text(int column) const {
  const QVariant value = query_.value(column);
  // Bytes of UTF-8 are taken as they are; a text has gone from UTF-8 to UTF-16, and goes back.
  if (value.typeId() == QMetaType::QByteArray)
    if (const QByteArray bytes = value.toByteArray(); bytes.isValidUtf8())
      return bytes.toStdString();
  return value.toString().toStdString();
}

bool Rows::is_null(int column) const { return query_.isNull(column); }

Connection::Connection(const std::filesystem::path& file, Mode mode) : where_(utf8(file)) {
  static std::atomic<int> counter{0};
  name_ = QStringLiteral("hankki-%1").arg(counter++);
  auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_);
  const bool alone = mode == Mode::Alone;
  QString options =
      QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_OPEN_URI").arg(alone ? 0 : 30'000);
  if (mode != Mode::ReadWrite && !alone) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
  database.setConnectOptions(options);
  database.setDatabaseName(file_url(file, mode == Mode::Immutable ? "?immutable=1" : ""));
  const bool opened = database.open();
  const QSqlError error = database.lastError();
  database = QSqlDatabase();  // removeDatabase() wants no copy around
  if (!opened) {
    QSqlDatabase::removeDatabase(name_);
    fail(error, where_, "open");
  }
  if (alone) run("PRAGMA locking_mode = EXCLUSIVE");
}

Connection::~Connection() {
  handle().close();
  QSqlDatabase::removeDatabase(name_);
}

QSqlDatabase Connection::handle() const { return QSqlDatabase::database(name_, false); }

QSqlQuery Connection::prepare(std::string_view sql) const {
  QSqlQuery query(handle());
  query.setForwardOnly(true);
  if (!query.prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
    fail(query.lastError(), where_, sql);
  return query;
}

bool Connection::can_read() {
  QSqlQuery query(handle());
  if (query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")) && query.next()) return true;
  if (is_of_the_way(query.lastError())) return false;
  fail(query.lastError(), where_, "can_read");
}

Rows Connection::run_bound(std::string_view sql, const QVariantList& values) {
  QSqlQuery query = prepare(sql);
  for (const auto& value : values) query.addBindValue(value);
  if (!query.exec()) fail(query.lastError(), where_, sql);
  return {std::move(query), where_};
}

Statement::Statement(const Connection& connection, std::string_view sql)
    : query_(connection.prepare(sql)), where_(connection.where_) {}

void Statement::execute() {
  if (!query_.exec()) fail(query_.lastError(), where_, query_.lastQuery().toStdString());
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    connection_.run("ROLLBACK");
  } catch (const std::exception&) {
    // SQLite has rolled back by itself, as it does when the disk is full.
  }
}

void Transaction::commit() {
  connection_.run("COMMIT");
  open_ = false;
}

Snapshot::Snapshot(Connection& connection)
    : connection_(connection), inside_(connection.in_snapshot_) {
  if (inside_) return;
  connection_.run("BEGIN");
  connection_.in_snapshot_ = true;
}

Snapshot::~Snapshot() {
  if (inside_) return;
  connection_.in_snapshot_ = false;
  try {
    connection_.run("COMMIT");
  } catch (const std::exception&) {
    // Nothing was written.
  }
}

}  // namespace hankki
