# Todo el texto que lee la gente, en español. Conserva los identificadores; cambia las palabras.

## Lados y argumentos

side_pro = ▲ A favor
side_con = ▼ En contra
argument_lead = { $side } · argumento { $index } de { $total }
rebuttal = Réplica
from_article = De «{ $title }»

## Datos, citas, resúmenes

fact_lead = Dato { $index } de { $total }
fact_lead_topic = Dato { $index } de { $total } · { $topic }
disputed = ⚖ Los artículos no coinciden
quote_lead = Cita { $index } de { $total }
quote_speaker = — { $speaker }
quote_nameless = El artículo no dice quién habla.
summary_lead_short = Resumen breve
summary_lead_full = Resumen completo
motion = Moción
question = Pregunta
recommendations = Lo que pide
no_summary = Este artículo aún no tiene resumen.

## Listas

articles_title = { $count ->
    [one] Un artículo
   *[other] { $count } artículos
}
articles_counts = { $pro } a favor · { $con } en contra · { $facts ->
    [one] 1 dato
   *[other] { $facts } datos
} · { $quotes ->
    [one] 1 cita
   *[other] { $quotes } citas
}
articles_hint = Abrir un resumen…
page = Página { $page } de { $pages }
search_title = { $count ->
    [one] Un lugar habla de «{ $query }»
   *[other] { $count } lugares hablan de «{ $query }»
}
search_loose = Ningún lugar tiene todas estas palabras; estos tienen algunas.
search_hint = Abrir un resultado…
place_title = Título
place_question = Pregunta
place_motion = Moción
place_summary = Resumen
place_fact = Dato
place_argument = { $side }
place_quote = Cita
place_recommendation = Recomendación

## Fuentes

sources_lead = Fuentes
sources_published = Publicado
sources_link = Dónde se publicó
sources_unknown = No consta la dirección. El resumen se hizo a partir del artículo con este título.
sources_facts = Datos de este artículo
sources_more = … y { $count } más: /dato artículo:{ $slug }
sources_disputes = En qué no coinciden los artículos

## Botones

button_another = Otro
button_other_side = El otro lado
button_sources = Fuentes
button_full = Resumen completo
button_short = Resumen breve
button_pro = ▲ Argumento a favor
button_con = ▼ Argumento en contra
button_previous = ◀ Anterior
button_next = Siguiente ▶

## Ayuda e información

help_title = Qué puedes preguntar
help_intro = Todos los comandos aceptan `privado:True` si solo tú debes ver la respuesta. Si no nombras ningún artículo, elijo uno al azar y digo cuál es.
help_hint = Explicar un comando…
help_options = Opciones
help_required = obligatoria
help_example = Prueba
about_title = Rostrum { $version }
about_body = Convierto artículos de opinión en debates: resúmenes, datos y argumentos a favor y en contra, sin repetir ninguno hasta que se hayan oído todos.
about_library = Biblioteca
about_library_counts = { $articles ->
    [one] 1 artículo
   *[other] { $articles } artículos
}, { $arguments ->
    [one] 1 argumento
   *[other] { $arguments } argumentos
}, { $facts ->
    [one] 1 dato
   *[other] { $facts } datos
}
about_uptime = En marcha desde hace
about_latency = Latencia con Discord
about_latency_unknown = aún sin medir
about_milliseconds = { $count } ms
about_source = Código fuente
about_source_unknown = Pregunta a quien administra este bot.
about_licence = Licencia
days_hours = { $days } d { $hours } h
hours_minutes = { $hours } h { $minutes } min
minutes_seconds = { $minutes } min { $seconds } s

## Cuando algo no puede ser

