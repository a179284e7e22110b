 copy > Hechos > Import                                                                                                                   nombres ocultos   Ana
 registro.csv   step 1 of 5: the file
 31 rows, 9 columns.  CSV, Windows-1252, punto y coma.
  qué                     found
  Go on
  format                  CSV, 5.1 kB
> encoding                Windows-1252
  between cells           punto y coma
  header                  row 2: Código, Fecha de los hechos, Departamento, Municipio, Tipo de agresión, Presunto responsable, Nombre de la víctima, Estado d…
  rows                    31, 9 columns
  how it is read          as proposed in the next steps
  in the dossier          not yet
  ! look at               the header stands on line 2, below other lines
  ! look at               line 35 is a total ((oculto) in column Código), no row of data
  ! look at               1 row has more or fewer cells than the header, on line 34
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Found by what the file holds: a mark at its start, bytes that are UTF-8 or are not, which letters make words. Enter chooses another.
 (words with accents are hidden, as names are; F2 shows them)






























 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  Esc salir  = explicar                                                           : todos  ? ayuda
 copy > Hechos > Import                                                                                                                   nombres ocultos   Ana
 registro.csv   step 2 of 5: columnas
 9 of 9 columns become parts of incidents; the others stay with their row.
  column in the file              sample                                                                goes to                                 filled     bad
  Go on to dates and numbers
  Código                          (oculto)                                                              the file's own number                       31       0
> Fecha de los hechos             (oculto)                                                              fecha                                       31       2
  Departamento                    (oculto)                                                              region of the first level                   31       0
  Municipio                       (oculto)                                                              region of the second level                  31       0
  Tipo de agresión                (oculto)                                                              type of act                                 31      15
  Presunto responsable            (oculto)                                                              presunto resp.                              31       0
  Nombre de la víctima            (oculto)                                                              name of the victim                          30       0
  Estado del caso                 (oculto)                                                              what justice did                            25       0
  Relato                          (oculto)                                                              narrative                                   30       0
  country of every row                                                                                  Guatemala
  type of every row                                                                                     -
  actor of every row                                                                                    -
  outcomes last known                                                                                   2023-11
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: fecha.  14 cells fit only day/month, 0 only month/day, 14 both, 2 neither
 Cells that speak for it: fecha 29, against 2: line 11 (oculto); line 20 (oculto)
 Different values: 16


























 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  Esc salir  = explicar                                                           : todos  ? ayuda
 copy > Hechos > Import                                                                                                                   nombres ocultos   Ana
 registro.csv   step 3 of 5: dates and numbers
 1 column of dates or numbers: how they are read, and what cannot be.
  column                                                                                  read as                     clear  only d/m  only m/d    both    bad
  Go on to places and words: tries the import
> Fecha de los hechos                                                                     day/month/year                  1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 rows fit only day/month, 0 only month/day, 14 both.  First day/month: line 4 (oculto).
 a month, a year or a span of time: 1; no such day: 1
 2 cells cannot be read: line 11 (oculto); line 20 (oculto).  They are kept, and the value is unknown.
 Enter chooses the order of day and month.





































 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  Esc salir  = explicar                                                           : todos  ? ayuda
 copy > Hechos > Import                                                                                                                   nombres ocultos   Ana
 registro.csv   step 4 of 5: places and words
 Places understood whole: 0 of 31 rows.  12 values that no list knows.
  campo                     value in the file                                                                       rows  means
  Go on to the check
> type of act               (oculto)                                                                                  10  not recorded
  lugar                     (oculto)                                                                                   6  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  type of act               (oculto)                                                                                   3  not recorded
  lugar                     (oculto)                                                                                   3  the place above it
  type of act               (oculto)                                                                                   2  not recorded
  lugar                     (oculto)                                                                                   2  the place above it
  fecha                     (oculto)                                                                                   1  se desconoce
  fecha                     (oculto)                                                                                   1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 type of act: (oculto)
 Enter says which code it means; several with commas between them. The list's own words are offered while you type.




























 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  Esc salir  = explicar                                                           : todos  ? ayuda
 copy > Hechos > Import                                                                                                                   nombres ocultos   Ana
 registro.csv   step 4 of 5: places and words
 Places understood whole: 0 of 31 rows.  12 values that no list knows.
  campo                     value in the file                                                                       rows  means
  Go on to the check
> type of act               (oculto)                                                                                  10  not recorded
  lugar                     (oculto)                                                                                   6  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  lugar                     (oculto)                                                                                   5  the place above it
  type of act               (oculto)                                                                                   3  not recorded
  lugar                     (oculto)                                                                                   3  the place above it
  type of act               (oculto)                                                                                   2  not recorded
  lugar                     (oculto)                                                                                   2  the place above it
  fecha                     (oculto)                                                                                   1  se desconoce
  fecha                     (oculto)                                                                                   1  se desconoce
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 type of act: (oculto)
 Enter says which code it means; several with commas between them. The list's own words are offered while you type.




























 words of the file are hidden, as names are; F2 muestra los nombres
 n siguiente  Backspace back  w save  b refused  / other file  Esc salir  = explicar                                                           : todos  ? ayuda
 copy > Hechos > Import                                                                                                                   nombres ocultos   Ana
 registro.csv   step 5 of 5: check
 Tried: 31 incidents would come in.  Nothing is written yet.
  qué                                      how many  look at
> Write it into the dossier
  nombre del conjunto de datos                       registro
  rows taken                                     31  of 33
  rows refused                                    2  b shows them; they are kept in the dossier
  acts                                           31
  víctimas según el registro                     30
  steps of justice                               25
  dates not understood                            2  of 31
  places understood whole                         0
  words that no list knows                       12  Backspace goes back to them
  codes here already                              0
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter writes it, in one piece: all of it or nothing. u undoes it.
 The same from the shell, once w has saved the profile:
 atalaya import copy.dossier registers/registro.csv --profile registers/registro.ini





























 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  Esc salir  = explicar                                                           : todos  ? ayuda
