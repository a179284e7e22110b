 copy > Hechos > Desglose                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
   Valores                               Hechos        %
>  País  1 valor, 1,187 hechos
   Valdoria                               1,187   100.00  █████████████████████
   Departamento o estado  9 valores, 1,187 hechos
   Marquesil                                379    31.93  █████████████████████
   Tolmará                                  206    17.35  ███████████▍
   Ixcambay                                 146    12.30  ████████▏
   Rionegral                                144    12.13  ████████
   Vesquil                                   76     6.40  ████▎
   Quelúa                                    68     5.73  ███▊
   3 más: Enter
   Municipio  59 valores, 1,187 hechos
   Villa Marquesil                           93     7.83  █████████████████████
   Sanarcal                                  62     5.22  ██████████████
   Tolmará                                   53     4.47  ████████████
   Puerto Calandro                           52     4.38  ███████████▊
   El Cenzal                                 50     4.21  ███████████▎
   Ojo de Garzal                             46     3.88  ██████████▍
   53 más: Enter
   No consta                                 28     2.36  ██████▍
 País: 1 valor, 1,187 hechos
 / filtrar  f solo este  F sin él  x quitar  Space elegir      : todos  ? ayuda
 copy > Hechos > Desglose                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
   Departamento o estado  9 valores, 1,187 hechos
>  Marquesil                                379    31.93  █████████████████████
   Tolmará                                  206    17.35  ███████████▍
   Ixcambay                                 146    12.30  ████████▏
   Rionegral                                144    12.13  ████████
   Vesquil                                   76     6.40  ████▎
   Quelúa                                    68     5.73  ███▊
   Bahía Moresca                             61     5.14  ███▍
   Ayutlé                                    54     4.55  ███
   Zarcillal                                 53     4.47  ██▉










 Marquesil: 379 de 1,187, 31.93 %
 / filtrar  f solo este  F sin él  x quitar  Space elegir      : todos  ? ayuda
