 copy > Hechos > Hallazgos                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Qué se destaca
> Responsable, lugar y tipo juntos más que por sus totales                                                                                       aún sin buscar
  Desprestigio, luego amenaza contra la misma persona                                                                                            aún sin buscar
  Amenaza, luego ataque contra la misma persona                                                                                                  aún sin buscar
  Hipótesis
  Dónde y cuándo se concentró algo                                                                                                               aún sin buscar
  Hechos cercanos entre sí en el espacio y el tiempo                                                                                             aún sin buscar
  Quien tiene esto tiene aquello: etiquetas, responsable, tipo, región, perfil                                                                   aún sin buscar
  Meses en que cambió el nivel                                                                                                                   aún sin buscar
  Palabras que distinguen a un responsable                                                                                                       aún sin buscar
  Palabras que distinguen a un lugar                                                                                                             aún sin buscar

 Enter lo busca entre los hechos del filtro.

































 Responsable, lugar y tipo juntos más que por sus totales: aún sin buscar
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
 copy > Hechos > Hallazgos                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Qué se destaca
  Responsable, lugar y tipo juntos más que por sus totales                                                                                       1 de 40 celdas
>   Policía x Marquesil x Detención arbitraria                                                                                     17, esperados 4.0, q <0.0001
  Desprestigio, luego amenaza contra la misma persona                                                                                            aún sin buscar
  Amenaza, luego ataque contra la misma persona                                                                                                  aún sin buscar
  Hipótesis
  Dónde y cuándo se concentró algo                                                                                                               aún sin buscar
  Hechos cercanos entre sí en el espacio y el tiempo                                                                                             aún sin buscar
  Quien tiene esto tiene aquello: etiquetas, responsable, tipo, región, perfil                                                                   aún sin buscar
  Meses en que cambió el nivel                                                                                                                   aún sin buscar
  Palabras que distinguen a un responsable                                                                                                       aún sin buscar
  Palabras que distinguen a un lugar                                                                                                             aún sin buscar

 Se examinaron 40; de tantas, unas 2 tendrían por azar una p de 0.05 o menos: q se ajusta por eso.
 Hechos que tienen los tres: 1105; quedan fuera: 82.
 Hipótesis sobre el registro, no sobre el territorio: donde una organización tiene oficina se encuentra más.






























 Policía x Marquesil x Detención arbitraria: 17, esperados 4.0, q <0.0001
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
 copy > Hechos > Hallazgos                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Qué se destaca
  Responsable, lugar y tipo juntos más que por sus totales                                                                                       1 de 40 celdas
>   Policía x Marquesil x Detención arbitraria                                                                                     17, esperados 4.0, q <0.0001
  Desprestigio, luego amenaza contra la misma persona                                                                                            aún sin buscar
  Amenaza, luego ataque contra la misma persona                                                                                                  aún sin buscar
  Hipótesis
  Dónde y cuándo se concentró algo                                                                                                               aún sin buscar
  Hechos cercanos entre sí en el espacio y el tiempo                                                                                             aún sin buscar
  Quien tiene esto tiene aquello: etiquetas, responsable, tipo, región, perfil                                                                   aún sin buscar
  Meses en que cambió el nivel                                                                                                                   aún sin buscar
  Palabras que distinguen a un responsable                                                                                                       aún sin buscar
  Palabras que distinguen a un lugar                                                                                                             aún sin buscar
        ── ¿Cómo se calculó? ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Se exam  Policía x Marquesil x Detención arbitraria: 17, esperados 4.0, q <0.0001
 Hechos
 Hipótes  Observados: 17
          Esperados si los tres fueran independientes: 3.9616
          Veces: 4.29
          Residuo ajustado: +6.8143
          p, bilateral: <0.0001 (exacta)
          q: <0.0001

          Hechos que hay detrás: actor==police admin1==XV-01 type==arbitrary-detention
          Se buscó en: todo

          Residuos ajustados de la tabla de tres entradas bajo independencia (Haberman 1973); donde se esperan menos de 5, la cola binomial exacta; q
          según Benjamini y Hochberg (1995) sobre todas las celdas comprobadas, se muestren o no. Un hecho con varios valores cuenta por el primero.

          Se examinaron 40; de tantas, unas 2 tendrían por azar una p de 0.05 o menos: q se ajusta por eso.
          Hechos que tienen los tres: 1105; quedan fuera: 82.
          Hipótesis sobre el registro, no sobre el territorio: donde una organización tiene oficina se encuentra más.

          Para citar: Policía x Marquesil x Detención arbitraria: 17, esperados 4.0, q <0.0001; consulta: todo; atalaya 0.1.0, dosier copy
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────












 Policía x Marquesil x Detención arbitraria: 17, esperados 4.0, q <0.0001
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
 copy > Hechos > Hallazgos                                                                                                               nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  Qué se destaca
  Responsable, lugar y tipo juntos más que por sus totales                                                                                       1 de 40 celdas
    Policía x Marquesil x Detención arbitraria                                                                                     17, esperados 4.0, q <0.0001
  Desprestigio, luego amenaza contra la misma persona                                                                                            aún sin buscar
  Amenaza, luego ataque contra la misma persona                                                                                                  aún sin buscar
  Hipótesis
  Dónde y cuándo se concentró algo                                                                                                               aún sin buscar
  Hechos cercanos entre sí en el espacio y el tiempo                                                                                             aún sin buscar
  Quien tiene esto tiene aquello: etiquetas, responsable, tipo, región, perfil                                                                   aún sin buscar
> Meses en que cambió el nivel                                                                                                           4 cambios en 120 meses
    desde 2017-11                                                                                                               al mes 5.9, luego 7.4, p 0.0020
    desde 2021-02                                                                                                              al mes 6.7, luego 12.8, p 0.0010
    desde 2021-07                                                                                                             al mes 15.8, luego 10.5, p 0.0320
    desde 2023-06                                                                                                             al mes 11.4, luego 14.8, p 0.0090
  Palabras que distinguen a un responsable                                                                                                       aún sin buscar
  Palabras que distinguen a un lugar                                                                                                             aún sin buscar

 Hechos fechados en un mes: 1094; los demás: 93.
 Hipótesis sobre el registro, no sobre el territorio: donde una organización tiene oficina se encuentra más.



























 Meses en que cambió el nivel: 4 cambios en 120 meses
 / filtrar  x quitar  P patrón  = explicar  u deshacer                                                                                         : todos  ? ayuda
