import { mulberry } from "./random.js";

/** A seeded export: campaigns repeat over their ads, as they do in real files. */
export function exportText(rows, seed = 1) {
  const random = mulberry(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const lines = [
    "Platform,Campaign ID,Campaign,Campaign status,Ad set,Ad,Ad set daily budget,Currency,Start,End,Countries,Audiences,Excluded audiences,Pixel ID,Landing page,URL tags",
  ];
  for (let row = 0; row < rows; row++) {
    const campaign = Math.floor((row * 7919) % Math.max(1, rows / 500));
    const region = ["us", "de", "fr"][campaign % 3];
    const name = `${region}_${["atlas", "beacon"][campaign % 2]}_${["leads", "sales"][campaign % 2]}_2026q4`;
    const source = random() < 0.05 ? "fb" : "facebook";
    lines.push(
      [
        "Meta",
        `1202100000${String(campaign).padStart(8, "0")}`,
        name,
        pick(["Active", "Paused"]),
        `${name}_${row % 4}`,
        `video ${row % 12}`,
        pick(["20.00", "35.50", "120.00"]),
        "EUR",
        "2026-11-24",
        "2026-12-24",
        region.toUpperCase(),
        `"Lookalike (US, 1%) ${campaign % 9}"`,
        "Existing customers",
        "1234567890",
        "https://www.example.com/shop?ref=ads",
        `utm_source=${source}&utm_medium=paid_social&utm_campaign=${name}&utm_content=${row % 40}`,
      ].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}
