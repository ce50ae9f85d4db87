// Runs before `npm test` and `npm run conformance`: installs what is missing, or says in one sentence what is wrong.
import { installWhatIsMissing, pinnedNode, runsTypeScript } from "./node-runtime.js";

installWhatIsMissing();
if (!runsTypeScript(process.versions.node)) pinnedNode();
