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
store-unread-line = { $file }, line { $line }: { $reason }. It was left as it is.
store-not-a-file = { $file } is not a file, so nothing was written over it.
store-unread = { $file } does not hold what it should: { $reason }. It was left as it is.
store-newer = { $file } holds more than this Aftershift knows, so it was left as it is.
store-not-the-same = What was written did not read back the same, so it was not put in place.
store-changed = This entry changed on the disk meanwhile, so nothing was done to it.
store-held = This is open in another window, so it was left to that one.
store-no-entry = There is no entry called { $id }.
store-hint-full = Free some room on the disk, then try again.
store-hint-writing = Check that the folder can be written to, then try again.
store-hint-reading = Check that the file is there and that you may read it, then try again.
store-hint-exists = Choose another name, or say --force to write over it.
store-hint-not-a-file = Choose the name of a file, or leave --output out to see the page here.
store-hint-unread = A text editor can open it. Everything else in the journal works.
store-hint-newer = A newer Aftershift can write to it. Reading and exporting work as before.
store-hint-not-the-same = Please tell us: https://github.com/aftershift/aftershift/issues. Leave your own words out of the report.
store-hint-changed = Open it again to see it as it is now, then try once more.
store-hint-held = Finish it there, or close that window and open it here.
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
unread-copy = another copy of { $record }, which is the one that is read
unread-not-a-file = this is a pipe or a device, not a file
unread-field = "{ $found }" is not known here, these are: { $known }
unread-setting = this is not as it should be
unread-too-large = the file is larger than an entry can be ({ $most } MiB)
unread-time = "{ $words }" is not a time
unread-date = "{ $words }" is not a day
unread-id = "{ $words }" is not an id
## Line mode: home

line-home = Aftershift. Welcome back. Take your time.
line-home-draft = Go on with { $shift }: { $title }
line-home-pack = { $title }, { $length }
line-home-others = Another pack, { $count } more
line-home-quit = Quit
line-home-unreadable = { $count ->
    [one] One file could not be read. It was left as it is, and everything else is here.
   *[other] { $count } files could not be read. They were left as they are, and everything else is here.
}
line-home-unreadable-line = { $file }, line { $line }: { $reason }.
line-home-unreadable-file = { $file }: { $reason }.
line-home-how = Type a number.
line-home-unclear = I did not find that. A number from 1 to { $most } works.
# Above the packs of one shelf.
line-home-shelf = { $title }:

## Line mode: every list and place

line-numbered = { $number }. { $words }
line-enter = Press Enter to go on.
line-nothing-yet = nothing yet
line-place = { $title }. Question { $at } of { $of }.
line-place-note = { $title }.
line-back-at = Back at your question:
line-back-at-close = Back at reading it over. An empty line reads the list again, .save saves.
line-orders = Commands: { $orders }
line-help-reminder = .help tells the commands.
line-help = { $order }: { $what }
line-help-stop = A line that begins with two full stops is kept as words: ..skip writes .skip, and .. writes a full stop.

## Line mode: what each command does

line-order-why = why this is asked
line-order-skip = go to the next question; what you wrote here stays
line-order-clear = take out what stands here
line-order-finish = go to the end and read it over
line-order-ask = bring a question to supervision, as in .ask 2
line-order-unask = take that question back, as in .unask 2
line-order-edit = go to a question again, as in .edit 2
line-order-tags = words to find it by
line-order-carry = something you would like to try
line-order-more = more questions, if you like
line-order-read = read every answer whole
line-order-back = go back one question
line-order-shift = say which shift this was
line-order-undo = take back the last change
line-order-pause = have a minute
line-order-save = save and end
line-order-leave = stop here, and go on another time
line-order-help = these lines
line-not-now = { $order } waits for a moment. An empty line keeps what stands here, and .back goes back.
line-for-a-question = { $order } is for a question. .edit 2 goes to question 2.
line-for-the-close = { $order } is for the end, when you read it over. .finish goes there.
line-stray = "{ $words }" is not a command, so it is kept as your words.
line-undone = Taken back.
line-nothing-to-undo = There is nothing to take back.

