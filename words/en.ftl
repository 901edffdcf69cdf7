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
date-month-year = { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-short-year = { $weekday } { $day } { $month } { $year }
# What a person may type for a day, in small letters.
date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow

## Shifts

shift-night = { $day } night
shift-minutes = { $minutes } minutes
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
# The letter that says yes where a whole word does.
answer-yes-letter = y

## Packs

# In a list, where two packs have the same title.
pack-name = { $title } ({ $id })
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

## The disk

store-reading = { $file } could not be read: { $reason }.
store-writing = { $file } could not be written: { $reason }. What stood there before still stands.
store-half-way = The disk said no half way through, and { $file } could not be put back as it was.
store-exists = There is something at { $file } already, and it was left as it is.
store-unread-line = { $file }, line { $line }: { $reason }. It was left as it is.
store-not-a-file = { $file } is not a file, so nothing was written over it.
store-unread = { $file } does not hold what it should: { $reason }. It was left as it is.
store-newer = { $file } holds more than this Aftershift knows, so it was left as it is.
store-not-the-same = What was written did not read back the same, so it was not put in place.
store-changed = This changed on the disk meanwhile, so nothing was done to it.
store-held = This is open in another window, so it was left to that one.
store-no-session = There is no session called { $id }.
store-no-entry = There is no entry called { $id }.
store-hint-full = Free some room on the disk, then try again.
store-hint-writing = Check that the folder can be written to, then try again.
store-hint-half-way = Once the disk works again, do the same once more. What was replaced is in the journal's trash.
store-hint-reading = Check that the file is there and that you may read it, then try again.
store-hint-exists = Choose another name, or say --force to write over it.
store-hint-not-a-file = Choose the name of a file, or leave --output out to see the page here.
store-hint-unread = A text editor can open it. Everything else in the journal works.
store-hint-newer = A newer Aftershift can write to it. Reading and exporting work as before.
store-hint-not-the-same = Please tell us: https://github.com/aftershift/aftershift/issues. Leave your own words out of the report.
store-hint-changed = Open it again to see it as it is now, then try once more.
store-hint-held = Finish it there, or close that window and open it here.
store-hint-no-session = `aftershift supervision list` shows every session with its id.
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
unread-role = "{ $words }" is no role that can stand in for someone.
unread-id = "{ $words }" is not an id
## Line mode: home

line-home = Aftershift. Welcome back. Take your time.
line-home-draft = Go on with { $shift }: { $title }
line-home-pack = { $title }, { $length }
line-home-others = Another pack, { $count } more
line-home-supervision = Supervision
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
line-order-flag = bring what you are at to supervision: the answer you just gave, this question, or at the end the whole of it
line-order-unflag = take that back
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
line-order-with-number = "{ $words }" was not kept: { $order } stands alone or with a number, as in { $order } 1. What else it needs is asked then.
line-order-alone = "{ $words }" was not kept: { $order } stands alone on its line. What it needs is asked then.
line-no-such-order = "{ $words }" was not kept: there is no such command. .help tells them. One more full stop in front makes it words: .{ $words }
line-near-order = "{ $words }" was not kept: there is no such command. Did you mean { $order }? One more full stop in front makes it words: .{ $words }
line-stray = "{ $words }" is not a command, so it is kept as your words. .undo takes it out.
line-stray-near = "{ $words }" is not a command, so it is kept as your words. If you meant { $order }, type .undo to take it out, and then { $order }.
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
line-close-flag = The whole of it:
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
line-flag-whole-ask = What would you like to ask your supervisor about the whole of it? One line. An empty line is fine.
line-flag-one-how = For one answer alone, type .back, and then .ask with its number.
line-wanted-ask = What would help? Type a number. An empty line is fine.
line-stands-how = An empty line keeps it, and .clear takes it out.
line-unasked = Taken off what you bring to supervision.
line-unasked-one = Taken off what you bring to supervision: { $prompt }
line-not-flagged = That is not among what you bring to supervision.
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
line-given-back = On this disk nothing could be kept, so here are your words. Please copy them somewhere safe.
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
paper-unchosen = Not chosen
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

## The files a page can be

format-markdown = Markdown
format-html = Web page
format-text = Plain text
format-docx = Word document
format-pdf = PDF
write-not-built = This Aftershift was built without { $format }, so nothing was written.
write-unmade = The { $format } could not be put together ({ $reason }), so nothing was written.
write-hint-unmade = Please choose another format, and tell us: https://github.com/aftershift/aftershift/issues. Leave your own words out of the report.
write-no-face = No font on this computer can show all that is written here ({ $scripts }), so the { $format } was not written.
write-no-face-signs = uncommon signs
write-no-face-han = Chinese characters
write-hint-no-face = Markdown, a web page, plain text and a Word document can carry it. Or install a font for it, such as one of the Noto fonts, and try again.
write-untitled = Untitled
write-hint-not-built = A web page prints well from a browser, and a browser can also make a PDF of it.

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
key-lock = lock a sealed journal
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
shift-day-hint = ← → go to another day.
shift-setting-hint = ← → go through the usual ones, or write your own.
shift-hours-unread = "{ $typed }" cannot be read as hours, so it is not kept. 7.5 or 7:30 can. Leave once more to go without it.
shift-hours-hint = Hours can be written as 7.5 or 7:30.

## A sitting: a prompt

prompt-place = { $at } of { $of }
prompt-place-flagged = for supervision, { $at } of { $of }
prompt-own-words = my own words
prompt-own-kept = kept here, and not part of your answer
prompt-number-hint = A whole number from { $least } to { $most } fits here. Leave it empty to pass.
prompt-date-hint = A day can be written as 22 Nov, yesterday or 2026-11-22. Leave it empty to pass.
why-title = Why this is asked
why-not-said = The pack does not say.

## A sitting: the menu

menu-title = What would you like?
menu-why = Why this is asked
menu-skip = Skip this one
menu-flag = Bring this to supervision
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
close-whole = Ask about all
close-key-whole = ask about all of it
close-ask = To ask: { $question }
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
reflect-saved-beside = This reflection had changed on the disk meanwhile, so both are kept. When you browse, the two stand one after the other.
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
read-unchosen = Also in your own words, and not chosen: { $words }
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
browse-flagged-empty = What you flag for supervision waits here until it was brought. While reading an entry, f flags it or an answer.
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
cli-note-words-hint = Run it without them and write when it asks, or send the words by pipe.
cli-note-encoding = This was not UTF-8, so it was read as Windows-1252. Please look whether every letter is right.
cli-note-drafted = The words are kept as a draft. Once the disk takes it, open Aftershift and save it there.
cli-note-back = The words are not on the disk. They were written back to standard output, so that you have them.
cli-note-empty = Nothing came in, so nothing was kept.
cli-list-empty = There is nothing in the journal yet. `aftershift` begins a reflection.
cli-list-flagged = { $count ->
    [one] one thing for supervision
   *[other] { $count } things for supervision
}
cli-list-heard = something was said about it
cli-list-none = No entry is like that.
cli-unclear-id = More than one entry has an id that ends in "{ $id }".
cli-unclear-id-hint = Give a few more of its characters; `aftershift list --json` shows whole ids.
cli-held-back = "{ $question }" is always private, so your answer stays. To let it go too, say --private { $prompt }.
cli-all-held-back = Every answer that was ticked is always private, so nothing was written.
cli-private = "{ $words }" does not say which pack asks the question.
cli-private-hint = Say --private PACK/PROMPT, as in --private hard-shift/pace.
cli-no-day = I could not read "{ $words }" as a day.
cli-no-day-hint = 2026-11-22 works, and so do today, yesterday, fri, 22/11 and "22 nov".
cli-no-day-planned-hint = 2026-12-03 works, and so do today, tomorrow, fri, 3/12 and "3 dec".
cli-not-for-a-screen = { $format } is no text, so it was not written to the screen.
cli-not-for-a-screen-hint = Say where it goes, as in --output page.{ $extension }.
cli-nothing-ticked = Nothing in these entries is ticked, so nothing was written.
cli-nothing-ticked-hint = Tick answers while reading an entry over, or say --all to write everything.
cli-check-at = It stands at line { $line }, column { $column }: { $words }…
cli-check-none = There is no pack file there. Pack files end in .ron.
cli-passed-over = { $file } was passed over: pack files end in .ron.
cli-passed-over-strange = { $file } was passed over: it is no plain file.
cli-check-well = { $file }: nothing to say. It can be used.
cli-check-sum = { $file }: { $errors ->
    [0] it can be used
    [one] one thing stands in the way
   *[other] { $errors } things stand in the way
}, { $warnings ->
    [0] nothing else to say
    [one] one thing could be better
   *[other] { $warnings } things could be better
}.
cli-check-sum-so-far = { $file }: { $errors ->
    [one] one thing stands in the way
   *[other] { $errors } things stand in the way
}{ $warnings ->
    [0] {""}
    [one] , one thing could be better
   *[other] , { $warnings } things could be better
}. Mend this and check again: there may be more to say.
cli-pack-facts = { $id } { $version }, { $length }
cli-pack-authors = { $authors }. Licence: { $licence }
cli-pack-unnamed = Licence: { $licence }
cli-pack-notes = For facilitators: { $words }
cli-pack-support = { $name } { $contact } (last seen { $checked }; { $source })
cli-pack-extra = (offered at the close)
cli-pack-follow-up = (asked if the answer to { $number } is { $answer })
cli-pack-follow-up-any = (asked if there is an answer to { $number })
cli-pack-follow-up-option = "{ $words }"
cli-pack-follow-up-or = { $answers } or { $last }
cli-pack-why = Why: { $words }

cli-identify-line = Line { $line } is not a JSON object with "id" and "text".
cli-identify-line-hint = The lines before it were answered.

## What is found in a pack

what-pack = a pack
what-prompt = a prompt
what-framework = an entry of `frameworks`
what-framework-file = a framework
what-part = a part
what-statement = a statement
what-translates = `translates`
what-reviewer = a reviewer
what-support = a support line
what-change = an entry of `changelog`
what-minutes = `minutes`
what-choice = { $kind }
what-point = an option
what-condition = `show_when`
kind-text = text in "quotes"
kind-number = a whole number
kind-fraction = a number with a fraction
kind-large = a number that cannot be used here
kind-truth = true or false
kind-list = a list in [ ]
kind-group = a group in ( )
kind-word = a word without quotes
kind-this-word = `{ $word }`
kind-nothing = nothing
kind-braces = a group in { "{" } { "}" }
kind-strange = something packs do not use
find-empty = There is no pack in this file.
find-begin = This is not a pack.
find-begin-hint = A pack begins with Pack( and ends with ). Fields are written as title: "…", without quotes around their names.
find-prompt-alone = This is a prompt and no pack.
find-prompt-alone-hint = Put it inside prompts: [ ] of a pack, and check the pack.
find-framework = This is a framework and no pack. Frameworks come with the program.
find-framework-hint = It cannot be walked or installed. Leave its ids out of `statements`; what a question draws on can be said in `why`.
find-curly = { $quote } is a curly quote; packs use straight ones: "
find-curly-hint = Word and some phones change quotes by themselves. Write the pack in a plain text editor.
find-curly-half = { $quote } is a curly quote, and a straight " began this text.
find-curly-begins = { $quote } is a curly quote, and a straight " ends this text.
find-curly-half-hint = Put a straight " in its place.
find-curly-more = There are more of them. Replace “ and ” with " all through the file, then check again. Write packs in a plain text editor.
find-single = Text stands between double quotes: "…"
find-single-hint = Inside a text, an apostrophe is fine.
find-stray = { $character } has no meaning here.
find-open-text = This text is opened with a quote and never closed.
find-open-text-hint = Put a " at its end. To write a " inside a text, put a \ before it.
find-trailing = The pack ends here, and there is more after it.
find-trailing-hint = Take out what stands after its last ).
find-second = A second pack begins here.
find-second-hint = Put each pack into a file of its own.
find-deep = This is nested too deep to be a pack.
find-open-comment = This comment is never closed.
find-open-comment-hint = Put a */ at its end, or begin each of its lines with //.
find-escape = What stands after \ is not known here.
find-escape-hint = Write \\ for a \, and \" for a ".
find-comma = A comma is missing here.
find-bracket = A { $bracket } is missing here.
find-bracket-hint = The { $bracket } in line { $line } closes what it opens.
find-open-bracket = This { $bracket } is opened and never closed.
find-cut = This { $bracket } is opened, and the file ends before it is closed.
find-open-bracket-hint = Put a { $bracket } where what it holds ends.
find-colon = A : is missing after `{ $name }`.
find-other-sign = A { $wanted } belongs here, where this has a { $sign } sign.
find-extra = There is one { $sign } too many here.
find-extra-bracket-hint = Take it out, or put a { $bracket } where what it holds begins.
find-comma-sign = comma
find-note = A note to yourself begins with //, and not with { $sign }.
find-name-apart = `{ $field }` is not the name of a field.
find-name-apart-hint = The name of a field is one word, such as title or show_when.
find-quote-within = This " ends the text, and there is more of it after.
find-quote-within-hint = Put a \ before each " that belongs to the text: \"like this\". Or use curly quotes within it.
find-no-value = Nothing stands after this : sign.
find-no-name = The name of a field belongs here, such as title: "…"
find-quoted-name = The name of a field stands without quotes.
find-bare = Words stand between quotes: "…"
find-unseen = A space or sign that cannot be seen stands here, and packs have no use for it.
find-unseen-hint = Take it out and type a plain space. Word puts such signs in by itself.
find-ends = The file ends before the pack does.
find-unreadable = This cannot be read.
find-too-large = This file is larger than a pack can be ({ $most } KiB).
find-not-utf8 = This is not plain text (UTF-8).
find-not-utf8-hint = In the editor, save it as plain text with the encoding UTF-8.
find-newer = This pack is written in format { $format }, and this Aftershift knows formats up to { $known }.
find-missing = `{ $field }` is missing from { $what }.
find-missing-hint = Add a line for it: { $field }: …,
find-format = `format` is { $known } in every pack of today.
find-unknown-field = `{ $field }` is not a field of { $what }.
find-field-twice = `{ $field }` stands here twice.
find-wrong-group = This should be { $what }, a group in ( ); it is { $found }.
find-wrong-group-hint = Write it as ( … ). It can have: { $words }.
find-wrong-type = `{ $field }` takes { $wanted }; this is { $found }.
find-list-hint = Write it as ["{ $words }"].
find-quotes-hint = Put quotes around it: "{ $words }"
find-field-quotes-hint = Put quotes around it: { $field }: "{ $words }"
find-option-hint = To wait for an option, write AnyOf(["{ $option }"]).
find-frameworks-hint = Write it as frameworks: [(framework: "{ $framework }", edition: "{ $edition }")].
find-framework-entry-hint = Write it as (framework: "{ $framework }", edition: "{ $edition }").
find-minutes-hint = Write it as minutes: (least: { $least }, most: { $most }).
find-quoted-word = `{ $word }` stands without quotes here.
find-unknown-word = `{ $word }` is not something `{ $field }` can be.
find-did-you-mean = Did you mean `{ $word }`?
find-known = It can be: { $words }.
find-too-many = `{ $field }` holds { $count }, and { $most } is the most.
find-too-many-fields = There are { $count } fields in { $what }, and { $most } is the most.
find-too-long = `{ $field }` is longer than { $most } characters.
find-blank = `{ $field }` is blank.
find-blank-hint = Put words between the quotes, or take the field out where it is not needed.
find-control = `{ $field }` holds a character that cannot be seen and could confuse a terminal.
find-id = "{ $id }" cannot be an id. Use small letters, digits and hyphens, beginning with a letter.
find-id-own = "{ $id }" is kept for an answer in own words. Choose another id.
find-id-twice = Two prompts are called "{ $id }", the first in line { $line }. Each needs an id of its own.
find-pack-twice = { $file } has a pack called "{ $id }" as well. Each needs an id of its own.
find-option-twice = Two options here are called "{ $id }", the first in line { $line }. Each needs an id of its own.
find-version = "{ $version }" is not a version. Write three numbers, such as "1.0.0".
find-language = "{ $language }" is not a language tag. Write "en-AU", "mi" or "zh-Hant".
find-date = "{ $words }" is not a day. Write it as "2026-11-22".
find-minutes = `minutes` says how long it takes: `least` is 1 or more, `most` is not smaller, and { $most } is the longest.
find-no-prompts = There is no prompt in this pack.
find-options = There are fewer than two things to choose from.
find-limits = `least` is larger than `most`.
find-scale = A scale is written as Scale([ (id: "low", words: "low"), … ]).
find-number = A number is written as Number(least: 0, most: 10).
find-point = This has words and no id. Each thing to choose needs both.
find-point-hint = Write it as (id: "{ $id }", words: "{ $words }"), and the others like it.
find-within-kind = It belongs inside the kind, as in ChooseOne(options: [ … ], own_words: true) or Number(least: 0, most: 10).
find-any-of = This is written as AnyOf(["option", "option"]).
find-statement = No framework has a statement called "{ $id }".
find-statement-hint = docs/packs.md lists the statements there are.
find-choice = This is written as { $kind }(options: [ (id: "tea", words: "tea"), … ]).
find-follow-none = No prompt is called "{ $prompt }", so this follow-up has nothing to follow.
find-follow-later = "{ $prompt }" is not asked before this prompt, so this follow-up could never know its answer.
find-follow-note = "{ $prompt }" asks nothing, so this follow-up can never show.
find-follow-itself = This follow-up waits for "{ $prompt }", which is itself.
find-follow-later-hint = Put "{ $prompt }" before it.
find-follow-yes-hint = Use Answered, or AnyOf(["option"]).
find-follow-yes = "{ $prompt }" is not a yes or no, so this follow-up can never show.
find-follow-option-one = "{ $option }" is not an option of "{ $prompt }".
find-follow-words-hint = Use Answered.
find-follow-not-hint = A follow-up waits for an answer that is there. It can be: { $words }.
find-alone = `{ $word }` is written alone, without ( ).
find-plus = Texts are not put together with +.
find-plus-hint = Write them as one, between two quotes.
find-fence = This line is from the page the pack was copied from.
find-fence-hint = Take it out.
find-translates = There is no pack called "{ $pack }" here, so nobody can see whether this translation is behind.
find-translates-hint = It may be elsewhere; then leave this as it is.
find-follow-option = "{ $option }" is not an option of "{ $prompt }", so this can never hold.
find-follow-deep-hint = Let it wait for an earlier prompt.
find-follow-nothing = This waits for none of the options, so it can never show.
find-follow-deep = A follow-up can be { $most } deep, and this one is deeper.
find-scores = This asks to rate or judge the person supported. Packs never do.
find-scores-hint = Ask about your own part, or about what happened, in words: "What did you notice?"
find-word = "{ $word }" is a word to leave out.
find-word-depends = "{ $word }" is a word some people choose for themselves and others do not want.
find-word-depends-hint = Fine if the people you write for use it of themselves.
instead-person = Say "the person" or "someone you work alongside".
instead-reflection = Say "reflection".
instead-happened = Ask what happened, or what it was like.
instead-chose = Say "said no" or "chose not to".
instead-uses = Say "person who uses alcohol or drugs".
instead-lived = Say "lived or living experience".
instead-strength = Name a strength, or what you noticed.
instead-died = Say "died by suicide".
instead-try = Say "something to try".
instead-worry = Say "worry" or "what felt unsafe".
instead-might = Say "you might" or "if you like".
find-many-hint = Mark the rest extra: true. They are offered at the end.
find-no-why-hint = Add why: "…", in a sentence or two.
find-no-citation-hint = Add frameworks: [(framework: "{ $framework }", edition: "{ $edition }")]
find-no-authors = `authors` names nobody.
find-no-authors-hint = Say who wrote it, as they wish to be named: authors: ["One name", "Another name"]
find-built-in = A pack called "{ $id }" is built in, so this one cannot be installed under that id.
find-built-in-hint = Give yours another id. To change the built-in one, write an overlay: aftershift pack overlay { $id }
find-placeholder = This is still what the file began with.
find-placeholder-hint = Put words of your own in its place.
find-placeholder-licence = Say under what terms others may copy and adapt it, such as "CC-BY-4.0".
find-many = There are { $count } core prompts. At the end of a shift { $most } is plenty.
find-no-why = "{ $prompt }" does not say why it is asked.
find-no-words = The point "{ $id }" has no words. Give each point words of its own.
find-no-citation = A prompt draws on "{ $framework }", and `frameworks` does not name it.
find-no-framework = No framework is called "{ $framework }".
find-edition = `frameworks` names edition "{ $edition }" of "{ $framework }"; the one here is "{ $known }".
find-hard = This reads at school year { $grade } (Flesch–Kincaid). Aim for year { $most } or lower.
find-hard-hint = The sentence that begins "{ $words }" is the hardest. Try shorter sentences and shorter words.
find-behind = This translates { $pack } { $version }, and { $pack } { $now } is here.
find-behind-hint = Read it over with `aftershift pack show { $pack }`, mend what differs, and write the new version into `translates`.
find-undated = "{ $name }" does not say when it was last checked, so it is not shown.
find-undated-hint = Add checked: "2026-11-22" with the day someone looked.

