 copy > Hechos > Ayuda                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
 En esta pantalla: Hechos
   s                              Ordenar por esta columna, o invertir el orden
   S                              Entre iguales, ordenar por esta columna
   c                              Elegir las columnas
   >                              Columna más ancha, más angosta o ajustada: +2
   <                              Columna más ancha, más angosta o ajustada: -2
   0                              Columna más ancha, más angosta o ajustada: 0
   Space                          Marcar este hecho, o quitarle la marca
   J                              Join the marked into one, with all their vic…
   D                              What this incident may be the same as
   +                              Aceptar lo que un patrón dice de este hecho
   -                              Rechazar lo que un patrón dice de este hecho

 En todas las pantallas
   Up  k                          Mover: up
   Down  j                        Mover: down
   Left  h                        Mover: left
   Right  l                       Mover: right
   PgUp                           Mover: page-up
   PgDn                           Mover: page-down
 líneas 1 a 20 de 70; q vuelve
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
 copy > Hechos > Ayuda                                   nombres visibles   Ana
 sin filtro                                                      1,187 de 1,187
   Home  g g                      Mover: first
   End  G                         Mover: last
   Enter                          Abrir lo que está bajo el cursor
   Esc                            Un paso atrás
   q                              Cerrar esta pantalla
   g i  1                         Ir a una pantalla: Hechos
   g f  2                         Ir a una pantalla: Desglose de cada campo
   g u  3                         Ir a una pantalla: Impunidad por jurisdicción
   g n                            Ir a una pantalla: Funnel: how far cases got
   g y                            Ir a una pantalla: Time to outcome: years un…
   g p  4                         Ir a una pantalla: Patrones de ataque
   g d                            Ir a una pantalla: Duplicates: incidents tha…
   g w                            Ir a una pantalla: Unmatched values: say wha…
   g b                            Ir a una pantalla: Refused rows of the impor…
   g l  5                         Ir a una pantalla: Bitácora: cada cambio
   Tab  Tab                       Panel siguiente o anterior: next
   S-Tab                          Panel siguiente o anterior: previous
   /                              Filtro: agregar un término
   E                              Filtro: editarlo entero
   f                              Solo este valor
 líneas 21 a 40 de 70; q vuelve
 / filtrar  x quitar  = explicar  u deshacer                   : todos  ? ayuda
