import { readFile } from "node:fs/promises";
import { z } from "zod";
import { readEpubPackage, resolvePath, type EpubPackage } from "../../../src/verify/epub/read-epub.ts";
import { attribute, descendants, parseHtml } from "../../../src/verify/markup/markup.ts";
import { compareWords } from "../compare-words.ts";
import { judgeVersion, requireJudge } from "../requirements.ts";
import type { BookToJudge } from "../subjects.ts";
import { judgeOne, type Finding, type Verdict } from "../verdict.ts";
import { findInTargets, navigationTargets, type Target } from "./reading.ts";
import { documentWords, spineWords } from "./spine-words.ts";

/** The parser of Thorium, without its window: what it takes from the package, the navigation and the container. */
export async function askR2(books: readonly BookToJudge[]): Promise<readonly Verdict[]> {
  const version = judgeVersion("r2-shared-js");
  const { EpubParsePromise: parse } = moduleSchema.parse(
    requireJudge("r2-shared-js/dist/es8-es2017/src/parser/epub.js"),
  );
  const verdicts: Verdict[] = [];
  for (const book of books) {
    const find = async () => {
      const publication = publicationSchema.parse(await parse(book.path));
      const zip = zipSchema.parse(publication.Internal.find(({ Name }) => Name === "zip")?.Value);
      try {
        return await findInPublication(readEpubPackage(await readFile(book.original)), publication, zip);
      } finally {
        zip.freeDestroy();
      }
    };
    verdicts.push(await judgeOne("r2", version, book.path, find));
  }
  return verdicts;
}

async function findInPublication(
  book: EpubPackage,
  publication: z.infer<typeof publicationSchema>,
  zip: z.infer<typeof zipSchema>,
): Promise<readonly Finding[]> {
  const documents = new Map<string, string>();
  for (const { Href } of publication.Spine) documents.set(Href, await textIn(zip, Href));
  const expected = spineWords(book, { hiddenToo: true });
  const found = [...documents.values()].map((markup) =>
    documentWords(parseHtml(markup), { hiddenToo: true }),
  );
  const target = ({ Href, Title }: { Href: string; Title?: string | undefined }): Target => ({
    label: Title ?? "",
    href: Href,
    found: isElement(documents, Href),
  });
  return [
    ...book.spine.flatMap((path, index) =>
      compareWords(`text of ${path}`, expected[index] ?? [], found[index] ?? []),
    ),
    ...findInTargets("toc target", flatten(publication.TOC).map(target), navigationTargets(book, "toc")),
    ...findInTargets("page target", publication.PageList.map(target), navigationTargets(book, "page-list")),
    ...[...publication.Spine, ...publication.Resources].flatMap(({ Href }) =>
      zip.hasEntry(Href) ? [] : [{ rule: "resource", message: `${Href} is not in the container.` }],
    ),
    ...(publication.Metadata.AccessibilitySummary === undefined
      ? [{ rule: "metadata", message: "It finds no accessibility summary." }]
      : []),
  ];
}

async function textIn(zip: z.infer<typeof zipSchema>, path: string): Promise<string> {
  if (!zip.hasEntry(path)) return "";
  const { stream } = await zip.entryStreamPromise(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(z.instanceof(Uint8Array).parse(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function isElement(documents: ReadonlyMap<string, string>, address: string): boolean {
  const markup = documents.get(resolvePath("", address));
  const id = address.includes("#") ? decodeURIComponent(address.slice(address.indexOf("#") + 1)) : null;
  if (markup === undefined || id === null) return markup !== undefined;
  return descendants(parseHtml(markup)).some((element) => attribute(element, "id") === id);
}

type Entry = z.infer<typeof entrySchema>;

function flatten(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.Children ?? [])]);
}

const moduleSchema = z.object({
  EpubParsePromise: z.custom<(path: string) => Promise<unknown>>((value) => typeof value === "function"),
});
const linkSchema = z.object({ Href: z.string(), Title: z.string().optional() });
const entrySchema = linkSchema.extend({
  get Children() {
    return z.array(entrySchema).optional();
  },
});
const publicationSchema = z.object({
  Spine: z.array(linkSchema),
  Resources: z.array(linkSchema),
  TOC: z.array(entrySchema),
  PageList: z.array(linkSchema),
  Metadata: z.object({ AccessibilitySummary: z.unknown().optional() }),
  Internal: z.array(z.object({ Name: z.string(), Value: z.unknown() })),
});
interface Container {
  readonly hasEntry: (path: string) => boolean;
  readonly entryStreamPromise: (path: string) => Promise<{ readonly stream: AsyncIterable<unknown> }>;
  readonly freeDestroy: () => void;
}
const zipSchema = z.custom<Container>(
  (value) => typeof value === "object" && value !== null && "hasEntry" in value,
);
