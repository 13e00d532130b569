### Pages open to everyone, without signing in: results, services, about, accessibility, data.

## Open results

open-results-title = Open results
open-results-lead = Here everyone can see how it goes: how many are without an activity today, and how long each step takes.
open-results-synthetic = The figures come from the demonstration. All people and providers are invented. The figures say nothing about reality.
open-figures-age = { $minutes ->
    [one] The figures about all cases were counted a minute ago. They are counted again after a while.
   *[other] The figures about all cases were counted { $minutes } minutes ago. They are counted again after a while.
}
open-results-small = Groups of fewer than { $count } people are not shown, so that nobody can be recognised.
open-results-fewer = Fewer than { $count } people
open-results-hidden = Not shown, because the group is too small
open-results-none = None
open-results-idle-title = Without an activity today
open-results-idle-what = So many have an assessed need of support but nothing going on: no support, no placement, no work and no studies. Nobody should have to be. Every such day is counted.
open-results-idle-on = Day
open-results-idle-people = People
open-results-idle-days = Days together
open-results-idle-median = Half have waited no longer than
open-results-steps-title = How long the steps take
open-results-steps-what = The time is counted in days. Half of the times the step took no longer than the shorter time. Nine times out of ten it took no longer than the longer one.
open-results-steps-none = No step has been reached often enough yet.
open-results-steps-few = For these steps no times are shown, because they have been reached fewer than { $count } times: { $steps }.
open-results-registration-title = From registration
open-results-registration-caption = Days from registration to each step
open-results-previous-title = From the step before
open-results-previous-caption = Days from the step before to each step
open-results-picture = One bar for each step. The whole bar is the time for nine of ten. The mark is the time for half. After the mark the bar is hatched. The same figures stand in the table under the picture.
open-results-column-step = Step
open-results-column-p90 = Nine of ten within
open-results-column-median = Half within
open-results-column-count = Number of times
open-results-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
open-results-times-target = { $count ->
    [one] { $count } time
   *[other] { $count } times
}, { $percent } per cent within the target

## Services

open-services-title = Services
open-services-lead = These are the services in the rules: what they are, who delivers them and what they rest on.
open-services-assumptions = What is not verified is marked as an assumption. The assumptions are in English, as in the files of the rules.
open-services-proposals = Some services are proposals. They do not exist yet, and their rules are not law.
open-services-in-force = In force today
open-services-changed = Exists today, changed in the proposal
open-services-proposal = Proposal
open-services-kind = Kind
open-services-kind-own = The employment service’s own
open-services-kind-matching = Matching
open-services-kind-support = Support
open-services-kind-training = Training
open-services-kind-placement = Placement
open-services-kind-subsidy = Wage subsidy
open-services-by = Delivered by
open-services-by-own = The employment service
open-services-by-lov = A provider that the person chooses
open-services-by-procurement = A provider bought by procurement
open-services-by-municipality = The municipality
open-services-by-employer = An employer or host
open-services-tracks = Tracks
open-services-paid = Paid from
open-services-appropriation = State appropriation { $number }
open-services-ground = Legal ground
open-services-source = Source
open-services-assumption = Assumption
open-services-rules = The rules of { $service }

## About Stegvis

open-about-title = About Stegvis
open-about-lead = Stegvis is a proposal for a system for the way from registration to work. It shows how the way can be shorter and easier to understand.
open-about-why = Why it is needed
open-about-why-time = People with a disability, or who have been without work for long, often wait long for support. Investigations and certificates come before support.
open-about-why-waiting = Here support can come first. The investigation goes on meanwhile, and a code is needed only when it gives a right to something more.
open-about-why-seen = Every step has a time. Whoever is without an activity is seen the same day.
open-about-how = How it works
open-about-how-case = Everything that happens in a case is written down with the day and who did it. Nothing is overwritten. What is wrong is corrected so that the correction shows.
open-about-how-rules = The rules stand in files of their own that can be read, with a date and a source for each row. Today’s rules and the proposal can be compared.
open-about-how-why = Every decision shows which rules were tried, what held and why it came out as it did. A human makes every decision that goes against someone.
open-about-invented = This is invented
open-about-invented-people = All people, officers and coaches too.
open-about-invented-providers = All providers and hosts, their places and ratings.
open-about-invented-figures = All figures in the results. They are computed from what happens in the demonstration.
open-about-invented-decisions = All decisions. Nothing here applies to a real person.
open-about-proposal = This is a proposal
open-about-proposal-what = The steps in the demonstration follow the report “Så bryter vi långtidsarbetslösheten” (Almega, 2023). The proposal has not been adopted.
open-about-proposal-assumed = Where neither the law nor the report has an answer we have made assumptions. They are marked wherever they are used.
open-about-version = In use right now
open-about-rules = Rules
open-about-bundle = Version of the rules
open-about-places = Municipalities and occupations
open-about-places-fetched = { $source }, fetched { $date }
open-about-licence = Licence of the program
open-about-licence-what = EUPL-1.2. The program may be used, changed and shared.
open-layer-in_force = The rules in force
open-layer-almega_2023 = The proposal of 2023 over the rules in force
open-layer-pay_by_krom_model = Pay as in KROM, over the rules in force

