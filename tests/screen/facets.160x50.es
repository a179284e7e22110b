 copy > Hechos > Desglose                                                                                                                nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Valores                                               Hechos        %
>  País  1 valor, 1,187 hechos
   Valdoria                                               1,187   100.00  ████████████████████████████████████████
   Departamento o estado  9 valores, 1,187 hechos
   Marquesil                                                379    31.93  ████████████████████████████████████████
   Tolmará                                                  206    17.35  █████████████████████▊
   Ixcambay                                                 146    12.30  ███████████████▍
   Rionegral                                                144    12.13  ███████████████▎
   Vesquil                                                   76     6.40  ████████
   Quelúa                                                    68     5.73  ███████▏
   3 más: Enter
   Municipio  59 valores, 1,187 hechos
   Villa Marquesil                                           93     7.83  ████████████████████████████████████████
   Sanarcal                                                  62     5.22  ██████████████████████████▋
   Tolmará                                                   53     4.47  ██████████████████████▊
   Puerto Calandro                                           52     4.38  ██████████████████████▍
   El Cenzal                                                 50     4.21  █████████████████████▌
   Ojo de Garzal                                             46     3.88  ███████████████████▊
   53 más: Enter
   No consta                                                 28     2.36  ████████████
   Fecha de los hechos  10 valores, 1,187 hechos
   2024                                                     192    16.18  ████████████████████████████████████████
   2023                                                     163    13.73  ██████████████████████████████████
   2022                                                     127    10.70  ██████████████████████████▌
   2021                                                     154    12.97  ████████████████████████████████▏
   2020                                                     104     8.76  █████████████████████▋
   2019                                                      90     7.58  ██████████████████▊
   4 más: Enter
   en ningún año solo                                         2     0.17  ▍
   sin fecha                                                 42     3.54  ████████▊
   Tipo de acto  24 valores, 1,187 hechos
   Amenaza                                                  255    21.48  ████████████████████████████████████████
   Agresión física                                          142    11.96  ██████████████████████▎
   Estigmatización                                          129    10.87  ████████████████████▎
   Amenaza de muerte                                         97     8.17  ███████████████▎
   Detención arbitraria                                      94     7.92  ██████████████▊
   Vigilancia                                                86     7.25  █████████████▌
   18 más: Enter
   Delito  3 valores, 1,187 hechos
   Delito                                                   707    59.56  ████████████████████████████████████████
   Delito o no: depende del caso                            474    39.93  ██████████████████████████▉
   No es delito                                             153    12.89  ████████▋
   Presunto responsable  11 valores, 1,187 hechos
   Responsable no identificado                              277    23.34  ████████████████████████████████████████
   Policía                                                  191    16.09  ███████████████████████████▋
   Particular                                               134    11.29  ███████████████████▍
 País: 1 valor, 1,187 hechos
 / filtrar  f solo este  F sin él  x quitar  Space elegir  v valores  = explicar  u deshacer                                                   : todos  ? ayuda
 copy > Hechos > Desglose                                                                                                                nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   Departamento o estado  9 valores, 1,187 hechos
>  Marquesil                                                379    31.93  ████████████████████████████████████████
   Tolmará                                                  206    17.35  █████████████████████▊
   Ixcambay                                                 146    12.30  ███████████████▍
   Rionegral                                                144    12.13  ███████████████▎
   Vesquil                                                   76     6.40  ████████
   Quelúa                                                    68     5.73  ███████▏
   Bahía Moresca                                             61     5.14  ██████▌
   Ayutlé                                                    54     4.55  █████▊
   Zarcillal                                                 53     4.47  █████▋




































 Marquesil: 379 de 1,187, 31.93 %
 / filtrar  f solo este  F sin él  x quitar  Space elegir  v valores  = explicar  u deshacer                                                   : todos  ? ayuda
