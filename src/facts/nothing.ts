/**
 * What spreadsheets, scripts and platforms write where nothing is set. Sources: public campaign files; the platforms'
 * own reports ("None", "(not set)").
 */
const words =
  /^(?:[-–—]+|\?+|\{\}|\[\]|0+|no|none|null|nil|nan|false|off|n\/?a|#n\/a|undefined|\(?not set\)?|unset|empty|missing|tb[acd]|todo|pending|x+)$/i;

export function isNothing(text: string): boolean {
  return words.test(text.trim());
}