refuse_article = No tengo ningún artículo llamado «{ $named }». Escribe unas letras en la opción del artículo y elige uno de la lista, o mira /artículos.
refuse_article_near = No tengo ningún artículo llamado «{ $named }». ¿Querías decir { $titles }?
or = { $first } o { $second }
title_quoted = «{ $title }»
refuse_empty = La biblioteca está vacía. Quien administra el bot puede poner artículos en su carpeta; `rostrum digest` prepara uno a partir de un texto.
refuse_side = «{ $title }» no tiene argumentos de ese lado. Pide lado:cualquiera para oír el otro.
refuse_no_arguments = En «{ $title }» no encontré argumentos a favor ni en contra. /resumen y /dato sí funcionan.
refuse_no_arguments_at_all = Ningún artículo de la biblioteca tiene argumentos de ese lado. Pide lado:cualquiera o mira /artículos.
refuse_no_side_at_all = Ningún artículo de la biblioteca defiende nada a favor ni en contra. /resumen y /dato sí funcionan.
refuse_no_facts_at_all = Ningún artículo de la biblioteca tiene datos registrados. Prueba con /resumen.
refuse_topic = No tengo ningún dato sobre «{ $topic }». Deja el tema vacío o elige uno de la lista que aparece al escribir.
refuse_topic_near = No tengo ningún dato sobre «{ $topic }». Temas que hay: { $topics }.
refuse_facts = «{ $title }» no tiene datos registrados. Prueba con /resumen.
refuse_quotes = «{ $title }» no cita a nadie. Si no nombras ningún artículo, oirás una cita de otro que sí.
refuse_no_quotes_at_all = Ningún artículo de la biblioteca cita a nadie. Prueba con /dato o /argumento.
refuse_search = No encontré nada sobre «{ $query }». Prueba con menos palabras o con otras, o mira /artículos.
refuse_search_blank = En «{ $query }» no hay ninguna palabra que buscar. Prueba con un nombre o un tema.
refuse_side_word = «{ $word }» no es un lado. Elige a favor, en contra o cualquiera.
refuse_length_word = «{ $word }» no es una longitud. Elige breve o completo.
refuse_command = No conozco el comando «{ $named }». /ayuda los muestra todos.
refuse_expired = Este botón es antiguo: lo que señalaba ya no está o ha cambiado. Pregunta de nuevo con un comando; /ayuda los muestra todos.
refuse_outdated = Este comando ha cambiado desde que Discord lo registró. Espera un minuto y prueba otra vez; si sigue igual, pide a quien administra el bot que ejecute `rostrum register`.
note_flooded = Ya has recibido { $count } respuestas públicas aquí en un minuto, así que esta es solo para ti.
fault = Algo ha fallado por nuestra parte; no es culpa tuya. Prueba otra vez en un momento. Si vuelve a pasar, dale este código a quien administra el bot: { $code }
restarting = Me estoy reiniciando. Pregunta otra vez en un minuto.

## Comandos: nombres en minúsculas, 32 letras como máximo, sin espacios

command_summary = resumen
command_summary_about = Lo que dice un artículo, en breve o completo
command_fact = dato
command_fact_about = Un dato de un artículo, con aviso donde los artículos no coinciden
command_argument = argumento
command_argument_about = Saca un argumento a favor o en contra, sin repetir hasta oírlos todos
command_quote = cita
command_quote_about = Las palabras de alguien citado en un artículo
command_articles = artículos
command_articles_about = La lista de artículos y lo que contienen
command_search = buscar
command_search_about = Busca en todos los artículos, argumentos y datos
command_help = ayuda
command_help_about = Qué puedo hacer y cómo pedirlo
command_about = acerca
command_about_about = Versión, tiempo en marcha, latencia, código fuente y licencia

option_article = artículo
option_article_about = Qué artículo; si no, uno al azar
option_private = privado
option_private_about = Que solo tú veas la respuesta
option_length = longitud
option_length_about = Qué extensión debe tener el resumen
option_topic = tema
option_topic_about = De qué debe tratar el dato
option_side = lado
option_side_about = A favor de la moción, en contra o lo que salga
option_query = consulta
option_query_about = Las palabras que quieres buscar
option_command = comando
option_command_about = El comando que quieres entender

choice_short = breve
choice_full = completo
choice_pro = a favor
choice_con = en contra
choice_either = cualquiera

## Polls: the card

