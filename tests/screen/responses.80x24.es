 copy > Hechos > Procesos penales y otras respuestas     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                      días movida
> RSP-1     INC-2     den-INVESTIGACIÓN-ide-imp-jui-con         3,572 2015-03-22
  RSP-4     INC-7     DENUNCIA-inv-ide-imp-jui-con              3,564 2015-03-30
  RSP-5     INC-9     DENUNCIA-inv-ide-imp-jui-con              3,563 2015-03-31
  RSP-11    INC-17    DENUNCIA-inv-ide-imp-jui-con              3,502 2015-05-31
  RSP-16    INC-25    DENUNCIA-inv-ide-imp-jui-con              3,501 2015-06-01
  RSP-7     INC-11    den-INVESTIGACIÓN-ide-imp-jui-con         3,472 2015-06-30
  RSP-13    INC-20    den-INVESTIGACIÓN-ide-imp-jui-con         3,472 2015-06-30
  RSP-17    INC-26    DENUNCIA-inv-ide-imp-jui-con              3,451 2015-07-21
  RSP-70    INC-106   den-inv-CIERRE PROVISIONAL                    - 2015-08-31
  RSP-29    INC-48    DENUNCIA-inv-ide-imp-jui-con              3,390 2015-09-20
  RSP-26    INC-41    DENUNCIA-inv-ide-imp-jui-con              3,366 2015-10-14
  RSP-27    INC-43    DENUNCIA-inv-ide-imp-jui-con              3,363 2015-10-17
  RSP-28    INC-44    den-INVESTIGACIÓN-ide-imp-jui-con         3,351 2015-10-29
  RSP-36    INC-57    den-inv-CIERRE PROVISIONAL                    - 2015-10-31
  RSP-34    INC-53    DENUNCIA-inv-ide-imp-jui-con              3,320 2015-11-29
  RSP-54    INC-82    den-INVESTIGACIÓN-ide-imp-jui-con         3,319 2015-11-30
  RSP-12    INC-19    den-inv-IDENTIF.-imp-jui-con              3,288 2015-12-31
 RSP-1 de INC-2: Investigación abierta, 3,572 días en ella, movida el 2015-03-22
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho     : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                      días movida
  RSP-1     INC-2     den-INVESTIGACIÓN-ide-imp-jui-con         3,572 2015-03-22
> RSP-4     INC-7     DENUNCIA-inv-ide-imp-jui-con              3,564 2015-03-30
── Cronología de actuaciones ───────────────────────────────────────────────────
  RSP-4, procesos penales
  Hecho: INC-7
  Etapa: Denunciado ante una autoridad, al 2024-12-31
  Desde: 2015-03-30

  2015-03-30   Denunciado ante una autoridad
               "S1"
── Esc cierra   y copia ────────────────────────────────────────────────────────
  RSP-27    INC-43    DENUNCIA-inv-ide-imp-jui-con              3,363 2015-10-17
  RSP-28    INC-44    den-INVESTIGACIÓN-ide-imp-jui-con         3,351 2015-10-29
  RSP-36    INC-57    den-inv-CIERRE PROVISIONAL                    - 2015-10-31
  RSP-34    INC-53    DENUNCIA-inv-ide-imp-jui-con              3,320 2015-11-29
  RSP-54    INC-82    den-INVESTIGACIÓN-ide-imp-jui-con         3,319 2015-11-30
  RSP-12    INC-19    den-inv-IDENTIF.-imp-jui-con              3,288 2015-12-31
 RSP-4 de INC-7: Denunciado ante una autoridad, 3,564 días en ella, movida el 2…
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho     : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                      días movida
  RSP-1     INC-2     den-INVESTIGACIÓN-ide-imp-jui-con         3,572 2015-03-22
