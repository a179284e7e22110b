 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
  2024-12-23 Tezcalor        Secuestro     Particular      Abierto
  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
────────────────────────────────────────────────────────────────────────────────
  g g   primera fila
  g i   Hechos
  g f   Desglose de cada campo
  g u   Impunidad por jurisdicción
  g n   Embudo procesal: hasta dónde llegaron los casos
  g y   Tiempo hasta la condena: años que pasan
  g k   Jurisdicciones comparadas: más de lo que explica el azar
  g j   Procesos penales y otras respuestas
  g x   Cruce de dos campos
  g h   Hallazgos: qué se destaca
  g p   Patrones de ataque
  g d   Posibles duplicados: hechos que quizás son uno
  g w   Valores sin correspondencia: decir qué significan
  g b   Filas rechazadas de las importaciones
  g l   Bitácora: cada cambio
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