stance_strongly_for = ▲▲ Muy a favor
stance_for = ▲ A favor
stance_undecided = ● Sin decidir
stance_against = ▼ En contra
stance_strongly_against = ▼▼ Muy en contra
name_strongly_for = Muy a favor
name_for = A favor
name_undecided = Sin decidir
name_against = En contra
name_strongly_against = Muy en contra
votes = { $count ->
    [0] ningún voto
    [one] 1 voto
   *[other] { $count } votos
}
share = { $percent } %
decimal = { $whole },{ $tenth }
swing_before = Antes
swing_after = Después
poll_lead_open = Votación
poll_lead_closed = Votación · cerrada
poll_closes = Cierra { $at } ({ $span })
poll_closed = Cerró { $at }
poll_voters = { $count ->
    [one] Ha votado 1 persona
   *[other] Han votado { $count } personas
}
poll_voters_quorum = { $count ->
    [one] Ha votado 1 persona
   *[other] Han votado { $count } personas
}; el quórum es { $quorum }
rule_secret = Voto secreto: a nadie se le dice quién eligió qué. Los resultados se ven a partir de { $least } votantes y se mueven en grupos; el final cuenta cada voto, así que los últimos antes del cierre pueden notarse.
rule_open = Voto abierto: los resultados dicen quién eligió qué.
rule_after_vote = Vota para ver los resultados; tras el cierre los ve todo el mundo.
rule_after_close = Los resultados se ven tras el cierre.
rule_live = Los resultados se ven enseguida.
rule_reasons_off = No se piden razones.
rule_reasons_optional = Puedes añadir una razón; las razones se muestran sin nombres.
rule_reasons_optional_open = Puedes añadir una razón.
rule_reasons_required = Cada voto necesita una razón; las razones se muestran sin nombres.
rule_reasons_required_open = Cada voto necesita una razón.
rule_joined = Para quienes entraron antes de { $at }.
rule_account_days = { $days ->
    [one] La cuenta debe tener al menos 1 día.
   *[other] La cuenta debe tener al menos { $days } días.
}
rule_member_days = { $days ->
    [one] Hay que haber entrado hace al menos 1 día.
   *[other] Hay que haber entrado hace al menos { $days } días.
}
rule_role = Para { $role }.
rule_quorum = Con menos de { $quorum } votantes el resultado es solo orientativo.
rule_before = Una votación posterior sobre esta moción: al cierre, quienes votaron las dos veces muestran el cambio.
rule_change = Puedes cambiar o retirar tu voto hasta el cierre.
poll_results_so_far = Resultados hasta ahora
button_my_vote = Mi voto
button_add_reason = Añadir razón
button_results = Resultados
button_sides = Leer ambos lados
button_withdraw = Retirar
button_restore = Deshacer
button_post_card = Publicar la tarjeta otra vez
button_erase = Borrarlo todo

## Polls: receipts

receipt_recorded = Tu voto está registrado: **{ $stance }**
receipt_changed = Tu voto ha cambiado de { $before } a **{ $stance }**
receipt_unchanged = Tu voto sigue como estaba: **{ $stance }**
receipt_overtaken = Ya cuenta algo que pulsaste después. Tu voto: **{ $stance }**
receipt_overtaken_none = Ya cuenta algo que pulsaste después: has retirado tu voto.
receipt_until = Puedes cambiarlo o retirarlo hasta { $at } ({ $span }).
receipt_reason_given = Tu razón está registrada.
receipt_reason_kept = Tu razón se mantiene.
receipt_reason_dropped = Tu razón anterior defendía otra postura, así que ya no está. Con **Añadir razón** puedes escribir otra.
receipt_reason_undecided = En los resultados solo se muestran razones a favor y en contra, así que la tuya no aparece allí.
receipt_withdrawn = { $reasons ->
    [off] Tu voto está retirado.
   *[on] Tu voto está retirado, y con él su razón si tenía una.
} Puedes votar de nuevo hasta { $at } ({ $span }).
receipt_withdrawn_last = { $reasons ->
    [off] Tu voto está retirado.
   *[on] Tu voto está retirado, y con él su razón si tenía una.
} La votación se cerró justo después.
receipt_withdrawn_struck = { $reasons ->
    [off] Tu voto está retirado.
   *[on] Tu voto está retirado, y con él su razón si tenía una.
} El equipo te ha excluido de esta votación, así que no puedes votar de nuevo.
receipt_withdrawn_nothing = No tienes voto en esta votación, así que no hay nada que retirar. Puedes votar hasta { $at } ({ $span }).
receipt_withdrawn_nothing_last = No tienes voto en esta votación, así que no hay nada que retirar. La votación acaba de cerrarse.
receipt_withdrawn_nothing_struck = No tienes voto en esta votación, así que no hay nada que retirar. El equipo te ha excluido, así que no puedes votar.
mine_vote = Tu voto: **{ $stance }**, desde { $at }
mine_reason = Tu razón: «{ $reason }»
mine_reason_hidden = El equipo ha ocultado tu razón: «{ $reason }». Tu voto cuenta igualmente.
mine_none = No has votado en esta votación.
mine_struck = El equipo te ha excluido de esta votación: un voto tuyo no cuenta. Pregúntales si crees que es un error.
mine_struck_secret = El equipo te ha excluido de esta votación, así que ya no puedes votar. Un voto tuyo sigue en el recuento hasta que { $least } votos excluidos o más salgan juntos, para que nadie sepa cuál era. Pregúntales si crees que es un error.
mine_let_go = Habías votado, pero tu voto salió del recuento junto con otros mientras el equipo te tenía excluido. No vuelve.
mine_again = Pulsa una postura para votar otra vez, hasta { $at } ({ $span }).
mine_title = { $count ->
    [one] Tu voto en una votación
   *[other] Tus votos en { $count } votaciones
}
mine_nowhere = No tienes voto en ninguna votación de este servidor. Pulsa una postura en una tarjeta para votar.
mine_line = { $stance } · { $motion }

