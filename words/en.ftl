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

## The disk

store-reading = { $file } could not be read: { $reason }.
store-writing = { $file } could not be written: { $reason }. What stood there before still stands.
store-exists = There is something at { $file } already, and it was left as it is.
store-unread = { $file } does not hold what it should: { $reason }. It was left as it is.
store-newer = { $file } holds more than this Aftershift knows, so it was left as it is.
store-not-the-same = What was written did not read back the same, so it was not put in place.
store-no-entry = There is no entry called { $id }.
store-hint-full = Free some room on the disk, then try again.
store-hint-writing = Check that the folder can be written to, then try again.
store-hint-reading = Check that the file is there and that you may read it, then try again.
store-hint-exists = Choose another name, or say --force to write over it.
store-hint-unread = A text editor can open it. Everything else in the journal works.
store-hint-newer = A newer Aftershift can write to it. Reading and exporting work as before.
store-hint-not-the-same = Please tell us: https://github.com/aftershift/aftershift/issues. Leave your own words out of the report.
store-hint-no-entry = `aftershift list` shows every entry with its id.
disk-full = the disk is full
disk-quota = your share of the disk is used up
disk-read-only = the disk can only be read
disk-permission = you may not
disk-not-found = it is not there
disk-not-a-folder = something on the way to it is not a folder
disk-a-folder = it is a folder
disk-other = the disk said "{ $words }"
unread-empty = the file is empty
unread-not-text = this is not text (UTF-8)
unread-cut-off = the file stops in the middle
unread-here = something is not as it should be here ({ $words })
unread-newer = a newer Aftershift wrote it
unread-too-large = the file is larger than an entry can be ({ $most } MiB)
unread-time = "{ $words }" is not a time
unread-date = "{ $words }" is not a day
unread-id = "{ $words }" is not an id
