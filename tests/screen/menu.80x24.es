 copy > Hechos                                           nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
  fecha v    lugar           tipo          presunto resp.  estado      etiqueta
> 2024-12-30 Puerto Calandro Agresión fís… Particular; Cr… Abierto
  2024-12-23 Tezcalor        Secuestro     Particular      Abierto
  2024-12-22 Potrero Umbral  Agresión fís… Policía; Sicar… Abierto
  2024-12-22 Villa Marquesil Amenaza       Seguridad priv… Abierto
  2024-12-20 Tres Cumbas     Intento de a… Responsable no… Abierto
  2024-12-15 Cañada Morel    Allanamiento  Responsable no… Abierto
  2024-12-13 Puerto Calandro Estigmatizac… Funcionariado … No denunci…
────────────────────────────────────────────────────────────────────────────────
  g g   primera fila
  g i   Hechos
  g f   Desglose de cada campo
  g u   Impunidad por jurisdicción
  g n   Funnel: how far cases got
  g y   Time to outcome: years until a conviction
  g p   Patrones de ataque
  g d   Duplicates: incidents that may be one
  g w   Unmatched values: say what they mean
  g b   Refused rows of the imports
  g l   Bitácora: cada cambio
 fila 1 de 1,187   por fecha, descendente
 / filtrar  f solo este  F sin él  x quitar  Space marcar      : todos  ? ayuda