## Polls: results

results_lead = Resultados
results_lead_closed = Resultado
results_lead_again = Resultado del cierre { $number }
results_line = { $stance } **{ $count }** · { $percent } %
results_collapsed = En tres pasos: { $pro } · { $undecided } · { $con }
results_none = Todavía no ha votado nadie.
results_nobody_voted = No votó nadie.
majority_for = Hubo más votos a favor de la moción que en contra.
majority_against = Hubo más votos en contra de la moción que a favor.
majority_tied = Hubo tantos votos a favor de la moción como en contra.
majority_nobody = Nadie tomó partido.
results_indicative = Solo orientativo: el quórum es { $quorum } y { $lacking ->
    [one] falta 1 votante.
   *[other] faltan { $lacking } votantes.
}
results_struck = Entre estos votos puede haber votos de personas que el equipo excluyó, y cuentan para un quórum: solo salen de un resultado secreto cuando son { $least } o más a la vez, para que nadie sepa cuáles eran.
results_as_of = Contado { $at }. Un recuento secreto solo se mueve cuando al menos { $least } personas han votado o cambiado su voto, para que no se pueda señalar a nadie. Tu voto cuenta, aunque se muestre con los siguientes.
picture_as_of = Contado { $at }: { $count ->
    [one] 1 voto
   *[other] { $count } votos
}. Los siguientes se suman en grupos.
hidden_until_vote = Los resultados se muestran a quienes han votado. Pulsa primero una postura.
hidden_until_close = Los resultados se muestran tras el cierre, { $span }.
hidden_too_few = Los resultados se muestran cuando han votado { $least } personas y ya no se las puede distinguir.
hidden_too_few_closed = Votaron menos de { $least } personas, así que esta votación secreta no muestra posturas.
reasons_title_pro = ▲ Razones a favor
reasons_title_con = ▼ Razones en contra
reasons_line = «{ $reason }»
reasons_one_sided = Las razones se muestran cuando las hay de ambos lados.
reasons_nothing = Aquí no hay ninguna razón que se pueda ocultar.
reasons_lead = Razones, sin orden
voters_title = { $stance } · quién
voters_more = … y { $count } más
voters_none = nadie
results_to_poll = Ir a la votación
results_reopened = Esta votación se abrió de nuevo. Su resultado se muestra cuando cierre.
results_closed_by_staff = El equipo cerró esta votación antes de tiempo: { $why }
alt_results = Barra de los votos sobre «{ $motion }»: { $lines }
alt_swing = Flujo de los votos sobre «{ $motion }» de antes a después: { $lines }

## Polls: swing

swing_lead = Cambio
swing_pairs = { $count ->
    [one] 1 persona votó las dos veces
   *[other] { $count } personas votaron las dos veces
}; solo antes: { $before }, solo después: { $after }
swing_share_before = Antes: { $pro } · { $undecided } · { $con }
swing_share_after = Después: { $pro } · { $undecided } · { $con }
swing_net = Movimiento neto: { $pro } · { $undecided } · { $con }
swing_matrix = Quién se movió adónde
swing_from = de { $stance }: { $moves }
swing_to = { $count } a { $stance }
swing_stayed = { $count } siguen igual
swing_matrix_hidden = No se muestra quién se movió adónde: en votaciones secretas hacen falta { $least } personas que votaran las dos veces.
swing_too_few = No se muestra el cambio: hacen falta al menos { $least } personas que votaran las dos veces.
swing_mixed = No se muestra el cambio: una de las dos votaciones es secreta y la otra no, y los nombres de una delatarían las posturas de la otra.
swing_few_unpaired = No se muestra el cambio: menos de { $least } personas votaron solo en una de estas dos votaciones secretas, y podría delatar qué eligieron. Hacen falta { $least }, o ninguna.
swing_for = **El lado a favor de la moción ganó el cambio**, por { $points } puntos porcentuales.
swing_against = **El lado en contra de la moción ganó el cambio**, por { $points } puntos porcentuales.
swing_few_pairs = **Demasiado igualado**: menos de { $least } personas votaron las dos veces. El movimiento fue de { $points } puntos porcentuales.
swing_small = **Demasiado igualado**: el movimiento de { $points } puntos porcentuales no llega a { $least }.
swing_majority = En la votación posterior: { $majority }
swing_again = Tras una reapertura, un cambio secreto solo se mueve cuando al menos { $least } personas más han votado las dos veces o han cambiado; hasta entonces queda como estaba.

