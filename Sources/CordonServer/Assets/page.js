// @ts-check
// What every page gains by script: nothing is hidden without it.
import { offerLink } from "./copying.js";
import { offerParties } from "./finding.js";
import { openTarget } from "./opened.js";

openTarget();
addEventListener("hashchange", openTarget);
offerLink();
offerParties();
