 copy > Hechos > Tiempo hasta la condena                                                                                                 nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Sin condena, por País
  fecha de corte 2024-12-31   hechos   años desde los hechos
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠢⠤⠤⢄⣀⡀
       │                                ⠈⠉⠉⠉⠒⠒⠒⠒⠒⠤⠤⠤⢄⣀⣀⣀⡀
       │                                                ⠈⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ 1
       │
       │
       │
       │
       │
       │
       │
       │
       │
     50│
       │
       │
       │
       │
       │
       │
       │
       │
       │
       │
       │
      0│
       └──────────────────────┴────────────────────┴─────────────────────┴──────────────────────────────────────────┴
  años                        1                    2                     3                                          5
    1                       434                  307                   221                                        128
     País                             casos                    1 año %                 2 años %                 3 años %                 5 años %
> 1  Total                              668~  99.36 98.03..99.79 (434) 93.80 90.95..95.77 (307) 90.24 86.75..92.85 (221) 90.24 86.75..92.85 (128)
     Valdoria                           668~  99.36 98.03..99.79 (434) 93.80 90.95..95.77 (307) 90.24 86.75..92.85 (221) 90.24 86.75..92.85 (128)

 % sin condena, entre paréntesis cuántos están en seguimiento; a trazos, y -: menos de 10 en seguimiento; ~ cohorte reciente
 quedan fuera, por estado desconocido: 362
 sin una fecha de los hechos desde la cual contar: 21
 quedan fuera, porque habían terminado antes de registrarse: 28
 se registraron después de los hechos y cuentan desde entonces (entrada tardía): 586
 cohorte reciente: la mitad de los casos se siguió menos de 2.5 años
 108 hechos quedan fuera: ninguno de sus actos es delito
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera




 Total: casos 668, con condena 37, cerrados sin ella 38, abiertos 593; a 5 años 90.24 % sin condena (86.75 a 92.85), 128 en seguimiento
 / filtrar  f solo este  F sin él  x quitar  Space curva  b filas por  Tab igual antigüedad  c unidad  v valores  o desde hechos o denuncia    : todos  ? ayuda
 copy > Hechos > Tiempo hasta la condena                                                                                                 nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Sin condena, por Tipo de acto
  fecha de corte 2024-12-31   hechos   años desde los hechos
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠿⠿⠿⠿⠿⠿⣟⣛⣓⣒⣒⣒⡒⠶⠶⠶⢦⣤⣄⣀⣀
       │                     ⠉⠉⠉⠉⠦⠤⠬⠭⠭⡦⠤⠤⠤⠤⠬⠭⠭⠭⠭⠽⠿⠿⠯⠭⠭⠭⠭⢵⣶⣖⣒⣒⣒⣒⣒⣢⣤⣤⣤⣤⣤⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ 2
       │                              ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠙⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛⠛ 134
       │
       │
       │
       │
       │
       │
       │
       │
     50│
       │
       │
       │
       │
       │
       │
       │
       │
       │
      0│
       └──────────────────────┴────────────────────┴─────────────────────┴──────────────────────────────────────────┴
  años                        1                    2                     3                                          5
    1                       434                  307                   221                                        128
    2                       109                   77                    52                                         32
    3                        59                   42                    31                                         20
    4                        43                   30                    26                                         15
     Tipo de acto                     casos                    1 año %                 2 años %                 3 años %                 5 años %
  1  Total                              668~  99.36 98.03..99.79 (434) 93.80 90.95..95.77 (307) 90.24 86.75..92.85 (221) 90.24 86.75..92.85 (128)
  2  Amenaza                            159~              100.00 (109)  95.93 89.47..98.46 (77)  93.41 85.80..97.01 (52)  93.41 85.80..97.01 (32)
