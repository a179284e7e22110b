 copy > Hechos > Patterns                                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187

  No patterns yet.
  i brings in those that come with the program, N writes a new one.











































 0 patterns
 / filter  e edit  N new  x unfilter  A apply  + must match  - must not  = explain  u deshacer  : todos  ? help
 copy > Hechos > Patterns                                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187

  No patterns yet.
  i brings in those that come with the program, N writes a new one.














        ── Patterns that come with the program ─────────────────────────────────────────────────────────────────────────────────────────────────────────
          criminalisation: Criminalización: cargos y denuncias contra la persona defensora
          death-threat: Amenaza de muerte
          digital-attack: Ataque digital
          gender-based: Agresión por razones de género
          land-environment: Agresión en un conflicto por tierra, minería, represas o ambiente
          protection-measures: Agresión pese a medidas de protección, o medidas negadas o retiradas
          raid-theft: Allanamiento, o robo de equipo e información
          relatives-colleagues: Agresión contra familiares o colegas
          smear-campaign: Campaña de desprestigio o estigmatización
          surveillance: Vigilancia y seguimientos
        ── Enter brings them in   Esc leave it ─────────────────────────────────────────────────────────────────────────────────────────────────────────

















 0 patterns
 / filter  e edit  N new  x unfilter  A apply  + must match  - must not  = explain  u deshacer  : todos  ? help
 copy > Hechos > Patterns                                                                                                                     names shown   Ana
 no filter                                                                                                                                       1,187 of 1,187
  pattern                    hits │ Criminalización: cargos y denuncias contra la persona defensora  (v1, not applied)
> criminalisation     not applied │ tag      criminalisation
  death-threat        not applied │ match    text=/criminali[sz]\w+\b(?! (?:of |the |del? |el |la |los |las
  digital-attack      not applied │          )*(?:abort|homosex|same|consum|drug|drogas|blasphem|sodom|migra|pobreza|poverty))|(?:hostigamiento|acoso|persecuci
  gender-based        not applied │          ón) (?:judicial|penal)|montajes?
  land-environment    not applied │          judicial|(?:denuncia|querella|demanda|acusación|cargo|proceso)(?:s|es)?[^\w.]+(?:\w+[^\w.]+){0,2}(?:fals[oa]s?|inf
  protection-measures not applied │          undad\w+|sin fundamento|fabricad\w+|temerari\w+|espuri\w+)\b/ or
  raid-theft          not applied │          text=/\b(?:acusad|imputad|procesad|denunciad|demandad|detenid|capturad|sindicad|condenad|investigad|vinculad|cargo
  relatives-colleaguesnot applied │          s|proceso|juicio|prisión|aprehensión|captura|querella|en su contra)\w*[^\w.]+(?:\w+[^\w.]+){0,6}(?:usurpación(?!
  smear-campaign      not applied │          de (?:identidad|nombre|marca))|detentación|sedición|rebelión|instigación|motín|ataques? a las vías|traición a la
  surveillance        not applied │          patria|obstrucción (?:de|a) (?:vías|obras|la vía|la obra)|invasión de
                                  │          (?:tierras|predios|propiedad)|perturbación|asociación delictuosa)/ or
                                  │          text=/(?:acus|imput|denunci|demand|querell|judicializ|proces)(?:ó|a|an|aron|ando|ar)\b (?:penalmente
                                  │          )?(?:a|al|contra) (?:(?!ante |por |que |de \w+r )\w+
                                  │          ){0,3}(?:defensor|líder|lideresa|activist|periodist|dirigent|abogad|ambientalist|campesin|indígen|comuner|sindical
                                  │          ist|estudiant|comunicador|reporter)/ or text=/(?:querellas?|denuncias?|demandas?|orden(?:es)? de
                                  │          ... 26 more lines: =
                                  │ why      Cargos y denuncias que convierten a la persona defensora en acusada: los cargos típicos (usurpación, sedición,
                                  │          instigación), otros más graves si se dice que la persona acusada es líder, abogada, periodista o similar, y las
                                  │          denuncias o demandas en su contra. Deja fuera las denuncias que presentan las propias personas defensoras y los
                                  │          procesos contra quienes las atacan; se le escapa un cargo grave contra alguien de quien solo consta el nombre. Si
                                  │          el querellante se repite se ve al contar actores, no por las palabras.
                                  │ EXAMPLES
                                  │  must match 13/13, must not 13/13
                                  │ PREVIEW
                                  │  in the filter        35  (+35 -0)
                                  │  in the dossier       35  (+35 -0)
                                  │ + INC-18  authority had filed an unfounded complaint against community leader Quimastro Orzúa Candriral with th
                                  │ + INC-40 ied people had filed an unfounded complaint against community leader Irvir Zorbez with the prosecutor's
                                  │ + INC-54 de 2015 se conoció una denuncia sin fundamento contra el abogado Irvelio Yamendo Olquúa, promovida por pr
                                  │ + INC-148 de 2017 se conoció una denuncia sin fundamento contra la organización Bufete Popular Yalchutún, promovid
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
                                  │
 10 patterns are here now; A applies the current one.
 / filter  e edit  N new  x unfilter  A apply  + must match  - must not  = explain  u deshacer  : todos  ? help
