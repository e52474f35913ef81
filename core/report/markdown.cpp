// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/report/document_html.h"

namespace hankki {
namespace {

std::string_view trimmed_line(std::string_view line) {
  const auto from = line.find_first_not_of(" \t\r");
  if (from == line.npos) return {};
  return line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
}

bool is_word(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
         static_cast<unsigned char>(letter) >= 0x80;
}

/// Marks within a line. A mark that nothing closes is text.
class Inline {
 public:
  explicit Inline(std::string_view text) : text_(text) {}

  std::string html() {
    while (at_ < text_.size())
      if (!take_code() && !take_marked("**", "b") && !take_marked("*", "i") &&
          !take_marked("_", "i") && !take_link())
        html_ += escaped_html(text_.substr(at_++, 1));
    return std::move(html_);
  }

 private:
  bool begins(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }

  bool take_code() {
    if (!begins("`")) return false;
    const auto end = text_.find('`', at_ + 1);
    if (end == text_.npos || end == at_ + 1) return false;
    html_ += fmt::format("<code>{}</code>", escaped_html(text_.substr(at_ + 1, end - at_ - 1)));
    at_ = end + 1;
    return true;
  }

  bool take_marked(std::string_view mark, std::string_view tag) {
    if (!begins(mark)) return false;
    const auto from = at_ + mark.size();
    if (from >= text_.size() || text_[from] == ' ' || text_[from] == mark[0]) return false;
    if (mark == "_" && at_ > 0 && is_word(text_[at_ - 1])) return false;  // learning_rate
    const auto end = text_.find(mark, from + 1);
    if (end == text_.npos || text_[end - 1] == ' ') return false;
    if (mark == "_" && end + 1 < text_.size() && is_word(text_[end + 1])) return false;
    html_ += fmt::format("<{0}>{1}</{0}>", tag, Inline(text_.substr(from, end - from)).html());
    at_ = end + mark.size();
    return true;
  }

  bool take_link() {
    if (!begins("[")) return false;
    const auto middle = text_.find("](", at_);
    if (middle == text_.npos) return false;
    const auto end = text_.find(')', middle);
    if (end == text_.npos) return false;
    html_ += fmt::format("{} ({})", escaped_html(text_.substr(at_ + 1, middle - at_ - 1)),
                         escaped_html(text_.substr(middle + 2, end - middle - 2)));
    at_ = end + 1;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string html_;
};

struct Item {
  std::string_view list;  // "ul", "ol"
  std::string_view text;
};

std::optional<Item> item_of(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ")) return Item{"ul", line.substr(2)};
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == 0 || digits == line.npos || digits > 9) return std::nullopt;
  if (!line.substr(digits).starts_with(". ") && !line.substr(digits).starts_with(") "))
    return std::nullopt;
  return Item{"ol", line.substr(digits + 2)};
}

std::size_t heading_level(std::string_view line) {
  const auto level = line.find_first_not_of('#');
  return level != line.npos && level >= 1 && level <= 6 && line[level] == ' ' ? level : 0;
}

class MarkdownPage {
 public:
  void take(std::string_view whole) {
    const std::string_view line = trimmed_line(whole);
    if (line.starts_with("```")) return toggle_code();
    if (code_) {
      html_ += escaped_html(whole) + "\n";
      return;
    }
    if (const auto item = item_of(line)) return add_item(*item);
    if (line.empty()) return close();
    if (const std::size_t level = heading_level(line)) {
      close();
      html_ += fmt::format("<h{0}>{1}</h{0}>\n", std::min<std::size_t>(level + 2, 6),
                           Inline(trimmed_line(line.substr(level))).html());
    } else if (line == "---" || line == "***") {
      close();
      html_ += "<hr>\n";
    } else if (line.starts_with('>')) {
      open("blockquote");
      add_words(trimmed_line(line.substr(1)));
    } else if (open_ == "ul" || open_ == "ol") {
      html_ += ' ' + Inline(line).html();  // goes on with the item
    } else {
      if (open_ != "blockquote") open("p");
      add_words(line);
    }
  }

  std::string end() {
    if (code_) toggle_code();
    close();
    return std::move(html_);
  }

 private:
  void toggle_code() {
    close();
    html_ += code_ ? "</pre>\n" : "<pre>";
    code_ = !code_;
  }
  void open(std::string_view tag) {
    if (open_ == tag) return;
    close();
    open_ = tag;
    html_ += fmt::format("<{}>", tag);
    first_ = true;
  }
  void add_words(std::string_view line) {
    if (!first_) html_ += '\n';
    first_ = false;
    html_ += Inline(line).html();
  }
  void add_item(const Item& item) {
    if (open_ == item.list)
      html_ += "</li>\n";
    else
      open(item.list);
    html_ += "<li>" + Inline(trimmed_line(item.text)).html();
  }
  void close() {
    if (open_.empty()) return;
    html_ += fmt::format("{}</{}>\n", open_ == "ul" || open_ == "ol" ? "</li>" : "", open_);
    open_ = {};
  }

  std::string html_;
  std::string_view open_;
  bool code_ = false, first_ = true;
};

}  // namespace

std::string markdown_html(std::string_view text) {
  MarkdownPage page;
  while (!text.empty()) {
    const auto end = text.find('\n');
    page.take(text.substr(0, end));
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  return page.end();
}

std::string markdown_title(std::string_view text, std::size_t most) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = trimmed_line(text.substr(0, end));
    line = trimmed_line(line.substr(std::min(line.find_first_not_of("#>*- "), line.size())));
    if (!line.empty() && !line.starts_with("[figure ")) {
      std::string title;
      std::ranges::copy_if(line.substr(0, most), std::back_inserter(title),
                           [](char letter) { return letter != '*' && letter != '`'; });
      // Whole letters: not the first bytes of one.
      if (line.size() > most) {
        while (!title.empty() && (static_cast<unsigned char>(title.back()) & 0xC0) == 0x80)
          title.pop_back();
        if (!title.empty() && static_cast<unsigned char>(title.back()) >= 0xC0) title.pop_back();
        title += "…";
      }
      return title;
    }
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  return {};
}

}  // namespace hankki