## Polls: for staff

poll_created = La votación está abierta en { $channel } hasta { $at } ({ $span }). Su tarjeta aparece allí en un momento.
poll_created_elsewhere = Si en { $channel } no aparece ninguna tarjeta, al bot le falta allí uno de estos permisos: { $rights }. Concédelos y pulsa **Publicar la tarjeta otra vez**.
poll_extended = La votación cierra ahora { $at } ({ $span }).
poll_closed_now = La votación está cerrada. Su resultado se publica en { $channel }.
poll_reopened = La votación vuelve a estar abierta hasta { $at } ({ $span }). Los resultados se ocultan hasta que las reglas los muestren.
poll_struck = { $person } queda fuera de esta votación y no puede votar en ella. Un voto suyo ya no cuenta. **Deshacer** lo levanta.
poll_struck_secret = { $person } queda fuera de esta votación y no puede votar en ella. Un voto suyo sigue en el recuento, también al cierre, hasta que { $least } votos excluidos o más salgan juntos: nadie debe saber por una exclusión qué eligió alguien ni si votó. **Deshacer** lo levanta.
poll_restored = { $person } puede votar de nuevo en esta votación. El voto que tuviera vuelve a contar.
poll_restored_secret = { $person } puede votar de nuevo en esta votación. El voto que tuviera cuenta, salvo que haya salido del recuento junto con otros: entonces **Mi voto** se lo dice y vota otra vez.
poll_reason_hidden = La razón está oculta. El voto de quien la escribió cuenta igualmente.
poll_card_posted = La tarjeta aparece en { $channel } en un momento.
poll_card_there = La tarjeta está aquí: { $link }. Si alguien la quitó, se publica de nuevo en un momento.
poll_exported = Los votos sobre «{ $motion }», con su registro. { $secret ->
    [yes] El voto es secreto: en lugar de personas hay números.
   *[no] El voto es abierto: las personas figuran con su id.
}
poll_exported_hidden = Faltan las posturas: las reglas todavía no las muestran.
list_title = { $count ->
    [0] Ninguna votación
    [one] Una votación
   *[other] { $count } votaciones
}
list_open = cierra { $span } · { $voters }
list_closed = cerró { $span } · { $voters }
typed_poll_open = abierta hasta { $at }
typed_poll_closed = cerrada { $at }
list_link = [tarjeta]({ $link })
list_no_card = su tarjeta ya no está
list_card_waits = su tarjeta aún no está publicada
list_more = … y { $count } más
list_away = el bot no llega a { $channel }
list_empty = No hay ninguna votación así que puedas alcanzar desde aquí. `/votación crear` abre una.
hide_hint = Ocultar una razón …
form_motion = Una moción para votar
form_motion_label = La frase, a favor o en contra
form_motion_hint = Una frase con la que se puede estar de acuerdo o no
form_reason = Tu razón
form_reason_label = ¿Por qué { $stance }?
form_reason_hint = Una o dos frases
form_hide = Ocultar una razón
form_restore = Levantar una exclusión
form_why_label = ¿Por qué? Queda en el registro.

## Polls: when something cannot be