## A pack begun from the shell (comments in the file it writes, then what stands in it)

starter-top =
    A pack of questions. Words stand between quotes, and a comma ends every line.
    What begins with two strokes is a note to yourself, like this one; take it out when you like.
starter-id = Small letters, digits and hyphens. It never changes once people have used the pack.
starter-version = Raise it when you change something: the last number for mended words, the middle one for new questions.
starter-licence = Under what terms others may copy and adapt it.
starter-authors = Who wrote it, as they wish to be named: ["One name", "Another name"]
starter-sensitivity = Everyday, Tender (may stir something up) or Heavy (goes to what hurts).
starter-prompts =
    The questions, in order. Six are plenty. Copy one, from ( to ), to add another, and give it an id of its own.
    Every question can be passed by, and nothing is asked about the person supported that could be counted.
starter-language = en-AU
starter-audience = Peer workers, writing alone
starter-about = A few questions to think with. Say here what they are for.
starter-question = What is still with you from today?
starter-hint = A few words will do. No names needed.
starter-why = Say here why you ask it. People can always look.
# What every text that waits for the trainer's own words holds, so that `pack check` can find it.
starter-asks = Say here
starter-first = First draft.
starter-adapted = Adapted from { $id } { $version }. Who wrote that: { $authors }.
# What the examples of docs/packs.md have for an author; whoever copies one puts a name in its place.
starter-author = Your name, or how you wish to be named
starter-option-one = the first thing
starter-option-two = the second thing
starter-option-three = hard to say
starter-low = a little
starter-middle = some
starter-high = a lot

## A sheet made into a pack

