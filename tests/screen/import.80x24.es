 copy > Hechos > Importar                                nombres visibles   Ana
 registers/   paso 1 de 5: el archivo
 1 archivo que parece una tabla: CSV, XLSX, ODS, JSON, con o sin gzip
  nombre                                                  tamaño        cambió
  ../
> registro.csv                                            5.1 kB    2025-01-01
















 Enter abre; / escribe una ruta; Esc sale
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 1 de 5: el archivo
 31 filas, 9 columnas.  CSV, Windows-1252, punto y coma.
  qué              se halló
> Seguir
  formato          CSV, 5.1 kB
  codificación     Windows-1252
  entre celdas     punto y coma
  encabezado       fila 2: Código, Fecha de los hechos, Departamento, Municip…
  filas            31, 9 columnas
  cómo se lee      como se propone en los pasos siguientes
  en el dosier     aún no
  ! mire           el encabezado está en la línea 2, debajo de otras líneas
  ! mire           la línea 35 es un total (“TOTAL” en la columna Código), no…
────────────────────────────────────────────────────────────────────────────────
 Enter sigue a las columnas: qué es cada una, y por qué.
 La flecha abajo y luego Enter en una línea cambia lo que se halló.
 Columnas: Código, Fecha de los hechos, Departamento, Municipio, Tipo de
 agresión, Presunto responsable, Nombre de la víctima, Estado del caso, Relato



 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 1 de 5: el archivo
 31 filas, 9 columnas.  CSV, Windows-1252, punto y coma.
  qué              se halló
  Seguir
  formato          CSV, 5.1 kB
> codificación     Windows-1252
  entre celdas     punto y coma
  encabezado       fila 2: Código, Fecha de los hechos, Departamento, Municip…
  filas            31, 9 columnas
  cómo se lee      como se propone en los pasos siguientes
  en el dosier     aún no
  ! mire           el encabezado está en la línea 2, debajo de otras líneas
  ! mire           la línea 35 es un total (“TOTAL” en la columna Código), no…
────────────────────────────────────────────────────────────────────────────────
 Se halló por lo que contiene el archivo: una marca al comienzo, bytes que son
 UTF-8 o no lo son, qué letras forman palabras. Enter elige otra.
 Palabras con tilde, tal como se leen:
 línea 3: Cobán
 línea 4: Quiché
 línea 5: Petén
 línea 6: personas armadas y lo contó al día siguiente.
 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 2 de 5: columnas
 9 de 9 columnas pasan a ser partes de hechos; las demás quedan con su fila.
  columna del archivo   muestra     va a                        llenas   malas
  Seguir a fechas y números
  Código                R-001       número en el archivo            31       0
> Fecha de los hechos   08/06/2022  fecha                           31       2
  Departamento          Guatemala   región del primer nivel         31       0
  Municipio             Mixco       región del segundo nivel        31       0
  Tipo de agresión      zarandeo    tipo de acto                    31      15
  Presunto responsable  policía     presunto resp.                  31       0
  Nombre de la víctima  Persona 1   nombre de la víctima            30       0
  Estado del caso       en invest…  qué hizo la justicia            25       0
  Relato                En la sed…  relato                          30       0
────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: fecha.  14 celdas solo pueden ser día/mes, 0 solo
 mes/día, 14 ambos, 2 ninguno
 Celdas que hablan a favor: fecha 29, en contra 2: línea 11 "ayer"; línea 20
 "31/02/2022"
 Valores distintos: 16: 08/06/2022 (3), 15/11/2023 (3), 22/04/2021 (3),
 01/09/2022 (3), 15/07/2021 (3), 08/02/2023 (2), 22/12/2022 (2), 01/05/2023
 (2)
 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 2 de 5: columnas
 9 de 9 columnas pasan a ser partes de hechos; las demás quedan con su fila.
  columna del archivo   muestra     va a                        llenas   malas
  Seguir a fechas y números
  Código                R-001       número en el archivo            31       0
  Fecha de los hechos   08/06/2022  fecha                           31       2
  Departamento          Guatemala   región del primer nivel         31       0
  Municipio             Mixco       región del segundo nivel        31       0