> 3  Agresión física                     88~   96.92 88.24..99.22 (59)  93.65 83.93..97.57 (42)  89.16 77.11..95.06 (31)  89.16 77.11..95.06 (20)
  4  Detención arbitraria                62    95.70 83.87..98.91 (43)  90.96 77.63..96.52 (30)  90.96 77.63..96.52 (26)  90.96 77.63..96.52 (15)
     Vigilancia                          57~               100.00 (37)  97.13 81.30..99.59 (31)  97.13 81.30..99.59 (19)  97.13 81.30..99.59 (10)
     Amenaza de muerte                   53~               100.00 (39)  93.78 77.35..98.41 (24)  93.78 77.35..98.41 (19)  93.78 77.35..98.41 (10)
     Hostigamiento                       44                100.00 (32)              100.00 (26)              100.00 (20)              100.00 (13)
     Asesinato                           43~               100.00 (25)  80.00 58.44..91.15 (15)                    - (8)                    - (4)
     Criminalización                     42                100.00 (29)              100.00 (27)              100.00 (21)                    - (7)
     Daño a bienes                       39~               100.00 (23)  86.34 63.44..95.37 (16)  86.34 63.44..95.37 (13)                    - (7)

 % sin condena, entre paréntesis cuántos están en seguimiento; a trazos, y -: menos de 10 en seguimiento; ~ cohorte reciente
 quedan fuera, por estado desconocido: 362
 sin una fecha de los hechos desde la cual contar: 21
 más observaciones: =
 Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74; a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en seguimiento
 / filtrar  f solo este  F sin él  x quitar  Space curva  b filas por  Tab igual antigüedad  c unidad  v valores  o desde hechos o denuncia    : todos  ? ayuda
 copy > Hechos > Tiempo hasta la condena                                                                                                 nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Sin condena, por Tipo de acto
  fecha de corte 2024-12-31   hechos   años desde los hechos
  100 %│⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠿⠿⠿⠿⠿⠿⣟⣛⣓⣒⣒⣒⡒⠶⠶⠶⢦⣤⣄⣀⣀
       │                     ⠉⠉⠉⠉⠦⠤⠬⠭⠭⡦⠤⠤⠤⠤⠬⠭⠭⠭⠭⠽⠿⠿⠯⠭⠭⠭⠭⢵⣶⣖⣒⣒⣒⣒⣒⣢⣤⣤⣤⣤⣤⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ 2
       │── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       │  Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74; a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en seguimiento
       │
       │  a 1 año 96.92 % sin condena (88.24 a 99.22), 59 en seguimiento; abiertos 92.28 %, cerrados sin ella 4.64 %
       │  a 2 años 93.65 % sin condena (83.93 a 97.57), 42 en seguimiento; abiertos 80.45 %, cerrados sin ella 13.19 %
       │  a 3 años 89.16 % sin condena (77.11 a 95.06), 31 en seguimiento; abiertos 75.96 %, cerrados sin ella 13.19 %
       │  a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en seguimiento; abiertos 75.96 %, cerrados sin ella 13.19 %
       │  a 7 años sin cifra, 9 en seguimiento
       │  a 10 años sin cifra, 0 en seguimiento
     50│  Seguimiento: la mitad de los casos, 2.9 años o más
       │  Quedan fuera: 47 de estado desconocido, 4 sin un día desde el cual contar, 0 que terminaron nadie dice cuándo, 3 que habían terminado antes
       │  de registrarse
       │
       │  Consulta: type==assault
       │  Filas por: Tipo de acto
       │  Fecha de corte: 2024-12-31
       │  Unidad de conteo: hechos
       │  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera los hechos de los que se sabe que ningún acto lo es
       │
      0│  Definición (metodología 5): incidencia acumulada de condena (Aalen-Johansen), que toma en cuenta los otros finales y el registro tardío; se
       └  muestra su complemento, sin condena. Límites: 95 %, sobre log(-log). Sin cifra con menos de 10 en seguimiento.
  años    Observación: quedan fuera, por estado desconocido: 362
    1     Observación: sin una fecha de los hechos desde la cual contar: 21
    2     Observación: quedan fuera, porque habían terminado antes de registrarse: 28
    3     Observación: se registraron después de los hechos y cuentan desde entonces (entrada tardía): 586
    4     Observación: cohorte reciente: la mitad de los casos se siguió menos de 2.5 años
     Tip  Observación: 108 hechos quedan fuera: ninguno de sus actos es delito
  1  Tot  Observación: 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded
  2  Ame  -nexus=discarded los deja fuera
> 3  Agr
  4  Det  Datos: valdoria, archivo valdoria.csv, 1187 hechos seleccionados, resultados conocidos a 2024-12-31
     Vig  BLAKE2b-256 6fce9445929e9a7a9de2b32814608bbe2ae941d0f5cec98bc29f24639d8c23f7
     Ame  El registro describe los casos documentados; las diferencias entre lugares o entre años pueden deberse tanto a la documentación como a la
     Hos  violencia.
     Ase
     Cri  Para citar: Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74; a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en
     Dañ  seguimiento; unidad: hechos; fecha de corte 2024-12-31; consulta: type==assault; atalaya 0.1.0, dosier copy
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 % sin condena, entre paréntesis cuántos están en seguimiento; a trazos, y -: menos de 10 en seguimiento; ~ cohorte reciente
 quedan fuera, por estado desconocido: 362
 sin una fecha de los hechos desde la cual contar: 21
 más observaciones: =
 Agresión física: casos 88, con condena 6, cerrados sin ella 8, abiertos 74; a 5 años 89.16 % sin condena (77.11 a 95.06), 20 en seguimiento
 / filtrar  f solo este  F sin él  x quitar  Space curva  b filas por  Tab igual antigüedad  c unidad  v valores  o desde hechos o denuncia    : todos  ? ayuda
 copy > Hechos > Tiempo hasta la condena                                                                                                 nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Con condena a igual antigüedad, por año de los hechos
  fecha de corte 2024-12-31   hechos   años desde los hechos
  año      casos             1 año            2 años            3 años            5 años            7 años           10 años
  2015        41                 -                 -                 -                 -                 -                 -
  2016        48                 -                 -                 -                 -                 -                 -
> 2017        39                 -                 -                 -                 -                 -                 -
  2018        54                 -                 -                 -                 -                 -                 -
  2019        63                 -                 -                 -                 -                 -                 -
  2020        62                 -                 -                 -                 -                 -                 -
  2021        81                 -                 -                 -                 -                 -                 -
  2022        74                 -                 -                 -                 -                 -                 -
  2023       101                 -                 -                 -                 -                 -                 -
  2024       105                 -                 -                 -                 -                 -                 -

 con condena en tantos años, entre los casos de un año; -: no todos se siguieron tanto tiempo
 quedan fuera, por estado desconocido: 362
 sin una fecha de los hechos desde la cual contar: 21
 quedan fuera, porque habían terminado antes de registrarse: 28
 se registraron después de los hechos y cuentan desde entonces (entrada tardía): 586
 cohorte reciente: la mitad de los casos se siguió menos de 2.5 años
 108 hechos quedan fuera: ninguno de sus actos es delito
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
























 2017: 39 casos; algunos no se siguieron ni un año, así que no hay cifra
 / filtrar  f solo este  F sin él  x quitar  Space curva  b filas por  Tab igual antigüedad  c unidad  v valores  o desde hechos o denuncia    : todos  ? ayuda