refuse_poll = No conozco ninguna votación «{ $named }» que puedas alcanzar desde aquí. Escribe unas letras de su moción y elígela de la lista; una votación de otro canal se encuentra allí.
refuse_poll_several = «{ $named }» sirve para { $count } votaciones, y solo puede ser una. Escribe algo más de su moción o elígela de la lista que aparece al escribir:
refuse_poll_gone = Esta votación no es de este servidor o ya no está. `/postura resultados` muestra las que hay.
refuse_subject = Indica una de las tres: un artículo, una frase o una votación anterior. Sin ninguna, un formulario pide una frase.
refuse_blank = No hay nada que leer en «{ $what }». Escribe una frase con palabras.
refuse_long = «{ $what }» tiene { $characters } caracteres; caben { $most }. Acórtalo y prueba de nuevo.
refuse_control = «{ $what }» contiene caracteres que no se ven o que dan la vuelta al texto. Escríbelo de nuevo, sin copiar.
what_statement = frase
what_reason = razón
refuse_duration = No puedo leer «{ $typed }» como duración. Escríbela como una de { $forms }, entre { $shortest } y { $longest }.
refuse_duration_short = «{ $typed }» es demasiado corto: una votación dura entre { $shortest } y { $longest }. Escríbelo como una de { $forms }.
refuse_duration_long = «{ $typed }» es demasiado largo: una votación dura entre { $shortest } y { $longest }. Escríbelo como una de { $forms }.
refuse_secret_minimum = Un mínimo secreto de { $given } no es posible: elige entre { $least } y { $most } votantes.
refuse_quorum = Un quórum de { $given } no es posible: elige como máximo { $most } votantes.
refuse_days = { $given } días no son posibles: elige como máximo { $most }.
refuse_choice_word = «{ $word }» no es una de las opciones. Elige una de la lista que aparece al escribir.
refuse_closed = Esta votación cerró { $at }, así que los votos quedan como están. El equipo puede abrirla con `/votación reabrir`.
refuse_still_open = Esta votación ya está abierta, hasta { $at } ({ $span }). Con `/votación prolongar` dura más.
refuse_frozen = Una votación posterior ha retomado esta moción, así que este resultado debe quedar. Crea la siguiente indicando la posterior en `anterior:`.
refuse_too_long = Así estaría abierta más de 32 días. Se puede prolongar hasta { $at } como máximo.
refuse_too_old = Esta votación se podía reabrir hasta { $at }. Crea una nueva; si la indicas en `anterior:`, se muestra el cambio.
refuse_struck = El equipo te ha excluido de esta votación, así que no puedes votar. Pregúntales si crees que es un error.
refuse_role = Esta votación es para { $role }. Cuando tengas ese rol, pulsa otra vez.
refuse_account = Tu cuenta es demasiado nueva para esta votación. Podrás votar desde { $at } ({ $span }), si sigue abierta.
refuse_join_unknown = Discord no dijo cuándo entraste, y esta votación lo pide. Prueba de nuevo en un minuto o pregunta al equipo.
refuse_joined_after = Esta votación es para quienes entraron antes de que abriera, { $at }. Puedes leer ambos lados y, tras el cierre, el resultado.
refuse_member = Entraste hace demasiado poco para esta votación. Podrás votar desde { $at } ({ $span }), si sigue abierta.
refuse_not_offered = Esta votación no ofrece esa postura. Pulsa uno de los botones de su tarjeta.
refuse_no_ballot = No tienes voto en esta votación al que dar una razón. Pulsa primero una postura.
refuse_reasons_off = Esta votación no admite razones. Tu voto cuenta sin ninguna.
refuse_reason_required = En esta votación un voto solo cuenta con una razón. Pulsa otra vez la postura y escribe una.
refuse_stance_changed = Mientras tanto tu voto dice **{ $stance }**, así que la razón no se registró. Pulsa **Añadir razón** para escribir una para eso.
refuse_already_struck = Esa persona ya está excluida de esta votación. `deshacer:true` lo levanta.
refuse_not_struck = Esa persona no está excluida de esta votación, así que no hay nada que deshacer.
refuse_no_reason = Esa razón ya no está o ya está oculta. Pulsa **Resultados** para ver las que hay.
refuse_rights = Para eso necesitas el permiso «Gestionar mensajes». Pide ayuda a alguien del equipo.
refuse_rights_there = Esa votación está en otro canal, y un permiso en este no vale allí. Usa esto donde está la votación o pídeselo a alguien con el permiso «Gestionar servidor», que lleva las votaciones de todos los canales.
refuse_rights_channel = Para abrir una votación en { $channel } necesitas allí el permiso «Gestionar mensajes», o «Gestionar servidor».
refuse_bot_rights = No puedo llevar una votación en { $channel }: allí me falta { $rights }. Concédemelo en los ajustes del canal y prueba de nuevo.
refuse_guild_only = Las votaciones son de un servidor. Usa esto en el servidor donde está la votación.
refuse_done = Eso ya está hecho. `/votación lista` muestra cómo está todo.
refuse_sides = El artículo de esta votación ya no está en la biblioteca, o solo defiende un lado. `/artículos` muestra lo que hay.
refuse_form_text = Esto es lo que escribiste, para copiarlo: «{ $text }»
refuse_form_needed = Ha tardado demasiado y el formulario no pudo abrirse. Pulsa otra vez, por favor.
refuse_source_foreign = Ese mensaje no lo escribí yo, así que no conozco su fuente. Usa esto en uno de mis mensajes.
refuse_source_none = A ese mensaje no le corresponde ningún artículo. Úsalo en un argumento, un dato, una cita, un resumen o la votación de un artículo.
refuse_source_many = En ese mensaje hay varios artículos. Abre uno desde su menú y pide entonces su fuente.
refuse_before_open = La votación anterior está abierta hasta { $at } ({ $span }). Ciérrala primero con `/votación cerrar` y crea entonces esta.
refuse_before_taken = A esa ya le sigue otra votación. Indica la posterior en `anterior:`.
refuse_before_secret = La votación anterior es secreta, así que esta también debe serlo: los nombres de la segunda delatarían las posturas de la primera. Deja `voto:` vacío.
refuse_before_named = La votación anterior es abierta, así que esta también debe serlo: los nombres de la primera delatarían las posturas de la segunda. Deja `voto:` vacío, o crea una votación secreta nueva sin `anterior:`.
right_view = Ver canal
right_send = Enviar mensajes
right_send_threads = Enviar mensajes en hilos
right_embed = Insertar enlaces
right_attach = Adjuntar archivos
right_history = Leer el historial de mensajes