> Tipo de agresión      zarandeo    tipo de acto                    31      15
  Presunto responsable  policía     presunto resp.                  31       0
  Nombre de la víctima  Persona 1   nombre de la víctima            30       0
  Estado del caso       en invest…  qué hizo la justicia            25       0
  Relato                En la sed…  relato                          30       0
────────────────────────────────────────────────────────────────────────────────
 Tipo de agresión: tipo de acto.  16 de 31 celdas están en la lista act_types
 Celdas que hablan a favor: tipo de acto 16, en contra 15: línea 5 "zarandeo";
 línea 14 "amenaza, zarandeo"; línea 8 "amenaza, hostigamiento"
────────────────────────────────────────────────────────────────────────────────
   registered    fecha de registro
   place.admin1  región del primer nivel
   place.admin2  región del segundo nivel
 va a: reg                                      * corresponde a lo que contiene
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 3 de 5: fechas y números
 1 columna de fechas o números: cómo se lee, y qué no se puede leer.
  columna         se lee como        seguro  solo d/m  solo m/d   ambos  malas
  Seguir a lugares y palabras: ensaya la importación
> Fecha de los …  día/mes/año             1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 filas solo pueden ser día/mes, 0 solo mes/día, 14
 ambos.  Primer día/mes: línea 4 "15/11/2023".
 un mes, un año o un intervalo: 1; días que no existen: 1
 No se pueden leer 2 celdas: línea 11 "ayer"; línea 20 "31/02/2022".  Se
 guardan, y el valor se desconoce.
 Enter elige el orden de día y mes.









 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 3 de 5: fechas y números
 1 columna de fechas o números: cómo se lee, y qué no se puede leer.
  columna         se lee como        seguro  solo d/m  solo m/d   ambos  malas
  Seguir a lugares y palabras: ensaya la importación
> Fecha de los …  día/mes/año             1        14         0      14      2
────────────────────────────────────────────────────────────────────────────────
 Fecha de los hechos: 14 filas solo pueden ser día/mes, 0 solo mes/día, 14
 ambos.  Primer día/mes: línea 4 "15/11/2023".
 un mes, un año o un intervalo: 1; días que no existen: 1
 No se pueden leer 2 celdas: línea 11 "ayer"; línea 20 "31/02/2022".  Se
 guardan, y el valor se desconoce.
 Enter elige el orden de día y mes.





────────────────────────────────────────────────────────────────────────────────
   dmy   día/mes/año: ninguna fila está en contra
   mdy   mes/día/año: se rechazarían 14 filas
   none  solo fechas que nadie puede poner en duda; las demás se desconocen
 orden:
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo             valor en el archivo        filas  significa
> Seguir a la revisión
  tipo de acto      zarandeo                      10  no consta
  lugar             Mixco                          6  el lugar que lo contiene
  lugar             Barillas                       5  el lugar que lo contiene
  lugar             Cobán                          5  el lugar que lo contiene
  lugar             Nebaj                          5  el lugar que lo contiene
  lugar             San José                       5  el lugar que lo contiene
  tipo de acto      amenaza, zarandeo              3  no consta
  lugar             El Estor                       3  el lugar que lo contiene
  tipo de acto      amenaza, hostigamiento         2  no consta
────────────────────────────────────────────────────────────────────────────────
 Lo que ninguna lista conoce cuenta como no consta, un lugar como el que lo
 contiene; la palabra queda al lado. La flecha abajo y luego Enter dice qué
 significa una palabra: entra en la tabla de la plantilla, y vale también para
 el próximo archivo.



 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo             valor en el archivo        filas  significa
  Seguir a la revisión
