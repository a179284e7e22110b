 copy > Hechos > Cruce                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Presunto responsable x Tipo de acto   hechos   columnas 1 a 6 de 25
                                         Amenaza     Agresión física     Estigmatización   Amenaza de muerte  Detención arbitra…          Vigilancia
> Responsable no identificado                 71                  23                  19                  35▲                  2▼                 33
  Policía                                     17▼                 45▲                 14                   4▼                 53▲                 10
  Particular                                  34                  14                  17                  22▲                  0▼                 15
  Seguridad privada                           34                  25                   6                   9                   9                   5
  Funcionariado público                        9▼                  8                  43▲                  2                  15                   5
  Empresa                                     24                   6                  21                   7                   0                   6
  Autoridad municipal o local                 25                  14                  16                   2                  18                   4
  Crimen organizado                           16                  10                   1                   4                   0                   4
  Grupo armado                                16                   5                   0                   8                   1                   3
  Fuerzas armadas                             18                   3                   1                   3                   9                   6
  Sicario                                     11                   5                   2                  11                   0                   5
  No consta                                   12                   9                   4                   5                   6                   3
  Se desconoce                                 6                   5                   5                   0                   3                   2
  Total                                      255                 142                 129                  97                  94                  86

 ▲ más, ▼ menos de lo que explican fila y columna (q de 0.05 o menos): 16 de 264 celdas
 Según el primero de varios valores: 1,105 hechos; 82 quedan fuera.
 Varios valores están en varias celdas; los totales son de hechos.


























 Responsable no identificado x Amenaza: 71 hechos, 25.63 % de la fila, 27.84 % de la columna; esperados 52.1, residuo +2.3, q 0.1740
 / filtrar  f solo este  F sin él  x quitar  % porcentaje  b filas por  c columnas por  v valores  r girar  = explicar  u deshacer             : todos  ? ayuda
 copy > Hechos > Cruce                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Presunto responsable x Tipo de acto   hechos   columnas 1 a 6 de 25
                                         Amenaza     Agresión física     Estigmatización   Amenaza de muerte  Detención arbitra…          Vigilancia
  Responsable no identificado                 71                  23                  19                  35▲                  2▼                 33
> Policía                                     17▼                 45▲                 14                   4▼                 53▲                 10
  Particular                                  34                  14                  17                  22▲                  0▼                 15
  Seguridad privada                           34                  25                   6                   9                   9                   5
  Funcionariado público                        9▼                  8                  43▲                  2                  15                   5
  Empresa                                     24                   6                  21                   7                   0                   6
  Autoridad municipal o local                 25                  14                  16                   2                  18                   4
  Crimen organizado                           16                  10                   1                   4                   0                   4
  Grupo armado                                16                   5                   0                   8                   1                   3
  Fuerzas armadas                             18                   3                   1                   3                   9                   6
  Sicario                                     11                   5                   2                  11                   0                   5
  No con── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Se des  Policía x Agresión física: 45 hechos, 23.56 % de la fila, 31.69 % de la columna; esperados 15.8, residuo +3.5, q 0.0108
  Total
          Consulta: actor==police type==assault
 ▲ más,   Observados según el primero de varios valores: 28
 Según e  Esperados si los dos campos fueran independientes: 15.8462
 Varios   Residuo ajustado (Haberman): +3.4856
          p, bilateral: 0.0005 (del residuo)
          q, ajustada por 264 celdas (Benjamini y Hochberg): 0.0108
          La tabla en conjunto: ji cuadrado 896.51, 230 grados de libertad, p <0.0001

          ▲ más, ▼ menos de lo que explican fila y columna (q de 0.05 o menos): 16 de 264 celdas
          Según el primero de varios valores: 1,105 hechos; 82 quedan fuera.
          Varios valores están en varias celdas; los totales son de hechos.

          Las celdas describen el registro, no el territorio: donde una organización tiene oficina se encuentra más.

          Para citar: Policía x Agresión física: 45 hechos, 23.56 % de la fila, 31.69 % de la columna; esperados 15.8, residuo +3.5, q 0.0108;
          consulta: actor==police type==assault; atalaya 0.1.0, dosier copy
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────













 Policía x Agresión física: 45 hechos, 23.56 % de la fila, 31.69 % de la columna; esperados 15.8, residuo +3.5, q 0.0108
 / filtrar  f solo este  F sin él  x quitar  % porcentaje  b filas por  c columnas por  v valores  r girar  = explicar  u deshacer             : todos  ? ayuda
 copy > Hechos > Cruce                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Tipo de acto x Presunto responsable   % de la columna   columnas 1 a 6 de 14
                                     Responsable no id…             Policía          Particular   Seguridad privada  Funcionariado púb…             Empresa
  Amenaza                                         25.63                8.90▼              25.37               26.56                7.63▼              21.05
