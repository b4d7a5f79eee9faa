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