> tipo de acto      zarandeo                      10  no consta
  lugar             Mixco                          6  el lugar que lo contiene
  lugar             Barillas                       5  el lugar que lo contiene
  lugar             Cobán                          5  el lugar que lo contiene
  lugar             Nebaj                          5  el lugar que lo contiene
  lugar             San José                       5  el lugar que lo contiene
  tipo de acto      amenaza, zarandeo              3  no consta
  lugar             El Estor                       3  el lugar que lo contiene
  tipo de acto      amenaza, hostigamiento         2  no consta
────────────────────────────────────────────────────────────────────────────────
 tipo de acto: zarandeo
 Enter dice qué código significa; si son varios, con comas. Las palabras de la
────────────────────────────────────────────────────────────────────────────────
   assault          Agresión física, Violencia física
   sexual-violence  Violencia sexual, Violencia física
   armed-attack     Ataque armado, Violencia física
   verbal-abuse     Agresión verbal, Hostigamiento, Violencia psicológica
 significa: assau
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 4 de 5: lugares y palabras
 Lugares enteros: 0 de 31 filas.  12 valores que ninguna lista conoce.
  campo             valor en el archivo        filas  significa
  Seguir a la revisión
  tipo de acto      zarandeo                      10  Agresión física
> lugar             Mixco                          6  el lugar que lo contiene
  lugar             Barillas                       5  el lugar que lo contiene
  lugar             Cobán                          5  el lugar que lo contiene
  lugar             Nebaj                          5  el lugar que lo contiene
  lugar             San José                       5  el lugar que lo contiene
  tipo de acto      amenaza, zarandeo              3  no consta
  lugar             El Estor                       3  el lugar que lo contiene
  tipo de acto      amenaza, hostigamiento         2  no consta
────────────────────────────────────────────────────────────────────────────────
 lugar: Mixco
 Enter dice qué código significa; si son varios, con comas. Las palabras de la
 lista se ofrecen mientras escribe.
 Los lugares que le faltan a la lista entran antes que el archivo: I sobre una
 lista de lugares con las columnas code,parent,order,en,es,aliases,attrs.


 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 5 de 5: revisión
 Ensayo: entrarían 31 hechos.  Aún no se escribe nada.
  qué                           cuántos  por mirar
> Escribirlo en el dosier
  nombre del conjunto                    registro
  filas aceptadas                    31  de 33
  filas rechazadas                    2  b las muestra; el dosier las guarda
  actos                              31
  víctimas según el regist…          30
  actuaciones                        25
  fechas no entendidas                2  de 31
  lugares enteros                     0
  palabras sin lista                 11  Backspace vuelve a ellas
────────────────────────────────────────────────────────────────────────────────
 Enter lo escribe de una vez: todo o nada. u lo deshace.
 Lo mismo desde el shell, cuando w haya guardado la plantilla:
 atalaya import copy.dossier registers/registro.csv --profile
 registers/registro.ini



 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
 copy > Hechos > Importar                                nombres visibles   Ana
 registro.csv   paso 5 de 5: revisión
 Ensayo: entrarían 31 hechos.  Aún no se escribe nada.
  qué                           cuántos  por mirar
> Escribirlo en el dosier
  nombre del conjunto                    registro
  filas aceptadas                    31  de 33
  filas rechazadas                    2  b las muestra; el dosier las guarda
  actos                              31
  víctimas según el regist…          30
── Filas que se rechazan ───────────────────────────────────────────────────────
  línea 15: todas las celdas vacías
  línea 35: la plantilla la pasa por alto: es un total, no un dato
── Esc cierra   y copia ────────────────────────────────────────────────────────
────────────────────────────────────────────────────────────────────────────────
 Enter lo escribe de una vez: todo o nada. u lo deshace.
 Lo mismo desde el shell, cuando w haya guardado la plantilla:
 atalaya import copy.dossier registers/registro.csv --profile
 registers/registro.ini



 No se escribe nada antes del último paso.  Esc sale sin dejar rastro.
 n siguiente  Backspace atrás  w guardar  b rechazadas         : todos  ? ayuda
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
 Entraron 31 hechos como conjunto registro, 2 filas rechazadas.  u lo deshace.
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
