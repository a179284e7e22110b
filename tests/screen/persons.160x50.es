 copy > Hechos > Hecho > Mismas personas                                                                                                 nombres visibles   Ana
 id=INC-4                                                                                                                                            1 de 1,187
  Todo sobre las personas y organizaciones de INC-4
> TARVELIO TEMENDO: 5 hechos
   2015-02                  Agresión física                                                   Nandarí
   2021                     Violencia sexual                                                  Nandarí
   2023-08-02               Agresión física                                                   Nandarí
   2023-12-14    +134 días  Amenaza de muerte                                                 Quelúa
   2024-06-20    +189 días  Amenaza                                                           Moncurú

 Un nombre no siempre es una persona: mire qué más coincide.





































 TARVELIO TEMENDO: 5 hechos
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
 copy > Hechos > Hecho > Mismas personas                                                                                                  nombres ocultos   Ana
 id=INC-4                                                                                                                                            1 de 1,187
  Todo sobre las personas y organizaciones de INC-4
> una persona: 5 hechos

 Los nombres están ocultos, y también lo que corresponde a uno. F2 los muestra.










































 los nombres están ocultos
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
