 copy > Hechos > Facets                                       names shown   Ana
 no filter                                                       1,187 of 1,187
   Values                                Hechos        %
>  País  1 value of 1,187
   Valdoria                               1,187   100.00  █████████████████████
   Departamento o estado  9 values of 1,187
   Marquesil                                379    31.93  █████████████████████
   Tolmará                                  206    17.35  ███████████▍
   Ixcambay                                 146    12.30  ████████▏
   Rionegral                                144    12.13  ████████
   Vesquil                                   76     6.40  ████▎
   Quelúa                                    68     5.73  ███▊
   3 more: Enter
   Municipio  59 values of 1,187
   Villa Marquesil                           93     7.83  █████████████████████
   Sanarcal                                  62     5.22  ██████████████
   Tolmará                                   53     4.47  ████████████
   Puerto Calandro                           52     4.38  ███████████▊
   El Cenzal                                 50     4.21  ███████████▎
   Ojo de Garzal                             46     3.88  ██████████▍
   53 more: Enter
   No consta                                 28     2.36  ██████▍
 País: 1 value of 1,187
 / filter  f only this  F all but this  x unfilter  Space pick  v values
 copy > Hechos > Facets                                       names shown   Ana
 no filter                                                       1,187 of 1,187
   Departamento o estado  9 values of 1,187
>  Marquesil                                379    31.93  █████████████████████
   Tolmará                                  206    17.35  ███████████▍
   Ixcambay                                 146    12.30  ████████▏
   Rionegral                                144    12.13  ████████
   Vesquil                                   76     6.40  ████▎
   Quelúa                                    68     5.73  ███▊
   Bahía Moresca                             61     5.14  ███▍
   Ayutlé                                    54     4.55  ███
   Zarcillal                                 53     4.47  ██▉










 Marquesil: 379 of 1,187, 31.93 %
 / filter  f only this  F all but this  x unfilter  Space pick  v values
