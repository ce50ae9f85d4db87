import { attribute, tokens, type MarkupElement } from "./markup.ts";

/** Selectors of rules that take what they match out of sight; rules for print alone are left out. */
export function hidingSelectors(css: string): readonly string[] {
  return rulesOf(withoutComments(css))
    .filter(({ body }) =>
      /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/.test(body),
    )
    .flatMap(({ selector }) => selector.split(","))
    .map((selector) => selector.trim());
}

/** Addresses that a style sheet asks for: `url(…)` and `@import`. */
export function addressesInCss(css: string): readonly string[] {
  const plain = withoutComments(css);
  const urls = [...plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/gi)];
  const imports = [...plain.matchAll(/@import\s+(?:url\()?\s*["']?([^"')\s;]+)/gi)];
  return [
    ...urls.map(([, double, single, bare]) => double ?? single ?? bare ?? ""),
    ...imports.map(([, address = ""]) => address),
  ];
}

/**
 * Whether the last part of a selector may match an element. What stands before it is not looked at, so that a rule
 * too many is told rather than one too few.
 */
export function matches(element: MarkupElement, selector: string): boolean {
  const last = selector.split(/[\s>+~]+/).at(-1) ?? "";
  if (/:(?:empty|before|after|marker|not|where|is|has)|\[/.test(last)) return false;
  const name = /^[a-z][a-z0-9]*/i.exec(last)?.[0];
  const classes = [...last.matchAll(/\.([\w-]+)/g)].map(([, found = ""]) => found);
  const id = /#([\w-]+)/.exec(last)?.[1];
  if (name === undefined && classes.length === 0 && id === undefined && last !== "*") return false;
  return (
    (name === undefined || name === element.name) &&
    classes.every((wanted) => tokens(element, "class").includes(wanted)) &&
    (id === undefined || id === attribute(element, "id"))
  );
}

interface Rule {
  readonly selector: string;
  readonly body: string;
}

function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  const outer: string[] = [];
  let start = 0;
  for (const brace of css.matchAll(/[{}]/g)) {
    const text = css.slice(start, brace.index).trim();
    start = brace.index + 1;
    if (brace[0] === "{") outer.push(text.split(";").at(-1)?.trim() ?? "");
    else {
      const selector = outer.pop() ?? "";
      const inPrint = outer.some((around) => /^@media\s+print/.test(around));
      if (!selector.startsWith("@") && !inPrint) rules.push({ selector, body: text });
    }
  }
  return rules;
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, "");
}
