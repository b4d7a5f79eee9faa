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
privacy_rights_text = `/privacidad exportar` te lo da todo en un archivo. `/privacidad borrar` borra tus votos y tus razones: en votaciones cerradas tu voto queda como número sin ti; en las abiertas se retira. En debates terminados pasas a ser alguien sin nombre y lo que dijiste se borra; en los que están en marcha, cuando terminen.
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
command_privacy_erase_about = Borra tus votos, tus razones y lo que dijiste en debates, en todas partes

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

## Debates: what everybody sees

debate_somebody = alguien que se fue
debate_erased = *Lo borró quien lo escribió.*
debate_seat = { $side } { $slot }
debate_seat_team = { $side } · equipo { $team }, orador { $slot }
debate_days = { $count } d
debate_hours = { $count } h
debate_minutes = { $count } min
debate_seconds = { $count } s
debate_until = Hasta { $at } ({ $span })
debate_lead = Debate · { $format } · { $stage }
debate_people_more = y { $count } más
stage_draft = Borrador
stage_scheduled = Programado
stage_lobby = Sala de espera
stage_opening_vote = Votación inicial
stage_turn = En curso
stage_paused = En pausa
stage_closing_vote = Votación final
stage_results = Resultados
stage_archived = Terminado
stage_cancelled = Cancelado
now_draft = Aún sin anunciar
now_scheduled = Empieza { $span }
now_lobby = La sala de espera está abierta
now_called = Es el turno de { $person }
now_nobody = Nadie ocupa esta plaza
now_preparing = Tiempo de preparación
now_speaks = Habla { $person }
now_leads = Dirige { $person } y ambos lados pueden hablar
now_both = Ambos lados tienen la palabra
now_break = Pausa
now_forum = La palabra está abierta a todo el mundo
now_voice = { $person } tiene la palabra
now_grace = Se acabó el tiempo de { $person }
now_grace_both = Se acabó el tiempo
now_handover = El turno ha terminado
now_over = El debate ha terminado
now_cancelled = El debate se ha cancelado
turn_numbered = { $name } · turno { $number } de { $all }
turn_called = **Empezar** da la palabra, durante { $time }. Si nadie lo pulsa, el debate se pausa { $span }.
turn_preparing = La preparación termina { $span }. Con **Empezar** tomas la palabra antes, durante { $time }.
turn_bank = Antes, su lado puede gastar { $time } de preparación.
turn_forum = Esta ronda termina { $span }.
turn_grace = Todavía se acepta un discurso; el margen termina { $span }.
turn_grace_spoken = Termina la frase, por favor; el turno acaba { $span }.
turn_handover = Continúa { $span }.
turn_thread = Los discursos están en { $thread }.
next_is = **Después:** { $what }
next_lobby = la sala de espera, donde se ocupan lados y plazas
next_free = plaza libre
queue_nobody = No espera nadie: pulsa **Levantar la mano** para hablar.
queue_next = ✋ Esperan la palabra: { $people }
queue_length = ✋ Esperan la palabra: { $count }
queue_title = Esperan la palabra: { $count }
queue_empty = Nadie espera la palabra.
queue_waits = La palabra se da en un turno del público.
queue_pick = Dar la palabra a …
queue_number = Número { $number } de la lista
queue_take = Siguiente de la cola
queue_clear = Vaciar la cola
card_draft = Solo lo ven quienes lo moderan. Cuando se anuncie, todo el mundo podrá unirse aquí.
card_scheduled = Elige un lado o escucha desde el público. Quien se une recibe un aviso.
card_scheduled_forum = Únete al público para recibir un aviso. Todo el mundo puede hablar por turnos.
card_lobby = Elige un lado y pulsa **Listo**. Empieza cuando todas las plazas estén ocupadas y listas, o cuando lo empiece quien modera.
card_lobby_forum = Únete al público y levanta la mano si quieres hablar. Lo empieza quien modera.
card_lobby_until = -# Si no empieza, se cancela { $span }.
card_opening_vote = ¿Qué piensas de la moción **antes** de oír el debate? Tus dos votos juntos muestran el cambio.
card_closing_vote = ¿Qué piensas de la moción **ahora**? Vota otra vez, aunque no hayas cambiado de opinión.
card_vote_link = **[Ir a la votación]({ $link })**
card_results = Los resultados son definitivos { $at }; hasta entonces quienes moderan pueden reabrir la votación.
card_result_link = **[Ver los resultados]({ $link })**
card_thread = Lo que se dijo está en { $thread }.
card_cancelled = No se celebra.
card_cancelled_midway = No continúa.
card_host = Modera: { $host }
card_hosts = Modera: { $host } · con { $cohosts }
lobby_side = { $side } · { $taken } de { $seats } plazas ocupadas
lobby_seat = { $number } · { $person }
lobby_seat_ready = { $number } · { $person } ✓ a punto
lobby_free = { $number } · *libre*
lobby_reserve = En reserva: { $people }
lobby_reserves = En reserva: { $count }
lobby_audience = Público · { $count }
paused_host = Quien modera ha parado el reloj.
paused_no_show = Se llamó a { $person } y no empezó a tiempo.
paused_vacant = Nadie ocupa la plaza de este turno.
paused_left = { $person } ha dejado la plaza de este turno.
paused_removed = Se ha expulsado a { $person } del debate.
paused_left_over = Tiempo restante: { $time }. No se pierde nada.
press_join_pro = ▲ Unirme a favor
press_join_con = ▼ Unirme en contra
press_audience = Público
press_ready = Listo
press_begin = Empezar
press_prepare = Preparar ({ $time })
press_leave = Salir
press_pack = Dosier
press_plan = Programa
press_speak = Hablar
press_cite = Citar
press_yield = Ceder la palabra
press_raise = Levantar la mano
press_lower = Bajar la mano
press_ask = Preguntar
press_transcript = Transcripción
panel_lead = Panel de moderación · { $format } · { $stage }
panel_draft = Revisa el programa y abre la sala de espera, o fija un comienzo con el comando de editar.
panel_card = [Tarjeta]({ $link })
panel_channel = Canal: { $channel }
panel_free = { $side }: plazas libres: { $count }
panel_not_ready = Aún no están a punto: { $people }
panel_banks = Preparación restante: { $banks }
panel_missing = **Falta quien habla.** Deja hablar a otra persona, sigue sin ella o vuelve a llamarla.
panel_vacant = **La plaza está vacía.** Deja que otra persona hable en ella o sigue sin nadie.
panel_publish = Abrir la sala
panel_start = Comenzar
panel_next = Siguiente
panel_pause = Pausar
panel_resume = Reanudar
panel_longer = +30 s
panel_shorter = −30 s
panel_end_turn = Terminar turno
panel_open_vote = Abrir votación
panel_close_vote = Cerrar votación
panel_extend_vote = +1 min
panel_queue = Cola ({ $count })
panel_coin = Lanzar moneda
panel_end = Terminar
panel_cancel = Cancelar
panel_substitute = Sustituir
panel_forfeit = Seguir sin nadie
panel_wait = Esperar
panel_archive = Dar por definitivo
post_question = Pregunta
post_citation = { $lead } · cita
post_part = { $lead } ({ $part } de { $parts })
result_final_vote = Votación final
result_no_vote = Este debate no tuvo votación.
result_audience = Desde el público
board_thread = Los discursos se escriben en un formulario y quedan en un hilo.
board_announce = Se habla donde se quiera; el bot lleva el tiempo, la cola y los votos.
board_each = toda la cola, { $time } cada uno
board_each_host = quien elija quien modera, { $time } cada uno
board_empty = No hay ningún debate así en este servidor.
substitute_nobody = Nadie de los participantes puede sustituir. Pide antes a alguien que se una al lado o al público y pulsa otra vez.
substitute_pick = ¿Quién habla en su lugar? …
substitute_title = ¿Quién habla en «{ $turn }»?
pack_lead = Dosier · { $side }
pack_facts = Datos
pack_no_arguments = El artículo no tiene argumentos de este lado.
pack_nothing = El artículo no tiene nada que citar para tu lado. Puedes hablar sin cita.
pack_cite = Elige lo que quieres citar. Se publica en tu nombre, con su fuente.
pack_pick_argument = Argumentos { $first }–{ $last } …
pack_pick_fact = Datos { $first }–{ $last } …
panel_vacant_paused = **La plaza está vacía.** Deja que otra persona hable en ella o termina el debate.
told_published = Se acerca un debate, { $at } ({ $span }); únete en su tarjeta. La moción: **{ $motion }**
told_reminder = El debate «{ $motion }» empieza { $span }.
told_lobby = La sala de espera está abierta: ocupa tu sitio en la tarjeta y { $host } da comienzo al debate. La moción: **{ $motion }**
told_lobby_forum = La sala de espera está abierta: únete en la tarjeta y { $host } da comienzo al debate. La moción: **{ $motion }**
told_opening_vote = **Se abre la votación inicial** hasta { $at } ({ $span }): di qué piensas antes del primer discurso.
told_closing_vote = **Se abre la votación final** hasta { $at } ({ $span }): di qué piensas ahora.
told_vote_moved = La votación cierra ahora { $at } ({ $span }).
told_vote_reopened = La votación final vuelve a abrirse hasta { $at } ({ $span }); después habrá nuevos resultados.
told_result_replaced = Después de este resultado se volvió a abrir la votación. El que cuenta: { $link }
told_called = { $person }, es tu turno: **{ $turn }** ({ $seat }, { $time }). Pulsa **Empezar** en la tarjeta; si no, el debate se pausa { $span }.
told_next = { $person }, vas después.
told_vacant = Ahora toca **{ $turn }**, pero nadie ocupa la plaza ({ $seat }).
told_press_begin = Pulsa **Empezar** en la tarjeta.
told_forum = **{ $turn }**: la palabra está abierta, { $each } cada uno. Levanta la mano en la tarjeta.
told_both = **{ $turn }**: ambos lados tienen la palabra.
told_break = **{ $turn }**: nadie tiene la palabra por un rato.
told_on = **{ $turn }** continúa.
told_moved = Quien modera ha movido el final a { $at } ({ $span }).
told_grace = Se acabó el tiempo, { $person }. Todavía se acepta un discurso; el margen termina { $span }.
told_grace_both = Se acabó el tiempo. Todavía se acepta un discurso; el margen termina { $span }.
told_grace_spoken = Se acabó el tiempo, { $person }: termina la frase, por favor. El turno acaba { $span }.
told_grace_spoken_both = Se acabó el tiempo: hay que terminar la frase, por favor. El turno acaba { $span }.
told_skipped = Quien modera se salta **{ $turn }**.
told_forfeited = **{ $turn }** pasa sin quien debía hablar.
told_gone = **{ $turn }** termina antes: quien hablaba se ha ido.
told_turn_over = **{ $turn }** ha terminado.
told_paused = **El debate está en pausa.**
told_why = Motivo: { $why }
told_resumed = El debate continúa.
told_resumed_speaker = El debate continúa, { $person }.
told_outage = El bot estuvo fuera { $late }. No se ha perdido nada: lo que estaba en marcha recupera su tiempo.
told_coin_keep = La moneda ha caído: los lados se quedan como están.
told_coin_swap = La moneda ha caído: **los lados se intercambian**. Quien estaba a favor está ahora en contra, y al revés; vuelve a pulsar **Listo**, por favor.
told_floor = { $person }, tienes la palabra hasta { $at } ({ $span }).
told_warned = { $person }, es una advertencia de quien modera.
told_removed = Se ha expulsado a { $person } de este debate.
told_cancelled = Se ha cancelado el debate: **{ $motion }**
told_given_up = Nadie comenzó el debate, así que se cancela: **{ $motion }**
bell_for = 🔔 Tiempo restante: { $left } · { $person }
bell = 🔔 Tiempo restante: { $left } · { $turn }
concern_missing = { $hosts }: el debate espera en **{ $turn }**. { $cause } Deja hablar a otra persona, sigue sin ella o vuelve a llamarla.
concern_vacant = { $hosts }: el debate espera en **{ $turn }**. { $cause } Deja que alguien hable en esa plaza o sigue sin nadie.
concern_outage = { $hosts }: estuve fuera { $late } durante «{ $motion }». Lo que estaba en marcha se ha movido y nadie pierde tiempo; echa un vistazo al panel.
concern_given_up = { $hosts }: nadie comenzó «{ $motion }», así que se cerró la sala de espera y se canceló el debate. Créalo de nuevo cuando quieras.
concern_question = { $hosts }: **Pregunta** de { $person }: { $question }
concern_questions = { $hosts }: Hay una pregunta en «{ $motion }».
what_motion = moción
what_speech = discurso
what_question = pregunta
refuse_debate_guild_only = Los debates son de un servidor. Usa esto en el servidor donde está el debate.
refuse_debate_none_here = En este canal no hay ningún debate. Indica uno en el comando o úsalo en el canal del debate; { $command } muestra los que hay.
refuse_debate_unknown = No conozco ningún debate «{ $named }» en este servidor. Escribe unas letras de su moción y elígelo de la lista.
refuse_debate_several = «{ $named }» sirve para { $count } debates, y solo puede ser uno. Escribe algo más de su moción o elígelo de la lista que aparece al escribir:
refuse_debate_gone = Este debate no es de este servidor o ya no está. { $command } muestra los que hay.
refuse_debate_channel = En ese canal ya hay otro debate: «{ $motion }». Termínalo antes o elige otro canal.
refuse_debate_format = No conozco ningún formato «{ $named }». Elige uno de la lista que aparece al escribir.
refuse_debate_no_motion = Un debate necesita una moción. Indica un artículo o escribe una frase con la que se pueda estar de acuerdo o no.
refuse_debate_article_motion = Ese artículo no tiene moción propia. Escribe una junto a él: una frase con la que se pueda estar de acuerdo o no.
refuse_debate_length = No puedo leer «{ $typed }» como duración. Escríbela como `90s`, `5m` o `1d12h`, { $longest } como máximo.
refuse_debate_done = Eso ya está hecho. La tarjeta muestra cómo está todo.
refuse_debate_no_article = Este debate no tiene artículo, o ya no está en la biblioteca, así que no hay nada que citar. Puedes hablar sin cita.
refuse_debate_no_side = El dosier es de un lado. Únete antes a favor o en contra; desde el público puedes preguntar.
refuse_debate_citation = Lo que elegiste ya no está en el resumen del artículo. Pulsa **Citar** otra vez para ver lo que hay ahora.
refuse_debate_no_change = Con un tiempo de cero no cambia nada. Di cuánto, como `30s` o `1m`.
refuse_debate_cited = Justo eso ya se citó en este turno. Elige otra cosa o habla sin cita.
refuse_step_not_yours = Eso solo lo pueden hacer quienes moderan el debate o el equipo. Pídeselo a alguien de ellos.
refuse_step_only_host = Eso solo lo puede hacer quien creó el debate o el equipo. Pídeselo.
refuse_step_sent_away = Quien ha sido expulsado de este debate ya no puede participar; mirar y votar sigue abierto. El equipo puede responder a las dudas.
refuse_step_stale = El debate ha avanzado entretanto, así que no se hizo nada. Mira la tarjeta y pulsa otra vez si aún lo quieres.
refuse_step_phase = Este turno no está en un punto en que eso se pueda. La tarjeta muestra lo que se puede ahora.
refuse_step_frozen = La moción ya no cambia, porque se ha empezado a votar sobre ella. Para otra moción, crea otro debate.
refuse_step_start_passed = Ese momento ya ha pasado. Indica uno posterior.
refuse_step_start_far = Falta demasiado para eso. Indica un comienzo hasta { $at } como máximo.
refuse_step_already_cohost = Esa persona ya puede llevar este debate, así que no hay nada que hacer.
refuse_step_not_cohost = Esa persona no ayuda a moderar este debate, así que no hay nada que retirar.
refuse_step_cohosts = Ya ayudan a moderar { $most } personas, las que caben en un debate. Quita antes a una.
refuse_step_host_stays = No se puede expulsar a quien creó el debate. { $command } cancela el debate.
refuse_step_already_there = Ya es así, y no había nada que cambiar.
refuse_step_full = La lista está llena: caben { $most } personas. Para mirar y votar no hace falta estar en ella.
refuse_step_sides_locked = Los lados se cierran cuando empiezan los turnos. Quédate en el público o pide una plaza a quien modera.
refuse_step_no_sides = En este formato nadie tiene lado. Para hablar, levanta la mano en el turno del público.
refuse_step_not_there = No participas en este debate, así que no hay de dónde salir. Con **Público** en su tarjeta te unes.
refuse_step_not_seated = Para eso hace falta una plaza. Únete a un lado que tenga una libre o pídesela a quien modera.
refuse_step_no_seat = Este formato no tiene esa plaza. El programa de la tarjeta muestra las plazas de ambos lados.
refuse_step_other_side = Esa persona está en el otro lado, y los lados no cambian durante los turnos. Elige a alguien de este lado o del público.
refuse_step_speaking_now = Ahora mismo es su turno. Usa **Sustituir** para que hable otra persona.
refuse_step_vacant = Nadie ocupa la plaza de este turno. Nombra a un sustituto o sigue sin nadie.
refuse_step_already_ready = Ya has pulsado **Listo**. Empieza cuando todo el mundo lo haga o cuando lo empiece quien modera.
refuse_step_floor = Ahora no tienes la palabra. La tarjeta muestra de quién es el turno; en un turno del público puedes levantar la mano.
refuse_step_too_late = El turno y su margen habían terminado cuando llegó, así que no se publicó. Aquí tienes tu texto entero; puedes pedir más tiempo a quien modera.
refuse_step_elsewhere = En este debate se habla en un canal, no con un formulario. Habla allí; la tarjeta lleva el tiempo.
refuse_step_no_preparation = A tu lado no le queda tiempo de preparación. Pulsa **Empezar** para tomar la palabra.
refuse_step_already_queued = Ya tienes la mano levantada o la palabra. **Bajar la mano** la baja.
refuse_step_not_queued = No hay ninguna mano que bajar. **Levantar la mano** te pone en la cola.
refuse_step_queue_full = Ya esperan { $most } personas y la cola está llena. Prueba cuando hayan hablado algunas o haz una pregunta.
refuse_step_queue_empty = No hay nadie en la cola. Da la palabra a alguien por su nombre o espera a que levanten la mano.
refuse_step_no_forum = La palabra solo se da así en un turno del público. Haz una pregunta o espera a ese turno, si el programa lo tiene.
refuse_step_nobody_speaks = Ahora nadie tiene la palabra. Para terminar toda la ronda, pulsa **Terminar turno** en el panel.
refuse_step_questions = Has hecho { $most } preguntas, las que caben por persona en un debate. Para decir más, levanta la mano en un turno del público.
refuse_step_short = Así acabaría al instante o en el pasado. Para terminar, usa **Terminar turno** o **Siguiente**.
refuse_step_long = Duraría demasiado. Elige menos: { $longest } desde ahora como máximo.
refuse_step_no_vote = Este formato no tiene esa votación. Abre una votación aparte o usa la próxima vez un formato que las tenga.
refuse_step_turns_remain = Antes de la votación final quedan turnos. { $command } termina el debate antes y la abre.
refuse_step_nobody_missing = Aquí no falta nadie. Usa **Siguiente** para seguir o **Pausar** para parar el reloj.
refuse_step_already_paused = El debate ya está en pausa. **Reanudar** lo hace seguir.
refuse_step_out_of_step = Eso no encajó en el debate por un fallo nuestro; no ha cambiado nada. Mira la tarjeta y prueba otra vez.
refuse_now_draft = El debate es todavía un borrador, así que hay que esperar. Primero lo anuncia quien lo modera.
refuse_now_scheduled = El debate solo está programado, así que hay que esperar. Espera a la sala de espera o a que la abra quien modera.
refuse_now_lobby = El debate está en la sala de espera, así que eso tiene que esperar al comienzo. Lo puede empezar quien modera.
refuse_now_vote = Eso no se puede durante la { $stage }. Vota en la tarjeta de la votación; quien modera puede cerrarla para seguir.
refuse_now_turn = Eso no se puede mientras corren los turnos. La tarjeta muestra lo que se puede ahora.
refuse_now_paused = El debate está en pausa, así que hay que esperar. Quien modera puede hacerlo seguir con **Reanudar**.
refuse_now_results = El debate ya tiene resultados, así que eso no se puede. La transcripción cuenta todo lo que se dijo.
refuse_now_archived = El debate ha terminado, así que eso no se puede. La transcripción cuenta todo lo que se dijo; el equipo puede crear otro debate.
refuse_now_cancelled = El debate se canceló, así que eso no se puede. El equipo puede crear otro.
refuse_own_sent_away = Te han expulsado de este debate y ya no puedes participar; mirar y votar sigue abierto. El equipo puede responder a las dudas.
refuse_own_too_late = Ese turno y su margen han terminado, así que ya no admite discursos. Puedes pedir más tiempo a quien modera.
refuse_host_stale = El debate ha avanzado hace un momento, así que no se hizo nada. Mira la tarjeta y envíalo otra vez si aún lo quieres.
refuse_host_edit = Eso solo se puede cambiar antes de que se abra la sala de espera. Sigue como está, o cancela el debate con { $command } y crea otro.
refuse_host_draft = El debate es todavía un borrador, así que hay que esperar. { $command } abre su sala de espera.
refuse_host_scheduled = El debate solo está programado, así que hay que esperar. { $command } abre antes la sala de espera.
refuse_host_lobby = El debate está en la sala de espera, así que eso tiene que esperar al comienzo. { $command } le da comienzo.
refuse_host_vote = Eso no se puede durante la { $stage }. Espera a que cierre o ciérrala con { $command }.
refuse_host_paused = El debate está en pausa, así que hay que esperar. **Reanudar** lo hace seguir.
refuse_host_not_seated = Esa persona no tiene plaza, así que no hay nada que quitarle. La tarjeta muestra quién la tiene.
refuse_host_not_queued = Esa persona no está en la cola, así que no hay de dónde sacarla. **Cola** en el panel muestra quién espera.
refuse_host_full = La lista está llena: caben { $most } personas y no se puede añadir a nadie más.
refuse_host_no_sides = En este formato nadie tiene lado, así que no hay nada que decidir.
refuse_host_no_forum = La palabra solo se da así en un turno del público. El programa de la tarjeta muestra si hay uno.
board_title = { $count ->
    [one] Un debate
   *[other] { $count } debates
}