sheet-never-closed = A quote is opened here and never closed, so everything after it became one cell. Put the closing " where the cell ends.
sheet-no-text = This sheet has no column called "text", so there is nothing to ask.
sheet-workbook = This is a workbook of Excel or of another program for sheets.
sheet-workbook-hint = Open it there, save the sheet as CSV, and import that file.
sheet-no-text-hint = The first line names the columns. Only "text" is needed; docs/packs.md tells the others.
sheet-no-prompts = This sheet has no question in it.
sheet-choices-first = This is the choices sheet of a form, and the questions stand in its survey sheet.
sheet-choices-first-hint = Name the survey sheet first and this one after it: aftershift pack import-csv survey.csv choices.csv
sheet-second = A second sheet goes with the survey sheet of a form. The first is none, so nothing was taken from this one.
sheet-no-lists = This is not the choices sheet of a form: it has no columns "list_name" and "label". Nothing was taken from it.
sheet-about = Say here in a sentence what the pack is for.
sheet-licence = Not said yet
sheet-first = Made from a sheet.
sheet-left-column = "{ $words }" in the column "{ $column }" was left out. Packs have no place for it.
sheet-left-second = "{ $words }" in the column "{ $column }" was left out: "{ $other }" means the same, and stands here too.
sheet-left-over = "{ $words }" stands in no column of its own, so it was left out. Where a question has a { $mark } in it, put quotes around the question.
sheet-quote-mark = Where a question has a { $mark } in it, put quotes around the question.
sheet-comma = comma
sheet-semicolon = semicolon
sheet-tab = tab
sheet-languages = This form is in several languages. "{ $taken }" was taken, and { $left } was left for a pack of its own. To make it, import the same sheets with --language "{ $other }" and another --title, and add to that pack: translates: (pack: "{ $pack }", version: "{ $version }"),
sheet-languages-choices = This sheet is in several languages and the questions are in one. "{ $taken }" was taken, and { $left } was left out.
sheet-language = "{ $language }"
sheet-language-missing = This sheet has nothing in "{ $wanted }", so "{ $taken }" was taken here.
sheet-language-tag = "{ $language }" has no language tag with it, so the pack says language: "{ $tag }". Change that in the file if it is another.
sheet-language-none = This sheet has nothing in "{ $language }".
sheet-language-none-hint = Its columns name no language. In a form they do so as in label::English (en).
sheet-language-others-hint = It has: { $known }.
sheet-one-option = "{ $words }" is one option. If it is several, put | between them: { $apart }
sheet-only-option = "{ $words }" is the only option. Where there are more, put | between them: tea | a walk
sheet-only-option-mark = "{ $words }" is the only option: nothing else stands beside the |.
sheet-only-option-rest = "{ $words }" is the only option. Where a question has a { $mark } in it, put quotes around the question.
sheet-only-range = "{ $words }" is a range of numbers, and what there is to choose from needs words: a little | some | a lot. For a bare number, its kind is number.
sheet-empty-options = No option stands in "{ $words }".
sheet-option-twice = "{ $words }" stands twice among the options, so it is offered once.
sheet-asked-before = This asks the same as line { $line }. Both were carried over; one may be enough.
sheet-left-options = The options ({ $words }) were left out: nothing is chosen here.
sheet-left-own = Own words were left out: they go with options.
sheet-left-type = "{ $kind }" was left out. Packs have no place for it.
sheet-untranslated = This line asks nothing in the language that was taken, so it was left out.
sheet-choice-untranslated = This choice has no words in the language that was taken, so it says "{ $words }".
sheet-no-question = There is no question on this line, so it was left out.
sheet-id = The id "{ $written }" became "{ $id }".
sheet-statement = No framework has a statement called "{ $id }", so it was left out.
sheet-limits = The number can be from { $least } to { $most }. Change that in the file if it does not suit.
sheet-limits-unread = "{ $words }" is not a least and a most, such as 1 to 10, so the number can be from { $least } to { $most }.
sheet-kind = "{ $kind }" is not a kind of answer, so this became a { $taken }.
sheet-about-whom = "{ $words }" is not whom a question can be about (me, us, team, service, community), so this is about me.
sheet-truth = "{ $words }" in the column "{ $column }" is neither yes nor no, so it was taken as no.
sheet-filled-in = This question fills in an earlier answer. Packs do not; please reword it.
sheet-relevant = When to show this ({ $words }) could not be carried over, so it is always shown.
sheet-relevant-within = When to show this ({ $words }) could not be carried over, so it is shown whenever its group is.
sheet-relevant-several = This waits for more than one answer. In a pack it can wait for one only, so it waits for the nearest.
sheet-relevant-group = When to show this group ({ $words }) could not be carried over, so its questions are always shown.
sheet-group = Packs have no groups, so "{ $name }" was left out. Its questions stand where they stood.
sheet-repeat = Packs ask nothing again and again, so "{ $name }" was left out. Its questions are asked once.
sheet-choice-nowhere = This line needs a list and a label, so it was left out.
sheet-choice-name = "{ $name }" is the name of an earlier choice of this list. What waits for it waits for the earlier one.
sheet-list-unused = No question asks for the list "{ $list }", so it was left out.
sheet-no-choices-sheet = What a form offers stands in its choices sheet. Save that as CSV too, and name it second: aftershift pack import-csv survey.csv choices.csv
sheet-no-choices = There are no choices for the list "{ $list }", so this became a question to write on.
sheet-no-type = This line says no type, so it was left out.
sheet-type = "{ $kind }" has no place in a pack, so this line was left out.

## What changed between two packs

diff-same = Nothing changed for a person answering.
diff-nothing = nothing
diff-quoted = "{ $words }"
diff-pack-id = The pack is called "{ $new }" now, and was "{ $old }". To everyone who has the old one this is another pack.
diff-title = The title was "{ $old }" and is "{ $new }".
diff-about = What it is for was "{ $old }" and is "{ $new }".
diff-language = The language was { $old } and is { $new }.
diff-minutes = It took { $old } and takes { $new }.
diff-sensitivity = It was { $old } and is { $new }.
diff-everyday = everyday
diff-tender = tender (may stir something up)
diff-heavy = heavy (goes to what hurts)
diff-grounding = The line to read while pausing was { $old } and is { $new }
diff-support = The support lines were { $old } and are { $new }.
diff-support-line = { $name } { $contact }
diff-added = { $id }: new. It asks "{ $new }"
diff-removed = { $id }: gone. It asked "{ $old }"
diff-id = { $new }: the same question was called "{ $old }". Changed ids break what people wrote before: it will look like another question. Keep "{ $old }" if you can.
diff-text = { $id }: asked "{ $old }" and asks "{ $new }"
diff-hint = { $id }: the hint was { $old } and is { $new }
diff-why = { $id }: why it is asked was { $old } and is { $new }
diff-kind = { $id }: was { $old } and is { $new }.
diff-kind-long = a long text
diff-kind-short = one line
diff-kind-scale = a scale
diff-kind-one = one thing to choose
diff-kind-many = several things to choose
diff-kind-yes-no = a yes or no
diff-kind-number = a number
diff-kind-date = a day
diff-kind-note = words to read
diff-range = { $least } to { $most }
diff-limits = { $id }: the number was { $old } and is { $new }.
diff-option-added = { $id }: "{ $new }" can be chosen now.
diff-option-removed = { $id }: "{ $old }" can no longer be chosen.
diff-option-text = { $id }: "{ $old }" to choose is "{ $new }" now.
diff-option-id = { $id }: the option "{ $words }" was called "{ $old }" and is called "{ $new }". Changed ids break what people wrote before.
diff-option-order = { $id }: the options stand in another order.
diff-own = { $id }: people can use their own words now.
diff-not-own = { $id }: people can no longer use their own words.
diff-extra = { $id }: was asked of everyone, and is offered at the end now.
diff-core = { $id }: was offered at the end, and is asked of everyone now.
diff-private = { $id }: is always private now.
diff-not-private = { $id }: is no longer always private.
diff-follows = { $id }: shows after other answers to "{ $prompt }" than before.
diff-follows-nothing = { $id }: was a follow-up, and is always asked now.
diff-statements = { $id }: the statements it opens up were { $old } and are { $new }
diff-order = { $id }: comes after "{ $after }" now.
diff-order-first = { $id }: comes first now.

## A pack as a sheet to write on

sheet-free = Leave out anything you like, and stop when you like. No names, please.
sheet-facts = { $length }. { $audience }.
sheet-grounding = To settle first: { $words }
sheet-facilitator = For facilitators: { $words }
sheet-question = { $number }. { $text }
sheet-extra = If you want more.
sheet-private = This one is for you alone.
sheet-if-answered = If you wrote something at { $number }.
sheet-if-yes = If you said yes at { $number }.
sheet-if-no = If you said no at { $number }.
sheet-if-any = If you ticked { $words } at { $number }.
sheet-quoted = "{ $words }"
sheet-yes = yes
sheet-no = no
sheet-own-words = in my own words:
sheet-support = Someone to talk to
sheet-support-line = { $name }: { $contact } (checked { $checked })
sheet-origin = { $id } { $version }. Written by: { $authors }. Licence: { $licence }. The answers belong to whoever writes them.
sheet-origin-unnamed = { $id } { $version }. Licence: { $licence }. The answers belong to whoever writes them.

## A new pack, asked for in lines

line-pack-welcome = A new pack. Five short questions; Enter passes, .back goes back, .leave stops.
line-pack-title = What is it called?
line-pack-about = What is it for? One sentence.
line-pack-minutes = How many minutes does it take? Such as "5" or "3 to 5".
line-pack-question = What does it ask first?
line-pack-kind = How is that answered? A number from the list.
line-pack-long = in a long text
line-pack-short = in one line
line-pack-one = by choosing one thing
line-pack-many = by choosing any number of things
line-pack-scale = on a scale with words at every point
line-pack-yes-no = with yes or no
line-pack-number = with a number
line-pack-date = with a day
line-pack-title-needed = Only the title has to be there. What is it called?
line-pack-minutes-unclear = Please write it in figures, the fewer first, such as "5" or "3 to 5". The most is 240.
line-pack-kind-unclear = Please type a number from 1 to { $most }, or Enter for a long text.
line-pack-orders = Here only .back and .leave do something.
line-pack-left = Nothing was written.

## Packs written from the shell

cli-new-no-title = Say what the pack is called: aftershift pack new --title "The walk home"
cli-new-no-title-hint = Or run `aftershift pack new` in a terminal, and it asks.
cli-new-written = { $file } is there. Open it in a text editor and go on.
cli-new-built-in = A pack called "{ $id }" is built in, so this one cannot be installed under that id. Give it another `id` in the file.
cli-new-check = Then look it over:  aftershift pack check { $file }
cli-new-preview = And walk through it:  aftershift pack preview { $file }
cli-pack-broken = { $file } cannot be used as a pack yet.
cli-pack-broken-hint = aftershift pack check { $file } says what to mend.
cli-import-line = { $file }, line { $line }: { $sentence }
cli-import-in-the-way = This stands in the way ({ $rule }). { $sentence }
cli-import-whole = { $file }: { $sentence }
cli-import-unread = { $file }: { $reason }
cli-import-encoding = { $file } is not UTF-8 and was read as Windows-1252. Please look at the letters with marks.
cli-import-counted = { $prompts ->
    [one] One question
   *[other] { $prompts } questions
} carried over.
## The journal's own shelf: packs people installed, and what they changed

