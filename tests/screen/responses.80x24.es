 copy > Hechos > Court cases and other responses         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                      days moved
> RSP-1     INC-2     rep-INVESTIGATION-ide-cha-tri-con         3,572 2015-03-22
  RSP-4     INC-7     REPORT-inv-ide-cha-tri-con                3,564 2015-03-30
  RSP-5     INC-9     REPORT-inv-ide-cha-tri-con                3,563 2015-03-31
  RSP-11    INC-17    REPORT-inv-ide-cha-tri-con                3,502 2015-05-31
  RSP-16    INC-25    REPORT-inv-ide-cha-tri-con                3,501 2015-06-01
  RSP-7     INC-11    rep-INVESTIGATION-ide-cha-tri-con         3,472 2015-06-30
  RSP-13    INC-20    rep-INVESTIGATION-ide-cha-tri-con         3,472 2015-06-30
  RSP-17    INC-26    REPORT-inv-ide-cha-tri-con                3,451 2015-07-21
  RSP-70    INC-106   rep-inv-CIERRE PROVISIONAL                    - 2015-08-31
  RSP-29    INC-48    REPORT-inv-ide-cha-tri-con                3,390 2015-09-20
  RSP-26    INC-41    REPORT-inv-ide-cha-tri-con                3,366 2015-10-14
  RSP-27    INC-43    REPORT-inv-ide-cha-tri-con                3,363 2015-10-17
  RSP-28    INC-44    rep-INVESTIGATION-ide-cha-tri-con         3,351 2015-10-29
  RSP-36    INC-57    rep-inv-CIERRE PROVISIONAL                    - 2015-10-31
  RSP-34    INC-53    REPORT-inv-ide-cha-tri-con                3,320 2015-11-29
  RSP-54    INC-82    rep-INVESTIGATION-ide-cha-tri-con         3,319 2015-11-30
  RSP-12    INC-19    rep-inv-IDENT.-cha-tri-con                3,288 2015-12-31
 RSP-1 of INC-2: Investigación abierta, 3,572 days in it, last moved 2015-03-22
 / filtrar  x quitar  + event  Tab next kind  o incident       : todos  ? ayuda
 copy > Hechos > Court cases and other responses         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                      days moved
  RSP-1     INC-2     rep-INVESTIGATION-ide-cha-tri-con         3,572 2015-03-22
> RSP-4     INC-7     REPORT-inv-ide-cha-tri-con                3,564 2015-03-30
── Ledger ──────────────────────────────────────────────────────────────────────
  RSP-4, procesos penales
  Hecho: INC-7
  Stage: Denunciado ante una autoridad, as of 2024-12-31
  Since: 2015-03-30

  2015-03-30   Denunciado ante una autoridad
               "S1"
── Esc cierra   y copia ────────────────────────────────────────────────────────
  RSP-27    INC-43    REPORT-inv-ide-cha-tri-con                3,363 2015-10-17
  RSP-28    INC-44    rep-INVESTIGATION-ide-cha-tri-con         3,351 2015-10-29
  RSP-36    INC-57    rep-inv-CIERRE PROVISIONAL                    - 2015-10-31
  RSP-34    INC-53    REPORT-inv-ide-cha-tri-con                3,320 2015-11-29
  RSP-54    INC-82    rep-INVESTIGATION-ide-cha-tri-con         3,319 2015-11-30
  RSP-12    INC-19    rep-inv-IDENT.-cha-tri-con                3,288 2015-12-31
 RSP-4 of INC-7: Denunciado ante una autoridad, 3,564 days in it, last moved 20…
 / filtrar  x quitar  + event  Tab next kind  o incident       : todos  ? ayuda
 copy > Hechos > Court cases and other responses         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                      days moved
  RSP-1     INC-2     rep-INVESTIGATION-ide-cha-tri-con         3,572 2015-03-22