## Debates: hosts and commands

at_draft = El debate es un borrador: solo lo ven quienes lo moderan y el equipo. `/moderar empezar` abre su sala.
at_scheduled = La sala se abre { $at } ({ $span }).
at_lobby = La sala está abierta. Si nadie empieza el debate, se abandona { $span }.
at_opening_vote = La votación inicial está en marcha; cierra { $span }.
at_called = **{ $name }**: le toca a { $person }, que tiene que pulsar **Empezar**; el plazo acaba { $span }.
at_preparing = **{ $name }**: el lado se prepara; su tiempo de preparación se agota { $span }.
at_speaking = **{ $name }** está en marcha; termina { $span }.
at_grace = **{ $name }** ha terminado; todavía se acepta un discurso, el margen acaba { $span }.
at_handover = **{ $name }** ha terminado; el turno siguiente llega { $span }.
at_paused = El debate está en pausa en **{ $name }**: el reloj no corre hasta `/moderar reanudar`.
at_closing_vote = La votación final está en marcha; cierra { $span }.
at_results = Los resultados ya están; serán definitivos { $span }. Hasta entonces `/moderar reabrir` abre otra vez la votación final.
at_archived = El debate ha terminado y sus resultados son definitivos.
at_cancelled = El debate está cancelado.
did_motion = La moción es ahora: { $motion }
did_format = El formato es ahora **{ $name }**.
did_start = La sala se abre ahora { $at } ({ $span }).
did_archive = Al final la transcripción se guarda en { $channel }.
did_archive_none = La transcripción no se guarda en ningún canal.
did_venue_thread = Se habla en un hilo bloqueado, con un formulario.
did_venue_announce = Cada cual habla donde quiera; yo llevo el tiempo, la cola y las votaciones.
did_cohost = { $person } ya puede moderar este debate, también desde su panel.
did_cohost_gone = { $person } ya no modera este debate.
did_assigned = El puesto de { $person }: { $seat }.
did_assigned_over = El puesto de { $person }: { $seat }. Lo tenía { $before }, que ya no está en ese puesto.
did_substitute = { $person } ocupa la plaza de este turno, para el resto del debate.
did_unassigned = { $person } ya no tiene puesto, pero sigue en el debate.
did_toss_keep = La moneda dice: cada cual se queda en su lado.
did_toss_swap = La moneda dice: los lados a favor y en contra se cambian.
did_floor = { $person } tiene la palabra; su tiempo acaba { $span }.
did_queue_cleared = La cola está vacía.
did_dismissed = { $person } ya no está en la cola.
did_warned = { $person } ha recibido un aviso. El aviso y su motivo quedan en el registro.
did_removed = { $person } queda fuera del debate y no puede volver a participar. Sí puede mirar y votar.
did_leave = Ya no participas. Puedes seguir mirando y votar.
did_ready = Todo listo por tu parte. El debate empieza cuando lo estén todos los puestos, o antes si lo empieza quien modera.
did_begin = Tienes la palabra; tu tiempo acaba { $span }. Pulsa **Hablar** en la tarjeta y escribe; puedes enviar varias partes.
did_begin_aloud = Tienes la palabra; tu tiempo acaba { $span }. Habla donde tiene lugar el debate.
did_prepare = Tu lado se prepara; el tiempo se agota { $span }. Pulsa **Empezar** cuando quieras hablar.
did_floor_own = Tienes la palabra; tu tiempo acaba { $span }.
did_raise = { $place ->
    [1] Eres la próxima persona de la cola. Te aviso cuando tengas la palabra.
   *[other] Estás en la cola con el número { $place }. Te aviso cuando tengas la palabra.
}
did_lower = Has bajado la mano.
did_ask = Tu pregunta está publicada, y quienes moderan la ven.
did_speak = Tu discurso está publicado. Mientras te quede tiempo puedes enviar más, o devolver el resto con **Ceder la palabra**.
did_speak_grace = Tu discurso está publicado. Tu tiempo ha terminado; todavía se aceptan discursos, el margen acaba { $span }.
did_cite = La cita está publicada con su fuente.
did_yield = Has devuelto el tiempo que te quedaba.
did_card = La tarjeta aparece en { $channel } en un momento.
did_panel = El panel aparece en { $channel } en un momento. Lo ve quien vea ese canal; solo pueden usarlo quienes moderan y el equipo.
did_transcript = La transcripción del debate.
did_transcript_so_far = La transcripción hasta ahora; el debate no ha terminado.
did_transcript_results = La transcripción del debate; sus resultados aún no son definitivos.
joined_seat = Ya participas: **{ $seat }**.
joined_reserve = Estás en el lado **{ $side }**. Todos sus puestos están ocupados, así que te pueden llamar como suplente.
joined_audience = Estás en el público: puedes preguntar, y levantar la mano si el formato tiene tiempo para ello.
joined_scheduled = La sala se abre { $at } ({ $span }); te lo recuerdo antes.
joined_lobby = Pulsa **Listo** cuando lo estés: el debate empieza cuando lo estén todos los puestos, o cuando lo empiece quien modera.
joined_lobby_watching = El debate empieza cuando todos los puestos estén listos, o cuando lo empiece quien modera.
joined_lobby_forum = El debate empieza cuando lo empiece quien modera.
own_ready = Listo
own_pack = Dosier
own_leave = Salir
host_publish = Abrir la sala
host_sure = Sí, hazlo
sure_end = ¿Terminar el debate ahora? Los turnos que quedan se pierden; sigue la votación final, o los resultados.
sure_archive = ¿Dar los resultados por definitivos ahora? Después no se puede reabrir la votación final, y la transcripción se guarda.
sure_clear = ¿Vaciar toda la cola? Quienes están en ella tendrán que levantar la mano otra vez.
sure_close_vote = ¿Cerrar la votación ahora? Quien no haya votado ya no podrá hacerlo.
sure_forfeit = ¿Seguir sin la persona que falta? Su lado pierde el turno.
sure_other = ¿Lo hago? Pulsa el botón, o déjalo como está.
setup_draft = El debate está preparado, como borrador: solo lo ven quienes lo moderan y el equipo. Abre su sala con el botón, en el panel o con `/moderar empezar`; `/moderar editar inicio:` lo anuncia para un momento.
setup_scheduled = El debate está preparado y anunciado: su sala se abre { $at } ({ $span }). La tarjeta aparece en un momento.
setup_format = Formato: **{ $name }** · { $turns ->
    [one] 1 turno
   *[other] { $turns } turnos
}, { $time } para hablar
setup_thread = Tarjeta en { $channel }; se habla allí en un hilo bloqueado, con un formulario
setup_announce = Tarjeta en { $channel }; cada cual habla donde quiera, yo llevo el tiempo, la cola y las votaciones
setup_panel = Panel en { $channel }: lo ve quien vea ese canal, solo pueden usarlo quienes moderan y el equipo
setup_minimum = Las votaciones son secretas y muestran posturas a partir de { $least } votantes
setup_archive = La transcripción se guarda en { $channel }
setup_no_archive = La transcripción no se guarda en ningún canal; `/moderar exportar` la da
setup_no_article = No hay artículo, así que no hay dosieres ni citas
setup_elsewhere = Si en { $channel } no aparece ninguna tarjeta, me falta allí uno de estos permisos: { $rights }. Concédelos en los ajustes del canal, en *Permisos*, y usa `/moderar tarjeta`.
form_question = Hacer una pregunta
form_question_label = Tu pregunta, publicada con tu nombre
form_question_hint = Una pregunta, de 500 caracteres como máximo
form_speech = Tu discurso
form_speech_label = Se publica al enviarlo; caben varias partes
form_speech_hint = Lo que llegue tarde se te devuelve entero
form_cancel = Cancelar el debate
refuse_form_file = Lo que escribiste va aquí en un archivo, entero.
refuse_debate_rights = No puedo llevar este debate en { $channel }: allí me falta { $rights }. Concédemelo en los ajustes del canal, en *Permisos* (o a mi rol, en *Ajustes del servidor → Roles*), y prueba de nuevo. No ha cambiado nada.
refuse_thread_in_thread = Dentro de un hilo no puede haber otro hilo. Indica otro `canal:` para la tarjeta, o elige en `lugar:` solo anunciar.
refuse_moment = No puedo leer «{ $typed }» como un momento. Escríbelo como uno de { $forms }; una hora local necesita también `zona:`.
refuse_no_zone = «{ $typed }» es una hora local, y no adivino de dónde. Elige la zona horaria en `zona:`, escribe «UTC» detrás, o di `en 2 horas`.
refuse_zone = No conozco la zona horaria «{ $named }». Escribe en `zona:` el nombre en inglés de una ciudad grande y elígela de la lista.
refuse_skipped = Los relojes de allí nunca muestran «{ $typed }»: entonces se adelantan de { $before } a { $after }. Indica otra hora.
refuse_twice = Los relojes de allí muestran «{ $typed }» dos veces, con { $first } y con { $second }. Escribe detrás la que quieras, como «{ $typed }{ $second }».
refuse_one_change = Cambia una cosa cada vez: rellena la moción o el artículo, el formato, el lugar, el inicio o el archivo.
refuse_nobody_named = Para eso hay que nombrar a alguien. Rellena `persona:`.
refuse_bot_named = Esa cuenta es un bot, y los bots no participan en debates. Nombra a una persona en `persona:`.
refuse_side_full = Todos los puestos de ese lado están ocupados. Nombra el puesto en `puesto:`; quien lo tenga lo dejará.
right_threads_create = Crear hilos públicos
right_threads_manage = Gestionar hilos

