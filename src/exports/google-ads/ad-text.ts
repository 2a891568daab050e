/**
 * The columns of an ad's text: a responsive search ad has up to 15 headlines and 4 descriptions, an asset group 5 long
 * headlines and 5 descriptions, older ads one of each and two lines. Source: support.google.com/google-ads, "About
 * responsive search ads" and "Create an asset group"; headers as Google Ads Editor writes them.
 */
export const adText: readonly string[] = [
  ...numbered("Headline", 15),
  "Headline",
  ...numbered("Long headline", 5),
  "Long headline",
  ...numbered("Description Line", 3),
  ...numbered("Description", 5),
  "Description",
];

function numbered(header: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${header} ${index + 1}`);
}
