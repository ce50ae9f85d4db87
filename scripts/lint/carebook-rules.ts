import type { RuleTester } from "oxlint/plugins-dev";

type Rule = Parameters<RuleTester["run"]>[1];

// pdfkit sets these itself: it splits lines at spaces, loses words from the structure tree and measures by drawing.
const pdfkitTypesetters = new Set(["text", "list", "table"]);
const indirectCalls = new Set(["call", "apply", "bind"]);

const noPdfkitTypesetting: Rule = {
  create(context) {
    return {
      CallExpression(node) {
        const called = memberName(node.callee);
        const typesetter =
          called !== null && indirectCalls.has(called.name) ? memberName(called.object) : called;
        if (typesetter === null || !pdfkitTypesetters.has(typesetter.name)) return;
        context.report({
          node,
          message: `No \`${typesetter.name}(...)\` of pdfkit: lay the text out in pdf/layout/, then draw its runs.`,
        });
      },
    };
  },
};

const noClock: Rule = {
  create(context) {
    const message = "Time is an input: pass the date in.";
    return {
      NewExpression(node) {
        if (isNamed(node.callee, "Date") && node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(node) {
        if (isNamed(node.callee, "Date")) context.report({ node, message });
      },
    };
  },
};

/** Rules of this project that no linter ships. */
export default {
  meta: { name: "carebook" },
  rules: { "no-pdfkit-typesetting": noPdfkitTypesetting, "no-clock": noClock },
};

type Visitor = ReturnType<NonNullable<Rule["create"]>>;
type CallExpression = Parameters<NonNullable<Visitor["CallExpression"]>>[0];
type Expression = CallExpression["callee"];

/** `doc.text` and `doc["text"]` alike. */
function memberName(node: Expression): { name: string; object: Expression } | null {
  if (node.type === "ChainExpression") return memberName(node.expression);
  if (node.type !== "MemberExpression") return null;
  if (!node.computed && node.property.type === "Identifier") {
    return { name: node.property.name, object: node.object };
  }
  if (node.property.type === "Literal" && typeof node.property.value === "string") {
    return { name: node.property.value, object: node.object };
  }
  return null;
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}
