 copy > Hechos > Hecho > Same persons                    nombres visibles   Ana
 id=INC-4                                                            1 de 1,187
  Everything about the persons and organisations of INC-4
> TARVELIO TEMENDO: 5 incidents
   2015-02                  Agresión física           Nandarí
   2021                     Violencia sexual          Nandarí
   2023-08-02               Agresión física           Nandarí
   2023-12-14    +134 days  Amenaza de muerte         Quelúa
   2024-06-20    +189 days  Amenaza                   Moncurú

 One name is not always one person: look at what else agrees.











 TARVELIO TEMENDO: 5 incidents
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
 copy > Hechos > Hecho > Same persons                     nombres ocultos   Ana
 id=INC-4                                                            1 de 1,187
  Everything about the persons and organisations of INC-4
> a person: 5 incidents

 Names are hidden, and so is what belongs to one. F2 shows names.
















 los nombres están ocultos
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
