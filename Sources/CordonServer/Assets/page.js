// @ts-check
// What every page gains by script: nothing is hidden without it.
import { openTarget } from "./opened.js";
import { offerLink } from "./copying.js";

openTarget();
addEventListener("hashchange", openTarget);
offerLink();