## Line mode: a question

line-heavy = This one can stir things up. .pause gives you a minute at any time.
line-why = Why this is asked:
line-why-untold = Nothing more is said about why this is asked.
line-lens = { $title }. { $source }.
line-stands = It says now: { $words }
line-stands-long = It says now:
line-how-long = Type your answer. End with a line holding only a full stop.
line-how-long-more = An empty line keeps it. What you type is added below it, and a line holding only a full stop ends it. To write it new, type .clear first.
line-how-short = Type one line. An empty line leaves it as it is.
line-how-one = Type a number. An empty line leaves it as it is.
line-how-one-own = Type a number, or your own words. An empty line leaves it as it is.
line-how-many = Type the numbers, apart by spaces. An empty line leaves it as it is.
line-how-many-own = Type the numbers, apart by spaces. For your own words, put a comma and then other: as in 1, other: tired. An empty line leaves it as it is.
line-how-yes-no = Type yes or no. An empty line leaves it as it is.
line-how-number = Type a number from { $least } to { $most }. An empty line leaves it as it is.
line-how-date = Type a day, such as yesterday, fri or 22 nov. An empty line leaves it as it is.
line-own-words = my own words
# What a person types before a colon to use their own words, in small letters.
line-other = other
line-own-words-ask = In your own words:
line-write-or-skip = Type your answer when you like, or .skip to leave it.
line-taken = You said: { $words }
line-cleared = Taken out. .undo brings it back.
line-nothing-to-clear = Nothing stands here yet.
line-unclear-one = I did not find that in the list. A number from 1 to { $most } works.
line-unclear-many = I did not find that in the list. Numbers from 1 to { $most } work, apart by spaces.
line-unclear-yes-no = I could not read that. yes or no works, and so does y or n.
line-unclear-number = I could not read that. A whole number from { $least } to { $most } works.
line-unclear-day = I could not read that as a day. 22 nov works, and so do yesterday, fri and 22/11/2026.

## Line mode: the shift

line-shift = For { $shift }. Type .shift to change it.
line-shift-day = { $name }, { $day } { $month }
line-shift-ask-day = Which day did the shift begin? An empty line keeps { $stands }.
line-shift-ask-place = Where was it?
line-shift-ask-place-how = Type a number, or your own words. An empty line keeps: { $stands }.
line-shift-ask-hours = How many hours was it? An empty line keeps: { $stands }.
line-unclear-hours = I could not read that as hours. 7.5 works, and so does 7:30.
line-unclear-place = A number from 1 to { $most } works, and so do your own words.

## Line mode: pause

line-pause = Nothing needs doing for a minute.
line-pause-grounding = Feel your feet. Look at something far away. Breathe out.
line-pause-support = { $name }: { $contact }. Last seen { $checked }.
line-pause-source = From { $source }.
line-pause-check = Numbers change. Please check before you rely on one.

## Line mode: the close

line-close-head = { $title }. { $shift }.
line-close-promise = Read it over. Nothing leaves this journal unless you tick it.
line-close-how = Type a number to tick an answer for supervision, or to untick it. An empty line reads this list again. .save saves.
line-close-more = { $count ->
    [one] There is one more question if you like: .more
   *[other] There are { $count } more questions if you like: .more
}
line-close-tags = Tags: { $tags }
line-close-carry = To try: { $words }
line-item = { $question } { $state } { $excerpt }
line-item-flagged = For supervision.
line-item-question = To ask: { $question }
line-item-wanted = What would help: { $wanted }
line-state-ticked = Ticked.
line-state-not-ticked = Not ticked.
line-state-left = Left.
line-always-private = This question is marked as always private. You will be asked once more before it leaves.
line-nothing-to-tick = { $number }. There is nothing to tick here yet. .edit { $number } goes to the question.
line-no-such-question = There is no question { $number } here. They go from 1 to { $most }.
line-which-question = Say which question, as in { $order } 1. They go from 1 to { $most }.
line-unclear-close = I could not read that. A number ticks an answer, .edit 1 goes to a question, .save saves.
line-no-more = That is all of them. There are no more questions.
line-read-end = That is all of it. An empty line reads the list again.
line-flag-ask = What would you like to ask your supervisor? One line. An empty line is fine.
line-wanted-ask = What would help? Type a number. An empty line is fine.
line-stands-how = An empty line keeps it, and .clear takes it out.
line-unasked = Taken off what you bring to supervision.
line-tags-ask = Type all the words to find it by, apart by spaces or commas.
line-carry-ask = What would you like to try? One thing a line. End with an empty line or a full stop.

