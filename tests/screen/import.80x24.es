 copy > Hechos > Import                                  nombres visibles   Ana
 registers/   step 1 of 5: the file
 1 file that looks like a table: CSV, XLSX, ODS, JSON, or any of them in gzip
  name                                                      size       changed
  ../
> registro.csv                                            5.1 kB    2025-01-01
















 Enter opens; / types a path; Esc leaves
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 1 of 5: the file
 31 rows, 9 columns.  CSV, Windows-1252, punto y coma.
  qué              found
> Go on
  format           CSV, 5.1 kB
  encoding         Windows-1252
  between cells    punto y coma
  header           row 2: Código, Fecha de los hechos, Departamento, Municipi…
  rows             31, 9 columns
  how it is read   as proposed in the next steps
  in the dossier   not yet
  ! look at        the header stands on line 2, below other lines
  ! look at        line 35 is a total ("TOTAL" in column Código), no row of d…
────────────────────────────────────────────────────────────────────────────────
 Enter goes on to the columns: what each of them is, and why.
 Down, then Enter on a line, changes what was found.
 Columns: Código, Fecha de los hechos, Departamento, Municipio, Tipo de
 agresión, Presunto responsable, Nombre de la víctima, Estado del caso, Relato



 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 1 of 5: the file
 31 rows, 9 columns.  CSV, Windows-1252, punto y coma.
  qué              found
  Go on
  format           CSV, 5.1 kB
> encoding         Windows-1252
  between cells    punto y coma
  header           row 2: Código, Fecha de los hechos, Departamento, Municipi…
  rows             31, 9 columns
  how it is read   as proposed in the next steps
  in the dossier   not yet
  ! look at        the header stands on line 2, below other lines
  ! look at        line 35 is a total ("TOTAL" in column Código), no row of d…
────────────────────────────────────────────────────────────────────────────────
 Found by what the file holds: a mark at its start, bytes that are UTF-8 or
 are not, which letters make words. Enter chooses another.
 Words with accents, as they are read:
 line 3: Cobán
 line 4: Quiché
 line 5: Petén
 line 6: personas armadas y lo contó al día siguiente.
 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 2 of 5: columnas
 9 of 9 columns become parts of incidents; the others stay with their row.
  column in the file    sample      goes to                     filled     bad
  Go on to dates and numbers
  Código                R-001       the file's own number           31       0
> Fecha de los hechos   08/06/2022  fecha                           31       2
  Departamento          Guatemala   region of the first level       31       0
  Municipio             Mixco       region of the second lev…       31       0
  Tipo de agresión      zarandeo    type of act                     31      15
  Presunto responsable  policía     presunto resp.                  31       0
  Nombre de la víctima  Persona 1   name of the victim              30       0
  Estado del caso       en invest…  what justice did                25       0
  Relato                En la sed…  narrative                       30       0
────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: fecha.  14 cells fit only day/month, 0 only month/day,
 14 both, 2 neither
 Cells that speak for it: fecha 29, against 2: line 11 "ayer"; line 20
 "31/02/2022"
 Different values: 16: 08/06/2022 (3), 15/11/2023 (3), 22/04/2021 (3),
 01/09/2022 (3), 15/07/2021 (3), 08/02/2023 (2), 22/12/2022 (2), 01/05/2023
 (2)
 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 2 of 5: columnas
 9 of 9 columns become parts of incidents; the others stay with their row.
  column in the file    sample      goes to                     filled     bad
  Go on to dates and numbers
  Código                R-001       the file's own number           31       0
  Fecha de los hechos   08/06/2022  fecha                           31       2
  Departamento          Guatemala   region of the first level       31       0
  Municipio             Mixco       region of the second lev…       31       0
> Tipo de agresión      zarandeo    type of act                     31      15
  Presunto responsable  policía     presunto resp.                  31       0
  Nombre de la víctima  Persona 1   name of the victim              30       0
  Estado del caso       en invest…  what justice did                25       0
  Relato                En la sed…  narrative                       30       0
────────────────────────────────────────────────────────────────────────────────
 Tipo de agresión: type of act.  16 of 31 cells are in the list act_types
 Cells that speak for it: type of act 16, against 15: line 5 "zarandeo"; line
 14 "amenaza, zarandeo"; line 8 "amenaza, hostigamiento"
────────────────────────────────────────────────────────────────────────────────
   registered    date of registration
   place.admin1  region of the first level
   place.admin2  region of the second level
 goes to: reg                                              * fits what it holds
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 3 of 5: dates and numbers
 1 column of dates or numbers: how they are read, and what cannot be.
  column          read as             clear  only d/m  only m/d    both    bad
  Go on to places and words: tries the import
> Fecha de los …  day/month/year          1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 rows fit only day/month, 0 only month/day, 14 both.
 First day/month: line 4 "15/11/2023".
 a month, a year or a span of time: 1; no such day: 1
 2 cells cannot be read: line 11 "ayer"; line 20 "31/02/2022".  They are kept,
 and the value is unknown.
 Enter chooses the order of day and month.









 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 3 of 5: dates and numbers
 1 column of dates or numbers: how they are read, and what cannot be.
  column          read as             clear  only d/m  only m/d    both    bad
  Go on to places and words: tries the import
> Fecha de los …  day/month/year          1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 rows fit only day/month, 0 only month/day, 14 both.
 First day/month: line 4 "15/11/2023".
 a month, a year or a span of time: 1; no such day: 1
 2 cells cannot be read: line 11 "ayer"; line 20 "31/02/2022".  They are kept,
 and the value is unknown.
 Enter chooses the order of day and month.





