 copy > Hechos > Court cases and other responses                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                                                                            days moved       authority
> RSP-1     INC-2     report - INVESTIGATION - ident. - charge - trial - conviction                                   3,572 2015-03-22
  RSP-4     INC-7     REPORT - investigation - ident. - charge - trial - conviction                                   3,564 2015-03-30
  RSP-5     INC-9     REPORT - investigation - ident. - charge - trial - conviction                                   3,563 2015-03-31
  RSP-11    INC-17    REPORT - investigation - ident. - charge - trial - conviction                                   3,502 2015-05-31
  RSP-16    INC-25    REPORT - investigation - ident. - charge - trial - conviction                                   3,501 2015-06-01
  RSP-7     INC-11    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,472 2015-06-30
  RSP-13    INC-20    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,472 2015-06-30
  RSP-17    INC-26    REPORT - investigation - ident. - charge - trial - conviction                                   3,451 2015-07-21
  RSP-70    INC-106   report - investigation - CIERRE PROVISIONAL                                                         - 2015-08-31
  RSP-29    INC-48    REPORT - investigation - ident. - charge - trial - conviction                                   3,390 2015-09-20
  RSP-26    INC-41    REPORT - investigation - ident. - charge - trial - conviction                                   3,366 2015-10-14
  RSP-27    INC-43    REPORT - investigation - ident. - charge - trial - conviction                                   3,363 2015-10-17
  RSP-28    INC-44    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,351 2015-10-29
  RSP-36    INC-57    report - investigation - CIERRE PROVISIONAL                                                         - 2015-10-31
  RSP-34    INC-53    REPORT - investigation - ident. - charge - trial - conviction                                   3,320 2015-11-29
  RSP-54    INC-82    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,319 2015-11-30
  RSP-12    INC-19    report - investigation - IDENT. - charge - trial - conviction                                   3,288 2015-12-31
  RSP-32    INC-51    REPORT - investigation - ident. - charge - trial - conviction                                   3,288 2015-12-31
  RSP-39    INC-61    REPORT - investigation - ident. - charge - trial - conviction                                   3,281 2016-01-07
  RSP-47    INC-73    REPORT - investigation - ident. - charge - trial - conviction                                   3,222 2016-03-06
  RSP-40    INC-64    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,216 2016-03-12
  RSP-66    INC-99    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,211 2016-03-17
  RSP-53    INC-81    REPORT - investigation - ident. - charge - trial - conviction                                   3,185 2016-04-12
  RSP-109   INC-168   REPORT - investigation - ident. - charge - trial - conviction                                   3,182 2016-04-15
  RSP-50    INC-78    report - investigation - CIERRE PROVISIONAL                                                         - 2016-05-12
  RSP-60    INC-90    REPORT - investigation - ident. - charge - trial - conviction                                   3,136 2016-05-31
  RSP-51    INC-79    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,132 2016-06-04
  RSP-64    INC-97    REPORT - investigation - ident. - charge - trial - conviction                                   3,099 2016-07-07
  RSP-98    INC-150   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,091 2016-07-15
  RSP-69    INC-105   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,049 2016-08-26
  RSP-76    INC-115   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,036 2016-09-17
  RSP-80    INC-120   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,014 2016-09-30
  RSP-82    INC-122   REPORT - investigation - ident. - charge - trial - conviction                                   2,980 2016-11-03
  RSP-84    INC-124   REPORT - investigation - ident. - charge - trial - conviction                                   2,977 2016-11-06
  RSP-89    INC-132   report - INVESTIGATION - ident. - charge - trial - conviction                                   2,967 2016-11-16
  RSP-22    INC-35    report - investigation - CIERRE PROVISIONAL                                                     2,922 2016-12-31
  RSP-91    INC-135   report - INVESTIGATION - ident. - charge - trial - conviction                                   2,930 2016-12-31
  RSP-73    INC-110   report - investigation - IDENT. - charge - trial - conviction                                   2,883 2017-02-08
  RSP-99    INC-152   REPORT - investigation - ident. - charge - trial - conviction                                   2,856 2017-03-07
  RSP-100   INC-153   REPORT - investigation - ident. - charge - trial - conviction                                   2,832 2017-03-31
  RSP-25    INC-40    report - investigation - CIERRE PROVISIONAL                                                     2,829 2017-04-03
  RSP-41    INC-67    report - investigation - ident. - CHARGE - trial - conviction                                   2,804 2017-04-28
  RSP-107   INC-165   REPORT - investigation - ident. - charge - trial - conviction                                   2,779 2017-05-23
 RSP-1 of INC-2: Investigación abierta, 3,572 days in it, last moved 2015-03-22
 / filtrar  x quitar  + event  Tab next kind  o incident  = explicar  u deshacer                                                               : todos  ? ayuda
 copy > Hechos > Court cases and other responses                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                                                                            days moved       authority
  RSP-1     INC-2     report - INVESTIGATION - ident. - charge - trial - conviction                                   3,572 2015-03-22
