import { flights } from "./flights.js";
import { money } from "./money.js";
import { names } from "./names.js";
import { url } from "./url.js";

/** Every labelled fault: a new rule has its own here, in the file of its family. */
export const faults = [...url, ...money, ...flights, ...names];
