 copy > Hechos > Help                                         names shown   Ana
 no filter                                                       1,187 of 1,187
 On this screen: Hechos
   s                              Sort by this column, or turn the order round
   S                              Sort by this column among equals
   c                              Choose the columns
   >                              Column wider, narrower or fitted: +2
   <                              Column wider, narrower or fitted: -2
   0                              Column wider, narrower or fitted: 0
   Space                          Mark this incident, or take the mark away
   +                              What a pattern says of this incident is right
   -                              What a pattern says of this incident is wrong

 Everywhere
   Up  k                          Move: up
   Down  j                        Move: down
   Left  h                        Move: left
   Right  l                       Move: right
   PgUp                           Move: page-up
   PgDn                           Move: page-down
   Home  g g                      Move: first
   End  G                         Move: last
 lines 1 to 20 of 62; q goes back
 / filter  x unfilter  = explain  u deshacer  : todos  ? help
 copy > Hechos > Help                                         names shown   Ana
 no filter                                                       1,187 of 1,187
   Enter                          Open what is current
   Esc                            One step back
   q                              Close this screen
   g i  1                         Go to a screen: Hechos
   g f  2                         Go to a screen: Facets: the values of every …
   g u  3                         Go to a screen: Impunity by jurisdiction
   g p  4                         Go to a screen: Patterns of attack
   g l  5                         Go to a screen: Log: every change
   Tab                            Next or previous pane: next
   S-Tab                          Next or previous pane: previous
   /                              Filter: add a term
   E                              Filter: edit it as a whole
   f                              Only this value
   F                              All but this value
   x                              Drop the last term of the filter
   X                              Drop the filter
   L                              List the terms of the filter
   Backspace  A-Left              View history: back or forward: back
   A-Right                        View history: back or forward: forward
   v                              Count the values of this field
 lines 21 to 40 of 62; q goes back
 / filter  x unfilter  = explain  u deshacer  : todos  ? help
