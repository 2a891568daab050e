/** What was labelled and what was said, matched one to one; what is left over was missed, or is a false alarm. */
export function scoreLaunch({ labels }, findings) {
  const open = [...findings];
  const found = [];
  const missed = [];
  for (const label of distinct(labels)) {
    const at = open.findIndex((finding) => fits(label, finding));
    if (at < 0) missed.push(label);
    else found.push({ label, finding: open.splice(at, 1)[0] });
  }
  return { found, missed, alarms: open };
}

/** One mistake in several places of a campaign is one. */
function distinct(labels) {
  const seen = new Set();
  return labels.filter((label) => {
    const key = JSON.stringify([label.rule, nameIn(label), label.found, label.about?.name]);
    return !seen.has(key) && seen.add(key);
  });
}

/** `about`: a campaign that is named in the message alone. What is of no one campaign stands under the only one it touches. */
function fits(label, { rule, campaign, subject, found, message }) {
  const name = nameIn(label);
  const isOf = name === undefined ? subject.campaign === undefined : campaign === name;
  if (rule !== label.rule || !isOf) return false;
  return (found ?? "").includes(label.found ?? "") && message.includes(label.about?.name ?? "");
}

/** As it is in the file in the end. */
export function nameIn({ campaign }) {
  return typeof campaign === "object" ? (campaign.name ?? campaign.id) : campaign;
}