what-overlay = an overlay
what-reword = an entry of `reword`
overlay-no-pack = There is no pack called "{ $pack }" here, so this changes nothing yet.
overlay-no-pack-hint = Install the pack as well. `aftershift pack list` shows the packs there are.
overlay-gone = There is no prompt "{ $prompt }" in { $pack } { $version }. Everything else here still holds.
overlay-stale = The pack asks "{ $prompt }" in other words now: "{ $words }" Yours are still shown.
overlay-stale-hint = If you still like yours, put the new words into `from`. If you like the new ones, take this entry out.
overlay-taken = The pack has a prompt called "{ $prompt }" of its own, so this one is left out.
overlay-taken-hint = Give yours another id.
overlay-not-words = An overlay can change a prompt's text, hint and why, and not its `{ $field }`.
overlay-not-words-hint = Hide the prompt and add one of your own: hide: ["{ $prompt }"], add: [(id: "our-{ $prompt }", after: "{ $prompt }", …)].
overlay-order-twice = `order` names "{ $prompt }" a second time. Its first place holds.
overlay-order-hidden = "{ $prompt }" is hidden, so `order` has no use for it.
overlay-same = This changes nothing about "{ $prompt }": no other text, hint or why stands in it.
overlay-same-hint = Put your words into it, or take the entry out.
overlay-order = "{ $prompt }" follows from "{ $follows }", so it stays after it.
overlay-follows-hidden = "{ $prompt }" is hidden here, so this follow-up can never show.
overlay-follows-unasked = "{ $prompt }" is not asked here, so this follow-up can never show.
overlay-reword-hidden = "{ $prompt }" is hidden, so nobody reads these words.
overlay-reword-hidden-hint = Take this entry out, or take the prompt out of `hide`.
overlay-reword-twice = `reword` names "{ $prompt }" a second time. Where both have words, these hold.
overlay-reword-twice-hint = Put all your words for it into one entry.
overlay-many-hint = Hide another question, or give yours extra: true; then it is offered at the end.
overlay-hides-all = This would leave no question, so the pack is used as it came.
overlay-starter =
    What you want to be different about "{ $pack }". Take the // away where you want a change.
    hide: ids of prompts you do not want. order: ids that come first, in this order.
    `aftershift pack check FILE` looks it over; `aftershift pack install FILE` puts it in place.
overlay-starter-own = A question of your own?
shelf-file-name = its name is not an id; a pack stands in a file called after its id, such as walk-home.ron
shelf-not-plain = it is a link, a folder or a device; packs are plain files
shelf-other-id = it holds "{ $id }"; a pack stands in a file called after its id
shelf-built-in = "{ $id }" is built in, so the one that came with the program is used; give this one an id of its own
cli-install-nothing = Nothing was installed.
cli-install-faulty = Nothing was installed, because of { $file }, line { $line }: { $finding }
cli-install-others = { $others ->
    [one] One more file has something in its way.
   *[other] { $others } more files have something in their way.
}
cli-install-built-in = Nothing was installed, because of { $file }: a pack called "{ $id }" is built in.
cli-install-built-in-hint = Give yours another id. To change the built-in one, write an overlay: `aftershift pack overlay { $id }` prints one to begin from.
cli-install-twice = Nothing was installed, because of { $file }: another of these files holds "{ $id }" as well.
cli-install-there-older = { $id } { $there } is installed; { $version } is newer.
cli-install-there-newer = { $id } { $there } is installed; { $version } is older.
cli-install-there-same = { $id } { $there } is installed already.
cli-install-there-differs = { $id } { $there } is installed already, and this file says something else under the same version.
cli-install-there-overlay = You have an overlay for { $id } already.
cli-install-there-hint = Nothing was installed. To replace what is there, say --yes; it goes to the journal's trash.
cli-install-link = Nothing was installed, because of { $file }: it is a link that leads out of the folder.
cli-install-link-hint = Take the link out, or put the file itself in its place.
cli-installed = { $id } { $version } is installed.
cli-install-replaced = What stood there is in the journal's trash.
cli-would-install = { $id } { $version } would be installed.
cli-installed-overlay = Your overlay for { $id } is in place.
cli-would-install-overlay = Your overlay for { $id } would be put in place.
cli-remove-built-in = "{ $id }" is built in and cannot be removed.
cli-remove-built-in-hint = `aftershift pack first-page { $id } off` takes it off the first page.
cli-remove-no-overlay = You have no overlay for "{ $id }".
cli-remove-ask = "{ $id }" would go to the journal's trash. Your entries stay as they are.
cli-remove-ask-overlay = Your overlay for "{ $id }" would go to the journal's trash. The pack stays, and so do your entries.
cli-remove-ask-hint = To do it, say --yes.
cli-removed = { $id } is off the shelf; its file is in the journal's trash. Your entries stay as they are.
cli-removed-overlay = Your overlay for { $id } is in the journal's trash.
cli-removed-overlay-pack = The pack is as it came.
cli-removed-overlay-left = Your overlay for { $id } stays, for when the pack comes back. To remove it too: aftershift pack remove { $id } --overlay --yes
cli-first-page-on = { $title } is on the first page.
cli-first-page-off = { $title } is off the first page. `aftershift pack list` still has it.
cli-pack-built-in = built in
cli-pack-installed = installed
cli-pack-adapted = changed by you
cli-pack-near = on the first page
cli-stale = { $file }, line { $line }: { $reason }

## Packs: the list, and one read through

packs-key-first = first page
packs-by = { $authors }.
packs-installed = Installed.
packs-adapted = Adapted here.
packs-language = In another language: { $language }.
packs-first = On the first page.
packs-broken = Could not be used
packs-none-found = Nothing here has all of these words. Esc shows every pack.
packs-key-all = all packs
packs-stale = No longer fits its pack
through-gone = The pack "{ $pack }" is not on your shelf any more.
through-audience = For: { $audience }
through-review = Read over by { $name } on { $date }.
through-licence = Licence: { $licence }. { $id }, version { $version }.
through-long = In your own words, as long as you like
through-short = One line
through-scale = A scale, with words at every point
through-one = Pick one
through-many = Pick any number
through-yes-no = Yes or no
through-number = A whole number from { $least } to { $most }
through-date = A day
through-note = To read; nothing is asked
through-extra = Extra: offered at the end to whoever wants more.
through-private = Always private: stays out of an export until the writer names it.
through-follows = A follow-up: asked when the answer to "{ $question }" is { $answer }.
through-follows-any = A follow-up: asked when there is an answer to "{ $question }".

## Preview of a pack

preview-title = Preview
preview-place = Preview, { $at } of { $of }
preview-findings = { $count ->
    [one] one finding
   *[other] { $count } findings
}
preview-opening = Opening { $file }…
preview-about = This walks the pack. Nothing you type is kept. When you save the file, this page follows.
preview-about-overlay = This walks the pack with your changes from { $file }. Nothing you type is kept. When you save the file, this page follows.
preview-about-shelf = This walks the pack as it stands on your shelf. Nothing you type is kept, and there is no file to follow.
preview-by = { $length }. { $authors }. Licence: { $licence }.
preview-by-nobody = { $length }. Licence: { $licence }.
preview-finding = Line { $line }: { $words }
preview-end = That is the end of the pack. Nothing was kept.
preview-more = { $count ->
    [one] One more question is offered to whoever wants it. Tab asks it.
   *[other] { $count } more questions are offered to whoever wants them. Tab asks them.
}
preview-broken = The pack cannot be walked like this. Mend the file and save it, and the walk goes on where it was.
preview-unread = The pack cannot be walked now. Once the file is back and can be read, the walk goes on where it was.
preview-key-findings = all that was found here
preview-findings-more = F7 shows all that was found.
preview-again = The file was read anew.
preview-unwatched = The file cannot be watched here, so ctrl-r reads it anew.
preview-key-again = read the file anew
preview-key-leave = leave
preview-line-about = This walks the pack. Nothing you type is kept. The file is read anew before each question; .reload does it at once, .leave ends.
preview-line-broken = The pack cannot be walked like this. Mend the file and save it; then press Enter, and it goes on where it was.
preview-line-unread = The pack cannot be walked now. Once the file is back and can be read, press Enter, and it goes on where it was.
preview-line-as-it-was = The file is as it was.
preview-line-about-overlay = This walks the pack with your changes from { $file }. Nothing you type is kept. The file is read anew before each question; .reload does it at once, .leave ends.
preview-line-about-shelf = This walks the pack as it stands on your shelf. Nothing you type is kept, and there is no file to follow. .leave ends.
preview-line-no-file = There is no file to read anew: this is the pack as it stands on your shelf.
preview-line-kept = The question changed as you wrote. Your words are kept for it.
preview-line-not-kept = Nothing is kept in a preview, so { $order } has nothing to do here. .leave ends it.
preview-line-first = This is the first question.
preview-line-for-a-question = { $order } is for a question. .back goes to the last one.
preview-line-for-the-end = { $order } is for the end of the pack. .finish goes there.
preview-line-end = That is the end of the pack. .back goes back into it, .leave ends the preview.
preview-line-left = Nothing was kept.
preview-order-reload = read the file anew, at once
preview-order-finish = go to the end of the pack
preview-order-leave = end the preview

## Packs: a copy to change

packs-key-copy = copy
packs-key-make = make the copy
packs-key-no-copy = no copy
packs-copy-title = { $title }, my way
packs-copy-ask = What shall your copy be called?
packs-copy-hint = It gets a file of its own. The original stays as it is.
packs-copied = Your copy stands in { $file }.
packs-copied-hint = Change it in a text editor; `aftershift pack preview` shows it as you go.
adapt-taken = There is a pack of that name already, so no copy of "{ $title }" was made.
adapt-taken-hint = Give your copy another title.
adapt-faulty = The copy could not be used as it is, so it was not made.

## The check: what was found (asked as a question, so that nothing is claimed)

identify-listed = on your list
identify-name = a name?
identify-place = a place?
identify-service = a service?
identify-address = an address?
identify-phone = a phone number?
identify-email = an email address
identify-link = a web address
identify-handle = an online name
identify-record = a record number?
identify-date = a date
identify-time = a time
identify-age = an age

## The check: what can stand in its place, in brackets and without an article, so that it fits behind "the", "my" and "his sister"

role-written = [{ $role }]
role-supported = person I support
role-colleague = colleague
role-relative = family member
role-friend = friend
role-supervisor = supervisor
role-manager = manager
role-clinician = health worker
role-someone = someone
role-place = place
role-service = service
role-address = address
role-phone = phone number
role-email = email address
role-link = web address
role-handle = online name
role-record = record number
role-date = date
role-time = time
role-age = age

## Supervision: what things are called

session-kind-lived = Lived-experience supervision
session-kind-line = Line supervision
session-kind-group = Group or Peer Hub
session-kind-co = Co-reflection
details-asked-anew = It is of another kind now, or with somebody else. What was to go to the one it was with is asked about anew.
session-named = { $kind } with { $with }
session-other-version = { $title } (another version)
sessions-other-version = another version
prepare-agenda = Agenda
prepare-choose = Choose
prepare-check = Check
prepare-see = See
whose-mine = mine
whose-theirs = theirs
whose-service = the service's
packet-kind-packet = packet
packet-kind-hub = Peer Hub sheet
packet-kind-slip = slip
dates-day = as the day
dates-week = as the week
dates-month = as the month
dates-week-of = week of { $day }
action-open = still open
action-done = done, { $day }
action-let-go = let go, { $day }

## What goes to a session, on paper

