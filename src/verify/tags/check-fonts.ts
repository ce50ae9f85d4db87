import { entry, listed, resolve, streamText } from "../pdf/objects.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { isDictionary, nameOf } from "../pdf/values.ts";

/** Each font is in the file, and says for every glyph which letter it is (PDF/UA-1, 7.21). */
export function checkFonts({ file, runs }: OpenPdf): readonly string[] {
  const fonts = [...file.objects].filter(([, { value }]) => nameOf(entry(file, value, "Type")) === "Font");
  return [
    ...fonts.flatMap(([number, { value }]) => {
      const name = `The font in object ${String(number)}`;
      const descriptor = entry(file, value, "FontDescriptor");
      if (descriptor !== null) {
        const isInside = ["FontFile", "FontFile2", "FontFile3"].some(
          (key) => entry(file, descriptor, key) !== null,
        );
        return isInside ? [] : [`${name} is not in the file.`];
      }
      const map = entry(file, value, "ToUnicode");
      const isReadable =
        isDictionary(map) && map.stream !== null && streamText(file, map).includes("begincmap");
      const descendant = resolve(file, listed(file, entry(file, value, "DescendantFonts"))[0]);
      return [
        ...(isReadable ? [] : [`${name} does not say which letters its glyphs are.`]),
        ...(descendant === null ? [`${name} is not in the file.`] : []),
      ];
    }),
    ...runs
      .filter(({ text }) => /[\p{Cc}\p{Co}\p{Cn}\u{fffd}]/u.test(text))
      .map(
        ({ pageNumber, text }) =>
          `Page ${String(pageNumber)}: some glyphs are no letters in ${JSON.stringify(text)}.`,
      ),
  ];
}
