 copy > Hechos > Procesos penales y otras respuestas                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                                                                            días movida      autoridad
> RSP-1     INC-2     denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,572 2015-03-22
  RSP-4     INC-7     DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,564 2015-03-30
  RSP-5     INC-9     DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,563 2015-03-31
  RSP-11    INC-17    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,502 2015-05-31
  RSP-16    INC-25    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,501 2015-06-01
  RSP-7     INC-11    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,472 2015-06-30
  RSP-13    INC-20    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,472 2015-06-30
  RSP-17    INC-26    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,451 2015-07-21
  RSP-70    INC-106   denuncia - investigación - CIERRE PROVISIONAL                                                       - 2015-08-31
  RSP-29    INC-48    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,390 2015-09-20
  RSP-26    INC-41    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,366 2015-10-14
  RSP-27    INC-43    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,363 2015-10-17
  RSP-28    INC-44    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,351 2015-10-29
  RSP-36    INC-57    denuncia - investigación - CIERRE PROVISIONAL                                                       - 2015-10-31
  RSP-34    INC-53    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,320 2015-11-29
  RSP-54    INC-82    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,319 2015-11-30
  RSP-12    INC-19    denuncia - investigación - IDENTIF. - imputación - juicio - condena                             3,288 2015-12-31
  RSP-32    INC-51    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,288 2015-12-31
  RSP-39    INC-61    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,281 2016-01-07
  RSP-47    INC-73    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,222 2016-03-06
  RSP-40    INC-64    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,216 2016-03-12
  RSP-66    INC-99    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,211 2016-03-17
  RSP-53    INC-81    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,185 2016-04-12
  RSP-109   INC-168   DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,182 2016-04-15
  RSP-50    INC-78    denuncia - investigación - CIERRE PROVISIONAL                                                       - 2016-05-12
  RSP-60    INC-90    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,136 2016-05-31
  RSP-51    INC-79    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,132 2016-06-04
  RSP-64    INC-97    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,099 2016-07-07
  RSP-98    INC-150   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,091 2016-07-15
  RSP-69    INC-105   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,049 2016-08-26
  RSP-76    INC-115   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,036 2016-09-17
  RSP-80    INC-120   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,014 2016-09-30
  RSP-82    INC-122   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,980 2016-11-03
  RSP-84    INC-124   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,977 2016-11-06
  RSP-89    INC-132   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             2,967 2016-11-16
  RSP-22    INC-35    denuncia - investigación - CIERRE PROVISIONAL                                                   2,922 2016-12-31
  RSP-91    INC-135   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             2,930 2016-12-31
  RSP-73    INC-110   denuncia - investigación - IDENTIF. - imputación - juicio - condena                             2,883 2017-02-08
  RSP-99    INC-152   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,856 2017-03-07
  RSP-100   INC-153   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,832 2017-03-31
  RSP-25    INC-40    denuncia - investigación - CIERRE PROVISIONAL                                                   2,829 2017-04-03
  RSP-41    INC-67    denuncia - investigación - identif. - IMPUTACIÓN - juicio - condena                             2,804 2017-04-28
  RSP-107   INC-165   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,779 2017-05-23
 RSP-1 de INC-2: Investigación abierta, 3,572 días en ella, movida el 2015-03-22
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho  = explicar  u deshacer                                                             : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                                                                            días movida      autoridad
  RSP-1     INC-2     denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,572 2015-03-22
