 copy > Hechos > Filas rechazadas                                                                                                        nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  conjunto                   línea motivo                                       qué contiene
> valdoria                     251 todas las celdas vacías
  valdoria                     458 repite el encabezado                         folio, fecha_hechos, fecha_registro, departamento, municipio, lugar
  valdoria                     808 tiene 38 celdas y el encabezado 36           V-0702, 2022-04, 2022-04-29, Tolmará, Tolmará, predio comunal, sector 4
  valdoria                     919 todas las celdas vacías









































 4 filas rechazadas   Enter abre una   atalaya refused DOSIER --out ARCHIVO.csv
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
 copy > Hechos > Filas rechazadas                                                                                                        nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  conjunto                   línea motivo                                       qué contiene
  valdoria                     251 todas las celdas vacías
  valdoria                     458 repite el encabezado                         folio, fecha_hechos, fecha_registro, departamento, municipio, lugar
> valdoria                     808 tiene 38 celdas y el encabezado 36           V-0702, 2022-04, 2022-04-29, Tolmará, Tolmará, predio comunal, sector 4
  valdoria                     919 todas las celdas vacías




        ── Fila rechazada ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
          relato: En abril de 2022 amanecieron dañados en Tolmará bienes de la organización Asociación de Vecinos Norbacal; vecinos atribuyen el hecho
          a personas no identificadas, que habrían llegado en un camión de carga. También se escuchó la advertencia "retire la denuncia, por su bien".
          La asamblea de vecinos había pedido cuentas sobre el proyecto de riego, sin respuesta hasta entonces.
          estado_judicial: se desconoce
          (sin columna): revisar con la fuente
          (sin columna): ¿duplicado?
          y 18 celdas vacías
        ── Esc cierra   y copia ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────










 4 filas rechazadas   Enter abre una   atalaya refused DOSIER --out ARCHIVO.csv
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
 copy > Hechos > Filas rechazadas                                                                                                         nombres ocultos   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
  conjunto                   línea motivo                                       qué contiene
  valdoria                     251 todas las celdas vacías
  valdoria                     458 repite el encabezado                         (oculto), (oculto), (oculto), (oculto), (oculto), (oculto)
> valdoria                     808 tiene 38 celdas y el encabezado 36           (oculto), (oculto), (oculto), (oculto), (oculto), (oculto)
  valdoria                     919 todas las celdas vacías









































 los nombres están ocultos
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
