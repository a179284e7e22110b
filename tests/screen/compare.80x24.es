 copy > Hechos > Jurisdicciones comparadas               nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Sin condena, comparados por País
  fecha de corte 2024-12-31       # lugar  : conjunto  = por azar 95 %  - 99.8 %
  País            conocidos sin c. desc.     %  0 %                        100 %
> Valdoria              717    679   362 94.70  |                              |

 por azar: donde estarían 19 de 20 lugares con tantos casos si todos fueran
 iguales; n<5 muy pocos, ?>n más de la mitad desc., *: 5 a 19 conocidos
 no hay dos lugares con casos de estado conocido que comparar
 quedan fuera, por estado desconocido: 362
 1 lugar con % tiene más del 10 % de estado desconocido: impunity da el mínimo
 y el máximo posibles
 108 hechos quedan fuera: ninguno de sus actos es delito
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de
 todos modos; -verification=discarded -nexus=discarded los deja fuera






 Valdoria: 679 de 717 conocidos sin condena, 94.70 %; 362 desconocidos
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos > Jurisdicciones comparadas               nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Sin condena, comparados por Tipo de acto
  fecha de corte 2024-12-31   hechos
  Tipo de acto        conocidos sin c. desc.      %      por azar frente a todos
  Amenaza                   170    164    85  96.47  91.01..97.62
  Agresión física            95     89    47  93.68  89.51..98.39
  Detención arbitrar…        68     64    26  94.12  88.33..98.69
  Amenaza de muerte          58     56    39  96.55  87.64..99.09
  Vigilancia                 57     56    29  98.25  87.63..99.12
  Hostigamiento              46     46    32 100.00  86.52..99.39
> Asesinato                  45     36    19  80.00  86.49..99.41 mucho más bajo
  Criminalización            43     43    24 100.00  86.22..99.44
  Daño a bienes              42     39    21  92.86  86.03..99.46
  Ataque digital             38     38    20 100.00  85.29..99.51
  Desalojo forzoso           26     25    15  96.15  82.62..99.62

 por azar: donde estarían 19 de 20 lugares con tantos casos si todos fueran
 iguales; n<5 muy pocos, ?>n más de la mitad desc., *: 5 a 19 conocidos
 todo junto 94.88 %; es un promedio, no una meta: quizás todos son inaceptables
 3 de 24 se apartan según la z ajustada (95 %); por azar serían unas 1.2
 más observaciones: =
 Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a 99.41 …
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos > Jurisdicciones comparadas               nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a
  99.41 en torno al 94.88 % del conjunto; mucho más bajo; 19 desconocidos

  Por azar, 95 %: de 86.49 a 99.41 %
  Por azar, 99.8 %: de 80.91 a 99.98 %
  z: -4.527, ajustado por las diferencias entre lugares: -3.209
  Sin cifra estandarizada: falta aquí alguna clase de acto que otros tienen
  Condenas: 9; esperadas con esta mezcla de actos: 9.0
  Acercado al conjunto, solo para mapas: 94.88 %

  Consulta: type==killing
  Filas por: Tipo de acto
  Fecha de corte: 2024-12-31
  Unidad de conteo: hechos
  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera
  los hechos de los que se sabe que ningún acto lo es

  Definición (metodología 7): sin condena, entre los de estado conocido;
── Esc cierra   y copia ────────────────────────────────────────────────────────
 Asesinato: 36 de 45 conocidos sin condena, 80.00 %; por azar de 86.49 a 99.41 …
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 type==killing                                                      64 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-11-25 Boca del Tirque Asesinato     Fuerzas armadas Abierto
  2024-11-23 Los Altares de… Asesinato     Seguridad priv… Abierto
  2024-11-04 Rionegral       Asesinato     Sicario; Segur… Se descono…
  2024-10-05 Villa Marquesil Asesinato     Responsable no… Abierto
  2024-10    Tolmará         Asesinato     Responsable no… Abierto
  2024-09    Paso Cutara     Asesinato     Responsable no… Se descono…
  2024-08-10 San Ordelio     Asesinato     Responsable no… Se descono…
  2024-08-08 Los Guanales    Asesinato     Responsable no… Se descono…
  2024-06-24 Chamelcá        Asesinato     Seguridad priv… Se descono…
  2024-04-24 Puerto Sarando  Asesinato     Particular; Cr… Abierto
  2024-02-03 Rionegral       Asesinato     Responsable no… Abierto
  2024-01-13 El Cenzal       Asesinato     Responsable no… Abierto
  2023-12-31 Calpulné        Asesinato     Sicario; Crime… Abierto
  2023-11-20 Tarabuyo        Asesinato     Sicario; Segur… Abierto
  2023-09-26 Ojo de Garzal   Asesinato     Responsable no… Abierto
  2023-08-20 Cañada Morel    Asesinato     Responsable no… Abierto
  2023-07-02 Los Guanales    Asesinato     Seguridad priv… Se descono…
  2023-04-24 Paso Cutara     Asesinato     Responsable no… Se descono…
 2015 ▆ ▅▄▂▄▇▃▃▂▄▇▅▅▅▆█ 2024  cada 7 meses, máximo 8, 1 sin fecha
 Asesinato: 64 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