## Privacy

privacy_title = Qué se guarda de ti y por qué
privacy_body = No leo mensajes ni listas de miembros. Solo guardo lo que haces conmigo.
privacy_votes = Votos
privacy_votes_text = Por cada votación en la que votas: tu id de usuario, tu postura, tu razón si escribiste una, y cuándo. Hace falta para que cada persona cuente una vez y puedas cambiar tu voto. Se guarda hasta que lo borres.
privacy_secret = Qué significa «secreto»
privacy_secret_text = A nadie del servidor se le dice quién eligió qué, tampoco al equipo ni en las exportaciones. Mientras una votación está abierta, su recuento solo se mueve cuando han votado o cambiado su voto al menos tantas personas como su mínimo. El resultado final cuenta cada voto: los últimos antes de un cierre, o entre dos cierres, pueden notarse. Los votos que el equipo excluye solo salen del recuento en un grupo así, y el que salió así no vuelve. **No** significa que nadie pueda saberlo: quien lleva este bot tiene su base de datos, que une votos y personas. Si todo el mundo elige lo mismo, el resultado dice qué eligió cada cual.
privacy_open = Votaciones abiertas
privacy_open_text = Sus resultados dicen quién eligió qué, como avisa su tarjeta.
privacy_staff = Lo que hace el equipo
privacy_staff_text = Quién creó, prolongó, cerró o reabrió una votación, excluyó a alguien u ocultó una razón, cuándo y por qué. Hace falta para que el equipo responda de ello. Se queda con la votación y sale en sus exportaciones.
privacy_short = Lo que se guarda poco tiempo
privacy_short_text = Los ids de las interacciones, durante 30 minutos, para no hacer nada dos veces. Los registros del programa no contienen posturas junto a personas.
privacy_rights = Tú decides
privacy_rights_text = `/privacidad exportar` te lo da todo en un archivo. `/privacidad borrar` borra tus votos y tus razones: en votaciones cerradas tu voto queda como número sin ti; en las abiertas se retira.
privacy_export = Esto es todo lo que se guarda de ti.
erase_ask = Esto borra tus votos y tus razones, en todos los servidores:
erase_counts = { $open ->
    [0] ningún voto en votaciones abiertas
    [one] 1 voto en una votación abierta, que se retira
   *[other] { $open } votos en votaciones abiertas, que se retiran
}; { $closed ->
    [0] ningún voto en votaciones cerradas
    [one] 1 voto en una votación cerrada, que queda como número sin ti
   *[other] { $closed } votos en votaciones cerradas, que quedan como números sin ti
}. No se puede deshacer.
erase_stays_nothing = Nada más de ti se queda con las votaciones.
erase_stays = Lo que se queda con las votaciones: { $decided ->
    [0] ninguna decisión tuya como equipo
    [one] 1 decisión tuya como equipo
   *[other] { $decided } decisiones tuyas como equipo
}, { $created ->
    [0] ninguna votación creada por ti
    [one] 1 votación creada por ti
   *[other] { $created } votaciones creadas por ti
}, { $struck ->
    [0] ninguna exclusión tuya
    [one] 1 exclusión tuya
   *[other] { $struck } exclusiones tuyas
}.
erase_done = Tus votos y tus razones están borrados. De las votaciones abiertas se queda el número de tu última pulsación, para que ninguna anterior llegue a contar.
menu_source = Pedir la fuente

