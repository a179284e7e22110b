 copy > Hechos > Patterns                                     names shown   Ana
 no filter                                                       1,187 of 1,187

  No patterns yet.
  i brings in those that come with the program, N writes a new one.

















 0 patterns
 / filter  e edit  N new  x unfilter  A apply  + must match  - must not
 copy > Hechos > Patterns                                     names shown   Ana
 no filter                                                       1,187 of 1,187

  No patterns yet.
── Patterns that come with the program ─────────────────────────────────────────
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
  smear-campaign: Campaña de desprestigio o estigmatización
  surveillance: Vigilancia y seguimientos
── Enter brings them in   Esc leave it ─────────────────────────────────────────



 0 patterns
 / filter  e edit  N new  x unfilter  A apply  + must match  - must not
 copy > Hechos > Patterns                                     names shown   Ana
 no filter                                                       1,187 of 1,187
  pattern                    hits │ Criminalización: cargos y denuncias contra…
> criminalisation     not applied │ tag      criminalisation
  death-threat        not applied │ match    text=/criminali[sz]\w+\b(?! (?:of
  digital-attack      not applied │          |the |del? |el |la |los |las
  gender-based        not applied │          )*(?:abort|homosex|same|consum|dru
  land-environment    not applied │          g|drogas|blasphem|sodom|migra|pobr
  protection-measures not applied │          eza|poverty))|(?:hostigamiento|aco
  raid-theft          not applied │          ... 121 more lines: =
  relatives-colleaguesnot applied │ why      Cargos y denuncias que convierten
  smear-campaign      not applied │          a la persona defensora en acusada:
  surveillance        not applied │          los cargos típicos (usurpación,
                                  │          sedición, instigación), otros más
                                  │          ... 13 more lines: =
                                  │ EXAMPLES
                                  │  must match 13/13, must not 13/13
                                  │ PREVIEW
                                  │  in the filter        35  (+35 -0)
                                  │  in the dossier       35  (+35 -0)
                                  │ + INC-18  authority had filed an unfounded …
                                  │ + INC-40 ied people had filed an unfounded …
 10 patterns are here now; A applies the current one.
 / filter  e edit  N new  x unfilter  A apply  + must match  - must not
