 copy > Hechos > Impunidad por jurisdicción                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Impunidad: sin condena, entre los de estado judicial conocido
  fecha de corte 2024-12-31   hechos                                                                                           # valor  = intervalo  - mín..máx
  Departamento o estado   n v sin condena con condena se desconoce impunidad %  intervalo 95 %    mín..máx %  0 %                                         100 %
> Marquesil               313         238          11           64       95.58    92.26..97.52  76.04..96.49  |                                   -------==#= |
  Tolmará                 189         109          14           66       88.62    81.80..93.10  57.67..92.59  |                           -----------===#==   |
  Ixcambay                143          91           1           51       98.91    94.10..99.81  63.64..99.30  |                             --------------===#|
  Rionegral               141          59           2           80           -                  41.84..98.58  |                   --------------------------- |
  Vesquil                  72          45           6           21       88.24    76.62..94.49  62.50..91.67  |                             ------======#==   |
  Quelúa                   66          42           1           23       97.67    87.94..99.59  63.64..98.48  |                             -----------=====#=|
  Bahía Moresca            56          40           2           14       95.24    84.21..98.68  71.43..96.43  |                                 ------=====#= |
  Ayutlé                   51          30           0           21      100.00   88.65..100.00 58.82..100.00  |                           --------------=====#|
  Zarcillal                48          25           1           22       96.15    81.11..99.32  52.08..97.92  |                        -------------=======#==|
  Total                 1,079         679          38          362       94.70    92.81..96.11  62.93..96.48  |                             --------------=#  |

 %: de estado conocido; intervalo: Wilson 95 %; mín..máx: con los desc.
 sin %: n<5 menos de 5 conocidos, - más de la mitad desc.; *: 5 a 19 conocidos
 si todo lo desconocido se cuenta como impunidad: 96.48 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31




















────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   conviction   sin condena, entre los de estado judicial conocido
 > press        impunidad completa, entre los de estado conocido (escala de prensa)
   alternative  ni condena ni salida alterna, entre los de estado conocido
   unesco       sin resolver, de los que el Estado informó (categorías UNESCO)
   clearance    con presunto responsable, de estado conocido (avance en el esclarecimiento)
 definición:
 / filtrar  f solo este  F sin él  x quitar  m definición  b filas por  v valores  s ordenar  = explicar  u deshacer                           : todos  ? ayuda
 copy > Hechos > Impunidad por jurisdicción                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Impunidad: ni condena ni salida alterna, entre los de estado conocido
  fecha de corte 2024-12-31   hechos                                                                                           # valor  = intervalo  - mín..máx
  Departamento o estado   n v ninguna condena o salida alterna se desconoce impunidad %  intervalo 95 %   mín..máx %  0 %                                 100 %
> Marquesil               313     234                       15           64       93.98    90.30..96.32 74.76..95.21  |                            ------==#= |
  Tolmará                 189     105                       18           66       85.37    78.05..90.54 55.56..90.48  |                     ---------==#==    |
  Ixcambay                143      88                        4           51       95.65    89.35..98.30 61.54..97.20  |                       -----------==#= |
  Rionegral               141      55                        6           80           -                 39.01..95.74  |               ----------------------  |
  Vesquil                  72      44                        7           21       86.27    74.28..93.19 61.11..90.28  |                       -----=====#==   |
  Quelúa                   66      41                        2           23       95.35    84.54..98.72 62.12..96.97  |                        --------====#==|
  Bahía Moresca            56      40                        2           14       95.24    84.21..98.68 71.43..96.43  |                           -----====#==|
  Ayutlé                   51      29                        1           21       96.67    83.33..99.41 56.86..98.04  |                      ----------=====#=|
  Zarcillal                48      25                        1           22       96.15    81.11..99.32 52.08..97.92  |                    -----------======#=|
  Total                 1,079     661                       56          362       92.19    89.99..93.94 61.26..94.81  |                       -----------=#=  |

 %: de estado conocido; intervalo: Wilson 95 %; mín..máx: con los desc.
 sin %: n<5 menos de 5 conocidos, - más de la mitad desc.; *: 5 a 19 conocidos
 si todo lo desconocido se cuenta como impunidad: 94.81 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31


























 Marquesil: 234 de 249 conocidos sin condena ni salida alterna, 93.98 % (90.30 a 96.32), posible de 74.76 a 95.21 %; 64 desconocidos
 / filtrar  f solo este  F sin él  x quitar  m definición  b filas por  v valores  s ordenar  = explicar  u deshacer                           : todos  ? ayuda
 copy > Hechos > Impunidad por jurisdicción                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Impunidad: sin resolver, de los que el Estado informó (categorías UNESCO)
  fecha de corte 2024-12-31   hechos                                                                                           # valor  = intervalo  - mín..máx
  Departamento o estado   n v sin resolver resueltos se desconoce sin resolver %  intervalo 95 %    mín..máx %  0 %                                       100 %