command_host = moderar
command_host_about = Para el equipo: preparar y llevar debates moderados
command_host_create = crear
command_host_create_about = Prepara un debate sobre un artículo o una moción
command_host_edit = editar
command_host_edit_about = Cambia una cosa del debate
command_host_cohost = comoderar
command_host_cohost_about = Deja que alguien más lo modere
command_host_assign = asignar
command_host_assign_about = Da un puesto a alguien
command_host_unassign = desasignar
command_host_unassign_about = Quita a alguien su puesto
command_host_coinflip = moneda
command_host_coinflip_about = Una moneda decide los lados
command_host_start = empezar
command_host_start_about = Abre la sala; desde la sala, empieza
command_host_next = siguiente
command_host_next_about = Pasa enseguida a lo que sigue
command_host_pause = pausar
command_host_pause_about = Para el reloj
command_host_resume = reanudar
command_host_resume_about = El reloj vuelve a correr
command_host_time = tiempo
command_host_time_about = Da al turno más o menos tiempo
command_host_floor = palabra
command_host_floor_about = Da la palabra a alguien, o termina el tiempo
command_host_queue = cola
command_host_queue_about = Mira, usa o vacía la cola de manos levantadas
command_host_vote = voto
command_host_vote_about = Abre, cierra o prolonga la votación
command_host_substitute = sustituir
command_host_substitute_about = Da la plaza de este turno a otra persona, para el resto del debate
command_host_warn = avisar
command_host_warn_about = Da un aviso a alguien, con un motivo
command_host_remove = expulsar
command_host_remove_about = Deja a alguien fuera del debate
command_host_panel = panel
command_host_panel_about = Publica el panel otra vez; lo ve quien vea el canal
command_host_card = tarjeta
command_host_card_about = Publica la tarjeta otra vez
command_host_cancel = cancelar
command_host_cancel_about = Cancela el debate
command_host_end = terminar
command_host_end_about = Termina antes; sigue la votación final
command_host_reopen = reabrir
command_host_reopen_about = Abre otra vez la votación final
command_host_archive = archivar
command_host_archive_about = Resultados definitivos; guarda la transcripción
command_host_export = exportar
command_host_export_about = La transcripción en un archivo
command_debate = debate
command_debate_about = Participar en debates: entrar, preguntar, hablar, leer la transcripción
command_debate_list = lista
command_debate_list_about = Los debates de este servidor
command_debate_info = info
command_debate_info_about = El plan, la gente y cómo va
command_debate_join = unirse
command_debate_join_about = Participa en un lado o en el público
command_debate_leave = salir
command_debate_leave_about = Deja de participar
command_debate_hand = mano
command_debate_hand_about = Levanta la mano para hablar, o bájala
command_debate_ask = preguntar
command_debate_ask_about = Haz una pregunta
command_debate_speak = hablar
command_debate_speak_about = Escribe tu discurso mientras tengas la palabra
command_debate_cite = citar
command_debate_cite_about = Cita el artículo mientras tengas la palabra
command_debate_pack = dosier
command_debate_pack_about = Argumentos de tu lado, y datos
command_debate_transcript = transcripción
command_debate_transcript_about = La transcripción en un archivo