packet-title = Supervision
packet-kind = Session
packet-date = Date
packet-since = Looks back to
packet-talk = To talk about
packet-last-time = From last time
packet-answers = Goes with it
packet-numbered = { $number }. { $words }
packet-notes = Notes
packet-sign-worker = Worker
packet-sign-supervisor = Supervisor
packet-sign-date = Date
packet-look-back = Where I have looked
packet-look-back-count = { $count ->
    [one] In the answers of one reflection that go with this.
   *[other] In the answers of { $count } reflections that go with this.
  }
packet-looked = { $title }: { $count ->
    [one] once
   *[other] { $count } times
  }
hub-title = Peer Hub
hub-standing = Chosen by the worker. Other people's stories stay in the room.
hub-highlight = A highlight
hub-challenge = A challenge
hub-borrow = Something to borrow
hub-ask = What I ask of you

## Letting a page leave

send-none-of = A page leaves as every file that was asked for or as none, so none of the { $count } was written.
send-stayed = Nothing left, and nothing stands in the ledger.
send-changed = Something of it was changed elsewhere since it was shown, so nothing left.
send-changed-hint = Look at the page as it stands now.
send-partly = Not every file could be written. What was written is where you wanted it, and the ledger says so.
send-nowhere = No folder was named, so nothing left.
send-no-folder = There is no folder { $folder }, so nothing left.
send-a-file = { $file } is a file and no folder, so nothing left.
send-there-hint = Name another folder, or say --force to write over it.
send-no-folder-hint = Name a folder that is there.

## A sealed journal

store-locked = The journal is locked, so its words cannot be read.
store-hint-locked = Unlock it with your passphrase. A new thought can be kept meanwhile with `aftershift note`.
store-wrong-passphrase = That is not the passphrase. Nothing changed.
store-hint-wrong-passphrase = Try again; capitals count. A recovery key on paper opens it too.
store-damaged = { $file } was sealed and is damaged since. It was left as it is.
store-other-key = { $file } is sealed to another key than this journal's. It was left as it is.
store-hint-damaged = A backup or a synced copy may hold it whole.
store-overtaken = Another window began to seal or unseal this journal meanwhile, so this one has stopped. No word is lost.
store-hint-overtaken = Let the other one finish, then look with: aftershift encrypt status
store-not-sealed = Nothing was sealed.
store-hint-not-sealed = The journal stands as it stood.
unread-locked = the journal is locked
unread-sealed-elsewhere = it came sealed from another machine; `aftershift encrypt off` asks for the passphrase it had, and opens it
unread-damaged = it was sealed and is damaged since
unread-other-key = it is sealed to another key
unread-recipient = whom this journal is sealed to cannot be read

## The page over a locked journal

unlock-locked = This journal is locked. Take your time.
unlock-passphrase = Your passphrase
unlock-recovery = Your recovery key, as it stands on paper, with or without the spaces
unlock-nothing-typed = Type it. Nothing of it is shown here.
unlock-typed = Something is typed. Enter tries it.
unlock-trying = Trying it. This takes a moment, on purpose.
unlock-note = A thought can be kept without unlocking: ctrl-n.
unlock-key = unlock
unlock-other-key = recovery key
unlock-passphrase-key = passphrase
unlock-note-key = quick note

## Sealing a journal, from the shell

encrypt-about = Once sealed, this journal opens with your passphrase and nothing else. Nobody can send you a new one: if you forget it and have no recovery key on paper, the words are gone.
encrypt-new = New passphrase (nothing is shown as you type):
encrypt-again = The same once more:
encrypt-old = Your passphrase:
encrypt-not-the-same = The two were not the same, so nothing changed.
encrypt-too-short = A passphrase of fewer than { $least } characters is soon tried out, so nothing changed.
encrypt-too-short-hint = Four or five words that do not belong together make a good one.
encrypt-on = The journal is sealed. Every record was read back before its open form went.
encrypt-on-hint = `aftershift encrypt recovery-key` makes a key to put on paper, should you forget the passphrase. Backups and synced copies from before still hold your words in the open.
encrypt-off = The journal stands in the open again. Anyone who can read this disk can read it.
encrypt-changed = The passphrase is changed. The old one opens nothing any more, but for copies of key.age made before.
encrypt-recovery = Copy this onto paper, with every letter; the spaces and the ends of the lines do not count. Keep it where you keep things that matter. It is shown once and kept nowhere here:
encrypt-recovery-check = To be sure, type the last six characters from the paper, with or without the spaces:
encrypt-recovery-right = That is right. The paper opens the journal.
encrypt-recovery-wrong = That is not what stands at its end. The key does open the journal; compare the paper with what was printed above, letter by letter, or make another with `aftershift encrypt recovery-key`.
encrypt-recover = The recovery key:
encrypt-recovered = The journal has a new passphrase. The recovery key on paper still opens it.
encrypt-status-open = This journal stands in the open.
encrypt-status-sealed = This journal is sealed. { $recovery ->
    [yes] A recovery key opens it too.
   *[no] There is no recovery key.
  }
encrypt-status-unsettled = A change of how records stand was cut short. It goes on the next time the journal is unlocked.
encrypt-already = This journal is sealed already, so nothing changed.
encrypt-already-open = This journal stands in the open already, so nothing changed.
encrypt-progress = { $done } of { $all } records
encrypt-no-terminal = There is no terminal to ask for the passphrase on.
encrypt-no-terminal-hint = Say --passphrase-file FILE; its first line is the passphrase.
encrypt-no-file = The passphrase could not be read from { $file }.
encrypt-empty-file = There is no passphrase on the first line of { $file }.

## Changed in two places

home-clashes = { $count ->
    [one] One reflection was changed in two places
   *[other] { $count } reflections were changed in two places
  }
clash-title = Changed in two places
clash-of = { $pack } · { $day }
clash-about = Two versions of this reflection were written apart. Choose what to keep of each answer. Both versions stay: one in the history, one in the trash.
clash-none = No reflection was changed in two places.
clash-ours = In this journal
clash-theirs = In the other copy
clash-nothing = nothing
clash-no-answers = Every answer is the same in both. Tags, questions for your supervisor and what you carry forward are kept from both.
clash-together = Bring them together
clash-choose = keep
clash-turn = turn
clash-more = There is more below: pgdn.
clash-unticked = Only one of them was ticked for supervision, so the answer is not ticked now. Tick it again if it may go.
clash-merged = They are one reflection now. Both versions are kept.
merge-both = Both, one after the other
merge-ours = What stands in this journal
merge-theirs = What stands in the other copy
cli-merge-none = No reflection was changed in two places.
cli-merge-how = `aftershift merge ID` shows where two versions differ.
cli-merge-two = { $id } was changed in two places. The other version is { $file }
cli-merge-difference = { $number }. { $question }
cli-merge-ours = In this journal: { $words }
cli-merge-theirs = In the other copy: { $words }
cli-merge-choose = Say `--keep both`, `ours` or `theirs` for all of them, or `--take both,theirs` with a word for each, in order.
cli-merge-done = They are one reflection now. Both versions are kept: one in the history, one in the trash.
cli-merge-count = There are { $count } differences, so --take needs { $count } words. Nothing was changed.
cli-merge-no-such = { $id } was not changed in two places.
## Preparing for a session

prep-opening = Bringing together what may go…
prep-title = Supervision · { $day }
prep-hub-title = Peer Hub sheet · { $day }
prep-slip-title = Slip · { $day }
prep-step = { $number } · { $step }
prep-hub-write = Write
prep-slip-length = Length
prep-about = { $session }, since { $since }
# What the key says that leads to a step.
prep-key-agenda = agenda
prep-key-choose = choose
prep-key-check = check
prep-key-see = see
prep-key-write = write
prep-key-length = length
prep-key-kinds = sheet, slip
prep-key-quit = leave and quit; everything is kept
prep-key-pick = take this one

## Preparing: what kind of page

prep-kinds = What would you like to bring?
prep-kind-packet = Packet
prep-kind-packet-about = What to talk about, and the answers you choose.
prep-kind-hub = Peer Hub sheet
prep-kind-hub-about = One page for a group: a highlight, a challenge, something to borrow, an ask.
prep-kind-slip = Slip
prep-kind-slip-about = That the session took place: date, length and kind. Nothing else.

## Preparing: the agenda

prep-agenda-empty = Nothing is on it yet. What you flag while you write or read comes here by itself, and so does what is still open from last time. You can add things too.
prep-agenda-empty-line = Nothing is on it yet. What is still open from the last session of this kind comes here by itself, and nothing else. You can add things.
prep-agenda-waiting = Nothing is on it. Enter puts on it what waits, and a adds something new.
prep-agenda-words = What would you like to talk about?
prep-from-shift = { $shift }, { $pack }
prep-from-session = from the session on { $day }
prep-cut = Taken off. u brings it back.
prep-key-add = add
prep-key-order = order
prep-key-cut = cut
prep-let-go = Gone from here. u brings it back.
prep-key-put-on = put on it
prep-waiting = Waiting, not on it
prep-waiting-line = Flagged, and on it only if you put it there
prep-key-again = bring again
prep-again = comes to the next one too
prep-key-wanted = what response would help
prep-key-uncut = bring back what was cut last

## Preparing: which answers go

prep-choose-empty = No answers in this time. The packet can go with the agenda alone.
choose-line = What you ticked when you wrote it is not ticked here: to line supervision goes only what you tick on this page.
prep-choose-count = { $count ->
    [0] none so far
    [one] one answer
   *[other] { $count } answers
}
prep-private = This question is always private.
prep-private-ask = Its answer goes only if you say so here, for this one question.
prep-private-ask-with = Its answer goes to { $with } only if you say so here, for this one question.
prep-private-how = y lets it go. Any other key keeps it in your journal.
prep-private-stays = Always private: [·] stays in your journal until you tick it here and say yes to it.
prep-private-goes = always private; goes because you said so
prep-key-private-yes = let it go
prep-key-private-no = keep it here

## Preparing: the check

check-promise = This helps you look for details that could identify someone. It can miss some. Read the page yourself as well.
prep-check-place = { $at } of { $of } · { $kind }
prep-check-times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
prep-check-maybe = It may be nothing.
prep-check-kept = It stays as it is.
prep-check-open = Nothing is decided about it, so it leaves as it is.
prep-check-off-list = It is off your list.
prep-check-words-none = Type what shall stand there first. esc leaves it as it was.
prep-check-replaced = It leaves as "{ $words }".
prep-check-listed = It leaves as "{ $words }", as your own list says.
prep-check-replace = replace everywhere with "{ $words }"
prep-check-role = replace with something else from a list
prep-check-own = replace with my own words
prep-check-keep = keep it
prep-check-always = always do this from now on
prep-check-roles = What can stand for "{ $words }"?
prep-check-words = What shall stand in the place of "{ $words }"?
prep-check-none = Nothing was found. That does not mean that nothing is there.
prep-check-all = That is all that was found.
prep-check-undecided = { $count ->
    [one] One detail is undecided. It stays as you wrote it.
   *[other] { $count } details are undecided. They stay as you wrote them.
}
prep-check-rare = Would someone who was there know who this is?
prep-check-rare-about = No list finds what happened only once. If something here would give someone away, go back and leave it out.
prep-key-end = to the end
prep-key-before = before
prep-key-leave-it = leave it
prep-key-replace = replace it
prep-key-role = something else from a list
prep-key-own = my own words

## Preparing: the page as it will leave

