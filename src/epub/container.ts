import { EPub, type Chapter, type Options } from "epub-gen-memory";
import { listManifest } from "./manifest.ts";
import { navigationFileName, packageFileName, type Publication } from "./publication.ts";

export interface ContainerInput {
  readonly title: string;
  /** Stands in every ZIP entry, so that the same content gives the same bytes. */
  readonly modified: string;
  readonly publication: Publication;
  readonly packageDocument: string;
  readonly ncx: string;
}

/**
 * Packs finished files into an EPUB container.
 *
 * epub-gen-memory writes the container and nothing else: its templates are constants that print one finished string, and
 * its cleaning of markup and its downloads have nothing to work on.
 */
export function writeContainer(input: ContainerInput): Promise<Uint8Array> {
  const container = new HandbookContainer(input);
  return container.write();
}

// Never put text into a template: EJS would run it.
const packageTemplate = "<%- packageDocument %>";
const navigationTemplate = "<%- navigationDocument %>";
const ncxTemplate = "<%- ncx %>";
const documentTemplate = "<%- markup %>";

class HandbookContainer extends EPub {
  readonly #input: ContainerInput;

  constructor(input: ContainerInput) {
    super(templateOptions(input), templateDocuments(input.publication));
    this.#input = input;
  }

  async write(): Promise<Uint8Array> {
    await this.render();
    this.#normaliseEntries();
    this.#checkEntries();
    return this.generateAsync({
      type: "uint8array",
      mimeType: "application/epub+zip",
      compression: "DEFLATE",
      compressionOptions: { level: 9 },
      platform: "UNIX",
    });
  }

  protected override downloadAllFonts(): Promise<void> {
    return Promise.resolve();
  }

  protected override downloadAllImages(): Promise<void> {
    for (const resource of this.#input.publication.resources) {
      this.zip.file(`OEBPS/${resource.fileName}`, resource.data);
    }
    return Promise.resolve();
  }

  protected override makeCover(): Promise<void> {
    return Promise.resolve();
  }

  #normaliseEntries(): void {
    // The earliest date that a ZIP file can hold; an earlier one would come out as 2098.
    const date = new Date(Math.max(Date.parse(this.#input.modified), Date.UTC(1980, 0, 1)));
    for (const [name, entry] of Object.entries(this.zip.files)) {
      if (entry.dir) delete this.zip.files[name];
      else entry.date = date;
    }
  }

  #checkEntries(): void {
    const expected = [
      "mimetype",
      "META-INF/container.xml",
      `OEBPS/${packageFileName}`,
      ...listManifest(this.#input.publication).map((item) => `OEBPS/${item.href}`),
    ].toSorted();
    const found = Object.keys(this.zip.files).toSorted();
    if (expected.join("\n") !== found.join("\n")) {
      throw new Error(`The container holds ${found.join(", ")}; expected ${expected.join(", ")}.`);
    }
  }
}

/** What the templates print travels beside the library's own options, which it hands on untouched. */
function templateOptions(input: ContainerInput): Options & Record<string, unknown> {
  const navigation = input.publication.spine.find((document) => document.fileName === navigationFileName);
  return {
    title: input.title,
    description: input.title,
    css: input.publication.styleSheet,
    version: 3,
    contentOPF: packageTemplate,
    tocXHTML: navigationTemplate,
    tocNCX: ncxTemplate,
    chapterXHTML: documentTemplate,
    packageDocument: input.packageDocument,
    navigationDocument: navigation?.markup ?? "",
    ncx: input.ncx,
  };
}

function templateDocuments(publication: Publication): readonly (Chapter & { readonly markup: string })[] {
  return publication.spine
    .filter((document) => document.fileName !== navigationFileName)
    .map(({ fileName, title, markup }) => ({ title, filename: fileName, content: "", markup }));
}
