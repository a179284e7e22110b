 copy > Hechos > Ayuda                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
 En esta pantalla: Hechos
   s                                  Ordenar por esta columna, o invertir el orden
   S                                  Entre iguales, ordenar por esta columna
   c                                  Elegir las columnas
   >                                  Columna más ancha, más angosta o ajustada: +2
   <                                  Columna más ancha, más angosta o ajustada: -2
   0                                  Columna más ancha, más angosta o ajustada: 0
   C                                  Actuación con fecha en el proceso de los hechos marcados, o de este
   o                                  Qué más les pasó a las personas y organizaciones de este hecho
   Space                              Marcar este hecho, o quitarle la marca
   J                                  Unir los marcados en uno, con todas sus víctimas
   D                                  De qué otro hecho puede ser este el mismo
   +                                  Aceptar lo que un patrón dice de este hecho
   -                                  Rechazar lo que un patrón dice de este hecho

 En todas las pantallas
   Up  k                              Mover: up
   Down  j                            Mover: down
   Left  h                            Mover: left
   Right  l                           Mover: right
   PgUp                               Mover: page-up
   PgDn                               Mover: page-down
   Home  g g                          Mover: first
   End  G                             Mover: last
   Enter                              Abrir lo que está bajo el cursor
   Esc                                Un paso atrás
   q                                  Cerrar esta pantalla
   g i  1                             Ir a una pantalla: Hechos
   g f  2                             Ir a una pantalla: Desglose de cada campo
   g u  3                             Ir a una pantalla: Impunidad por jurisdicción
   g n                                Ir a una pantalla: Embudo procesal: hasta dónde llegaron los casos
   g y                                Ir a una pantalla: Tiempo hasta la condena: años que pasan
   g k                                Ir a una pantalla: Jurisdicciones comparadas: más de lo que explica el azar
   g j                                Ir a una pantalla: Procesos penales y otras respuestas
   g x                                Ir a una pantalla: Cruce de dos campos
   g h                                Ir a una pantalla: Hallazgos: qué se destaca
   g p  4                             Ir a una pantalla: Patrones de ataque
   g d                                Ir a una pantalla: Posibles duplicados: hechos que quizás son uno
   g w                                Ir a una pantalla: Valores sin correspondencia: decir qué significan
   g b                                Ir a una pantalla: Filas rechazadas de las importaciones
   g l  5                             Ir a una pantalla: Bitácora: cada cambio
   Tab                                Panel siguiente o anterior: next
   S-Tab                              Panel siguiente o anterior: previous
   /                                  Filtro: agregar un término
   E                                  Filtro: editarlo entero
   f                                  Solo este valor
 líneas 1 a 46 de 77; q vuelve
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
 copy > Hechos > Ayuda                                                                                                                   nombres visibles   Ana
 sin filtro                                                                                                                                      1,187 de 1,187
   g y                                Ir a una pantalla: Tiempo hasta la condena: años que pasan
   g k                                Ir a una pantalla: Jurisdicciones comparadas: más de lo que explica el azar
   g j                                Ir a una pantalla: Procesos penales y otras respuestas
   g x                                Ir a una pantalla: Cruce de dos campos
   g h                                Ir a una pantalla: Hallazgos: qué se destaca
   g p  4                             Ir a una pantalla: Patrones de ataque
   g d                                Ir a una pantalla: Posibles duplicados: hechos que quizás son uno
   g w                                Ir a una pantalla: Valores sin correspondencia: decir qué significan
   g b                                Ir a una pantalla: Filas rechazadas de las importaciones
   g l  5                             Ir a una pantalla: Bitácora: cada cambio
   Tab                                Panel siguiente o anterior: next
   S-Tab                              Panel siguiente o anterior: previous
   /                                  Filtro: agregar un término
   E                                  Filtro: editarlo entero
   f                                  Solo este valor
   F                                  Todo menos este valor
   x                                  Quitar el último término del filtro
   X                                  Quitar el filtro
   L                                  Mostrar los términos del filtro
   Backspace  A-Left                  Vista anterior o siguiente: back
   A-Right                            Vista anterior o siguiente: forward
   v                                  Contar los valores de este campo
   b  p                               Cruce: este campo u otro con un segundo
   M                                  Marcar todo lo que está en el filtro
   t                                  Poner una etiqueta a los marcados, o a este
   T                                  Quitar una etiqueta a los marcados, o a este
   I                                  Traer un archivo: mirarlo, decidir, ensayar, escribir
   u  C-z                             Deshacer el último cambio de datos
   U  C-y                             Rehacer lo deshecho
   .                                  Repetir aquí el último cambio
   =                                  Explicar esta cifra o este valor
   y                                  Copiar este valor, o la cita de esta cifra
   F2                                 Ocultar o mostrar lo que nombre a personas
   :  C-p                             Todos los comandos
   ?  F1                              Ayuda sobre las teclas de esta pantalla
   C-l                                Dibujar de nuevo la pantalla

 Qué puede decir un filtro
   type=threat                        este o lo que abarca; type==threat: solo este
   -country=GT                        no; una u otra cosa, con or y paréntesis
   date:2019..2024-06                 seguro en ese tiempo; date.possible: quizás
   text:quemaron                      en el relato, con o sin mayúsculas y tildes
   text=/incend.*/                    una expresión regular sobre el relato
   tag=arson  no:actor                con la etiqueta; sin dato del presunto resp.
   act(type:killing actor:army)       un mismo acto; victim(...): una misma víctima
   record."type of death"=x           cualquier columna de la fuente
 líneas 32 a 77 de 77; q vuelve
 / filtrar  x quitar  = explicar  u deshacer                                                                                                   : todos  ? ayuda