## Line mode: saving and leaving

line-saved = Saved.
line-saved-beside = It had changed somewhere else meanwhile, so both versions are kept.
line-saved-show = To read it again: aftershift show { $id }
line-not-saved = Your words are still here. .save tries again, and .leave keeps a draft.
line-draft-kept = Your words are kept as a draft. To go on with them: aftershift --plain
line-apart = This is open in another window too, so what you write here is kept as an entry of its own.
line-draft-trouble = Your words are still here, and every line you type tries again to keep them.
line-not-left = Your words are still here, so I have not left. .leave tries again.
line-nothing-changed = Nothing has changed. It is as you left it.
line-nothing-written = Nothing was written, so nothing is kept.
## On paper

# The language of this file, as a browser or a screen reader wants to know it (BCP 47).
paper-language = en
paper-title = Reflections
# The first line of what leaves: for what the worker chose, for all that was written, and for all of that but what is always private.
paper-ticked = Chosen by the worker. Not a service record.
paper-everything = Everything written, chosen for supervision or not. The worker's own copy. Not a service record.
paper-everything-but = What was written, chosen for supervision or not. { $count ->
    [one] One answer that is always private is not on it.
   *[other] { $count } answers that are always private are not on it.
} The worker's own copy. Not a service record.
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

## On every page

always-private = always private
app-name = Aftershift
too-small = Please make the window a little larger: { $columns } columns by { $rows } rows. Your words are safe.
mouse-on = The mouse is on. Most terminals select text with shift held.
mouse-off = The mouse is off. The terminal can select text as usual.
status-saved = saved
status-saving = saving
status-not-saved = not on the disk yet
no-such-pack = There is no pack called "{ $pack }".
no-such-pack-hint = `aftershift pack list` shows the packs there are.
lens-source = { $title } · { $source }

## Keys

key-keys = keys
key-all-keys = all keys
key-pause = pause
key-hide = hide the page (this hides, it does not lock)
key-mouse = mouse on or off
key-choose = choose
key-open = open
key-search = search
key-browse = browse
key-quit = quit
key-move = move
key-back = back
key-begin = begin
key-read = read
key-trash = to the trash
key-show-trash = trash
key-untrash = bring back what went to the trash last
key-restore = bring back
key-reopen = open again what was closed last
key-keep = keep it
key-to-list = to the list
key-all-entries = all entries
key-next = next
key-step-back = back
key-menu = menu
key-why = why this is asked
key-save = save
key-leave = leave; the draft is kept
key-leave-quit = leave and quit; the draft is kept
key-do-it = do it
key-keep-writing = back to where you were
key-mark = mark
key-clear = take the mark away
key-go-on = go on
key-change = change
key-tick = tick
key-edit = edit
key-ask = ask
key-tags = tags
key-carry = carry
key-done = done
key-done-back = done
key-undo = undo
key-redo = redo
key-word = by words
key-select = select
key-select-all = select everything
key-clipboard = cut, copy, paste
key-delete-word = delete a word
key-delete-line = delete to the start or end of the line
help-title = Keys on this page

## Home

