 copy > Hechos > Patrones                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187

  Aún no hay patrones.
  i trae los que vienen con el programa, N escribe uno nuevo.

















 0 patrones
 / filtrar  e editar  N nuevo  x quitar  A aplicar             : todos  ? ayuda
 copy > Hechos > Patrones                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
── Patrones que trae el programa ───────────────────────────────────────────────
  criminalisation: Criminalización: cargos y denuncias contra la persona
  defensora
  death-threat: Amenaza de muerte
  digital-attack: Ataque digital
  gender-based: Agresión por razones de género
  land-environment: Agresión en un conflicto por tierra, minería, represas o
  ambiente
  protection-measures: Agresión pese a medidas de protección, o medidas
  negadas o retiradas
  raid-theft: Allanamiento, o robo de equipo e información
  relatives-colleagues: Agresión contra familiares o colegas
  serial-detention: Cinco detenciones en un mes en un mismo lugar
  smear-campaign: Campaña de desprestigio o estigmatización
  smear-then-threat: Desprestigio y después una amenaza contra la misma
  persona
  surveillance: Vigilancia y seguimientos
  threat-then-attack: Amenaza y después una agresión contra la misma persona
── Enter los trae   Esc no cambia nada ─────────────────────────────────────────

 0 patrones
 / filtrar  e editar  N nuevo  x quitar  A aplicar             : todos  ? ayuda
 copy > Hechos > Patrones                                nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  patrón                     hechos │ Criminalización: cargos y denuncias cont…
> criminalisation       sin aplicar │ etiqueta criminalisation
  death-threat          sin aplicar │ consulta text=/criminali[sz]\w+\b(?!
  digital-attack        sin aplicar │          (?:of |the |del? |el |la |los
  gender-based          sin aplicar │          |las
  land-environment      sin aplicar │          )*(?:abort|homosex|same|consum|d
  protection-measures   sin aplicar │          rug|drogas|blasphem|sodom|migra|
  raid-theft            sin aplicar │          ... 128 líneas más: =
  relatives-colleagues  sin aplicar │ por qué  Cargos y denuncias que
  serial-detention      sin aplicar │          convierten a la persona
  smear-campaign        sin aplicar │          defensora en acusada: los cargos
  smear-then-threat     sin aplicar │          típicos (usurpación, sedición,
  surveillance          sin aplicar │          ... 15 líneas más: =
  threat-then-attack    sin aplicar │ EJEMPLOS
                                    │  deben coincidir 13/13, no deben 13/13
                                    │ VISTA PREVIA
                                    │  en el filtro       35  (+35 -0)
                                    │  en el dosier       35  (+35 -0)
                                    │ + INC-18  authority had filed an unfounde…
                                    │ + INC-40 ied people had filed an unfounde…
 Se trajeron 13 patrones; A aplica el del cursor.
 / filtrar  e editar  N nuevo  x quitar  A aplicar             : todos  ? ayuda