> RSP-4     INC-7     DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,564 2015-03-30
  RSP-5     INC-9     DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,563 2015-03-31
  RSP-11    INC-17    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,502 2015-05-31
  RSP-16    INC-25    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,501 2015-06-01
  RSP-7     INC-11    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,472 2015-06-30
  RSP-13    INC-20    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,472 2015-06-30
  RSP-17    INC-26    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,451 2015-07-21
  RSP-70    INC-106   denuncia - investigación - CIERRE PROVISIONAL                                                       - 2015-08-31
  RSP-29    INC-48    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,390 2015-09-20
  RSP-26    INC-41    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,366 2015-10-14
  RSP-27    INC-43    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,363 2015-10-17
  RSP-28    INC-44    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,351 2015-10-29
  RSP-36    INC-57    denuncia - investigación - CIERRE PROVISIONAL                                                       - 2015-10-31
  RSP-34    INC-53    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,320 2015-11-29
  RSP-54── Cronología de actuaciones ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  RSP-12  RSP-4, procesos penales
  RSP-32  Hecho: INC-7
  RSP-39  Etapa: Denunciado ante una autoridad, al 2024-12-31
  RSP-47  Desde: 2015-03-30
  RSP-40
  RSP-66  2015-03-30   Denunciado ante una autoridad
  RSP-53               "S1"
  RSP-10── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  RSP-50    INC-78    denuncia - investigación - CIERRE PROVISIONAL                                                       - 2016-05-12
  RSP-60    INC-90    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,136 2016-05-31
  RSP-51    INC-79    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,132 2016-06-04
  RSP-64    INC-97    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,099 2016-07-07
  RSP-98    INC-150   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,091 2016-07-15
  RSP-69    INC-105   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,049 2016-08-26
  RSP-76    INC-115   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,036 2016-09-17
  RSP-80    INC-120   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,014 2016-09-30
  RSP-82    INC-122   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,980 2016-11-03
  RSP-84    INC-124   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,977 2016-11-06
  RSP-89    INC-132   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             2,967 2016-11-16
  RSP-22    INC-35    denuncia - investigación - CIERRE PROVISIONAL                                                   2,922 2016-12-31
  RSP-91    INC-135   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             2,930 2016-12-31
  RSP-73    INC-110   denuncia - investigación - IDENTIF. - imputación - juicio - condena                             2,883 2017-02-08
  RSP-99    INC-152   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,856 2017-03-07
  RSP-100   INC-153   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,832 2017-03-31
  RSP-25    INC-40    denuncia - investigación - CIERRE PROVISIONAL                                                   2,829 2017-04-03
  RSP-41    INC-67    denuncia - investigación - identif. - IMPUTACIÓN - juicio - condena                             2,804 2017-04-28
  RSP-107   INC-165   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,779 2017-05-23
 RSP-4 de INC-7: Denunciado ante una autoridad, 3,564 días en ella, movida el 2015-03-30
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho  = explicar  u deshacer                                                             : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                                                                            días movida      autoridad
  RSP-1     INC-2     denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,572 2015-03-22