> RSP-4     INC-7     REPORT-inv-ide-cha-tri-con                3,564 2015-03-30
  RSP-5     INC-9     REPORT-inv-ide-cha-tri-con                3,563 2015-03-31
  RSP-11    INC-17    REPORT-inv-ide-cha-tri-con                3,502 2015-05-31
  RSP-16    INC-25    REPORT-inv-ide-cha-tri-con                3,501 2015-06-01
  RSP-7     INC-11    rep-INVESTIGATION-ide-cha-tri-con         3,472 2015-06-30
  RSP-13    INC-20    rep-INVESTIGATION-ide-cha-tri-con         3,472 2015-06-30
  RSP-17    INC-26    REPORT-inv-ide-cha-tri-con                3,451 2015-07-21
  RSP-70    INC-106   rep-inv-CIERRE PROVISIONAL                    - 2015-08-31
  RSP-29    INC-48    REPORT-inv-ide-cha-tri-con                3,390 2015-09-20
  RSP-26    INC-41    REPORT-inv-ide-cha-tri-con                3,366 2015-10-14
  RSP-27    INC-43    REPORT-inv-ide-cha-tri-con                3,363 2015-10-17
  RSP-28    INC-44    rep-INVESTIGATION-ide-cha-tri-con         3,351 2015-10-29
  RSP-36    INC-57    rep-inv-CIERRE PROVISIONAL                    - 2015-10-31
────────────────────────────────────────────────────────────────────────────────
   S3  Persona investigada identificada o imputación solicitada
   S4  Procesamiento: el tribunal admite los cargos
 what happened: charg
 / filtrar  x quitar  + event  Tab next kind  o incident       : todos  ? ayuda
 copy > Hechos > Court cases and other responses         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [court cases] against  measures  intervenciones  recomendaciones  expedientes
  781 in the filter, 700 open   as of 2024-12-31   moved longest ago first
  response  incident  etapa                                      days moved
  RSP-343   INC-508   ABIERTO                                       - 2024-05-04
  RSP-688   INC-1033  REPORT-inv-ide-cha-tri-con                  241 2024-05-04
  RSP-293   INC-436   ABIERTO                                       - 2024-05-07
  RSP-657   INC-996   OCURRIDO, SIN DENUNCIA                      236 2024-05-09
  RSP-680   INC-1024  ABIERTO                                       - 2024-05-12
  RSP-59    INC-89    ABIERTO                                       - 2024-05-15
  RSP-687   INC-1032  rep-INVESTIGATION-ide-cha-tri-con           230 2024-05-15
  RSP-540   INC-829   rep-inv-CIERRE PROVISIONAL                  225 2024-05-20
  RSP-397   INC-610   OCURRIDO, SIN DENUNCIA                      224 2024-05-21
  RSP-683   INC-1028  rep-INVESTIGATION-ide-cha-tri-con           223 2024-05-22
  RSP-633   INC-963   ABIERTO                                       - 2024-05-23
  RSP-684   INC-1029  REPORT-inv-ide-cha-tri-con                  216 2024-05-29
  RSP-24    INC-37    ABIERTO                                       - 2024-05-30
  RSP-728   INC-1104  rep-inv-CIERRE PROVISIONAL                    - 2024-05-30
  RSP-521   INC-801   rep-inv-ide-CHARGE-tri-con                  214 2024-05-31
  RSP-707   INC-1067  rep-INVESTIGATION-ide-cha-tri-con           214 2024-05-31
> RSP-4     INC-7     rep-inv-IDENT.-cha-tri-con                  213 2024-06-01
 Entered 1 event, in RSP-4.  u undoes it.
 / filtrar  x quitar  + event  Tab next kind  o incident       : todos  ? ayuda
 copy > Hechos > Court cases and other responses         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  court cases  against [measures] intervenciones  recomendaciones  expedientes

  medidas de protección: none of the incidents in the filter has one.
  :response-add on an incident makes one. Tab shows the next kind.

















 / filtrar  x quitar  + event  Tab next kind  o incident       : todos  ? ayuda
