# Every sentence Aftershift says, grouped by screen.
#
# To mend a sentence, change the words after the "=". What stands in { $braces } is filled in by the program: keep it, move it where
# it reads best. Lines that begin with "#" are notes for you. A sentence may go on over several lines if they begin with spaces.

## Days

date-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-long = { $weekday } { $day } { $month }
date-full = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-short-year = { $weekday } { $day } { $month } { $year }
# What a person may type for a day, in small letters.
date-today = today
date-yesterday = yesterday

## Shifts

shift-night = { $day } night
shift-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
shift-half-hours = { $hours }.5 hours
shift-hours-minutes = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} { $minutes } minutes
# The kinds of place a shift can be in, one a line. A person can put their own in their settings.
shift-settings =
    one-to-one
    group
    outreach
    phone
    online
    ward
    office
    training

## Answers

answer-yes = yes
answer-no = no

## Packs

pack-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
pack-minutes-range = { $least } to { $most } minutes
group-shift = After a shift
group-waamh = Principles of peer work in Western Australia
group-ips = Intentional Peer Support
group-wellways = Wellways and the Community Recovery Model
group-supervision = Supervision
group-practice = Going deeper
group-lead = For people who lead peer work
group-other = Other packs

## What kind of response would help

wanted-listen = listen
wanted-think = think it over with me
wanted-suggest = suggest
wanted-teach = teach me
wanted-back = back me up
wanted-decide = decide together

## What is wrong with a pack

pack-unreadable = this could not be read: { $reason }
pack-newer = this file is in format { $format }, and this Aftershift knows formats up to { $known }. A newer Aftershift reads it.
pack-too-large = this file is larger than a pack can be ({ $most } KiB)
pack-bad-id = "{ $id }" cannot be an id: small letters, digits and hyphens, beginning with a letter
pack-twice = two prompts are called "{ $prompt }"; each needs an id of its own
pack-no-such-prompt = "{ $prompt }" waits for the answer to "{ $named }", and no prompt before it is called that
pack-no-such-statement = "{ $prompt }" draws on "{ $named }", and no framework has a statement called that
pack-bad-option = an option of "{ $prompt }" has an id that cannot be used
pack-no-prompts = there is no prompt in it
pack-bad-date = "{ $date }" is not a day; write it as 2026-11-22

## On paper

# The language of this file, as a browser or a screen reader wants to know it (BCP 47).
paper-language = en
paper-title = Reflections
# The first line of what leaves. The first is for what the worker chose, the second for all that was written.
paper-ticked = Chosen by the worker. Not a service record.
paper-everything = Everything written, chosen for supervision or not. The worker's own copy. Not a service record.
paper-entry = { $day } · { $pack }
paper-entry-night = { $day }, into the night · { $pack }
paper-ask = To ask
paper-ask-wanted = { $question } — { $wanted }
paper-lens = { $title } · { $source }
paper-setting = Setting
paper-hours = Length
paper-tags = Tags
paper-carried = Carried forward
paper-carried-open = { $words } (still open)
paper-carried-done = { $words } (done, { $day })
paper-carried-let-go = { $words } (let go, { $day })
paper-at = { $day }, { $time }
paper-record = Written { $written }. Saved { $saved }. Pack { $pack } { $version }. Entry { $id }.