> RSP-4     INC-7     DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,564 2015-03-30
  RSP-5     INC-9     DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,563 2015-03-31
  RSP-11    INC-17    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,502 2015-05-31
  RSP-16    INC-25    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,501 2015-06-01
  RSP-7     INC-11    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,472 2015-06-30
  RSP-13    INC-20    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,472 2015-06-30
  RSP-17    INC-26    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,451 2015-07-21
  RSP-70    INC-106   denuncia - investigación - CIERRE PROVISIONAL                                                       - 2015-08-31
  RSP-29    INC-48    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,390 2015-09-20
  RSP-26    INC-41    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,366 2015-10-14
  RSP-27    INC-43    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,363 2015-10-17
  RSP-28    INC-44    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,351 2015-10-29
  RSP-36    INC-57    denuncia - investigación - CIERRE PROVISIONAL                                                       - 2015-10-31
  RSP-34    INC-53    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,320 2015-11-29
  RSP-54    INC-82    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,319 2015-11-30
  RSP-12    INC-19    denuncia - investigación - IDENTIF. - imputación - juicio - condena                             3,288 2015-12-31
  RSP-32    INC-51    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,288 2015-12-31
  RSP-39    INC-61    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,281 2016-01-07
  RSP-47    INC-73    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,222 2016-03-06
  RSP-40    INC-64    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,216 2016-03-12
  RSP-66    INC-99    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,211 2016-03-17
  RSP-53    INC-81    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,185 2016-04-12
  RSP-109   INC-168   DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,182 2016-04-15
  RSP-50    INC-78    denuncia - investigación - CIERRE PROVISIONAL                                                       - 2016-05-12
  RSP-60    INC-90    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,136 2016-05-31
  RSP-51    INC-79    denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,132 2016-06-04
  RSP-64    INC-97    DENUNCIA - investigación - identif. - imputación - juicio - condena                             3,099 2016-07-07
  RSP-98    INC-150   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,091 2016-07-15
  RSP-69    INC-105   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,049 2016-08-26
  RSP-76    INC-115   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,036 2016-09-17
  RSP-80    INC-120   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             3,014 2016-09-30
  RSP-82    INC-122   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,980 2016-11-03
  RSP-84    INC-124   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,977 2016-11-06
  RSP-89    INC-132   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             2,967 2016-11-16
  RSP-22    INC-35    denuncia - investigación - CIERRE PROVISIONAL                                                   2,922 2016-12-31
  RSP-91    INC-135   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                             2,930 2016-12-31
  RSP-73    INC-110   denuncia - investigación - IDENTIF. - imputación - juicio - condena                             2,883 2017-02-08
  RSP-99    INC-152   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,856 2017-03-07
  RSP-100   INC-153   DENUNCIA - investigación - identif. - imputación - juicio - condena                             2,832 2017-03-31
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   S3  Persona investigada identificada o imputación solicitada
   S4  Procesamiento: el tribunal admite los cargos
 qué pasó: charg
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho  = explicar  u deshacer                                                             : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                                                                            días movida      autoridad
  RSP-571   INC-874   denuncia - investigación - identif. - IMPUTACIÓN - juicio - condena                               288 2024-03-18
  RSP-241   INC-361   OCURRIDO, SIN DENUNCIA                                                                            285 2024-03-21
  RSP-258   INC-385   OCURRIDO, SIN DENUNCIA                                                                            285 2024-03-21
  RSP-668   INC-1012  DENUNCIA - investigación - identif. - imputación - juicio - condena                               283 2024-03-23
  RSP-652   INC-989   DENUNCIA - investigación - identif. - imputación - juicio - condena                               275 2024-03-31
  RSP-658   INC-998   denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               297 2024-03-31
  RSP-667   INC-1011  DENUNCIA - investigación - identif. - imputación - juicio - condena                               269 2024-04-06
  RSP-726   INC-1101  DENUNCIA - investigación - identif. - imputación - juicio - condena                               269 2024-04-06
  RSP-181   INC-271   ABIERTO                                                                                             - 2024-04-07
  RSP-331   INC-488   OCURRIDO, SIN DENUNCIA                                                                            267 2024-04-08
  RSP-451   INC-693   OCURRIDO, SIN DENUNCIA                                                                            266 2024-04-09
  RSP-778   INC-1183  denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               264 2024-04-11
  RSP-471   INC-718   OCURRIDO, SIN DENUNCIA                                                                            259 2024-04-16
  RSP-669   INC-1013  DENUNCIA - investigación - identif. - imputación - juicio - condena                               254 2024-04-21
  RSP-676   INC-1020  DENUNCIA - investigación - identif. - imputación - juicio - condena                               253 2024-04-22
  RSP-573   INC-877   ABIERTO                                                                                             - 2024-04-25
  RSP-710   INC-1072  DENUNCIA - investigación - identif. - imputación - juicio - condena                               250 2024-04-25
  RSP-120   INC-188   OCURRIDO, SIN DENUNCIA                                                                            248 2024-04-27
  RSP-663   INC-1003  denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               248 2024-04-27
  RSP-125   INC-194   OCURRIDO, SIN DENUNCIA                                                                            246 2024-04-29
  RSP-61    INC-91    ABIERTO                                                                                             - 2024-04-30
  RSP-566   INC-867   ABIERTO                                                                                             - 2024-04-30
  RSP-587   INC-898   OCURRIDO, SIN DENUNCIA                                                                            245 2024-04-30
  RSP-703   INC-1055  denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               245 2024-04-30
  RSP-677   INC-1021  DENUNCIA - investigación - identif. - imputación - juicio - condena                               243 2024-05-02
  RSP-225   INC-335   ABIERTO                                                                                             - 2024-05-03
  RSP-343   INC-508   ABIERTO                                                                                             - 2024-05-04
  RSP-688   INC-1033  DENUNCIA - investigación - identif. - imputación - juicio - condena                               241 2024-05-04
  RSP-293   INC-436   ABIERTO                                                                                             - 2024-05-07
  RSP-657   INC-996   OCURRIDO, SIN DENUNCIA                                                                            236 2024-05-09
  RSP-680   INC-1024  ABIERTO                                                                                             - 2024-05-12
  RSP-59    INC-89    ABIERTO                                                                                             - 2024-05-15
  RSP-687   INC-1032  denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               230 2024-05-15
  RSP-540   INC-829   denuncia - investigación - CIERRE PROVISIONAL                                                     225 2024-05-20
  RSP-397   INC-610   OCURRIDO, SIN DENUNCIA                                                                            224 2024-05-21
  RSP-683   INC-1028  denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               223 2024-05-22
  RSP-633   INC-963   ABIERTO                                                                                             - 2024-05-23
  RSP-684   INC-1029  DENUNCIA - investigación - identif. - imputación - juicio - condena                               216 2024-05-29
  RSP-24    INC-37    ABIERTO                                                                                             - 2024-05-30
  RSP-728   INC-1104  denuncia - investigación - CIERRE PROVISIONAL                                                       - 2024-05-30
  RSP-521   INC-801   denuncia - investigación - identif. - IMPUTACIÓN - juicio - condena                               214 2024-05-31
  RSP-707   INC-1067  denuncia - INVESTIGACIÓN - identif. - imputación - juicio - condena                               214 2024-05-31
> RSP-4     INC-7     denuncia - investigación - IDENTIF. - imputación - juicio - condena                               213 2024-06-01
 Se ingresó 1 actuación, en RSP-4.  u lo deshace.
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho  = explicar  u deshacer                                                             : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas                                                                                     nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  procesos  en contra [medidas] intervenciones  recomendaciones  expedientes

  medidas de protección: ningún hecho del filtro tiene.
  :response-add sobre un hecho crea una. Tab muestra la clase siguiente.











































 / filtrar  x quitar  + actuación  Tab otra clase  o hecho  = explicar  u deshacer                                                             : todos  ? ayuda
