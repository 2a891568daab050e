import type { ExportFormat } from "./format.ts";
import { generic } from "./generic.ts";

/** Every export format, by id. */
export const formats: readonly ExportFormat[] = [generic];
