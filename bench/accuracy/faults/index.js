import { approved } from "./approved.js";
import { decisions } from "./decisions.js";
import { files } from "./files.js";
import { flights } from "./flights.js";
import { launch } from "./launch.js";
import { lists } from "./lists.js";
import { macros } from "./macros.js";
import { money } from "./money.js";
import { names } from "./names.js";
import { past } from "./past.js";
import { rest } from "./rest.js";
import { tracking } from "./tracking.js";
import { url } from "./url.js";
import { utm } from "./utm.js";

/** Every labelled fault: a new rule has its own here, in the file of its family. */
export const faults = [
  ...approved,
  ...decisions,
  ...files,
  ...flights,
  ...launch,
  ...lists,
  ...macros,
  ...money,
  ...names,
  ...past,
  ...rest,
  ...tracking,
  ...url,
  ...utm,
];