prep-see-about = The whole page, exactly as it will leave.
prep-see-where = w writes { $files } to { $folder }, with a number behind the name where that is taken. Nothing is written before that.
prep-see-more = The page goes on.
prep-no-folder = No folder is named yet. Name one under To, such as ~/Documents, and write again.
prep-no-format = Tick at least one kind of file first.
prep-key-write-it = write
prep-key-options = options
prep-dates = Dates
prep-room = Room for notes
prep-signatures = Lines to sign on
prep-look-back = A page of where I have looked
prep-formats = Written as
prep-folder-row = To
prep-folder = Which folder shall it go to?
prep-folder-about = The folder must be there already. ~/ is your home.
prep-written = { $count ->
    [one] It is written.
   *[other] They are written.
}
prep-written-copy = A copy stands in your ledger, just as it left. Changing an entry later does not change it.
prep-written-outside = The file is outside your journal now: whoever can open that folder can read it.
prep-key-finished = finished
prep-key-copy = the copy
prep-key-page = back to the page

## Preparing: the Peer Hub sheet and the slip

prep-hub-highlight = What went well, and may be said in a group
prep-hub-challenge = What was hard, without anybody else's story
prep-hub-borrow = Something that worked, for others to take along
prep-hub-ask = What you would like from the group
prep-length = How long was it?
prep-length-about = 50 minutes, 1:15, or leave it empty.
prep-length-unread = "{ $typed }" could not be read as a length of time, so it was not kept.
prep-length-hint = A length can be written as 50 minutes or 1:15. Leave it empty to pass.

## A packet as it left

packet-as-it-left = as it left
packet-left = Left on { $day } at { $time }.
packet-left-for = Left for { $with } on { $day } at { $time }.
packet-marks = By these numbers one can tell whether a file is still as it left (SHA-256).
packet-gone = That packet is not in the ledger.
packet-again = Written again: { $files }. The ledger has a line for it.
packet-key-again = write it again
## Supervision: to ask about something

key-flag = flag
key-flag-here = bring this to supervision
key-supervision = supervision
asking-key-take-away = take it off
asking-take-away = nothing after all; take it off the list
flag-title = For supervision
flag-about = What would you like to bring? It goes on your next agenda. Nothing leaves by this.
flag-whole = The whole of it
flag-private = Always private: your answer stays here. Only what you ask goes on your agenda.
flag-only = For supervision
flag-only-wanted = For supervision ({ $wanted })
flag-done = It waits for your next agenda.
flag-taken = It is off the list. u puts it back.
flag-key-undo = put back what was taken off the list
flag-draft = You are in the middle of editing this one, so flag it there: e goes on with it.
read-whole = About the whole of it. { $words }
beside-heard = Said on { $day }, { $session }
beside-left = What left of it
beside-left-line = { $day }: { $packet }, { $count ->
    [one] one answer of this
   *[other] { $count } answers of this
}

## Supervision: the sessions

home-from-supervision = from supervision
sessions-title = Supervision
sessions-key-new = new
sessions-key-actions = actions
sessions-key-agreements = agreements
sessions-key-ledger = ledger
sessions-empty = Your sessions stand here, with what you bring to them and what comes of them. n begins one.
sessions-to-come = To come
sessions-been = Been
sessions-day = { $day }, { $with }
sessions-entry = { $day }, { $title }
sessions-step = { $step }, { $at } of { $of }
sessions-left = { $what } left
sessions-open = { $count } still open
sessions-restored = Back among your sessions: { $session }

## Supervision: one session

session-key-prepare = prepare
session-key-after = afterwards
session-prepare = Prepare
session-details = Details
session-sheet = Peer Hub sheet
session-sheet-about = one page for a group
session-slip = Slip
session-slip-about = only that it took place
session-noted = noted
session-left = What left
session-packet = { $day }, { $packet }
session-with = with { $with }
session-since = looks back to { $day }
session-record = record: { $place }
session-gone = This session is not there any more
session-trash-ask = Put this in the trash? What left for it stays in the ledger. { $session }

## Supervision: when and with whom

details-new = A new session
details-kind = Kind
details-kind-hint = ← → change it. All but the kind and the day may be left.
details-day = Day
details-day-hint = As you would write it: 27 Nov, 27/11, 27/11/2026.
details-with = With
details-with-hint = A label you pick. Initials or a role are enough.
details-since = Since
details-since-hint = The first day it looks back to. What stands here is suggested; change it as you like.
details-since-instead = A session looks back to a day that has been, and no later than its own. So this one looks back to { $day }.
details-unbegun = This session is not begun yet. Begin it?
details-key-begin = begin it
details-key-take-away = take it away
details-key-go-on = go on writing
details-taken-away = It was not begun, and what you wrote is in the trash. u brings it back.
details-minutes = Minutes
details-minutes-hint = How long it is, or was.
details-record = Record
details-record-hint = Where the record of it is kept, such as "my supervisor's folder".
# Where a line of a form cannot be read: its name, and why.
form-unclear = { $name }: { $why }
# What stands behind other words when it cannot be kept on its own line.
form-unread = ({ $name }: { $typed })
form-left-unread = { $name } could not be read, so "{ $typed }" is kept as you typed it, under "{ $line }".
form-pick = Nothing is typed on this line. ← → change what stands here.
form-day-unclear = I could not read that as a day. 27 Nov works, and so do 27/11 and 27/11/2026.

## Supervision: kept as it is typed

keeping-key-leave = leave without it
keeping-key-stay = stay
keeping-leave-ask = Your words are still here, and the disk does not have the last of them yet. Leave without them?
session-beside = This session had changed elsewhere meanwhile, so both are kept. You go on with yours.
session-taken-over = This page now shows what was changed in another window.

## Supervision: afterwards

after-title = Afterwards
after-key-write = write
after-key-remove = take off
after-key-undo = bring back what was taken off
after-notes = Notes
after-notes-hint = What you want to remember of it. It stays in your journal.
after-notes-add = what you want to remember of it
after-heard = What was said
after-heard-hint = What your supervisor said or wrote, in their words or yours.
after-heard-add = add what your supervisor said
after-heard-about = about { $entry }
after-about = Which entry is it about?
after-about-none = none in particular
after-about-gone = an entry that is not there any more
after-action-add = add something to do
after-action = What
after-action-hint = It comes back on the agenda of each later session of this kind, until it is done or let go.
after-whose = Whose
after-whose-hint = ← → change it: yours, theirs, or the service's.
after-day-hint = A day it is meant for, if there is one. Nothing is ever late.
after-state = Stands
after-state-hint = ← → change it. Letting go is fine.
after-state-done = done
after-state-let-go = let go
after-again = Bring again next time

## Supervision: what is to be done

actions-title = What is to be done
actions-key-close = close
actions-empty = What came of your sessions and is to be done stands here, until it is done or let go.
actions-mine = Mine
actions-theirs = Theirs
actions-service = The service's
actions-day = for { $day }
actions-for = { $whose }, for { $day }
actions-closed = { $whose }, { $state }
actions-done = It is done
actions-is-done = Done: { $words }. u takes it back.

## Supervision: what was agreed

agreements-title = What was agreed
agreements-about = What you agreed with each supervisor about the record. It stays in your journal.
agreement-none = nothing written yet
agreement-some = written
agreement-again = looked at again on { $day }
agreement-writes = Writes
agreement-writes-hint = Who writes the record of a session.
agreement-keeps = Kept
agreement-keeps-hint = Where the record is kept, and for how long.
agreement-reads = Reads
agreement-reads-hint = Who can read it, and when.
agreement-often = Often
agreement-often-hint = How often you meet, and how long.
agreement-review = Again on
agreement-review-hint = The day you both look at this again.

## Supervision: what left

ledger-title = Ledger
ledger-about = Everything that left, as it left. It is never changed.
ledger-empty = What leaves for supervision is written down here: the day, for whom, and what it held.
ledger-for = { $kind } for { $with }
# Where two left on one day.
ledger-at = { $packet } at { $time }
ledger-holds = { $count ->
    [0] no answers
    [one] one answer
   *[other] { $count } answers
} · { $formats }
# The articles a person's own words may begin with, and the words behind which they go without one ("my neighbour").
replaced-articles = a an
replaced-behind = the a an my our your his her their its this that another
## Supervision in lines: what is said of sessions and what belongs to them

sup-title = { $day }. { $kind }
sup-since = Looks back to { $day }.
sup-length = It was { $length } long.
sup-record = The record is kept here: { $place }
sup-stands-at = Getting ready: { $step }.
sup-headed = { $heading }: { $words }
sup-item-wanted = What would help: { $wanted }.
sup-item-last-time = From last time.
sup-item-flagged-in = Flagged in what you wrote for { $day }: { $what }
sup-item-again = Comes back next time.
sup-goes = Goes with it.
sup-goes-private = Always private. Goes with it, because you said yes to it.
sup-stays = Stays in your journal.
sup-stays-private = Always private. Stays in your journal.
# A detail: what it seems to be, its words, and what becomes of it.
sup-thing = { $kind } { $words } { $decided }
sup-thing-more = { $count ->
    [one] and in one more place
   *[other] and in { $count } more places
}
sup-undecided = Nobody has decided, so it stays as it is.
sup-kept = You keep it as it is.
sup-replaced = It will read: { $with }
sup-undecided-count = { $count ->
    [one] There is one detail nobody has decided about. It will leave as it is.
   *[other] There are { $count } details nobody has decided about. They will leave as they are.
}
sup-all-decided = You have decided about everything that was found.
sup-action-whose = Whose: { $whose }
sup-action-day = By { $day }.
sup-action-stands = What came of it: { $stands }
sup-heard-about = { $words } (about the entry { $id })
sup-heard = Said in supervision on { $day }: { $words }
sup-packet = { $id }. Left on { $day }: { $kind }, as { $files }.
sup-packet-mark = { $format }, SHA-256 { $mark }
sup-packet-with = For { $with }
sup-packet-answers = { $count ->
    [one] One answer stood in it.
   *[other] { $count } answers stood in it.
}
sup-packet-question = The answer to: { $question } ({ $entry })
sup-card-with = With: { $words }
sup-card-writes = Who writes the record: { $words }
sup-card-keeps = Where it is kept: { $words }
sup-card-reads = Who can read it, and when: { $words }
sup-card-frequency = How often, and how long: { $words }
sup-card-review = Looked at again: { $words }
sup-always = { $words } always reads: { $with }
sup-never = { $words } is never asked about.
sup-agenda = To talk about:
sup-agenda-empty = There is nothing on the agenda yet.
sup-notes = Your notes:
sup-heard-list = What was said to you:
sup-actions = What will be tried:
sup-packets = What left for it:

## Supervision in lines: a session and its cards, asked line by line