home-welcome = Welcome back. Take your time.
home-first = Welcome. What you write stays in your own files. Begin wherever you like.
home-reading = Welcome. Reading your journal…
home-start = Start
home-supervision = To ask in supervision
home-carried = You said you would try
home-another-pack = Another pack
home-more-packs = { $count } more
home-flagged = { $count ->
    [one] One thing flagged, from { $date }
   *[other] { $count } things flagged since { $date }
}
home-draft = Go on with { $shift }: { $pack }
home-draft-edit = Go on editing { $shift }: { $pack }
home-unreadable = { $count ->
    [one] One file could not be read; everything else is here
   *[other] { $count } files could not be read; everything else is here
}
home-carried-done = I tried it
home-carried-let-go = Let it go
home-carried-keep = Keep it open
home-carried-is-done = Tried: { $words }. u takes it back.
home-carried-is-let-go = Let go: { $words }. u takes it back.
home-carried-is-open = Open again: { $words }

## Packs

packs-title = Packs

## A sitting: the shift

shift-question = Which shift is this about?
shift-hint = Change what you like. Enter goes on.
shift-day = Day
shift-setting = Setting
shift-length = Hours
shift-not-said = not said
shift-day-night = { $date }, into the night
shift-setting-hint = ← → go through the usual ones, or write your own.
shift-hours-hint = Hours can be written as 7.5 or 7:30.

## A sitting: a prompt

prompt-place = { $at } of { $of }
prompt-own-words = my own words
prompt-number-hint = A whole number from { $least } to { $most } fits here. Leave it empty to pass.
prompt-date-hint = A day can be written as 22 Nov, yesterday or 2026-11-22. Leave it empty to pass.
why-title = Why this is asked
why-not-said = The pack does not say.

## A sitting: the menu

menu-title = What would you like?
menu-why = Why this is asked
menu-skip = Skip this one
menu-pause = Pause for a minute
menu-hide = Hide the page
menu-finish = Finish: read it over
menu-save = Save it now
menu-leave = Leave; it waits for you
menu-leave-anyway = Leave without the disk having it

## A sitting: reading it over

close-about = Read it over. Nothing leaves this journal unless you tick it.
close-left = not answered
close-ticked-private = always private: it needs a second yes when it goes
close-more = { $count ->
    [one] One more question, if you like
   *[other] { $count } more questions, if you like
}
close-tags = Tags
close-carry = Carry forward
close-shift = Shift
close-ask = To ask: { $question }
close-ask-wanted = To ask: { $question } ({ $wanted })
close-ask-title = What would you like to ask about this?
close-wanted-title = What kind of response would help?
close-wanted-any = no particular kind
close-tags-title = Tags
close-tags-hint = Words to find it by, with spaces between.
close-carry-title = Is there something you want to try or carry forward?
close-carry-hint = One thing a line. It waits on the first page until you close it.

## A sitting: on the disk

opening-gone = It is not there any more: it was saved or taken away in another window.
reflect-kept = Kept. The first page offers it when you come back.
reflect-saved = Saved. It is in your journal.
reflect-saved-beside = Saved beside the other version: it had changed on the disk meanwhile, so both are kept.
reflect-apart = This is open in another window too, so what you write here is kept as an entry of its own.
reflect-not-saved = Your words are still here and will be tried again. { $why }

## Pause

pause-nothing = Nothing needs doing for a minute.
pause-grounding = Feel your feet. Look at something far away. Breathe out.
pause-line = { $name }   { $contact }
pause-checked = Last seen { $date } on { $source }
pause-check-first = Numbers change. Please check before you rely on one.
pause-return = any key to return
pause-return-long = ↑↓ more, any other key to return

## Reading

read-only = This one holds more than this Aftershift knows, so it can be read but not changed here.
read-opening = Opening…
read-nothing = Nothing was written in this one.
read-ticked = ticked for supervision
read-ticked-private = ticked for supervision; always private, so it needs a second yes when it goes
read-ask = To ask: { $question }{ $wanted }
read-tags = Tags: { $tags }
read-carried = Carried forward: { $words }
read-carried-done = Carried forward: { $words } (tried, { $date })
read-carried-let-go = Carried forward: { $words } (let go, { $date })
read-trash-ask = Put it in the trash?
read-trashed = It is in the trash. u brings it back.