> Agresión física                                  8.30               23.56▲              10.45               19.53                6.78                5.26
  Estigmatización                                  6.86                7.33               12.69                4.69               36.44▲              18.42
  Amenaza de muerte                               12.64▲               2.09▼              16.42▲               7.03                1.69                6.14
  Detención arbitraria                             0.72▼              27.75▲               0.00▼               7.03               12.71                0.00
  Vigilancia                                      11.91                5.24               11.19                3.91                4.24                5.26
  Hostigamiento                                    8.66                5.76                9.70                4.69                1.69                7.89
  Criminalización                                  3.25                4.71                2.99                3.91                5.93               17.54▲
  Asesinato                                        7.22                3.14                2.24                5.47                0.00                0.00
  Daño a bienes                                    5.42                3.14                7.46                7.03                1.69                7.02
  Ataque digital                                   6.86                1.05                5.97                3.91               16.10▲               4.39
  Desalojo forzoso                                 0.72                5.76                2.24                6.25                0.00               12.28▲
  Impedimento de reunión o manifest…               1.08                5.24                2.99                3.13                0.85                1.75
  Desplazamiento forzado                           3.97                1.05                1.49                6.25                0.00                4.39
  Intento de asesinato                             3.97                0.52                3.73                3.13                4.24                0.00
  Allanamiento                                     2.53                3.66                0.75                1.56                5.08                0.00
  Campaña de desprestigio                          1.81                1.05                2.24                0.78                8.47▲               0.88
  Secuestro                                        1.81                0.52                2.24                0.78                2.54                0.00
  Robo de información o equipo                     1.81                1.57                0.75                0.00                5.93                0.88
  Violencia sexual                                 1.44                0.52                0.75                0.78                0.00                0.88
  Desaparición forzada                             0.36                3.14                0.00                0.00                0.00                0.00
  Tortura y otros tratos crueles                   1.08                2.09                0.00                0.78                0.00                0.88
  Intimidación                                     1.08                0.00                0.75                0.78                0.00                0.00
  Seguimiento de la persona                        0.72                1.05                0.75                0.78                0.00                0.00
  Total                                          100.00              100.00              100.00              100.00              100.00              100.00

 ▲ más, ▼ menos de lo que explican fila y columna (q de 0.05 o menos): 16 de 264 celdas
 Según el primero de varios valores: 1,105 hechos; 82 quedan fuera.
 Varios valores están en varias celdas; los totales son de hechos.















 Agresión física x Policía: 45 hechos, 31.69 % de la fila, 23.56 % de la columna; esperados 15.8, residuo +3.5, q 0.0108
 / filtrar  f solo este  F sin él  x quitar  % porcentaje  b filas por  c columnas por  v valores  r girar  = explicar  u deshacer             : todos  ? ayuda
 copy > Hechos                                                                                                                           nombres visibles   Ana
 type==assault | actor==police                                                                                                                      45 de 1,187
   Valores           n      │  fecha v    lugar           tipo          presunto resp.  estado      etique…│ INC-1176   2024-12-22   Agresión física
   País                   1 │> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto            │ RELATO   es
   Valdoria         45 ████ │  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto            │ El 22 de diciembre de 2024, presuntos agentes de
   Departamento o estado  9 │  2024-10-06 Villa Marquesil Agresión fís… Policía; Parti… Abierto            │ la policía y presuntos sicarios habrían golpeado
   Marquesil        17 ████ │  2023-11-21 Puerto Sarando  Agresión fís… Policía         Se descono…        │ al defensor de los derechos de las mujeres
   Ixcambay         10 ██▍  │  2023-08-13 Villa Marquesil Agresión fís… Policía         Abierto            │ Ozmomar Escilde en Potrero Umbral, al mediodía, y
   Tolmará           5 █▏   │  2023-07-17 Rionegral       Agresión fís… Policía         Se descono…        │ después se retiraron en un pick-up blanco. El
   Bahía Mores…      3 ▊    │  2023-07    Tolmará         Agresión fís… Policía         Se descono…        │ trabajo en curso era el acompañamiento a mujeres
   Rionegral         3 ▊    │  2023-06-16 El Cenzal       Agresión fís… Policía         Se descono…        │ que habían dejado hogares violentos. Durante una
   Vesquil           3 ▊    │  2023-05-03 Puerto Calandro Agresión fís… Policía         Abierto            │ semana se suspendieron las reuniones y las
   3 más: Enter             │  2023-03-05 Cañada Morel    Agresión fís… Policía         Abierto            │ salidas al campo.
   Municipio             26 │  2022-12-21 Río Tapesco     Agresión fís… Policía         No denunci…        │ Se pidió acompañamiento a la red nacional y se
   Villa Marqu…      8 ████ │  2022-11-04 Villa Marquesil Agresión fís… Policía         Abierto            │ revisó el plan de seguridad.
   El Cenzal         3 █▌   │  2022-09-27 Villa Marquesil Agresión fís… Policía         Cerrado pr…        │
   Ixcambay          3 █▌   │  2022-07-06 Potrero Umbral  Agresión fís… Policía; Parti… Se descono…        │ DATOS
   Piedra Mulca      2 █    │  2022-05-20 Piedra Mulca    Agresión fís… Policía         Se descono…        │ fecha           2024-12-22 (día)
   Potrero Umb…      2 █    │  2022-03-20 El Cenzal       Agresión fís… Policía         Abierto            │ registro        2024-12-22 (día)
   Puerto Cala…      2 █    │  2022       Villa Marquesil Detención ar… Policía; Segur… Abierto            │ lugar           Potrero Umbral, Zarcillal,
   20 más: Enter            │  2022       El Cenzal       Detención ar… Funcionariado … Se descono…        │                 Valdoria
   Fecha de los hechos   10 │  2021-08-06 Tzambul         Agresión fís… Particular; Po… Abierto            │ tipo            Agresión física
   2024              3 █▎   │  2021-07-22 Los Guanales    Agresión fís… Policía         Abierto            │ presunto resp.  Policía
   2023              7 ██▊  │  2021-06-29 Ixcambay        Agresión fís… Policía         Se descono…        │ atribución      Señalado
   2022              8 ███▎ │  2021-06-15 Xulamal         Detención ar… Policía; Segur… Se descono…        │ presunto resp.  Sicario
   2021             10 ████ │  2021-06    San Ixandro     Detención ar… Policía         Abierto            │ atribución      Señalado
   2020              4 █▋   │  2021-05-31 Xulamal         Agresión fís… Policía         Cerrado pr…        │ víctima         Ozmomar Escilde
   2019              1 ▍    │  2021-05-24 Ixcambay        Agresión fís… Policía         Se descono…        │ sexo            Hombre
   4 más: Enter             │  2021-05-03 Vesquil         Detención ar… Policía         Con condena        │ perfil          Derechos de las mujeres
   sin fecha         2 ▊    │  2021-04-09 Tzambul         Detención ar… Policía         Abierto            │ nexo            Probable
 * Tipo de acto          23 │  2021-04-01 Boca del Tirque Detención ar… Policía; Segur… Con condena        │ verificación    Fuente única
   Detención a…     53 ████ │  2020-11-21 Puerto Calandro Agresión fís… Crimen organiz… Abierto            │ código          V-1177
 * Agresión fí…     45 ███▍ │  2020-06-29 Ixcambay        Detención ar… Policía         Se descono…        │
   Amenaza          17 █▎   │  2020       Piedra Mulca    Agresión fís… Seguridad priv… Abierto            │ ETIQUETAS
   Estigmatiza…     14 █    │  2020       Villa Marquesil Detención ar… Autoridad muni… Se descono…        │ Ninguna. t agrega una.
   Desalojo fo…     11 ▉    │  2019-08-05 Tezcalor        Agresión fís… Policía         Con absolu…        │
   Hostigamien…     11 ▉    │  2018-03-0… Tolmará         Agresión fís… Particular; Po… Abierto            │ JUSTICIA
   17 más: Enter            │  2017-08-21 Bocamar         Agresión fís… Policía         Abierto            │ estado          abierto, al 2024-12-31
   Delito                 2 │  2017-04-12 Ixmolán         Agresión fís… Policía         Abierto            │ 2024-12-31      Nadie condenado, según una fuente
   Delito           45 ████ │  2017-02-24 Comaltil        Agresión fís… Policía; Autor… Salida alt…        │                 «sin condena»
   Delito o no…     12 █▏   │  2016-10-31 Vesquil         Agresión fís… Policía; Autor… Abierto            │ 2024-12-31      Estado confirmado, sin cambios
 * Presunto responsable  11 │  2016-09-07 Villa Marquesil Agresión fís… Empresa; Polic… Abierto            │
 * Policía          45 ████ │  2016-04-14 Sanarcal        Detención ar… Policía; Autor… No denunci…        │ REGISTRO ORIGINAL
   Seguridad p…     25 ██▎  │  2016-03-15 Zapotén         Agresión fís… Policía         Se descono…        │ folio            V-1177
   Responsable…     23 ██   │  2015-08-10 Lomas de Urrial Agresión fís… Policía         Se descono…        │ fecha_hechos     2024-12-22
   Autoridad m…     14 █▎   │  2015-08-04 San Brálido     Agresión fís… Policía         Se descono…        │ fecha_registro   2024-12-22
   Particular       14 █▎   │             Villa Marquesil Agresión fís… Policía; Segur… Abierto            │ departamento     Zarcillal
   Crimen orga…     10 ▉    │ 2015 ▃▅▅▂▂ ▂ ▂█▇▅▅█▂▃▂ 2024  cada 7 meses, máximo 6, 2 sin fecha             │ municipio        Potrero Umbral
 Agresión física x Policía: 45 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar  t etiqueta  v valores  s ordenar  c columnas  = explicar  u deshacer                : todos  ? ayuda