sup-form-how = An empty line keeps what stands there, and .clear takes it out. .back goes back, and .leave stops without keeping this.
sup-form-again = That was all of it. An empty line keeps it, and .leave stops without keeping it.
sup-form-left = Stopped. What was kept before is as it was.
sup-ask-kind = What kind of session is it? Type a number.
sup-ask-with = Who is it with? Any label will do: a letter, a role.
sup-ask-date = Which day is it? Such as fri, 3 dec or tomorrow.
sup-ask-since = From which day on does it look back? Such as 3 nov.
sup-ask-since-last = From which day on does it look back? What is offered is the day of your last session of this kind. Any other day works too, such as 3 nov.
sup-ask-record = Where is the record of it kept, and by whom?
sup-date-before = It looks back to { $since }, which is after that day. Say a later one.
sup-since-to-come = That day is still to come. A session looks back to a day that has been.
sup-since-after = That day is after the session. Say one before it.
sup-new-kept = It is kept. To get ready for it: aftershift supervision prepare { $id }
sup-new-change = To change its day, how far it looks back or anything else of it: aftershift supervision change { $id }
sup-card-ask-with = Who is it with? Any label will do.
sup-card-ask-writes = Who writes the record of your sessions?
sup-card-ask-keeps = Where is it kept?
sup-card-ask-reads = Who can read it, and when?
sup-card-ask-frequency = How often do you meet, and how long?
sup-card-ask-review = When will you look at this card again? A day, such as 3 june.
sup-card-kept = The card is kept.
sup-flag-ask = For supervision: { $prompt }
    What would you like to ask your supervisor about it? One line. An empty line is fine.
sup-flagged = It comes to the next agenda by itself.
sup-list-ask = Which words? They are met in capitals or small letters, with or without accents.
sup-list-which = Say which words. .leave stops.
sup-list-pair = I could not read that line. It says the words, then =, then what stands in their place, as in Marcus = colleague.
sup-list-with = What stands in their place? A number, or your own words.
sup-listed = It is on your list.

## Supervision in lines: one session

sup-step = Step { $number } of { $of }: { $step }.
sup-waiting-how = What waits is not on it: you took it off, or it does not come to such a session by itself. .on { $number } puts it on.
sup-item-waits = It waits, and is not on the agenda.
sup-agenda-how = Words you type are put on it. .wanted 1 says what would help, .cut 1 takes a thing off, .next goes on to the answers.
sup-no-order = "{ $words }" was not kept: it looks like a command. Commands begin with a full stop, and .help tells them.
sup-number-alone = A number needs to hear what to do, as in { $orders }.
sup-noted = It stands in your notes now. Write on if you like. A line holding only a full stop ends it, and .undo takes out the last line.
sup-under = It stands under "{ $heading }" now. Write on if you like. A line holding only a full stop ends it, and .undo takes out the last line.
sup-ask-add = What would you like to talk about? One thing a line. End with an empty line or a full stop.
sup-ask-words = How shall it read? One line.
sup-cut = Taken off: { $words } .undo brings it back.
sup-choose = { $count ->
    [0] No answer goes with it yet.
    [one] One answer goes with it.
   *[other] { $count } answers go with it.
}
sup-choose-empty = No answer was written in this time. .next goes on.
sup-choose-how = Type numbers to let answers go with it, or to let them stay. .read 1 reads one whole, .next goes on.
sup-choose-unclear = I could not read that. Numbers let answers go or stay, apart by spaces. .next goes on.
sup-ask-yes = This one is always private. Type yes to let "{ $question }" go. Anything else lets it stay.
sup-check = { $count ->
    [one] One detail was found.
   *[other] { $count } details were found.
}
sup-check-none = Nothing was found. .next reads you the page.
sup-check-place = { $at } of { $of }.
sup-check-how = Type a number. An empty line leaves it for now.
sup-check-look = .look 1 looks at the first one again. .next reads you the page.
sup-check-done = .list tells all of them, .look 1 goes to the first one, and .next reads you the page.
sup-ruled = { $words }: { $decided }
sup-always-how = .always does so in every later check.
sup-always-what = First decide about a detail. Then .always does so in every later check.
sup-remembered = It will be so in every later check.
sup-see = This is the whole page, as it will leave:
sup-see-how = It says days { $dates }. .write writes it, .dates .room .signatures and .lookback change how it looks, .back goes back.
sup-room = It has room to write now. .list reads it again.
sup-no-room = It has no room to write now. .list reads it again.
sup-signatures = It has lines to sign on now. .list reads it again.
sup-no-signatures = It has no lines to sign on now. .list reads it again.
sup-look-back = It says where you have looked now. .list reads it again.
sup-no-look-back = It does not say where you have looked now. .list reads it again.
sup-dates = It says days { $dates } now. .list reads it again.
sup-see-how-short = .write writes it.
sup-ask-dates = How exactly shall it say days?
sup-ask-formats = As what shall it be written? Type numbers, apart by spaces, or endings such as docx.
sup-ask-folder = To which folder? Such as ~/Documents. An empty line takes the one you are in.
sup-not-written = Nothing was written.
sup-written = Written: { $file }
sup-ledger-has = The ledger keeps it as it left: aftershift supervision packet { $id }
sup-sheet = For a Peer Hub. Other people's stories stay in the room.
sup-sheet-highlight = A highlight: what went well?
sup-sheet-challenge = A challenge: what would you like the group to sit with?
sup-sheet-borrow = Something to borrow: what worked that others may take along?
sup-sheet-ask = An ask: what do you ask of them?
sup-sheet-line = { $number }. { $heading }: { $words }
sup-sheet-how = .edit 1 goes on with the first. .next checks it, and then reads you the page.
sup-how-long = Write as much as you like. A line holding only a full stop ends it.
sup-how-long-reminder = Write when you like. A line holding only a full stop goes on.
sup-ask-notes = What would you like to note about the session?
sup-ask-heard = What did your supervisor say?
sup-ask-heard-more = What else did they say?
sup-ask-heard-on = What did they say?
sup-ask-about = Which entry is it about? Type a number. An empty line: about none.
sup-ask-try = What will be tried? One thing. An empty line ends it.
sup-keeps = An empty line keeps it.
sup-ask-whose = Whose is it? Type a number.
sup-ask-day = By which day? Such as fri, 3 dec or tomorrow. An empty line: no day.
sup-unclear-planned = I could not read that as a day. 3 dec works, and so do tomorrow, fri and 3/12/2026.
sup-ask-minutes = How long was it? Such as 50 minutes or 1 hour. An empty line leaves it out.
sup-unclear-minutes = I could not read that. 50 works, and so do 50 minutes, 1:15 and 1 hour.
sup-actions-none = Nothing was said yet about what will be tried.
sup-after-how = Words you type go to your notes. .notes, .heard and .try add to it. .done 1 and .letgo 1 say what came of it.
sup-unclear = I could not read that. .help tells the commands.
sup-not-here = { $order } is for another step. .help tells what works here.
sup-first-place = That is as far as it goes. .leave stops here.
sup-nothing-to-number = There is nothing here yet to do that with.
sup-no-such = There is no number { $number } here. They go from 1 to { $most }.
sup-which = Say which, as in { $order } 1. They go from 1 to { $most }.
sup-left = It is kept as it stands. To go on with it: aftershift supervision { $command } { $id }
sup-trouble = What you typed is still here, and every line you type tries again to keep it.
sup-order-add = more than one thing to talk about, one a line
sup-order-wanted = what kind of response would help, as in .wanted 1
sup-order-on = put on it what waits, as in .on 4
sup-order-again = bring it back next time, or not, as in .again 1
sup-order-up = move a thing up, as in .up 2
sup-order-down = move a thing down, as in .down 1
sup-order-read = read an answer whole, as in .read 1
sup-order-look = look at a detail again, as in .look 1
sup-order-always = do what you decided last in every later check
sup-order-write = write it: as what, and to which folder
sup-order-dates = how exactly it says days
sup-order-room = room to write beneath each thing, or none
sup-order-signatures = lines to sign on, or none
sup-order-look-back = a page of where you have looked, or none
sup-order-notes = your notes
sup-order-heard = what was said to you; .heard 1 goes on with the first
sup-order-try = what will be tried
sup-order-whose = whose it is, as in .whose 1
sup-order-day = by which day, as in .day 1
sup-order-done = it is done, as in .done 1
sup-order-let-go = it is let go, as in .letgo 1
sup-order-minutes = how long it was
sup-order-edit = change the words, as in .edit 1
sup-order-cut = take it off, as in .cut 1
sup-order-clear = take out what stands here, while you are asked
sup-order-list = read this again
sup-order-next = go to the next step
sup-order-back = go back one step

## Supervision in lines: the pages of choices

sup-welcome = Supervision. You choose what goes there.
sup-menu = What would you like to do?
sup-menu-new = Begin a new session
sup-menu-to-come = { $title } To come.
sup-menu-all = Every session:
sup-menu-all-count = Every session, { $count } of them
sup-menu-actions = Still open:
sup-menu-actions-count = { $count ->
    [one] What is still open, one thing
   *[other] What is still open, { $count } things
}
sup-menu-cards = What was agreed, for each kind of session
sup-menu-ledger = What left, and when
sup-menu-lists = Your own words for the check
sup-menu-prepare = Get ready for it. You are at: { $step }
sup-menu-after = What came of it: notes, what was said, what will be tried
sup-menu-sheet = A sheet for a Peer Hub
sup-menu-slip = A slip: day, length and kind, and nothing else
sup-menu-read = Read all of it
sup-menu-change = Change its day, its kind or its label
sup-menu-trash = Put it in the trash
sup-menu-always = Add words that are always replaced
sup-menu-never = Add words that are never asked about
sup-trash-ask = Put it in the trash? { $title } What left for it stays in the ledger.
sup-trashed = It is in the trash.
sup-forget-ask = Take this off your list? { $words }
sup-let-go = It is let go
sup-yes = Yes
sup-back = Back

## Supervision in the shell

cli-sup-none = There is no session yet. `aftershift supervision new` begins one.
cli-sup-none-read = There is no session that can be read. `aftershift doctor` looks closer at what was named above.
cli-sup-to-come = { $day }, to come
cli-sup-line = { $id }  { $day }  { $kind }  { $agenda ->
    [0] nothing on the agenda
    [one] one thing to talk about
   *[other] { $agenda } things to talk about
}, { $open ->
    [0] nothing open
    [one] one thing open
   *[other] { $open } things open
}
cli-sup-no-such = Nothing there has an id that ends in "{ $id }".
cli-sup-no-such-hint = `aftershift supervision list` shows sessions, and `aftershift supervision ledger` what left.
cli-sup-unclear-id = More than one has an id that ends in "{ $id }".
cli-sup-unclear-id-hint = Give a few more of its characters; --json shows whole ids.
cli-sup-whole-id = "{ $id }" is not a whole id.
cli-sup-whole-id-hint = `remove` says it when it puts a session in the trash.
cli-sup-no-words = Nothing came in, so nothing changed.
cli-sup-a-line-each = { $count ->
    [one] One line is needed
   *[other] { $count } lines are needed, one for each
  }, and { $came ->
    [one] one came
   *[other] { $came } came
  } in, so nothing changed.
