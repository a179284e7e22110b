 copy > Hechos > Desglose                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
   Tipo de acto  24 valores, 1,187 hechos
>  Amenaza                                  255    21.48  █████████████████████
   Agresión física                          142    11.96  ███████████▊
   Estigmatización                          129    10.87  ██████████▋
   Amenaza de muerte                         97     8.17  ████████
   Detención arbitraria                      94     7.92  ███████▊
   Vigilancia                                86     7.25  ███████▏
   Hostigamiento                             78     6.57  ██████▍
   Criminalización                           67     5.64  █████▌
   Asesinato                                 64     5.39  █████▎
   Daño a bienes                             63     5.31  █████▎
   Ataque digital                            58     4.89  ████▊
   Desalojo forzoso                          41     3.45  ███▍
   Impedimento de reunión o manifes…         33     2.78  ██▊
   Desplazamiento forzado                    32     2.70  ██▋
   Intento de asesinato                      32     2.70  ██▋
   Allanamiento                              24     2.02  ██
   Campaña de desprestigio                   24     2.02  ██
   Secuestro                                 20     1.68  █▋
   Robo de información o equipo              18     1.52  █▌
 Amenaza: 255 de 1,187, 21.48 %
 / filtrar  f solo este  F sin él  x quitar  Space elegir      : todos  ? ayuda
 copy > Hechos > Desglose                                nombres visibles   Ana
 type==stigmatisation                                              129 de 1,187
 * Tipo de acto  24 valores, 1,187 hechos, sin type==stigmatisation
   Amenaza                                  255    21.48  █████████████████████
   Agresión física                          142    11.96  ███████████▊
>* Estigmatización                          129    10.87  ██████████▋
   Amenaza de muerte                         97     8.17  ████████
   Detención arbitraria                      94     7.92  ███████▊
   Vigilancia                                86     7.25  ███████▏
   Hostigamiento                             78     6.57  ██████▍
   Criminalización                           67     5.64  █████▌
   Asesinato                                 64     5.39  █████▎
   Daño a bienes                             63     5.31  █████▎
   Ataque digital                            58     4.89  ████▊
   Desalojo forzoso                          41     3.45  ███▍
   Impedimento de reunión o manifes…         33     2.78  ██▊
   Desplazamiento forzado                    32     2.70  ██▋
   Intento de asesinato                      32     2.70  ██▋
   Allanamiento                              24     2.02  ██
   Campaña de desprestigio                   24     2.02  ██
   Secuestro                                 20     1.68  █▋
   Robo de información o equipo              18     1.52  █▌
 Estigmatización: 129 de 1,187, 10.87 %
 / filtrar  f solo este  F sin él  x quitar  Space elegir      : todos  ? ayuda