> RSP-4     INC-7     REPORT - investigation - ident. - charge - trial - conviction                                   3,564 2015-03-30
  RSP-5     INC-9     REPORT - investigation - ident. - charge - trial - conviction                                   3,563 2015-03-31
  RSP-11    INC-17    REPORT - investigation - ident. - charge - trial - conviction                                   3,502 2015-05-31
  RSP-16    INC-25    REPORT - investigation - ident. - charge - trial - conviction                                   3,501 2015-06-01
  RSP-7     INC-11    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,472 2015-06-30
  RSP-13    INC-20    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,472 2015-06-30
  RSP-17    INC-26    REPORT - investigation - ident. - charge - trial - conviction                                   3,451 2015-07-21
  RSP-70    INC-106   report - investigation - CIERRE PROVISIONAL                                                         - 2015-08-31
  RSP-29    INC-48    REPORT - investigation - ident. - charge - trial - conviction                                   3,390 2015-09-20
  RSP-26    INC-41    REPORT - investigation - ident. - charge - trial - conviction                                   3,366 2015-10-14
  RSP-27    INC-43    REPORT - investigation - ident. - charge - trial - conviction                                   3,363 2015-10-17
  RSP-28    INC-44    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,351 2015-10-29
  RSP-36    INC-57    report - investigation - CIERRE PROVISIONAL                                                         - 2015-10-31
  RSP-34    INC-53    REPORT - investigation - ident. - charge - trial - conviction                                   3,320 2015-11-29
  RSP-54── Ledger ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  RSP-12  RSP-4, procesos penales
  RSP-32  Hecho: INC-7
  RSP-39  Stage: Denunciado ante una autoridad, as of 2024-12-31
  RSP-47  Since: 2015-03-30
  RSP-40
  RSP-66  2015-03-30   Denunciado ante una autoridad
  RSP-53               "S1"
  RSP-10── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  RSP-50    INC-78    report - investigation - CIERRE PROVISIONAL                                                         - 2016-05-12
  RSP-60    INC-90    REPORT - investigation - ident. - charge - trial - conviction                                   3,136 2016-05-31
  RSP-51    INC-79    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,132 2016-06-04
  RSP-64    INC-97    REPORT - investigation - ident. - charge - trial - conviction                                   3,099 2016-07-07
  RSP-98    INC-150   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,091 2016-07-15
  RSP-69    INC-105   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,049 2016-08-26
  RSP-76    INC-115   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,036 2016-09-17
  RSP-80    INC-120   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,014 2016-09-30
  RSP-82    INC-122   REPORT - investigation - ident. - charge - trial - conviction                                   2,980 2016-11-03
  RSP-84    INC-124   REPORT - investigation - ident. - charge - trial - conviction                                   2,977 2016-11-06
  RSP-89    INC-132   report - INVESTIGATION - ident. - charge - trial - conviction                                   2,967 2016-11-16
  RSP-22    INC-35    report - investigation - CIERRE PROVISIONAL                                                     2,922 2016-12-31
  RSP-91    INC-135   report - INVESTIGATION - ident. - charge - trial - conviction                                   2,930 2016-12-31
  RSP-73    INC-110   report - investigation - IDENT. - charge - trial - conviction                                   2,883 2017-02-08
  RSP-99    INC-152   REPORT - investigation - ident. - charge - trial - conviction                                   2,856 2017-03-07
  RSP-100   INC-153   REPORT - investigation - ident. - charge - trial - conviction                                   2,832 2017-03-31
  RSP-25    INC-40    report - investigation - CIERRE PROVISIONAL                                                     2,829 2017-04-03
  RSP-41    INC-67    report - investigation - ident. - CHARGE - trial - conviction                                   2,804 2017-04-28
  RSP-107   INC-165   REPORT - investigation - ident. - charge - trial - conviction                                   2,779 2017-05-23
 RSP-4 of INC-7: Denunciado ante una autoridad, 3,564 days in it, last moved 2015-03-30
 / filtrar  x quitar  + event  Tab next kind  o incident  = explicar  u deshacer                                                               : todos  ? ayuda
 copy > Hechos > Court cases and other responses                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                                                                            days moved       authority
  RSP-1     INC-2     report - INVESTIGATION - ident. - charge - trial - conviction                                   3,572 2015-03-22
