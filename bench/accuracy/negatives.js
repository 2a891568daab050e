import { setParam } from "./faults/fault.js";
import { markets, platforms, today } from "./words.js";

const search = ["google-ads", "microsoft-ads"];
const ads = ({ groups }) => groups.flatMap((group) => group.ads);
const trap = (share, set) => ({ share, set });

/** Adds to the link of one ad what is nobody's business. */
const added = (text) =>
  trap(0.04, (campaign, random) => {
    const ad = random.pick(ads(campaign));
    const param = typeof text === "function" ? text(campaign, random) : text;
    if (!ad.query.includes(param.replace(/=.*/, "="))) ad.query += `&${param}`;
  });
const page = (...pages) =>
  trap(0.06, (campaign, random) => {
    random.pick(ads(campaign)).page = random.pick(pages);
  });

/** What looks wrong and is not: each is put into a share of the campaigns, and nobody may say a word about it. */
export const traps = [
  page(
    "https://www.example.com/?size=4&color=red",
    "https://www.example.com/p;v=2/item?ids[]=1&ids[]=2",
    "https://www.example.com/search?q=rock+%26+roll&sort=",
    "https://www.example.com/go?to=https%3A%2F%2Fshop.example.com%2F%3Fa%3Db%2526c",
    "https://www.example.com/gr%C3%B6%C3%9Fe/100%25",
    "https://www.example.com/größe/überblick",
    "https://shop.example.com/p?filter=a,b;c|d&price=10-20",
    "https://www.example.com/@brand?mail=newsletter&phone=1",
    "https://www.example.com:8443/atlas?ref=a.b@c",
    "https://latest.example.com/dev/test/staging?host=localhost",
    `https://www.example.com/p?token=${"aZ3-_".repeat(280)}`,
    "https://www.example.com/p?X-Amz-Signature=9f%2Bb%3D%3D&Expires=1798761600&sig=a%252Bb%253D",
  ),
  trap(0.04, (campaign, random) => {
    const ad = random.pick(ads(campaign));
    ad.hash = random.pick(["#top", "#/app?x=1", "#!/shop?size=4&c=d", "#:~:text=utm_source", "#section=2"]);
  }),
  added("utm_content=gr%C3%BCn%2Cblau"),
  added("utm_content=a+b"),
  added("utm_term=shoes;boots,hats|socks"),
  added("utm_content=20%25-back"),
  added("utm_content=l’été"),
  added("utm_term=nullpunkt"),
  added("utm_content=testimonial_a"),
  added("utm_term=workshop"),
  added("ref=utm_source&first_utm_source=mail"),
  added("Ref=A&Utmost=1&ID=X9"),
  added("clickref=1&epikk=2&gclsrc=aw.ds"),
  added("id=1&id=2"),
  added(({ platform }, random) => `id=${random.pick(platforms[platform].campaign)}`),
  added(({ platform }) => `cid=${platforms[platform].click ?? "c1"}`),
  // Written in capitals by the platform alone.
  added(({ platform }, random) => `utm_marketing_tactic=${random.pick(platforms[platform].macros)}`),
  trap(0.05, (campaign) => {
    if (search.includes(campaign.platform)) campaign.template = "{lpurl}";
  }),
  trap(0.05, (campaign) => {
    if (!search.includes(campaign.platform)) return;
    campaign.custom = "{_season}=winter;{_theme}=blue";
    setParam(campaign.groups[0].ads[0], "utm_term", "{_season}");
  }),
  // Brackets of a name that nobody left to fill in, and names of ads that repeat.
  trap(0.05, (campaign) => {
    for (const ad of ads(campaign)) ad.name = "video – Copy";
  }),
  trap(0.04, (campaign, random) => {
    campaign.regions.push(random.pick(markets[campaign.market].names));
    campaign.excludedRegions = campaign.platform === "meta" ? [] : ["Portugal"];
  }),
  trap(0.04, (campaign) => {
    for (const group of campaign.groups) group.excluded.push("Employees LATAM", "Refunds (all)");
  }),
  trap(0.05, (campaign, random, { strict }) => {
    if (strict) return;
    campaign.name = `${random.pick(["50% more", "R+D", "C&A", "[US] cards", "test drive", "{beta}"])} ${random.int(100, 999)}`;
  }),
  trap(0.05, (campaign, random, { strict, hasCurrency }) => {
    if (strict || !hasCurrency) return;
    campaign.currency = "JPY";
    campaign.budget.amount = random.pick(["40,000", "6,500", "4000"]);
  }),
  // Exactly at the cap, and the least above what campaigns are parked with.
  trap(0.05, (campaign, random) => {
    if (campaign.end === "" || campaign.budget.period !== "daily" || campaign.start < today) return;
    if (campaign.currency !== "EUR") return;
    campaign.end = campaign.start;
    for (const group of campaign.groups) group.end = campaign.end;
    campaign.budget.amount = random.pick(["1.01", "299.99", "300.00"]);
  }),
  trap(0.03, (campaign, random) => {
    if (campaign.budget.period === "lifetime") campaign.budget.amount = random.pick(["5999.99", "6000.00"]);
  }),
  trap(0.04, (campaign) => {
    for (const ad of ads(campaign)) if (ad !== campaign.groups[0].ads[0]) ad.status = "paused";
  }),
  trap(0.02, (campaign, random, { strict }) => {
    // Many ad groups, one of them with every ad off.
    const [group] = campaign.groups;
    for (let at = 0; at < 8; at++) {
      const [ad] = group.ads;
      const id = random.digits(17);
      campaign.groups.push({
        ...group,
        id,
        name: `${group.name} ${at + 4}`,
        included: [...group.included],
        excluded: [...group.excluded],
        ads: [{ ...ad, id: random.digits(17), status: at === 3 && !strict ? "paused" : "enabled" }],
      });
    }
  }),
];
