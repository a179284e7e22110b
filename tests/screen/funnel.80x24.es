 copy > Hechos > Funnel                                  nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Funnel by País
  status as of 2024-12-31   hechos
                      reached archivo infer. skip perdido        %      interval
> Total: 1,079 cases; 362 of unknown status; 136 not reported to any authority
   reported               486     486      0    0           100.00 99.22..100.00
   investigated           343     329     14    0     143    70.58  66.38..74.45
   suspect identified     143     134      9    0     200v%  29.42  25.55..33.62
   charged                 80      79      1    0      63    16.46  13.43..20.02
   tried                   54      47      0    7      26    11.11   8.62..14.22
   convicted               38      38      0    0      16     7.82   5.75..10.55
  Valdoria: 1,079 cases; 362 of unknown status; 136 not reported to any authori…
   reported               486     486      0    0           100.00 99.22..100.00
   investigated           343     329     14    0     143    70.58  66.38..74.45
   suspect identified     143     134      9    0     200v%  29.42  25.55..33.62

 █ on file  ▒ inferred  ░ skipped   v most were lost here  % the largest share
 362 of 1079 are not known at any stage and are in none
 95 have an answer that names no stage, and are in none
 24 steps are not on file but follow from later ones: they count as reached
 más observaciones: =
 Total: 1,079 cases; 362 of unknown status; 136 not reported to any authority
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos > Funnel                                  nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  Funnel by Departamento o estado
  status as of 2024-12-31   hechos
                      reached archivo infer. skip perdido        %      interval
  Total: 1,079 cases; 362 of unknown status; 136 not reported to any authority
   reported               486     486      0    0           100.00 99.22..100.00
   investigated           343     329     14    0     143    70.58  66.38..74.45
   suspect identified     143     134      9    0     200v%  29.42  25.55..33.62
>  charged                 80      79      1    0      63    16.46  13.43..20.02
   tried                   54      47      0    7      26    11.11   8.62..14.22
   convicted               38      38      0    0      16     7.82   5.75..10.55
  Marquesil: 313 cases; 64 of unknown status; 51 not reported to any authority
   reported               163     163      0    0           100.00 97.70..100.00
   investigated           106     102      4    0      57    65.03  57.44..71.93
   suspect identified      41      39      2    0      65v%  25.15  19.12..32.33

 █ on file  ▒ inferred  ░ skipped   v most were lost here  % the largest share
 362 of 1079 are not known at any stage and are in none
 95 have an answer that names no stage, and are in none
 24 steps are not on file but follow from later ones: they count as reached
 más observaciones: =
 Total, charged: 80 of 486 reported, 16.46 % (13.43 to 20.02); 63 lost since su…
 / filtrar  f solo este  F sin él  x quitar  b filas por       : todos  ? ayuda
 copy > Hechos > Funnel                                  nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── ¿Cómo se calculó? ───────────────────────────────────────────────────────────
  Total, charged: 80 of 486 reported, 16.46 % (13.43 to 20.02); 63 lost since
  suspect identified, 44.06 %

  Reached this stage or a later one: 80
  of these on file: 79
  inferred from a later step: 1
  skipped by an abbreviated procedure: 0
  Of unknown status, at no stage: 362

  Consulta: todo
  Filas por: Departamento o estado
  Fecha de corte: 2024-12-31
  Unidad de conteo: hechos
  Base: hechos con al menos un acto que es o puede ser delito; quedan fuera
  los hechos de los que se sabe que ningún acto lo es

  Definition (methods 2.8): cases that reached a stage or a later one, of
  those reported; lost: those of the stage before that did not; intervals:
── Esc cierra   y copia ────────────────────────────────────────────────────────
 Total, charged: 80 of 486 reported, 16.46 % (13.43 to 20.02); 63 lost since su…
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
 Total, charged: 80 hechos
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
