 copy > Hechos > Help                                                                                                                         names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
 On this screen: Hechos
   s                                  Sort by this column, or turn the order round
   S                                  Sort by this column among equals
   c                                  Choose the columns
   >                                  Column wider, narrower or fitted: +2
   <                                  Column wider, narrower or fitted: -2
   0                                  Column wider, narrower or fitted: 0
   Space                              Mark this incident, or take the mark away
   +                                  What a pattern says of this incident is right
   -                                  What a pattern says of this incident is wrong

 Everywhere
   Up  k                              Move: up
   Down  j                            Move: down
   Left  h                            Move: left
   Right  l                           Move: right
   PgUp                               Move: page-up
   PgDn                               Move: page-down
   Home  g g                          Move: first
   End  G                             Move: last
   Enter                              Open what is current
   Esc                                One step back
   q                                  Close this screen
   g i  1                             Go to a screen: Hechos
   g f  2                             Go to a screen: Facets: the values of every field
   g u  3                             Go to a screen: Impunity by jurisdiction
   g p  4                             Go to a screen: Patterns of attack
   g l  5                             Go to a screen: Log: every change
   Tab                                Next or previous pane: next
   S-Tab                              Next or previous pane: previous
   /                                  Filter: add a term
   E                                  Filter: edit it as a whole
   f                                  Only this value
   F                                  All but this value
   x                                  Drop the last term of the filter
   X                                  Drop the filter
   L                                  List the terms of the filter
   Backspace  A-Left                  View history: back or forward: back
   A-Right                            View history: back or forward: forward
   v                                  Count the values of this field
   M                                  Mark everything in the filter
   t                                  Add a tag to the marked incidents, or to this one
   T                                  Remove a tag from the marked incidents, or from this one
   u  C-z                             Undo the last change of data
   U  C-y                             Redo what was undone
   .                                  Repeat the last change here
 lines 1 to 46 of 62; q goes back
 / filter  x unfilter  = explain  u deshacer  : todos  ? help
 copy > Hechos > Help                                                                                                                         names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
   PgUp                               Move: page-up
   PgDn                               Move: page-down
   Home  g g                          Move: first
   End  G                             Move: last
   Enter                              Open what is current
   Esc                                One step back
   q                                  Close this screen
   g i  1                             Go to a screen: Hechos
   g f  2                             Go to a screen: Facets: the values of every field
   g u  3                             Go to a screen: Impunity by jurisdiction
   g p  4                             Go to a screen: Patterns of attack
   g l  5                             Go to a screen: Log: every change
   Tab                                Next or previous pane: next
   S-Tab                              Next or previous pane: previous
   /                                  Filter: add a term
   E                                  Filter: edit it as a whole
   f                                  Only this value
   F                                  All but this value
   x                                  Drop the last term of the filter
   X                                  Drop the filter
   L                                  List the terms of the filter
   Backspace  A-Left                  View history: back or forward: back
   A-Right                            View history: back or forward: forward
   v                                  Count the values of this field
   M                                  Mark everything in the filter
   t                                  Add a tag to the marked incidents, or to this one
   T                                  Remove a tag from the marked incidents, or from this one
   u  C-z                             Undo the last change of data
   U  C-y                             Redo what was undone
   .                                  Repeat the last change here
   =                                  Explain this number or value
   y                                  Copy this value, or the citation of this number
   F2                                 Hide or show what may name a person
   :  C-p                             All commands
   ?  F1                              Help on the keys of this screen
   C-l                                Draw the screen again

 What a filter can say
   type=threat                        this value or anything below it; type==threat: exactly it
   -country=GT                        not; or with "or" and parentheses
   date:2019..2024-06                 certainly in this time; date.possible: may have been
   text:quemaron                      the narrative holds it, whatever the case and the accents
   text=/incend.*/                    a regular expression on the narrative
   tag=arson  no:actor                has the tag; says nothing about the actor
   act(type:killing actor:army)       one and the same act; victim(...) likewise
   record."type of death"=x           any column of the source
 lines 17 to 62 of 62; q goes back
 / filter  x unfilter  = explain  u deshacer  : todos  ? help