## Commands of polls

command_poll = votación
command_poll_about = Para el equipo: crear, prolongar, cerrar, reabrir, ver y exportar votaciones
command_poll_create = crear
command_poll_create_about = Abre una votación sobre un artículo, una frase o la moción de otra anterior
command_poll_extend = prolongar
command_poll_extend_about = Deja una votación abierta más tiempo
command_poll_close = cerrar
command_poll_close_about = Cierra una votación antes de tiempo y publica el resultado
command_poll_reopen = reabrir
command_poll_reopen_about = Abre de nuevo una votación cerrada; sus resultados se ocultan
command_poll_list = lista
command_poll_list_about = Las votaciones de este canal; con Gestionar servidor, de todos
command_poll_export = exportar
command_poll_export_about = Los votos y el registro de una votación en un archivo
command_poll_strike = excluir
command_poll_strike_about = Deja fuera el voto de alguien en una votación abierta, o vuelve a contarlo
command_stance = postura
command_stance_about = Tus votos y los resultados que puedes ver
command_stance_mine = mías
command_stance_mine_about = Tus votos en este servidor
command_stance_results = resultados
command_stance_results_about = Los resultados de una votación
command_stance_withdraw = retirar
command_stance_withdraw_about = Retira tu voto de una votación
command_privacy = privacidad
command_privacy_about = Lo que se guarda de ti; recíbelo o bórralo
command_privacy_policy = política
command_privacy_policy_about = Qué se guarda, por qué, cuánto tiempo y qué significa secreto
command_privacy_export = exportar
command_privacy_export_about = Todo lo que se guarda de ti en un archivo
command_privacy_erase = borrar
command_privacy_erase_about = Borra tus votos y tus razones en todos los servidores

option_poll = votación
option_poll_about = Qué votación; escribe unas letras de su moción
option_poll_article = artículo
option_poll_article_about = Votar sobre la moción de un artículo
option_statement = frase
option_statement_about = Votar sobre una frase propia, de 200 caracteres como máximo
option_before = anterior
option_before_about = Votar otra vez la moción de una votación cerrada, para mostrar el cambio
option_scale = escala
option_scale_about = Tres pasos o cinco; tres si no dices nada
option_duration = duración
option_duration_about = Cuánto, como 30m, 24h o 7d; 24h si no dices nada
option_results = resultados
option_results_about = Cuándo se ven los resultados; tras votar si no dices nada
option_ballot = voto
option_ballot_about = Si se muestra quién eligió qué; secreto, o como en la anterior, si no dices nada
option_reasons = razones
option_reasons_about = Si los votos llevan razones; opcionales si no dices nada
option_joined_before_open = ya_miembros
option_joined_before_open_about = Solo puede votar quien ya es miembro
option_min_account_days = días_de_cuenta
option_min_account_days_about = Cuántos días debe tener la cuenta
option_min_member_days = días_de_miembro
option_min_member_days_about = Hace cuántos días hay que haber entrado
option_role = rol
option_role_about = Solo puede votar quien tiene este rol
option_quorum = quórum
option_quorum_about = Con menos votantes el resultado es solo orientativo
option_secret_minimum = mínimo_secreto
option_secret_minimum_about = Votantes desde los que una votación secreta muestra resultados; 3 si no
option_channel = canal
option_channel_about = Dónde se publica la tarjeta; aquí si no dices nada
option_by = por
option_by_about = Cuánto más, como 30m, 24h o 7d
option_for = durante
option_for_about = Cuánto, como 30m, 24h o 7d
option_reason = razón
option_reason_about = Por qué; queda en el registro
option_state = estado
option_state_about = Qué votaciones; las abiertas si no dices nada
option_format = formato
option_format_about = Una tabla (CSV) o datos para programas (JSON)
option_user = persona
option_user_about = El voto de quién
option_undo = deshacer
option_undo_about = Que el voto de esa persona cuente de nuevo

choice_three = tres pasos
choice_five = cinco pasos
choice_after_vote = tras votar
choice_after_close = tras el cierre
choice_live = enseguida
choice_secret = secreto
choice_open = abierto
choice_off = ninguna
choice_optional = opcionales
choice_required = obligatorias
choice_state_closed = cerradas
choice_state_all = todas
choice_csv = CSV
choice_json = JSON
choice_state_open = abiertas
