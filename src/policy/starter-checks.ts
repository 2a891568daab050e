/** The second half of the starter: what is checked, and who decides. */
export const starterChecks = `# The UTM parameters of the link that is really clicked (landing page plus URL tags).
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

# What must not contradict each other: a word of a name and a setting, or two names.
#~ agree:
#~   - name.region = regions
#~   - name.quarter = flight.start
#~   - utm.campaign = name

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
  # A daily budget, and daily budget × days (or the total budget), in paid social. Each budget counts by itself, those
  # of ad sets too.
  - channel: paid-social
    daily: 300
    flight: 15000
  # All budgets of a campaign together, those of its ad sets.
  - per:
      - campaign
    total: 20000
  # All campaigns of a channel together, per calendar month.
  - per:
      - channel
      - month
    total: 50000
  # How many times the usual budget is unusual, compared with past exports.
  #~ - unusual: 5x

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

# The words of the ads, whole and in any case.
copy:
  # No ad may say these.
  avoid:
    - guaranteed
    - risk free
  # A person looks at every ad that says one of these: prices, claims, legal words.
  review:
    - "%"
    - best
  # Every ad must say these; with "for:", those of one market.
  #~ require:
  #~   - T&Cs apply

# What your team knows that a kind of export cannot answer: those checks then hold nothing.
#~ coverage:
#~   generic:
#~     - tracking

# What a rule of launchgate explain does: block (must be mended), hold (a person decides), note (only said), off.
rules:
  url/insecure: note
  # For some campaigns only: the first that is for the campaign counts.
  utm/uppercase:
    - for:
        platform: meta
      severity: hold
    - severity: note
  # An option of a rule; launchgate explain budget/open-ended says which it has.
  budget/open-ended:
    allow:
      - "*_always-on_*"
  # A rule of your own: when it speaks (an expression in CEL over the fields), what it says, and how much it stops.
  big-spender:
    when: budget.daily > 10000.0 && channel == "search"
    say: more than 10,000 a day on search
    severity: hold

# Who may decide what is held, up to how much, and to whom it goes on when nobody answers (this version reminds nobody).
#~ approvers:
#~   finance:
#~     who:
#~       - dana@example.com
#~     may:
#~       - budget/*
#~     up-to: 50000
#~     after: 4h
#~     then: cmo
#~   cmo:
#~     who:
#~       - kim@example.com
#~     may:
#~       - "*"

# Whose SSH key is whose, in ssh-keygen's form: dana@example.com ssh-ed25519 AAAA… (an approver may have signed: required)
#~ signers: ./allowed_signers

# Who answers for what, where the export does not say.
owners:
  - for:
      region: DE
    who: lena@example.com
`;