## Accessibility

open-accessibility-title = Accessibility
open-accessibility-lead = Everyone should be able to use Stegvis. Here stands how accessible the website is, what is lacking and what you can do if something does not work.
open-accessibility-how = How accessible the website is
open-accessibility-how-standard = The aim is that every page meets WCAG 2.1 at level AA, as the act (2018:1937) on accessibility of digital public services requires. Our judgement is that the website meets most of the requirements. Known faults are listed below.
open-accessibility-how-works = Everything can be done with a keyboard. The pages work without JavaScript, on small screens and with enlarged text. Nothing is said by colour alone.
open-accessibility-faults = Faults that we know of
open-accessibility-faults-readers = The pages have not been tried by people who use screen readers, magnification or voice control every day.
open-accessibility-faults-assumptions = Assumptions in the rules are in English only, on the Swedish pages too.
open-accessibility-faults-languages = The content is in Swedish and English. It is lacking in sign language, easy-to-read Swedish, minority languages and other languages.
open-accessibility-faults-letters = Letters as PDF are tagged for assistive technology but have not been tried with all readers. The same content is on the web page.
open-accessibility-faults-sources = Documents that people hand in, and sources on other websites, may have faults. They are not in our hands.
open-accessibility-tested = How we have tested
open-accessibility-tested-machine = Every page is tested by a program (axe) each time something changes, in both languages, on narrow and wide screens, with and without JavaScript.
open-accessibility-tested-people = A program does not find everything. Nobody outside has reviewed the website yet.
open-accessibility-feedback = Tell us if something does not work
open-accessibility-feedback-who = This is a demonstration without a recipient. The authority that uses Stegvis shall give telephone, e-mail and address here.
open-accessibility-feedback-answer = Whoever tells us shall have an answer without delay. Whoever needs the content in another way shall have it, or be told in writing why not.
open-accessibility-supervision = Supervision
open-accessibility-supervision-digg = The Agency for Digital Government (Digg) sees to it that the act is followed. If you are not content with the answer you can report it there.
open-accessibility-digg = Report faults to Digg

## How data is handled

open-privacy-title = How we handle your data
open-privacy-lead = Here stands what is kept about a person, who can read it, how reading is followed and how data is erased.
open-privacy-demonstration = Write nothing real here
open-privacy-demonstration-invented = This is a demonstration. Anyone can go in as any of the invented people. Therefore never write anything about yourself or anyone else.
open-privacy-kept = How data is kept
open-privacy-kept-sealed = What happens is kept with the day and who did it. All that says something about the person is encrypted with a key that belongs to that case only.
open-privacy-kept-texts = Names, personal numbers, written texts and documents lie apart, encrypted with the same key. The keys lie in a database of their own.
open-privacy-kept-short = Only what is needed to give support, make decisions and count times is asked for.
open-privacy-who = Who sees what
open-privacy-who-you = The person sees everything in their own case, and who has read it.
open-privacy-who-officer = Officers see cases in order to handle them.
open-privacy-who-specialist = Specialists see what they need to answer a question put to them.
open-privacy-who-coach = Coaches see the way and the support, never evidence, codes or reasons. When the support has ended the case closes to them after a time that stands in the rules.
open-privacy-who-host = Hosts of placements see first names and dates.
open-privacy-who-reviewer = Whoever reconsiders a decision sees the case while the reconsideration goes on.
open-privacy-logged = All reading is noted
open-privacy-logged-every = Each time someone opens a case it is noted: who, when, which page and why. The person sees the list on the page “Who has read”.
open-privacy-logged-first = The reading is noted before anything is shown. Attempts that are not let in are noted too.
open-privacy-logged-lists = Lists count as reading for each person on them.
open-privacy-code = Disability code
open-privacy-code-what = A code is voluntary and can be taken back. It stands only in the part of the case about health, never in lists, headings or with providers.
open-privacy-erased = How data is erased
open-privacy-erased-key = When a case is erased its key is destroyed. Names, texts and documents are deleted. What was encrypted can no longer be read.
open-privacy-erased-left = What is left is that something happened, on which day and in which step, with no way to see whom it was about. So figures and controls still agree afterwards.
open-privacy-cookies = Cookies
open-privacy-cookies-two = The website uses two cookies: one for signing in and one for the language. Nobody follows you, and nothing is fetched from other websites.
open-privacy-open = Open figures
open-privacy-open-small = The open results show only groups that are so large that nobody can be recognised.