## Browse

browse-title = Your journal
browse-flagged = To ask in supervision
browse-flagged-about = What you flagged is yours. Nothing leaves unless you tick it.
browse-trash = Trash
browse-count = { $count ->
    [0] no entries
    [one] one entry
   *[other] { $count } entries
}
browse-found = { $found } of { $count }
browse-empty = What you save stands here, newest first. Press esc, then choose a pack to begin.
browse-flagged-empty = What you flag for supervision stands here. While reading an entry over, a asks about an answer.
browse-trash-empty = What you put in the trash stands here, and can be brought back.
browse-none-found = Nothing has all of these words. Esc shows every entry.
browse-restored = Back in your journal: { $words }
browse-trash-ask = Put it in the trash? { $words }

## Files that could not be read

unreadable-title = Files that could not be read
unreadable-about = Nothing was done to them. Everything else works.
unreadable-line = Line { $line }: { $reason }

## The terminal

runtime-terminal = The terminal could not be used.
runtime-terminal-hint = `aftershift --plain` works without a full screen.
crash = Something broke inside Aftershift ({ $place }). What you had typed is in a draft.
crash-hint = Start it again and the first page offers the draft. If you tell us, leave your own words out.

## In the shell

cli-no-terminal = Aftershift needs a terminal for its full screen, and this is not one.
cli-no-terminal-hint = `aftershift reflect --pack one-moment --plain` works by pipe and by screen reader.
cli-stream = A stream broke.
cli-stream-drafted = What was heard is kept as a draft. To go on with it: aftershift --plain
cli-stream-not-saved = The words are not on the disk, and could not be handed back. Please keep them where they came from.
cli-unreadable-whole = { $file } was left out and left as it is: { $reason }.
cli-unreadable = { $file }, line { $line }, could not be read: { $reason }. It was left as it is.
cli-no-home = There is no home folder to keep the journal in.
cli-no-home-hint = Say where with --data-dir FOLDER and --config FILE.
cli-path-journal = Journal   { $path }
cli-path-settings = Settings  { $path }
cli-note-words = Words given here would stay in the shell's history and be seen in the list of programs, so they were not kept.
cli-note-words-hint = Run `aftershift note` and write when it asks, or send the words by pipe.
cli-note-encoding = This was not UTF-8, so it was read as Windows-1252. Please look whether every letter is right.
cli-note-drafted = The words are kept as a draft. Once the disk takes it, open Aftershift and save it there.
cli-note-back = The words are not on the disk. They were written back to standard output, so that you have them.
cli-note-empty = Nothing came in, so nothing was kept.
cli-list-empty = There is nothing in the journal yet. `aftershift` begins a reflection.
cli-list-none = No entry is like that.
cli-unclear-id = More than one entry has an id that ends in "{ $id }".
cli-unclear-id-hint = Give a few more of its characters; `aftershift list --json` shows whole ids.
cli-held-back = "{ $question }" is always private, so your answer stays. To let it go too, say --private { $prompt }.
cli-all-held-back = Every answer that was ticked is always private, so nothing was written.
cli-private = "{ $words }" does not say which pack asks the question.
cli-private-hint = Say --private PACK/PROMPT, as in --private hard-shift/pace.
cli-no-day = I could not read "{ $words }" as a day.
cli-no-day-hint = 2026-11-22 works, and so do today, yesterday, fri, 22/11 and "22 nov".
cli-nothing-ticked = Nothing in these entries is ticked, so nothing was written.
cli-nothing-ticked-hint = Tick answers while reading an entry over, or say --all to write everything.
cli-pack-facts = { $id } { $version }, { $length }
cli-pack-authors = { $authors }. Licence: { $licence }
cli-pack-notes = For facilitators: { $words }
cli-pack-support = { $name } { $contact } (last seen { $checked }; { $source })
cli-pack-extra = (offered at the close)
cli-pack-follow-up = (follows from "{ $prompt }")
cli-pack-why = Why: { $words }
