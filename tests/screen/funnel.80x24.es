 copy > Hechos > Embudo procesal                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Embudo procesal por País
  fecha de corte 2024-12-31   hechos
                  llegan consta deduc. s/r perdido        %     intervalo
> Total: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486    486      0   0           100.00 99.22..100.00 ██████
   investigación     343    329     14   0     143    70.58  66.38..74.45 ████▒
   presunto resp.    143    134      9   0     200v%  29.42  25.55..33.62 ██▒
   imputación         80     79      1   0      63    16.46  13.43..20.02 █▒
   juicio             54     47      0   7      26    11.11   8.62..14.22 █░
   condena            38     38      0   0      16     7.82   5.75..10.55 █
  Valdoria: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486    486      0   0           100.00 99.22..100.00 ██████
   investigación     343    329     14   0     143    70.58  66.38..74.45 ████▒
   presunto resp.    143    134      9   0     200v%  29.42  25.55..33.62 ██▒

 █ consta  ▒ deducida  ░ sin realizarse   v mayor pérdida  % mayor porcentaje
 362 de 1079 no se conocen en ninguna etapa y no están en ninguna
 95 tienen una respuesta que no nombra ninguna etapa, y no están en ninguna
 24 etapas que no constan se deducen de posteriores: cuentan como alcanzadas
 más observaciones: =
 Total: casos 1,079; de estado desconocido 362; sin denuncia 136
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos > Embudo procesal                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Embudo procesal por Departamento o estado
  fecha de corte 2024-12-31   hechos
                  llegan consta deduc. s/r perdido        %     intervalo
  Total: casos 1,079; de estado desconocido 362; sin denuncia 136
   denuncia          486    486      0   0           100.00 99.22..100.00 ██████
   investigación     343    329     14   0     143    70.58  66.38..74.45 ████▒
   presunto resp.    143    134      9   0     200v%  29.42  25.55..33.62 ██▒
>  imputación         80     79      1   0      63    16.46  13.43..20.02 █▒
   juicio             54     47      0   7      26    11.11   8.62..14.22 █░
   condena            38     38      0   0      16     7.82   5.75..10.55 █
  Marquesil: casos 313; de estado desconocido 64; sin denuncia 51
   denuncia          163    163      0   0           100.00 97.70..100.00 ██████
   investigación     106    102      4   0      57    65.03  57.44..71.93 ████▒
   presunto resp.     41     39      2   0      65v%  25.15  19.12..32.33 █▒

 █ consta  ▒ deducida  ░ sin realizarse   v mayor pérdida  % mayor porcentaje
 362 de 1079 no se conocen en ninguna etapa y no están en ninguna
 95 tienen una respuesta que no nombra ninguna etapa, y no están en ninguna
 24 etapas que no constan se deducen de posteriores: cuentan como alcanzadas
 más observaciones: =
 Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se perdiero…
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos > Embudo procesal                         nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se
  perdieron 63 desde la etapa presunto resp., 44.06 %

  Llegaron a esta etapa o a una posterior: 80
  de ellos, constan: 79
  se deducen de una etapa posterior: 1
  sin realizarse, por procedimiento abreviado: 0
  De estado desconocido, en ninguna etapa: 362

  Consulta: todo
  Filas por: Departamento o estado
  Fecha de corte: 2024-12-31
  Unidad de conteo: hechos
  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera
  los hechos de los que se sabe que ningún acto lo es

  Definición (metodología 2.8): casos que llegaron a una etapa o a una
  posterior, entre los denunciados; perdidos: los de la etapa anterior que no
── Esc cierra   y copia ────────────────────────────────────────────────────────
 Total, imputación: 80 de 486 denunciados, 16.46 % (13.43 a 20.02); se perdiero…
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos                                           nombres visibles   Ana
 stage=S4 or stage=S5 or stage=S6c or stage=A1                      80 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-01-13 El Cenzal       Asesinato     Responsable no… Abierto
  2024-01-01 Vesquil         Tortura y ot… Crimen organiz… Abierto
  2023-09-29 Ayutlé          Desaparición… Fuerzas armadas Abierto
  2023-08-20 Cañada Morel    Asesinato     Responsable no… Abierto
  2023-08-13 Villa Marquesil Agresión fís… Policía         Abierto
  2023-04    Boca del Tirque Desaparición… Policía         Abierto
  2023-03-11 Nandarí         Allanamiento  Policía         Abierto
  2023-01-13 Puerto Sarando  Desalojo for… Empresa         Abierto
  2022-12-31 San Brálido     Amenaza       Responsable no… Abierto
  2022-12    San Brálido     Robo de info… Responsable no… Abierto
  2022-11-04 Villa Marquesil Agresión fís… Policía         Abierto
  2022-06-26 Tolmará         Amenaza       Policía         Abierto
  2022-05-20 Tolmará         Desaparición… Policía         Abierto
  2022-04    Cuxtepil        Violencia se… Crimen organiz… Abierto
  2022-03-28 Vesquil         Desalojo for… Policía; Fuerz… Abierto
  2022-02    Huixcatán       Intento de a… Responsable no… Con absolu…
  2022-02    Ojo de Garzal   Amenaza       Crimen organiz… Con condena
  2022-01-0… Cuxtepil        Daño a bienes Policía; Parti… Abierto
 2015 █▅▅▃▆▅█▃▄▆▄▆▅▄▇▅▃▆ 2024  cada 6 meses, máximo 8, 1 sin fecha
 Total, imputación: 80 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