> RSP-4     INC-7     REPORT - investigation - ident. - charge - trial - conviction                                   3,564 2015-03-30
  RSP-5     INC-9     REPORT - investigation - ident. - charge - trial - conviction                                   3,563 2015-03-31
  RSP-11    INC-17    REPORT - investigation - ident. - charge - trial - conviction                                   3,502 2015-05-31
  RSP-16    INC-25    REPORT - investigation - ident. - charge - trial - conviction                                   3,501 2015-06-01
  RSP-7     INC-11    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,472 2015-06-30
  RSP-13    INC-20    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,472 2015-06-30
  RSP-17    INC-26    REPORT - investigation - ident. - charge - trial - conviction                                   3,451 2015-07-21
  RSP-70    INC-106   report - investigation - CIERRE PROVISIONAL                                                         - 2015-08-31
  RSP-29    INC-48    REPORT - investigation - ident. - charge - trial - conviction                                   3,390 2015-09-20
  RSP-26    INC-41    REPORT - investigation - ident. - charge - trial - conviction                                   3,366 2015-10-14
  RSP-27    INC-43    REPORT - investigation - ident. - charge - trial - conviction                                   3,363 2015-10-17
  RSP-28    INC-44    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,351 2015-10-29
  RSP-36    INC-57    report - investigation - CIERRE PROVISIONAL                                                         - 2015-10-31
  RSP-34    INC-53    REPORT - investigation - ident. - charge - trial - conviction                                   3,320 2015-11-29
  RSP-54    INC-82    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,319 2015-11-30
  RSP-12    INC-19    report - investigation - IDENT. - charge - trial - conviction                                   3,288 2015-12-31
  RSP-32    INC-51    REPORT - investigation - ident. - charge - trial - conviction                                   3,288 2015-12-31
  RSP-39    INC-61    REPORT - investigation - ident. - charge - trial - conviction                                   3,281 2016-01-07
  RSP-47    INC-73    REPORT - investigation - ident. - charge - trial - conviction                                   3,222 2016-03-06
  RSP-40    INC-64    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,216 2016-03-12
  RSP-66    INC-99    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,211 2016-03-17
  RSP-53    INC-81    REPORT - investigation - ident. - charge - trial - conviction                                   3,185 2016-04-12
  RSP-109   INC-168   REPORT - investigation - ident. - charge - trial - conviction                                   3,182 2016-04-15
  RSP-50    INC-78    report - investigation - CIERRE PROVISIONAL                                                         - 2016-05-12
  RSP-60    INC-90    REPORT - investigation - ident. - charge - trial - conviction                                   3,136 2016-05-31
  RSP-51    INC-79    report - INVESTIGATION - ident. - charge - trial - conviction                                   3,132 2016-06-04
  RSP-64    INC-97    REPORT - investigation - ident. - charge - trial - conviction                                   3,099 2016-07-07
  RSP-98    INC-150   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,091 2016-07-15
  RSP-69    INC-105   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,049 2016-08-26
  RSP-76    INC-115   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,036 2016-09-17
  RSP-80    INC-120   report - INVESTIGATION - ident. - charge - trial - conviction                                   3,014 2016-09-30
  RSP-82    INC-122   REPORT - investigation - ident. - charge - trial - conviction                                   2,980 2016-11-03
  RSP-84    INC-124   REPORT - investigation - ident. - charge - trial - conviction                                   2,977 2016-11-06
  RSP-89    INC-132   report - INVESTIGATION - ident. - charge - trial - conviction                                   2,967 2016-11-16
  RSP-22    INC-35    report - investigation - CIERRE PROVISIONAL                                                     2,922 2016-12-31
  RSP-91    INC-135   report - INVESTIGATION - ident. - charge - trial - conviction                                   2,930 2016-12-31
  RSP-73    INC-110   report - investigation - IDENT. - charge - trial - conviction                                   2,883 2017-02-08
  RSP-99    INC-152   REPORT - investigation - ident. - charge - trial - conviction                                   2,856 2017-03-07
  RSP-100   INC-153   REPORT - investigation - ident. - charge - trial - conviction                                   2,832 2017-03-31
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   S3  Persona investigada identificada o imputación solicitada
   S4  Procesamiento: el tribunal admite los cargos
 what happened: charg
 / filtrar  x quitar  + event  Tab next kind  o incident  = explicar  u deshacer                                                               : todos  ? ayuda
 copy > Hechos > Court cases and other responses                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                                                                            days moved       authority
  RSP-571   INC-874   report - investigation - ident. - CHARGE - trial - conviction                                     288 2024-03-18
  RSP-241   INC-361   OCURRIDO, SIN DENUNCIA                                                                            285 2024-03-21
  RSP-258   INC-385   OCURRIDO, SIN DENUNCIA                                                                            285 2024-03-21
  RSP-668   INC-1012  REPORT - investigation - ident. - charge - trial - conviction                                     283 2024-03-23
  RSP-652   INC-989   REPORT - investigation - ident. - charge - trial - conviction                                     275 2024-03-31
  RSP-658   INC-998   report - INVESTIGATION - ident. - charge - trial - conviction                                     297 2024-03-31
  RSP-667   INC-1011  REPORT - investigation - ident. - charge - trial - conviction                                     269 2024-04-06
  RSP-726   INC-1101  REPORT - investigation - ident. - charge - trial - conviction                                     269 2024-04-06
  RSP-181   INC-271   ABIERTO                                                                                             - 2024-04-07
  RSP-331   INC-488   OCURRIDO, SIN DENUNCIA                                                                            267 2024-04-08
  RSP-451   INC-693   OCURRIDO, SIN DENUNCIA                                                                            266 2024-04-09
  RSP-778   INC-1183  report - INVESTIGATION - ident. - charge - trial - conviction                                     264 2024-04-11
  RSP-471   INC-718   OCURRIDO, SIN DENUNCIA                                                                            259 2024-04-16
  RSP-669   INC-1013  REPORT - investigation - ident. - charge - trial - conviction                                     254 2024-04-21
  RSP-676   INC-1020  REPORT - investigation - ident. - charge - trial - conviction                                     253 2024-04-22
  RSP-573   INC-877   ABIERTO                                                                                             - 2024-04-25
  RSP-710   INC-1072  REPORT - investigation - ident. - charge - trial - conviction                                     250 2024-04-25
  RSP-120   INC-188   OCURRIDO, SIN DENUNCIA                                                                            248 2024-04-27
  RSP-663   INC-1003  report - INVESTIGATION - ident. - charge - trial - conviction                                     248 2024-04-27
  RSP-125   INC-194   OCURRIDO, SIN DENUNCIA                                                                            246 2024-04-29
  RSP-61    INC-91    ABIERTO                                                                                             - 2024-04-30
  RSP-566   INC-867   ABIERTO                                                                                             - 2024-04-30
  RSP-587   INC-898   OCURRIDO, SIN DENUNCIA                                                                            245 2024-04-30
  RSP-703   INC-1055  report - INVESTIGATION - ident. - charge - trial - conviction                                     245 2024-04-30
  RSP-677   INC-1021  REPORT - investigation - ident. - charge - trial - conviction                                     243 2024-05-02
  RSP-225   INC-335   ABIERTO                                                                                             - 2024-05-03
  RSP-343   INC-508   ABIERTO                                                                                             - 2024-05-04
  RSP-688   INC-1033  REPORT - investigation - ident. - charge - trial - conviction                                     241 2024-05-04
  RSP-293   INC-436   ABIERTO                                                                                             - 2024-05-07
  RSP-657   INC-996   OCURRIDO, SIN DENUNCIA                                                                            236 2024-05-09
  RSP-680   INC-1024  ABIERTO                                                                                             - 2024-05-12
  RSP-59    INC-89    ABIERTO                                                                                             - 2024-05-15
  RSP-687   INC-1032  report - INVESTIGATION - ident. - charge - trial - conviction                                     230 2024-05-15
  RSP-540   INC-829   report - investigation - CIERRE PROVISIONAL                                                       225 2024-05-20
  RSP-397   INC-610   OCURRIDO, SIN DENUNCIA                                                                            224 2024-05-21
  RSP-683   INC-1028  report - INVESTIGATION - ident. - charge - trial - conviction                                     223 2024-05-22
  RSP-633   INC-963   ABIERTO                                                                                             - 2024-05-23
  RSP-684   INC-1029  REPORT - investigation - ident. - charge - trial - conviction                                     216 2024-05-29
  RSP-24    INC-37    ABIERTO                                                                                             - 2024-05-30
  RSP-728   INC-1104  report - investigation - CIERRE PROVISIONAL                                                         - 2024-05-30
  RSP-521   INC-801   report - investigation - ident. - CHARGE - trial - conviction                                     214 2024-05-31
  RSP-707   INC-1067  report - INVESTIGATION - ident. - charge - trial - conviction                                     214 2024-05-31
> RSP-4     INC-7     report - investigation - IDENT. - charge - trial - conviction                                     213 2024-06-01
 Entered 1 event, in RSP-4.  u undoes it.
 / filtrar  x quitar  + event  Tab next kind  o incident  = explicar  u deshacer                                                               : todos  ? ayuda
 copy > Hechos > Court cases and other responses                                                                                         nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  court cases  against [measures] intervenciones  recomendaciones  expedientes

  medidas de protección: none of the incidents in the filter has one.
  :response-add on an incident makes one. Tab shows the next kind.











































 / filtrar  x quitar  + event  Tab next kind  o incident  = explicar  u deshacer                                                               : todos  ? ayuda
