import { expect, test } from "vitest";
import { element, emptyElement, escapeText } from "../../../src/html/escape.ts";

test("markup characters become references", () => {
  expect(escapeText(`a < b && "c" > 'd'`)).toBe("a &lt; b &amp;&amp; &quot;c&quot; &gt; 'd'");
});

test("what XML cannot hold is dropped: control characters, lone surrogates and non-characters", () => {
  expect(escapeText("a\u0000\u0008\u001F\u0085b\uFFFE\uFFFF\uD800c")).toBe("abc");
});

test("tabs, line ends and characters outside the first plane are kept", () => {
  expect(escapeText("a\tb\nc\rd 😀 日本")).toBe("a\tb\nc\rd 😀 日本");
});

test("an attribute is quoted and escaped; null leaves it out, an empty string does not", () => {
  expect(emptyElement("img", { alt: "", src: `a"b`, title: null })).toBe('<img alt="" src="a&quot;b" />');
});

test("an element without content still has its end tag", () => {
  expect(element("span", { id: "a" }, "")).toBe('<span id="a"></span>');
});
