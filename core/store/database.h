// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hankki {

/// A value on its way into a statement. NaN becomes NULL, which real() gives back as NaN.
QVariant sql_value(std::string_view text);
inline QVariant sql_value(const std::string& text) { return sql_value(std::string_view(text)); }
inline QVariant sql_value(const char* text) { return sql_value(std::string_view(text)); }
inline QVariant sql_value(std::int64_t number) { return QVariant::fromValue<qlonglong>(number); }
inline QVariant sql_value(int number) { return number; }
inline QVariant sql_value(bool flag) { return flag ? 1 : 0; }
inline QVariant sql_value(double number) { return number; }
inline QVariant sql_value(const QVariant& value) { return value; }
template <typename Value>
QVariant sql_value(const std::optional<Value>& value) {
  return value ? sql_value(*value) : QVariant();
}

/// The rows of a statement; columns count from 0. It must not outlive its connection.
class Rows {
 public:
  bool next();
  std::int64_t integer(int column) const;
  double real(int column) const;
  bool flag(int column) const { return integer(column) != 0; }
  std::string text(int column) const;
  bool is_null(int column) const;

 private:
  friend class Connection;
  Rows(QSqlQuery query, std::string where) : query_(std::move(query)), where_(std::move(where)) {}
  QSqlQuery query_;
  std::string where_;
};

/// A connection to an SQLite file. It belongs to the thread that made it. Every member throws
/// Error on a full disk, missing permission or a damaged file, with a sentence that names the
/// file; std::runtime_error where the statement itself is wrong.
class Connection {
 public:
  enum class Mode {
    ReadWrite,  ///< creates the file where it is missing
    ReadOnly,
    Immutable,  ///< reads a file of a folder that cannot be written, so that it has no WAL
    Alone,      ///< keeps everybody else out, so that the WAL needs no memory that is shared
  };

  Connection(const std::filesystem::path& file, Mode mode);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs one statement with its ? filled in order.
  template <typename... Values>
  Rows run(std::string_view sql, const Values&... values) {
    return run_bound(sql, {sql_value(values)...});
  }

  /// Whether its tables can be read: false where a file that SQLite needs beside it cannot be made,
  /// or where others have it, in the mode Alone. Throws Error on a damaged file.
  bool can_read();

  /// The first column of the first row, which must be there.
  template <typename... Values>
  std::int64_t number(std::string_view sql, const Values&... values) {
    Rows rows = run(sql, values...);
    rows.next();
    return rows.integer(0);
  }

 private:
  friend class Statement;
  friend class Snapshot;
  Rows run_bound(std::string_view sql, const QVariantList& values);
  QSqlQuery prepare(std::string_view sql) const;
  QSqlDatabase handle() const;

  QString name_;
  std::string where_;
  bool in_snapshot_ = false;
};

/// A statement that changes rows, prepared once and run for many. It must not outlive its
/// connection. In one transaction, some hundred thousand small rows go in a second.
class Statement {
 public:
  Statement(const Connection& connection, std::string_view sql);

  /// Runs it with its ? filled in order.
  template <typename... Values>
  void run(const Values&... values) {
    int place = 0;
    (query_.bindValue(place++, sql_value(values)), ...);
    execute();
  }

 private:
  void execute();
  QSqlQuery query_;
  std::string where_;
};

/// A write transaction: rolled back unless commit() returned.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

/// A read transaction, for as long as the object lives: all statements see one state. Inside
/// another one it is a part of that.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Connection& connection_;
  const bool inside_;
};

}  // namespace hankki