> RSP-4     INC-7     DENUNCIA-inv-ide-imp-jui-con              3,564 2015-03-30
  RSP-5     INC-9     DENUNCIA-inv-ide-imp-jui-con              3,563 2015-03-31
  RSP-11    INC-17    DENUNCIA-inv-ide-imp-jui-con              3,502 2015-05-31
  RSP-16    INC-25    DENUNCIA-inv-ide-imp-jui-con              3,501 2015-06-01
  RSP-7     INC-11    den-INVESTIGACIÓN-ide-imp-jui-con         3,472 2015-06-30
  RSP-13    INC-20    den-INVESTIGACIÓN-ide-imp-jui-con         3,472 2015-06-30
  RSP-17    INC-26    DENUNCIA-inv-ide-imp-jui-con              3,451 2015-07-21
  RSP-70    INC-106   den-inv-CIERRE PROVISIONAL                    - 2015-08-31
  RSP-29    INC-48    DENUNCIA-inv-ide-imp-jui-con              3,390 2015-09-20
  RSP-26    INC-41    DENUNCIA-inv-ide-imp-jui-con              3,366 2015-10-14
  RSP-27    INC-43    DENUNCIA-inv-ide-imp-jui-con              3,363 2015-10-17
  RSP-28    INC-44    den-INVESTIGACIÓN-ide-imp-jui-con         3,351 2015-10-29
  RSP-36    INC-57    den-inv-CIERRE PROVISIONAL                    - 2015-10-31
────────────────────────────────────────────────────────────────────────────────
   S3  Persona investigada identificada o imputación solicitada
   S4  Procesamiento: el tribunal admite los cargos
 qué pasó: charg
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho     : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 [procesos] en contra  medidas  intervenciones  recomendaciones  expedientes
  781 en el filtro, 700 abiertas   al 2024-12-31   primero las más detenidas
  respuesta hecho     etapa                                      días movida
  RSP-343   INC-508   ABIERTO                                       - 2024-05-04
  RSP-688   INC-1033  DENUNCIA-inv-ide-imp-jui-con                241 2024-05-04
  RSP-293   INC-436   ABIERTO                                       - 2024-05-07
  RSP-657   INC-996   OCURRIDO, SIN DENUNCIA                      236 2024-05-09
  RSP-680   INC-1024  ABIERTO                                       - 2024-05-12
  RSP-59    INC-89    ABIERTO                                       - 2024-05-15
  RSP-687   INC-1032  den-INVESTIGACIÓN-ide-imp-jui-con           230 2024-05-15
  RSP-540   INC-829   den-inv-CIERRE PROVISIONAL                  225 2024-05-20
  RSP-397   INC-610   OCURRIDO, SIN DENUNCIA                      224 2024-05-21
  RSP-683   INC-1028  den-INVESTIGACIÓN-ide-imp-jui-con           223 2024-05-22
  RSP-633   INC-963   ABIERTO                                       - 2024-05-23
  RSP-684   INC-1029  DENUNCIA-inv-ide-imp-jui-con                216 2024-05-29
  RSP-24    INC-37    ABIERTO                                       - 2024-05-30
  RSP-728   INC-1104  den-inv-CIERRE PROVISIONAL                    - 2024-05-30
  RSP-521   INC-801   den-inv-ide-IMPUTACIÓN-jui-con              214 2024-05-31
  RSP-707   INC-1067  den-INVESTIGACIÓN-ide-imp-jui-con           214 2024-05-31
> RSP-4     INC-7     den-inv-IDENTIF.-imp-jui-con                213 2024-06-01
 Se ingresó 1 actuación, en RSP-4.  u lo deshace.
 / filtrar  x quitar  + actuación  Tab otra clase  o hecho     : todos  ? ayuda
 copy > Hechos > Procesos penales y otras respuestas     nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  procesos  en contra [medidas] intervenciones  recomendaciones  expedientes

  medidas de protección: ningún hecho del filtro tiene.
  :response-add sobre un hecho crea una. Tab muestra la clase siguiente.

















 / filtrar  x quitar  + actuación  Tab otra clase  o hecho     : todos  ? ayuda