option_debate = debate
option_debate_about = Qué debate; el de este canal si no dices nada
option_debate_article = artículo
option_debate_article_about = Debatir la moción de un artículo
option_motion = moción
option_motion_about = Una moción propia; con un artículo, en lugar de la suya
option_plan = formato
option_plan_about = El plan de turnos; Oxford si no dices nada
option_venue = lugar
option_venue_about = Dónde se habla; en un hilo bloqueado si no dices nada
option_start = inicio
option_start_about = Como: en 2 horas, 2026-02-02 19:30 (con zona), <t:…>
option_zone = zona
option_zone_about = La zona horaria del inicio; escribe una ciudad
option_archive = archivo
option_archive_about = Dónde se guarda la transcripción al final
option_panel = panel
option_panel_about = Dónde está el panel; lo ve quien vea el canal; aquí si no dices nada
option_vote_minimum = mínimo_secreto
option_vote_minimum_about = Votantes desde los que sus votaciones secretas muestran posturas; 3 si no
option_panel_channel = canal
option_panel_channel_about = Dónde está el panel; aquí si no dices nada
option_person = persona
option_person_about = Quién
option_remove = quitar
option_remove_about = Que deje de moderarlo
option_seat = puesto
option_seat_about = Qué puesto; elígelo de la lista
option_time_by = por
option_time_by_about = Como +30s, -1m o 2m
option_vote_by = por
option_vote_by_about = Al prolongar: cuánto más, como 90s; 1m si no dices nada
option_vote_for = durante
option_vote_for_about = Cuánto, como 90s; lo que diga el formato si no
option_action = acción
option_action_about = Qué hacer
option_file_format = formato
option_file_format_about = Texto, datos para programas o una tabla; texto si no dices nada
option_place = lado
option_place_about = A favor, en contra, donde haya sitio, o el público
option_question = pregunta
option_question_about = Tu pregunta; sin ella se abre un formulario