cli-sup-own-ask = What shall stand in place of { $words }? In your own words.
cli-sup-no-answers = No answer was written in the time this session looks back to.
cli-sup-private = Always private.
cli-sup-private-none = No answer of yours to "{ $prompt }" is ticked in this time, so nothing changed.
cli-sup-private-none-hint = Say --tick with its number as well.
cli-sup-number = a number works here, such as 2
cli-sup-number-alone = a number works here, such as 2, and the words are asked for then
cli-sup-pair = I could not read that. It is a number, then =, then a word, as in 2=listen or 2=colleague.
cli-sup-wanted = That is no kind of response. These are: { $kinds }, none.
cli-sup-role = That is no role. These are: { $roles }.
cli-sup-always = Nothing was decided about detail { $number } yet, so it was not kept for later checks.
cli-sup-check-none = Nothing was found.
cli-sup-one-text = Standard output takes one page, and one that is text.
cli-sup-one-text-hint = Name one of markdown, html and text, or a folder with --output.
cli-sup-sheet-blank = Nothing stands on the sheet yet, so nothing left.
cli-sup-sheet-blank-hint = `aftershift supervision sheet` without --export asks for its four things.
cli-sup-action = { $action } From the session on { $day }.
cli-sup-no-actions = Nothing is open.
cli-sup-no-card = Nothing was agreed yet.
cli-sup-no-card-hint = `aftershift supervision agreement line --change` asks for each line.
cli-sup-no-packets = Nothing has left yet.
cli-sup-lists-empty = Nothing stands on your lists.
cli-sup-lists-ask = Which words? One a line. End with an empty line.
cli-sup-lists-ask-both = Which words, and what stands in their place? One a line, as in Marcus = colleague. End with an empty line.
cli-sup-lists-none = That is on neither list, so nothing became of it: { $words }
cli-sup-lists-both = Each line says the words, then =, then what stands in their place. Nothing changed.
cli-sup-remove = It would go to the journal's trash: { $title } What left for it stays in the ledger.
cli-sup-removed = In the trash: { $title } To bring it back: aftershift supervision restore { $id }
cli-flag-number = That is not the number of an answer.
cli-flag-number-hint = `aftershift show { $id }` counts them. The question itself is asked, or comes by pipe.

## Earlier versions, and gone for good

history-none = There is no earlier version of it.
history-row = { $number }. As it was saved on { $day }, { $time }
history-no-such = There is no version { $number } of it. { $most ->
    [0] There is no earlier version.
    [one] There is one.
   *[other] There are { $most }.
  }
history-restored = Version { $number } is back. What stood there before is a version now, so nothing is lost.
erase-would = { $id } would be gone from this disk for good: the reflection, { $versions ->
    [0] its drafts and copies.
    [one] its one earlier version, its drafts and copies.
   *[other] its { $versions } earlier versions, its drafts and copies.
  }
erase-how = Say --yes to do it. There is no way back. If someone may ask for your notes in a legal matter, get advice first.
erase-done = { $count ->
    [one] It is gone from this disk: one file.
   *[other] It is gone from this disk: { $count } files.
  }
erase-reach = Out of reach are backups, synced copies, what you wrote after a session, pages that left and the packets that keep them in the ledger, and what a disk keeps of deleted files for a while. What you wanted to ask about it is off every agenda too.
read-key-versions = earlier versions
read-key-erase = erase for good
read-erase-ask = Erase this reflection for good, with every earlier version, copy and draft of it? There is no way back. y erases it; any other key keeps it.
versions-title = Earlier versions
versions-about = What stands now is kept as a version too when you bring one of these back.
versions-row = As it was saved on { $day }, { $time }
versions-key-back = bring it back
versions-back = It is back. What stood there before is a version now.
## The doctor (`aftershift doctor`: what stands in the journal's folder, and what is wrong with it)

doctor-no-journal = There is no journal at { $folder }.
doctor-journal = { $folder }
doctor-count-journal = { $count ->
    [one] journal.ron
   *[other] journal.ron and key.age
}
doctor-count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
doctor-count-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
doctor-count-versions = { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
}
doctor-count-sessions = { $count ->
    [one] { $count } supervision session
   *[other] { $count } supervision sessions
}
doctor-count-packets = { $count ->
    [one] { $count } packet
   *[other] { $count } packets
}
doctor-count-cards = { $count ->
    [one] { $count } card or list
   *[other] { $count } cards and lists
}
doctor-count-packs = { $count ->
    [one] { $count } pack or overlay
   *[other] { $count } packs and overlays
}
doctor-count-trash = { $count ->
    [one] { $count } thing in the trash
   *[other] { $count } things in the trash
}
doctor-count-locks = { $count ->
    [one] { $count } lock
   *[other] { $count } locks
}
doctor-count-others = { $count ->
    [one] { $count } file that is not the journal's own
   *[other] { $count } files that are not the journal's own
}
doctor-well = All is well.
doctor-locked = What is sealed was seen only from outside, and looks well.
doctor-locked-hint = To look inside, say --passphrase-file FILE, or run this in a terminal.
doctor-finding = { $file }: { $reason }.
doctor-finding-line = { $file }, line { $line }: { $reason }.
doctor-more-modes = And { $more } more of that kind.
doctor-mended = Mended: { $file } { $done }.
doctor-not-mended = Not mended: { $file }. { $reason }
# What is wrong, without a full stop.
doctor-a-folder = a folder stands where there should be a file
doctor-a-linked-folder = this is a link to a folder, and what is behind it is not read
doctor-copy = a copy of { $record }, the same byte for byte
doctor-version = another version of { $record }, which is the one that is read
doctor-misplaced = by its id it belongs to { $place }
doctor-misplaced-taken = by its id it belongs to { $place }, where something else stands
doctor-misplaced-version = by its id it belongs into { $place }
doctor-others-may-look = others on this computer may look into it
doctor-owner-may-not = you may not read or change it yourself
doctor-leftover = it was left behind by a write that was cut short
doctor-no-charter = it is not there, and records are
doctor-unsettled = a change between sealed and open was cut short
doctor-in-the-open = it stands in the open in a sealed journal
doctor-sealed-alone = it is sealed, and this journal stands in the open
doctor-no-key = the journal is sealed, and the key behind your passphrase is not there
doctor-holds-more = it holds more than this Aftershift knows
# What is safe.
doctor-safe-broken = It was left as it is, byte for byte. The rest of the journal works.
doctor-safe-newer = This Aftershift never writes over it, so nothing in it is dropped.
doctor-safe-copy = Nothing is missing.
doctor-safe-version = Both stand as they are, and neither is written over.
doctor-safe-misplaced = Its words are all there.
doctor-safe-modes = Its words are all there.
doctor-safe-leftover = What stood before that write still stands.
doctor-safe-no-charter = The records can be read without it.
doctor-safe-unsettled = Every record stands whole, one way or the other. It goes on the next time the journal is unlocked.
doctor-safe-in-the-open = Its words are all there. Anyone who can read this disk can read them.
doctor-safe-no-key = A recovery key on paper opens the journal, and so does key.age out of a backup.
doctor-safe-no-file = The rest of the journal works.
# What --repair would do.
doctor-offer-sweep-up = --repair takes it away. Words in it that stand nowhere else become a draft, or go to trash/set-aside where they are not whole.
doctor-offer-set-aside = --repair puts it into trash/set-aside.
doctor-offer-move = --repair moves it there.
doctor-offer-close = --repair lets you in and nobody else.
doctor-offer-charter = --repair makes it anew.
doctor-offer-settle = --repair brings every record to how the journal says it stands.
# What --repair did, behind the name of a file.
doctor-done-sweep-up = is taken away, and nothing that only it said is lost
doctor-done-set-aside = is in trash/set-aside
doctor-done-move = stands where its id puts it
doctor-done-close = is yours alone to look into
doctor-done-charter = is made anew
doctor-done-settle = stands as the journal says

## Backups (`aftershift backup`, `aftershift restore`)

store-not-whole = { $file } cannot be restored: { $reason }. Nothing was written.
store-hint-not-whole = Another backup may be whole.
store-not-empty = { $folder } is not empty, and nothing in it was touched.
store-hint-not-empty = Choose a new folder. To add to a journal what it does not have, say --beside.
# Why, without a full stop.
backup-not-one = it is no backup of Aftershift, or is cut off
backup-hostile-name = it holds a file called "{ $name }", which could lead out of the folder
backup-not-its-files = it holds other files than it says
backup-too-large = it would become far larger than a journal is
backup-file-gone = { $name } is not in it
backup-file-changed = { $name } is not what it was when it was backed up
backup-odd-name = its name cannot be written on every system
unread-backup-folder = `folder` must be the whole path of a folder, from its root on
unread-backup-nought = `every_days` and `keep` must be 1 or more
backup-made-by-itself = A backup was made: { $file }
backup-made-but = A backup was made, without { $left ->
    [one] { $left } file
   *[other] { $left } files
}: { $file }
backup-made-but-hint = `aftershift doctor` says what is wrong with the journal.
backup-not-made-by-itself = A backup is due and was not made.
backup-none = There is nothing to back up at { $folder }.
backup-done = { $file }
backup-whole = It was read back, and every file in it is whole.
backup-sealed = It is sealed as the journal is: it takes the passphrase of today, or a recovery key.
backup-open = It is not encrypted. Anyone who can read the file can read your words.
backup-without = { $file } is not in it: { $reason }.
backup-gone = { $file } was the oldest and is gone.
backup-not-due = None is due. The last one is from { $day }.
backup-no-plan = The settings name no folder for backups.
backup-no-plan-hint = Put in: backup: (folder: "/path/to/folder", every_days: 7, keep: 8)
restore-done = { $files ->
    [one] { $files } file is in { $folder }, as it was backed up.
   *[other] { $files } files are in { $folder }, as they were backed up.
}
restore-done-hint = To open it: aftershift --data-dir { $folder }
restore-passphrase = The passphrase the journal had when this backup was made:
restore-added = { $count ->
    [0] Nothing came that was not there.
    [one] { $count } file came that was not there.
   *[other] { $count } files came that were not there.
}
restore-there = { $count ->
    [0] Nothing was there already.
    [one] { $count } was there already.
   *[other] { $count } were there already.
}
restore-copy = { $file } says something else than the entry here, and stands beside it.
restore-set-aside = { $count ->
    [one] { $count } other record says something else than the one here, and is in trash/set-aside.
   *[other] { $count } other records say something else than those here, and are in trash/set-aside.
}
restore-unopened = { $file } was left out: { $reason }.

## Journals of other programs (`aftershift import`)

# These stand in the entries that are made: the question, the title, and a tag.
import-prompt = What you wrote in { $program }
import-title = From { $program }
import-starred = starred
import-read = { $count ->
    [one] { $count } entry of { $program } was read.
   *[other] { $count } entries of { $program } were read.
}
import-added = { $count ->
    [0] None was added.
    [one] { $count } was added.
   *[other] { $count } were added.
}
import-would-add = { $count ->
    [0] None would be added.
    [one] { $count } would be added.
   *[other] { $count } would be added.
}
import-there = { $count ->
    [one] { $count } was here already.
   *[other] { $count } were here already.
}
import-changed = { $place }: this was read before as { $id }, and the two say different things now. Neither was changed.
import-untold = { $place }: { $reason }. It was left where it is.
import-dated-by-file = { $count ->
    [one] { $count } entry does not say when it was written, so it has the time its file was last changed.
   *[other] { $count } entries do not say when they were written, so they have the times their files were last changed.
}
import-left = Left behind: { $what }, of { $count ->
    [one] { $count } entry.
   *[other] { $count } entries.
}
import-file-left = Left where it is: { $file }
import-files-left = And { $more } more files; --json names them all.
import-nothing = There is no entry of { $program } in { $path }.
import-stopped = The disk said no. What was added before that is in the journal; do the same once more, and it goes on.
import-line = { $file }, line { $line }
import-number = { $file }, entry { $number }
# Why something does not come along, without a full stop.
import-no-words = there are no words in it
import-no-date = it does not say when it was written, or not in a way that is understood
import-no-json = from here on it is not JSON, so nothing of it was read
import-no-entries = it is JSON, and no list of entries
import-no-entry = it is no entry
import-jrnl-astray = these words stand before the first entry, which begins with a date in brackets, as [2026-11-21 18:40]
import-link = it is a link, and was not followed
import-unread = it could not be read ("{ $words }")
import-too-large = it is larger than { $most } MiB
import-zip-file = this part of the zip is damaged
