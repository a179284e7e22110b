 copy > Hechos > Filas rechazadas                        nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  conjunto         línea motivo                     qué contiene
> valdoria           251 todas las celdas vacías
  valdoria           458 repite el encabezado       folio, fecha_hechos, fecha_…
  valdoria           808 tiene 38 celdas y el enca… V-0702, 2022-04, 2022-04-29…
  valdoria           919 todas las celdas vacías















 4 filas rechazadas   Enter abre una   atalaya refused DOSIER --out ARCHIVO.csv
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
 copy > Hechos > Filas rechazadas                        nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── Fila rechazada ──────────────────────────────────────────────────────────────
  valdoria, línea 808: tiene 38 celdas y el encabezado 36

  folio: V-0702
  fecha_hechos: 2022-04
  fecha_registro: 2022-04-29
  departamento: Tolmará
  municipio: Tolmará
  lugar: predio comunal, sector 4
  tipo_agresion: daños a la propiedad
  tipo_agresion_2: amenaza
  victima: Asociación de Vecinos Norbacal
  tipo_victima: organización
  perfil: liderazgo comunitario
  nexo: confirmado
  responsable: no identificado
  verificacion: en verificación
  fuente: prensa
  idioma: es
── Esc cierra   y copia ────────────────────────────────────────────────────────
 4 filas rechazadas   Enter abre una   atalaya refused DOSIER --out ARCHIVO.csv
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
 copy > Hechos > Filas rechazadas                         nombres ocultos   Ana
 sin filtro                                                      1,187 de 1,187
  conjunto         línea motivo                     qué contiene
  valdoria           251 todas las celdas vacías
  valdoria           458 repite el encabezado       (oculto), (oculto), (oculto…
> valdoria           808 tiene 38 celdas y el enca… (oculto), (oculto), (oculto…
  valdoria           919 todas las celdas vacías















 los nombres están ocultos
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