choice_thread = hilo bloqueado
choice_announce = solo anunciar
choice_md = texto (Markdown)
choice_audience = público
choice_action_give = dar a alguien
choice_action_end = terminar el tiempo
choice_action_show = ver
choice_action_take = que hable la siguiente
choice_action_clear = vaciar
choice_action_dismiss = quitar a alguien
choice_action_open = abrir
choice_action_close = cerrar
choice_action_extend = prolongar
choice_action_raise = levantar
choice_action_lower = bajar

privacy_debates = Debates
privacy_debates_text = Lo que haces en un debate, con tu id de usuario y cuándo: participar, puestos, manos levantadas, discursos, preguntas, citas, y lo que deciden quienes moderan, también los avisos. Hace falta para que los turnos sean justos, un reinicio no pierda nada y haya transcripción. Se guarda con el debate hasta que lo borres; lo publicado en el servidor se queda allí.
erase_debates_none = Ningún debate te nombra.
erase_debates = { $over ->
    [0] Ningún debate terminado te nombra
    [one] En 1 debate terminado pasas a ser alguien sin nombre, y lo que dijiste se borra
   *[other] En { $over } debates terminados pasas a ser alguien sin nombre, y lo que dijiste se borra
}; { $running ->
    [0] ninguno en marcha tampoco
    [one] en 1 que está en marcha ocurre cuando termine
   *[other] en { $running } que están en marcha ocurre cuando terminen
}. Lo publicado en los canales se queda allí: el equipo del servidor puede borrarlo.
erase_debates_done = Debates: { $over ->
    [0] ninguno terminado te nombraba
    [one] en 1 ya eres alguien sin nombre
   *[other] en { $over } ya eres alguien sin nombre
}; { $running ->
    [0] ninguno está en marcha
    [one] 1 está en marcha y seguirá cuando termine
   *[other] { $running } están en marcha y seguirán cuando terminen
}. Lo publicado en los canales se queda allí.

