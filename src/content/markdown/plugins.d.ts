// The plugins ship no types.
declare module "markdown-it-container" {
  import type { MarkdownIt } from "markdown-it";
  export default function container(
    parser: MarkdownIt,
    name: string,
    options: { validate: (parameters: string) => boolean },
  ): void;
}
declare module "markdown-it-deflist" {
  import type { MarkdownIt } from "markdown-it";
  export default function definitionList(parser: MarkdownIt): void;
}
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  export default function footnote(parser: MarkdownIt): void;
}
