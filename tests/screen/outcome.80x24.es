 copy > Hechos > Tiempo hasta la condena                 nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Sin condena, por País
  fecha de corte 2024-12-31   hechos   años desde los hechos
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀ 1
       │
       │
       │
     50│
       │
       │
      0│
       └─────────────┴────────────┴───────────┴─────────────────────────┴
  años               1            2           3                         5
    1              434          307         221                       128
     País                casos       1 año %    2 años %    3 años %    5 años %
> 1  Total                 668~  99.36 (434) 93.80 (307) 90.24 (221) 90.24 (128)
     Valdoria              668~  99.36 (434) 93.80 (307) 90.24 (221) 90.24 (128)

 % sin condena, entre paréntesis cuántos están en seguimiento; a trazos, y -:
 menos de 10 en seguimiento; ~ cohorte reciente
 más observaciones: =
 Total: casos 668, con condena 37, cerrados sin ella 38, abiertos 593; a 5 años…
 / filtrar  f solo este  F sin él  x quitar  Space curva       : todos  ? ayuda
 copy > Hechos > Tiempo hasta la condena                 nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Sin condena, por Tipo de acto
  fecha de corte 2024-12-31   hechos   años desde los hechos
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠙⠛⠛⠛⠛⠛⠿⠿⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶⠶ 1234
       │
     50│
       │
      0│
       └─────────────┴────────────┴───────────┴─────────────────────────┴
  años               1            2           3                         5
    3               59           42          31                        20
     Tipo de acto    casos        1 año %     2 años %     3 años %     5 años %
  1  Total             668~   99.36 (434)  93.80 (307)  90.24 (221)  90.24 (128)
  2  Amenaza           159~  100.00 (109)   95.93 (77)   93.41 (52)   93.41 (32)
> 3  Agresión fís…      88~    96.92 (59)   93.65 (42)   89.16 (31)   89.16 (20)
  4  Detención ar…      62     95.70 (43)   90.96 (30)   90.96 (26)   90.96 (15)
     Vigilancia         57~   100.00 (37)   97.13 (31)   97.13 (19)   97.13 (10)
     Amenaza de m…      53~   100.00 (39)   93.78 (24)   93.78 (19)   93.78 (10)

 % sin condena, entre paréntesis cuántos están en seguimiento; a trazos, y -:
 más observaciones: =
 Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74; a …
 / filtrar  f solo este  F sin él  x quitar  Space curva       : todos  ? ayuda
 copy > Hechos > Tiempo hasta la condena                 nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74;
  a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en seguimiento

  a 1 año 96.92 % sin condena (88.24 a 99.22), 59 en seguimiento; abiertos
  92.28 %, cerrados sin ella 4.64 %
  a 2 años 93.65 % sin condena (83.93 a 97.57), 42 en seguimiento; abiertos
  80.45 %, cerrados sin ella 13.19 %
  a 3 años 89.16 % sin condena (77.11 a 95.06), 31 en seguimiento; abiertos
  75.96 %, cerrados sin ella 13.19 %
  a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en seguimiento; abiertos
  75.96 %, cerrados sin ella 13.19 %
  a 7 años sin cifra, 9 en seguimiento
  a 10 años sin cifra, 0 en seguimiento
  Seguimiento: la mitad de los casos, 2.9 años o más
  Quedan fuera: 47 de estado desconocido, 4 sin un día desde el cual contar, 0
  que terminaron nadie dice cuándo, 3 que habían terminado antes de
  registrarse

── Esc cierra   y copia ────────────────────────────────────────────────────────
 Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74; a …
 / filtrar  f solo este  F sin él  x quitar  Space curva       : todos  ? ayuda
 copy > Hechos > Tiempo hasta la condena                 nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Con condena a igual antigüedad, por año de los hechos
  fecha de corte 2024-12-31   hechos   años desde los hechos
  año      casos     1 año    2 años    3 años    5 años    7 años   10 años
  2015        41         -         -         -         -         -         -
  2016        48         -         -         -         -         -         -
> 2017        39         -         -         -         -         -         -
  2018        54         -         -         -         -         -         -
  2019        63         -         -         -         -         -         -
  2020        62         -         -         -         -         -         -
  2021        81         -         -         -         -         -         -
  2022        74         -         -         -         -         -         -
  2023       101         -         -         -         -         -         -
  2024       105         -         -         -         -         -         -

 con condena en tantos años, entre los casos de un año; -: no todos se
 siguieron tanto tiempo
 quedan fuera, por estado desconocido: 362
 sin una fecha de los hechos desde la cual contar: 21
 quedan fuera, porque habían terminado antes de registrarse: 28
 más observaciones: =
 2017: 39 casos; algunos no se siguieron ni un año, así que no hay cifra
 / filtrar  f solo este  F sin él  x quitar  Space curva       : todos  ? ayuda
