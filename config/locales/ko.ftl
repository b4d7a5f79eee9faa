# 사람이 읽는 모든 글의 한국어판. 식별자는 그대로 두고 글만 고치세요.

## 편과 논거

side_pro = ▲ 찬성
side_con = ▼ 반대
argument_lead = { $side } · 논거 { $total }개 중 { $index }번째
rebuttal = 반론
from_article = 출처 글: 「{ $title }」

## 사실, 인용, 요약

fact_lead = 사실 { $total }개 중 { $index }번째
fact_lead_topic = 사실 { $total }개 중 { $index }번째 · { $topic }
disputed = ⚖ 글마다 다릅니다
quote_lead = 인용 { $total }개 중 { $index }번째
quote_speaker = — { $speaker }
quote_nameless = 누가 한 말인지는 글에 나와 있지 않습니다.
summary_lead_short = 짧은 요약
summary_lead_full = 전체 요약
motion = 논제
question = 질문
recommendations = 글의 제안
no_summary = 아직 요약이 없습니다.

## 목록

articles_title = 글 { $count }편
articles_counts = 찬성 { $pro } · 반대 { $con } · 사실 { $facts } · 인용 { $quotes }
articles_hint = 요약 열기 …
page = { $pages }쪽 중 { $page }쪽
search_title = “{ $query }” 검색 결과 { $count }건
search_loose = 모든 낱말이 들어 있는 곳은 없어서, 일부만 들어 있는 곳을 보여 드립니다.
search_hint = 결과 열기 …
place_title = 제목
place_question = 질문
place_motion = 논제
place_summary = 요약
place_fact = 사실
place_argument = { $side }
place_quote = 인용
place_recommendation = 제안

## 출처

sources_lead = 출처
sources_published = 발행일
sources_link = 원문 주소
sources_unknown = 원문 주소는 적혀 있지 않습니다. 위 제목의 글을 바탕으로 만들었습니다.
sources_facts = 이 글의 사실
sources_more = … 그 밖에 { $count }개: /사실 글:{ $slug }
sources_disputes = 글마다 다른 점

## 버튼

button_another = 하나 더
button_other_side = 반대편
button_sources = 출처
button_full = 전체 요약
button_short = 짧은 요약
button_pro = ▲ 찬성 논거
button_con = ▼ 반대 논거
button_previous = ◀ 이전
button_next = 다음 ▶

## 도움말과 소개

help_title = 이렇게 물어보세요
help_intro = 모든 명령어에 `나만보기:True`를 붙이면 답이 나에게만 보입니다. 글을 고르지 않으면 무작위로 하나를 골라 제목을 알려 드립니다.
help_hint = 명령어 설명 보기 …
help_options = 옵션
help_required = 필수
help_example = 예
about_title = Rostrum { $version }
about_body = 의견이 담긴 글을 토론으로 바꿔 드립니다. 요약과 사실, 찬반 논거를 보여 드리며, 모든 논거가 한 번씩 나올 때까지 같은 논거를 되풀이하지 않습니다.
about_library = 서가
about_library_counts = 글 { $articles }편, 논거 { $arguments }개, 사실 { $facts }개
about_uptime = 가동 시간
about_latency = Discord 지연 시간
about_latency_unknown = 아직 재지 못함
about_milliseconds = { $count }ms
about_source = 소스 코드
about_source_unknown = 이 봇을 운영하는 사람에게 물어보세요.
about_licence = 라이선스
days_hours = { $days }일 { $hours }시간
hours_minutes = { $hours }시간 { $minutes }분
minutes_seconds = { $minutes }분 { $seconds }초

## 할 수 없을 때