> Marquesil               313          238        11           64          95.58    92.26..97.52  76.04..96.49  |                                 --------=#= |
  Tolmará                 189          109        14           66          88.62    81.80..93.10  57.67..92.59  |                         -----------===#==   |
  Ixcambay                143           91         1           51          98.91    94.10..99.81  63.64..99.30  |                            -------------===#|
  Rionegral               141           59         2           80              -                  41.84..98.58  |                  -------------------------- |
  Vesquil                  72           45         6           21          88.24    76.62..94.49  62.50..91.67  |                            ------=====#===  |
  Quelúa                   66           42         1           23          97.67    87.94..99.59  63.64..98.48  |                            -----------====#=|
  Bahía Moresca            56           39         3           14          92.86    80.99..97.54  69.64..94.64  |                               -----=====#== |
  Ayutlé                   51           30         0           21         100.00   88.65..100.00 58.82..100.00  |                          -------------=====#|
  Zarcillal                48           25         1           22          96.15    81.11..99.32  52.08..97.92  |                       -------------======#==|
  Total                 1,079          678        39          362          94.56    92.65..96.00  62.84..96.39  |                            -------------=#  |

 %: de estado conocido; intervalo: Wilson 95 %; mín..máx: con los desc.
 sin %: n<5 menos de 5 conocidos, - más de la mitad desc.; *: 5 a 19 conocidos
 si todo lo desconocido se cuenta como impunidad: 96.39 %
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31


























 Marquesil: 238 de 249 conocidos sin resolver, 95.58 % (92.26 a 97.52), posible de 76.04 a 96.49 %; 64 desconocidos
 / filtrar  f solo este  F sin él  x quitar  m definición  b filas por  v valores  s ordenar  = explicar  u deshacer                           : todos  ? ayuda
 copy > Hechos > Impunidad por jurisdicción                                                                                              nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Avance: con presunto responsable, de estado conocido (avance en el esclarecimiento)
  fecha de corte 2024-12-31   hechos                                                                                           # valor  = intervalo  - mín..máx
  Departamento o esta…   n v con presunto responsable sin presunto responsable se desconoce con avance %  intervalo 95 %   mín..máx %  0 %                100 %
> Marquesil              313                       41                      208           64        16.47    12.38..21.58 13.10..33.55  |   #==--              |
  Tolmará                189                       32                       91           66        26.02    19.07..34.41 16.93..51.85  |    =#==----          |
  Ixcambay               143                       17                       75           51        18.48    11.87..27.61 11.89..47.55  |  ==#==----           |
  Rionegral              141                       12                       49           80            -                  8.51..65.25  |  -------------       |
  Vesquil                 72                       15                       36           21        29.41    18.71..43.00 20.83..50.00  |    ==#===--          |
  Quelúa                  66                        7                       36           23        16.28     8.12..29.97 10.61..45.45  |  =#===----           |
  Bahía Moresca           56                        8                       34           14        19.05     9.98..33.30 14.29..39.29  |  ==#===-             |
  Ayutlé                  51                        7                       23           21        23.33    11.79..40.93 13.73..54.90  |  ===#====---         |
  Zarcillal               48                        4                       22           22        15.38     6.15..33.53  8.33..54.17  | ==#====----          |
  Total                1,079                      143                      574          362        19.94    17.18..23.03 13.25..46.80  |   -#=-----           |

 %: de estado conocido; intervalo: Wilson 95 %; mín..máx: con los desc.
 sin %: n<5 menos de 5 conocidos, - más de la mitad desc.; *: 5 a 19 conocidos
 36 hechos están marcados como descartados (verificación o nexo) y cuentan de todos modos; -verification=discarded -nexus=discarded los deja fuera
 108 hechos quedan fuera: ninguno de sus actos es delito
 112 casos abiertos se confirmaron por última vez más de 24 meses antes del 2024-12-31



























 Marquesil: 41 de 249 conocidos con presunto responsable identificado, 16.47 % (12.38 a 21.58), posible de 13.10 a 33.55 %; 64 desconocidos
 / filtrar  f solo este  F sin él  x quitar  m definición  b filas por  v valores  s ordenar  = explicar  u deshacer                           : todos  ? ayuda
