/** What `launchgate init` writes: every section explained, in block style, with words to replace. */
export const starterPolicy = `# yaml-language-server: $schema=./launchgate.schema.json
#
# launchgate.yaml: what your team allows to launch.
# What this policy allows is cleared. Everything else is held for a person.
# Replace the words and numbers below with yours; delete what you don't need.
# Check it with: launchgate policy check

version: 1

# The currency in which the caps below are written.
currency: EUR

# What one unit of another currency is worth in it, and on which day.
# Without a rate, an amount in that currency is held.
rates:
  USD: 0.92
  GBP: 1.16
  as-of: 2026-11-01

# The words your team agreed on. Names and UTM values are built from them.
# A word is a list of values, or a pattern between slashes.
vocabulary:
  region:
    - us
    - uk
    - de
  product:
    - atlas
    - beacon
  goal:
    - awareness
    - leads
    - sales
  quarter: /20\\d\\dq[1-4]/

# What is about to launch, by status. The rest is counted and left alone.
scope:
  status:
    - enabled
    - paused
    - draft

# How a campaign's channel is known. The first match wins.
channels:
  search:
    platform:
      - google-ads
      - microsoft-ads
  paid-social:
    platform:
      - meta
      - linkedin
      - tiktok

# How campaigns are named. The words in braces are those of the vocabulary.
names:
  campaign: "{region}_{product}_{goal}_{quarter}"

# The UTM parameters of the link that is really clicked (landing page plus URL tags).
utm:
  # These must be there.
  required:
    - source
    - medium
    - campaign
  # Allowed values, by platform or by channel.
  source:
    meta:
      - facebook
      - instagram
    google-ads: google
    microsoft-ads: bing
    linkedin: linkedin
    tiktok: tiktok
  medium:
    search: cpc
    paid-social: paid_social
  campaign: "{region}_{product}_{goal}_{quarter}"
  # Known wrong spellings and what is right instead.
  aliases:
    source:
      fb: facebook

# Where a click may land. "*.example.com" is every host under example.com.
landing:
  hosts:
    - example.com
    - "*.example.com"

# What may be spent. Exactly at a cap is within it.
budgets:
  # A daily budget of a search campaign.
  - channel: search
    daily: 500
  # A daily budget, and daily budget × days (or the total budget), in paid social.
  - channel: paid-social
    daily: 300
    flight: 15000
  # All campaigns of a channel together, per calendar month.
  - per:
      - channel
      - month
    total: 50000

# What must measure the result, by platform: the ids that are yours, or just "required".
tracking:
  meta:
    pixel:
      - "1234567890"
  google-ads:
    conversion: required

# Whom campaigns may reach. "*" stands for any text.
audiences:
  - deny:
      - Employees*
  - for:
      channel: paid-social
    allow:
      - Prospecting *
      - "Lookalike (US, 1%) *"
    # Must be among the excluded audiences.
    exclude:
      - Existing customers

# The countries you advertise in.
regions:
  - US
  - GB
  - DE

# Change what a rule does: block (must be mended), hold (a person decides), note (only said), off.
# launchgate explain lists the rules.
rules:
  url/insecure: note

# Who answers for what, where the export does not say.
owners:
  - for:
      region: DE
    who: lena@example.com
`;
