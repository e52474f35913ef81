// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"

#include <gtest/gtest.h>

namespace hankki {
namespace {

TEST(Markdown, BlocksBecomeElements) {
  EXPECT_EQ(markdown_html("# One\n## Two #\nwords\nmore"),
            "<h3>One</h3>\n<h4>Two #</h4>\n<p>words\nmore</p>\n");
  EXPECT_EQ(markdown_html("- a\n- b\n  goes on\n\n1. c\n2) d"),
            "<ul><li>a</li>\n<li>b goes on</li></ul>\n<ol><li>c</li>\n<li>d</li></ol>\n");
  EXPECT_EQ(markdown_html("> said\n> twice\n\n---"),
            "<blockquote>said\ntwice</blockquote>\n<hr>\n");
  EXPECT_EQ(markdown_html("```\n# no <heading>\n```"), "<pre># no &lt;heading&gt;\n</pre>\n");
  EXPECT_EQ(markdown_html("```\nopen"), "<pre>open\n</pre>\n") << "what nothing closes is closed";
  EXPECT_EQ(markdown_html(""), "");
}

TEST(Markdown, WordsAreStrongOrSlantedAndAllElseIsText) {
  EXPECT_EQ(markdown_html("**a** *b* _c_ `d*e*`"),
            "<p><b>a</b> <i>b</i> <i>c</i> <code>d*e*</code></p>\n");
  EXPECT_EQ(markdown_html("**a *b* c**"), "<p><b>a <i>b</i> c</b></p>\n");
  EXPECT_EQ(markdown_html("learning_rate and batch_size, 2 * 3 * 4, a ** b"),
            "<p>learning_rate and batch_size, 2 * 3 * 4, a ** b</p>\n");
  EXPECT_EQ(markdown_html("<script>alert('x')</script>"),
            "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>\n");
  EXPECT_EQ(markdown_html("[words](http://a.b/<c>)"), "<p>words (http://a.b/&lt;c&gt;)</p>\n");
  EXPECT_EQ(markdown_html("한국어 **굵게**"), "<p>한국어 <b>굵게</b></p>\n");
  EXPECT_EQ(markdown_html("#no heading"), "<p>#no heading</p>\n");
}

TEST(Markdown, ATitleIsTheFirstWordsWithoutMarks) {
  EXPECT_EQ(markdown_title("\n## A *first* try\nmore"), "A first try");
  EXPECT_EQ(markdown_title("[figure 1]\n- an item"), "an item");
  EXPECT_EQ(markdown_title("###\n---"), "");
  EXPECT_EQ(markdown_title("가나다라", 7), "가나…") << "whole letters";
  EXPECT_EQ(markdown_title("abcdef", 6), "abcdef");
}

}  // namespace
}  // namespace hankki
