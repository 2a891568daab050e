import type { Rule } from "../model/rule.ts";
import { insecure } from "./url/insecure.ts";
import { notAllowed as utmNotAllowed } from "./utm/not-allowed.ts";

/** Every rule, by id. Adding one is its file and a line here. */
export const rules: readonly Rule[] = [insecure, utmNotAllowed];