## Debates: transcripts

courier_needs_rights = No puedo hacer mi parte del debate en { $channel }. Dame allí estos permisos y sigo en menos de un minuto: { $rights }
courier_no_threads = { $channel } no admite hilos, así que lo que se diga en el debate va al propio canal.
filed_lead = Transcripción de un debate
filed_format = Formato: { $format }
filed_cancelled = El debate se canceló.
filed_too_large = El archivo de datos es demasiado grande para Discord; aquí está solo el que se lee.
transcript_title = Transcripción de un debate
transcript_format = Formato
transcript_host = Moderación
transcript_article = Artículo
transcript_people = Quién es quién
transcript_people_hint = Pega un código en un mensaje de Discord para ver quién es.
transcript_name_side = { $side ->
    [con] En contra { $number }
   *[pro] A favor { $number }
}
transcript_name_host = Moderación
transcript_name_cohost = Moderación { $number }
transcript_name_other = Participante { $number }
transcript_gone = alguien que se fue
transcript_erased = (borrado por quien lo escribió)
transcript_sides = Bandos
transcript_seat = { $side ->
    [con] En contra, orador { $slot }
   *[pro] A favor, orador { $slot }
}
transcript_seat_team = { $side ->
    [con] En contra, equipo { $team }, orador { $slot }
   *[pro] A favor, equipo { $team }, orador { $slot }
}
transcript_turns = Turnos
transcript_not_begun = no empezó
transcript_ended = { $how ->
    [yielded] cedió el resto
    [host] lo terminó quien modera
    [skipped] lo saltó quien modera
    [forfeited] perdido, faltaba quien debía hablar
    [left] quien hablaba se fue
   *[time] se acabó el tiempo
}
transcript_citation = cita
transcript_question = pregunta
transcript_asides = Preguntas fuera de los turnos
transcript_votes = Votaciones
transcript_vote = { $vote ->
    [closing] Votación final
   *[opening] Votación inicial
}
transcript_no_count = no se muestra
transcript_count = { $stance }: { $count }
transcript_swing_too_few = Muy pocas personas votaron las dos veces para mostrar el movimiento.
transcript_journal = Diario
transcript_clock = reloj
journal_created = debate creado
journal_edited = { $what ->
    [format] formato cambiado a { $to }
    [start] inicio cambiado a { $to }
    [archive] la transcripción se guardará en el canal { $to }
    [no_archive] la transcripción no se guardará
    [thread] será en un hilo
    [announce] será donde cada cual quiera hablar
   *[motion] moción cambiada a: { $to }
}
journal_published = anunciado para { $start }
journal_reminded = aviso a quienes participan
journal_lobby = sala de espera abierta, como mucho hasta { $until }
journal_cohost_added = { $person } ayuda a moderar
journal_cohost_removed = { $person } ya no ayuda a moderar
journal_joined = { $place ->
    [pro] { $person } se une al bando a favor
    [con] { $person } se une al bando en contra
   *[audience] { $person } se une al público
}
journal_left = { $person } se va
journal_seated = { $person } ocupa el puesto: { $seat }
journal_unseated = { $person } deja su puesto
journal_flipped = { $toss ->
    [swap] cara o cruz: los bandos se intercambian
   *[keep] cara o cruz: todo queda igual
}
journal_ready = { $person } está a punto
journal_vote_opened = { $vote ->
    [closing] votación final abierta hasta { $until }
   *[opening] votación inicial abierta hasta { $until }
}
journal_vote_moved = { $vote ->
    [closing] la votación final dura ahora hasta { $until }
   *[opening] la votación inicial dura ahora hasta { $until }
}
journal_vote_closed = { $vote ->
    [closing] votación final cerrada
   *[opening] votación inicial cerrada
}
journal_vote_reopened = votación final abierta de nuevo hasta { $until }
journal_called = llamado al turno { $turn }: { $time } para hablar, debe empezar antes de { $until }
journal_preparing = corre el tiempo de preparación, hasta { $until }
journal_began = empieza el turno { $turn }, hasta { $until }
journal_bell = campana: quedan { $left }
journal_moved = el final pasa a { $until }
journal_grace = tiempo cumplido; lo que se esté escribiendo se acepta hasta { $until }
journal_turn_ended = termina el turno { $turn }: { $how }
journal_paused = { $cause ->
    [no_show] en pausa: { $person } no empezó
    [vacant] en pausa: el turno no tiene orador
    [left] en pausa: { $person } se fue
    [removed] en pausa: { $person } quedó fuera
   *[host] en pausa
}
journal_resumed = se reanuda
journal_outage = el bot estuvo ausente y volvió con { $late } de retraso; se movió lo que quedaba
journal_hand_raised = { $person } levanta la mano
journal_hand_lowered = { $person } baja la mano
journal_queue_cleared = cola vaciada
journal_floor_given = { $person } tiene la palabra hasta { $until }
journal_floor_ended = { $person } ya no tiene la palabra: { $how }
journal_spoke = { $person } interviene
journal_cited = { $person } cita el artículo
journal_asked = { $person } hace una pregunta
journal_warned = { $person } recibe una advertencia
journal_removed = { $person } queda fuera del debate
journal_cancelled = cancelado
journal_concluded = hay resultados; son definitivos a las { $until }
journal_archived = resultados definitivos, transcripción guardada
courier_no_panel = No puedo publicar el panel de moderación en { $channel }. Dame allí estos permisos, o elige otro canal, y recupéralo con `/host panel`: { $rights }
right_manage_threads = Gestionar hilos