refuse_article = 그런 글은 없습니다: “{ $named }”. ‘글’ 옵션에 몇 글자를 입력해 목록에서 고르거나 /글목록을 보세요.
refuse_article_near = 그런 글은 없습니다: “{ $named }”. 혹시 이 글인가요? { $titles }
or = { $first } 또는 { $second }
title_quoted = 「{ $title }」
refuse_empty = 서가가 비어 있습니다. 운영자가 서가 폴더에 요약본을 넣으면 됩니다. 요약본은 `rostrum digest`로 글에서 만들 수 있습니다.
refuse_side = 「{ $title }」에는 그쪽 논거가 없습니다. 편:아무 쪽으로 다시 물으면 다른 쪽 논거를 볼 수 있습니다.
refuse_no_arguments = 「{ $title }」에서는 찬반 논거를 찾지 못했습니다. /요약과 /사실은 쓸 수 있습니다.
refuse_no_arguments_at_all = 서가의 어느 글에도 그쪽 논거가 없습니다. 편:아무 쪽으로 다시 묻거나 /글목록을 보세요.
refuse_no_side_at_all = 서가의 어느 글에도 찬반 논거가 없습니다. 다음 명령은 쓸 수 있습니다: /요약, /사실
refuse_no_facts_at_all = 서가의 어느 글에도 기록된 사실이 없습니다. /요약을 써 보세요.
refuse_topic = “{ $topic }”에 관한 사실은 없습니다. 주제를 비워 두거나, 입력할 때 나오는 목록에서 고르세요.
refuse_topic_near = “{ $topic }”에 관한 사실은 없습니다. 고를 수 있는 주제: { $topics }.
refuse_facts = 「{ $title }」에는 기록된 사실이 없습니다. /요약을 써 보세요.
refuse_quotes = 「{ $title }」에는 인용이 없습니다. 글을 고르지 않으면 인용이 있는 글에서 뽑아 드립니다.
refuse_no_quotes_at_all = 서가의 어느 글에도 인용이 없습니다. /사실이나 /논거를 써 보세요.
refuse_search = “{ $query }”에 관한 내용을 찾지 못했습니다. 낱말을 줄이거나 바꿔 보세요. /글목록에서 모든 글을 볼 수도 있습니다.
refuse_search_blank = “{ $query }”에는 검색할 낱말이 없습니다. 이름이나 주제를 입력해 보세요.
refuse_side_word = 그런 편은 없습니다: “{ $word }”. 찬성, 반대, 아무 쪽 중에서 고르세요.
refuse_length_word = 그런 길이는 없습니다: “{ $word }”. 짧게와 전부 중에서 고르세요.
refuse_command = 그런 명령어는 없습니다: “{ $named }”. /도움말에서 모두 볼 수 있습니다.
refuse_expired = 오래된 버튼입니다. 가리키던 내용이 없어졌거나 바뀌었습니다. 명령어로 다시 물어보세요. 명령어 목록은 /도움말에 있습니다.
refuse_outdated = Discord에 등록된 뒤로 이 명령어가 바뀌었습니다. 1분 뒤에 다시 해 보세요. 그래도 안 되면 운영자에게 `rostrum register`를 실행해 달라고 하세요.
note_flooded = 여기에서 1분 사이에 공개 답을 { $count }번 받으셔서, 이번 답은 나에게만 보입니다.
fault = 저희 쪽에 문제가 생겼습니다. 잘못하신 것은 없으니 잠시 뒤에 다시 해 보세요. 계속되면 운영자에게 이 코드를 알려 주세요: { $code }
restarting = 다시 시작하는 중입니다. 1분 뒤에 다시 물어봐 주세요.

## 명령어: 이름은 32자 이내, 빈칸 없이

command_summary = 요약
command_summary_about = 글의 내용을 짧게 또는 전부 보기
command_fact = 사실
command_fact_about = 글에 나온 사실 하나. 글마다 다른 점도 알려 드립니다
command_argument = 논거
command_argument_about = 찬성이나 반대 논거 뽑기. 모두 나올 때까지 되풀이하지 않습니다
command_quote = 인용
command_quote_about = 글에 인용된 사람의 말
command_articles = 글목록
command_articles_about = 글 목록과 담긴 내용 보기
command_search = 검색
command_search_about = 모든 글과 논거와 사실에서 찾기
command_help = 도움말
command_help_about = 무엇을 어떻게 물어볼 수 있는지
command_about = 소개
command_about_about = 버전, 가동 시간, 지연 시간, 소스 코드, 라이선스

option_article = 글
option_article_about = 어느 글인지. 비워 두면 무작위로 고릅니다
option_private = 나만보기
option_private_about = 답을 나에게만 보이기
option_length = 길이
option_length_about = 요약의 길이
option_topic = 주제
option_topic_about = 무엇에 관한 사실인지
option_side = 편
option_side_about = 찬성, 반대, 또는 아무 쪽이나
option_query = 검색어
option_query_about = 찾을 낱말
option_command = 명령어
option_command_about = 설명을 볼 명령어

choice_short = 짧게
choice_full = 전부
choice_pro = 찬성
choice_con = 반대
choice_either = 아무 쪽
