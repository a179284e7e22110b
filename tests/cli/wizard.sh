#!/bin/sh
# The import wizard line by line, as a screen reader hears it; and what it saves does the same from the shell.
. "${srcdir:-.}/tests/cli/lib.sh"

# Types lines into the workbench without a screen.
plain() {
	printf '%s\n' "$@" >typed
	ends 0 atalaya open d.dossier --plain --fresh --author Ana <typed
}

a_dossier_is_made() {
	ends 0 atalaya new d.dossier
	cp "$srcdir/tests/fixtures/registro.csv" .
	chmod u+w registro.csv
}

an_empty_dossier_says_how_to_bring_a_file_in() {
	plain q
	grep -q 'No incidents yet. I brings a file in' out
}

every_step_is_lines_and_the_profile_is_saved() {
	plain ':import registro.csv' '' '' '' 2 '' assault n b '' w ./registro.ini Esc q
	grep -q 'registro.csv   step 1 of 5: the file' out
	grep -q '^[0-9]*[.>] encoding: Windows-1252$' out
	grep -q 'Fecha de los hechos, sample 08/06/2022, goes to date, filled 31, bad 2' out
	grep -q 'read as day/month/year' out
	grep -q 'step 5 of 5: check' out
	grep -q '^[0-9]*[.>] rows taken, 31, of 33$' out
	grep -q 'line 35: ' out
	grep -q 'Saved as ./registro.ini' out
	# Nothing was written into the dossier.
	ends 0 atalaya journal d.dossier list
	! grep -q import out || return 1
	[ -s registro.ini ]
}

what_was_saved_does_the_same_from_the_shell() {
	ends 1 atalaya import d.dossier registro.csv --profile ./registro.ini
	grep -q 'Rows taken: 31' out
	ends 0 atalaya journal d.dossier undo
}

the_wizard_writes_it() {
	plain ':import registro.csv' n n '' q
	grep -q 'profile registro, as saved in registro.ini' out
	grep -q 'Imported 31 incidents as dataset registro' out
	ends 0 atalaya query d.dossier --count
	grep -q 31 out
}

while_names_are_hidden_nothing_of_the_file_is_said() {
	rm registro.ini registro.map.csv
	plain F2 ':import registro.csv' 7 '' - n n n n Esc q
	! grep -q -e Persona -e Mixco -e zarandeo -e ayer out || return 1
	grep -q '(hidden)' out
}

it a_dossier_is_made
it an_empty_dossier_says_how_to_bring_a_file_in
it every_step_is_lines_and_the_profile_is_saved
it what_was_saved_does_the_same_from_the_shell
it the_wizard_writes_it
it while_names_are_hidden_nothing_of_the_file_is_said
finish