────────────────────────────────────────────────────────────────────────────────
   dmy   day/month/year: no row speaks against it
   mdy   month/day/year: 14 rows would be rejected
   none  only dates that nobody can doubt; others stay unknown
 order:
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 4 of 5: places and words
 Places understood whole: 0 of 31 rows.  12 values that no list knows.
  campo             value in the file           rows  means
> Go on to the check
  type of act       zarandeo                      10  not recorded
  lugar             Mixco                          6  the place above it
  lugar             Barillas                       5  the place above it
  lugar             Cobán                          5  the place above it
  lugar             Nebaj                          5  the place above it
  lugar             San José                       5  the place above it
  type of act       amenaza, zarandeo              3  not recorded
  lugar             El Estor                       3  the place above it
  type of act       amenaza, hostigamiento         2  not recorded
────────────────────────────────────────────────────────────────────────────────
 What no list knows counts as not recorded, a place as the one above it; the
 word stays beside it. Down, then Enter, says what a word means: it goes into
 the map of the profile, and holds for the next file too.




 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 4 of 5: places and words
 Places understood whole: 0 of 31 rows.  12 values that no list knows.
  campo             value in the file           rows  means
  Go on to the check
> type of act       zarandeo                      10  not recorded
  lugar             Mixco                          6  the place above it
  lugar             Barillas                       5  the place above it
  lugar             Cobán                          5  the place above it
  lugar             Nebaj                          5  the place above it
  lugar             San José                       5  the place above it
  type of act       amenaza, zarandeo              3  not recorded
  lugar             El Estor                       3  the place above it
  type of act       amenaza, hostigamiento         2  not recorded
────────────────────────────────────────────────────────────────────────────────
 type of act: zarandeo
 Enter says which code it means; several with commas between them. The list's
────────────────────────────────────────────────────────────────────────────────
   assault          Agresión física, Violencia física
   sexual-violence  Violencia sexual, Violencia física
   armed-attack     Ataque armado, Violencia física
   verbal-abuse     Agresión verbal, Hostigamiento, Violencia psicológica
 means: assau
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 4 of 5: places and words
 Places understood whole: 0 of 31 rows.  12 values that no list knows.
  campo             value in the file           rows  means
  Go on to the check
  type of act       zarandeo                      10  Agresión física
> lugar             Mixco                          6  the place above it
  lugar             Barillas                       5  the place above it
  lugar             Cobán                          5  the place above it
  lugar             Nebaj                          5  the place above it
  lugar             San José                       5  the place above it
  type of act       amenaza, zarandeo              3  not recorded
  lugar             El Estor                       3  the place above it
  type of act       amenaza, hostigamiento         2  not recorded
────────────────────────────────────────────────────────────────────────────────
 lugar: Mixco
 Enter says which code it means; several with commas between them. The list's
 own words are offered while you type.
 Places that the list lacks come in before the file: I on a list of places
 with the columns code,parent,order,en,es,aliases,attrs.


 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 5 of 5: check
 Tried: 31 incidents would come in.  Nothing is written yet.
  qué                          how many  look at
> Write it into the dossier
  nombre del conjunto de d…              registro
  rows taken                         31  of 33
  rows refused                        2  b shows them; they are kept in the d…
  acts                               31
  víctimas según el regist…          30
  steps of justice                   25
  dates not understood                2  of 31
  places understood whole             0
  words that no list knows           11  Backspace goes back to them
────────────────────────────────────────────────────────────────────────────────
 Enter writes it, in one piece: all of it or nothing. u undoes it.
 The same from the shell, once w has saved the profile:
 atalaya import copy.dossier registers/registro.csv --profile
 registers/registro.ini



 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos > Import                                  nombres visibles   Ana
 registro.csv   step 5 of 5: check
 Tried: 31 incidents would come in.  Nothing is written yet.
  qué                          how many  look at
> Write it into the dossier
  nombre del conjunto de d…              registro
  rows taken                         31  of 33
  rows refused                        2  b shows them; they are kept in the d…
  acts                               31
  víctimas según el regist…          30
── Rows that are refused ───────────────────────────────────────────────────────
  line 15: todas sus celdas están vacías
  line 35: la plantilla la pasa por alto: es un total, no un dato
── Esc cierra   y copia ────────────────────────────────────────────────────────
────────────────────────────────────────────────────────────────────────────────
 Enter writes it, in one piece: all of it or nothing. u undoes it.
 The same from the shell, once w has saved the profile:
 atalaya import copy.dossier registers/registro.csv --profile
 registers/registro.ini



 Nothing is written before the last step.  Esc leaves without a trace.
 n siguiente  Backspace back  w save  b refused  / other file  : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,218 de 1,218
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
  2024-12-23 Tezcalor        Secuestro     Particular      Abierto
  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…
  2024-12-10 Sanarcal        Estigmatizac… Particular      Se descono…
  2024-12-09 Zarcillal       Amenaza de m… Responsable no… Abierto
  2024-12-08 Ixmolán         Agresión fís… Seguridad priv… Abierto
  2024-12-07 Boca del Tirque Desalojo for… Empresa; Fuerz… Abierto
  2024-12-06 Zapotén         Detención ar… No consta       Se descono…
  2024-12-05 San Ixandro     Agresión fís… Responsable no… Se descono…
  2024-12-03 Parajes de Ond… Agresión fís… Responsable no… Se descono…
  2024-12-03 Puerto Calandro Detención ar… Policía         Abierto
  2024-12    Tolmará         Amenaza; Vig… Particular      Abierto
  2024-12-01 Villa Marquesil Estigmatizac… Policía; Empre… Abierto
  2024-11-29 Ojo de Garzal   Amenaza       No consta       Abierto
 2015 ▃▄▄▄▃▄▄▄▄▅▇▆▆▇███▂ 2024  cada 7 meses, máximo 110, 44 sin fecha
 Imported 31 incidents as dataset registro, 2 rows refused.  u undoes it.
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
