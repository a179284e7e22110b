 copy > Hechos > Cruce                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Presunto responsable x Tipo de acto   hechos   columnas 1 a 4 de 25
                                 Amenaza  Agresión f…  Estigmatiz…  Amenaza de…
> Responsable no identifica…          71           23           19           35▲
  Policía                             17▼          45▲          14            4▼
  Particular                          34           14           17           22▲
  Seguridad privada                   34           25            6            9
  Funcionariado público                9▼           8           43▲           2
  Empresa                             24            6           21            7
  Autoridad municipal o loc…          25           14           16            2
  Crimen organizado                   16           10            1            4
  Grupo armado                        16            5            0            8
  Fuerzas armadas                     18            3            1            3
  Sicario                             11            5            2           11
  No consta                           12            9            4            5
  Se desconoce                         6            5            5            0

 ▲ más, ▼ menos de lo que explican fila y columna (q de 0.05 o menos): 16 de
 264 celdas
 Según el primero de varios valores: 1,105 hechos; 82 quedan fuera.
 Varios valores están en varias celdas; los totales son de hechos.
 Responsable no identificado x Amenaza: 71 hechos, 25.63 % de la fila, 27.84 % …
 / filtrar  f solo este  F sin él  x quitar  % porcentaje      : todos  ? ayuda
 copy > Hechos > Cruce                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Policía x Agresión física: 45 hechos, 23.56 % de la fila, 31.69 % de la
  columna; esperados 15.8, residuo +3.5, q 0.0108

  Consulta: actor==police type==assault
  Observados según el primero de varios valores: 28
  Esperados si los dos campos fueran independientes: 15.8462
  Residuo ajustado (Haberman): +3.4856
  p, bilateral: 0.0005 (del residuo)
  q, ajustada por 264 celdas (Benjamini y Hochberg): 0.0108
  La tabla en conjunto: ji cuadrado 896.51, 230 grados de libertad, p <0.0001

  ▲ más, ▼ menos de lo que explican fila y columna (q de 0.05 o menos): 16 de
  264 celdas
  Según el primero de varios valores: 1,105 hechos; 82 quedan fuera.
  Varios valores están en varias celdas; los totales son de hechos.

  Las celdas describen el registro, no el territorio: donde una organización
  tiene oficina se encuentra más.
── Esc cierra   y copia ────────────────────────────────────────────────────────
 Policía x Agresión física: 45 hechos, 23.56 % de la fila, 31.69 % de la column…
 / filtrar  f solo este  F sin él  x quitar  % porcentaje      : todos  ? ayuda
 copy > Hechos > Cruce                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Tipo de acto x Presunto responsable   % de la columna   columnas 1 a 4 de 14
                             Responsabl…      Policía   Particular  Seguridad …
  Amenaza                          25.63         8.90▼       25.37        26.56
> Agresión física                   8.30        23.56▲       10.45        19.53
  Estigmatización                   6.86         7.33        12.69         4.69
  Amenaza de muerte                12.64▲        2.09▼       16.42▲        7.03
  Detención arbitraria              0.72▼       27.75▲        0.00▼        7.03
  Vigilancia                       11.91         5.24        11.19         3.91
  Hostigamiento                     8.66         5.76         9.70         4.69
  Criminalización                   3.25         4.71         2.99         3.91
  Asesinato                         7.22         3.14         2.24         5.47
  Daño a bienes                     5.42         3.14         7.46         7.03
  Ataque digital                    6.86         1.05         5.97         3.91
  Desalojo forzoso                  0.72         5.76         2.24         6.25
  Impedimento de reunión o …        1.08         5.24         2.99         3.13

 ▲ más, ▼ menos de lo que explican fila y columna (q de 0.05 o menos): 16 de
 264 celdas
 Según el primero de varios valores: 1,105 hechos; 82 quedan fuera.
 Varios valores están en varias celdas; los totales son de hechos.
 Agresión física x Policía: 45 hechos, 31.69 % de la fila, 23.56 % de la column…
 / filtrar  f solo este  F sin él  x quitar  % porcentaje      : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 type==assault | actor==police                                      45 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-10-16 Isla Cormela    Detención ar… Policía         Abierto
  2024-10-06 Villa Marquesil Agresión fís… Policía; Parti… Abierto
  2023-11-21 Puerto Sarando  Agresión fís… Policía         Se descono…
  2023-08-13 Villa Marquesil Agresión fís… Policía         Abierto
  2023-07-17 Rionegral       Agresión fís… Policía         Se descono…
  2023-07    Tolmará         Agresión fís… Policía         Se descono…
  2023-06-16 El Cenzal       Agresión fís… Policía         Se descono…
  2023-05-03 Puerto Calandro Agresión fís… Policía         Abierto
  2023-03-05 Cañada Morel    Agresión fís… Policía         Abierto
  2022-12-21 Río Tapesco     Agresión fís… Policía         No denunci…
  2022-11-04 Villa Marquesil Agresión fís… Policía         Abierto
  2022-09-27 Villa Marquesil Agresión fís… Policía         Cerrado pr…
  2022-07-06 Potrero Umbral  Agresión fís… Policía; Parti… Se descono…
  2022-05-20 Piedra Mulca    Agresión fís… Policía         Se descono…
  2022-03-20 El Cenzal       Agresión fís… Policía         Abierto
  2022       Villa Marquesil Detención ar… Policía; Segur… Abierto
  2022       El Cenzal       Detención ar… Funcionariado … Se descono…
 2015 ▂▂▂▂▁▁  ▁▁▁█▁▃▃▅▂ ▃ 2024  cada 6 meses, máximo 9, 2 sin fecha
 Agresión física x Policía: 45 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
