/**
 * A mistake as somebody makes it. `make` changes a campaign of a clean plan and says what must be said of it: the text
 * that must be found, or labels of its own where several things follow; undefined where the campaign is not one in
 * which it can happen.
 *
 * `whole`: it changes what other faults of its campaign would come to. `slot`: what it touches; a campaign takes one fault of each slot. `on`: the formats it can happen in. `under`: with
 * the team's policy or without. `solo`: it changes what the whole launch says, so it stands
 * alone in its file. `needs`: a past, a log of decisions or an approved plan, without which it cannot happen.
 */
export function fault(rule, how, make) {
  return {
    rule,
    slot: "link",
    on: undefined,
    under: ["plain", "strict"],
    solo: false,
    whole: false,
    needs: undefined,
    ...how,
    make: (campaign, context) => labelsOf(rule, campaign, make(campaign, context)),
  };
}

function labelsOf(rule, campaign, made) {
  if (made === undefined) return undefined;
  const labels = Array.isArray(made) ? made : [made];
  return labels.map((each) =>
    typeof each === "string" ? { rule, campaign, found: each } : { rule, campaign, ...each },
  );
}

/** A fault of an ad's link. */
export function linkFault(rule, how, make) {
  return fault(rule, { slot: "link", ...how }, (campaign, context) => {
    const group = context.random.pick(campaign.groups);
    return make(context.random.pick(group.ads), context, campaign);
  });
}

/** A letter wrong, doubled, lost or swapped, as fingers do it. */
export function typo(word, random) {
  const at = random.int(1, word.length - 2);
  const wrong = random.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
  return wrong === word ? typo(word, random) : wrong;
}

const datesOnGroups = ["linkedin-bulk", "microsoft-bulk"];

/** Sets the dates where the format has them: of the campaign, or of one of its ad groups, or of them all. */
export function setFlight(campaign, { format, random }, flight, all = false) {
  if (all || !datesOnGroups.includes(format)) Object.assign(campaign, flight);
  if (datesOnGroups.includes(format))
    for (const group of all ? campaign.groups : [random.pick(campaign.groups)]) Object.assign(group, flight);
}

/** Sets a parameter of an ad's link, whatever stood there. */
export function setParam(ad, key, value) {
  const rest = ad.query.split("&").filter((each) => !each.startsWith(`${key}=`));
  ad.query = [...rest, `${key}=${value}`].join("&");
}
